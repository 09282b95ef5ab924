import { describe, expect, it } from 'vitest'
import { type AnsweredFact, type IsoDate, type PackCase, type PackFigures, type PackRemark, packEffect, problem } from '#core'
import {
  PLAIN_STYLE,
  packBaseText,
  packFigure,
  packFigureNames,
  packReply,
  packSummary,
  packValue,
  remarkText,
  replyMarkdown,
} from '#wording'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }

const fact = (answer: AnsweredFact['answer'], cell: string, why = ''): AnsweredFact => ({
  ...{ key: cell, place: { sheet: 'Inputs', cell, row: `Row ${cell}`, column: 'Value' } },
  ...{ target: { kind: 'limit', id: 'owner-time' }, unit: { kind: 'bp' }, base: 2000, theirs: 2500, formula: null, answer, why },
})

const remark = (kind: PackRemark['kind'], base: string, theirs: string): PackRemark => ({
  ...{ kind, base, theirs, place: { sheet: 'Components', cell: 'H9', row: 'Kafka', column: 'Owner time' } },
})

const CASE: PackCase = {
  ...{ id: 'c', name: 'Ada *the* investor' },
  head: {
    ...{ file: 'a.xlsx', openedOn: '2026-12-02' as IsoDate, audience: 'board', fingerprint: '3f9a1c27b0de55', quarter: '2026Q3' },
    ...{ status: null, asOf: AS_OF, base: 'locked', recordId: '2026Q3-r1', isSameVersion: true },
  },
  facts: [fact('accept', 'C5'), fact('keep', 'C6', 'Counted twice.'), fact('open', 'C7')],
  remarks: [remark('overwritten', '=Time!$C9', '5%'), remark('row-added', '', 'Our own GPU · 900'), remark('sorted', '', '')],
  effect: packEffect(aWorkbook({}), AS_OF, []),
}

describe('the reply to a pack that came back', () => {
  it('says what is accepted, what is kept and why, what is open, and what else was changed', () => {
    expect(replyMarkdown(packReply(CASE, 'Acme', STYLE))).toSay(`# Acme: reply to Ada \\*the\\* investor

Q3 2026 for the board, opened Dec 2, 2026 from a.xlsx. Compared with Q3 2026 as locked.

3 values changed. 3 other changes are listed below. Formula results were not compared, because they follow the changed values.

## Accepted

- Row C5 (Inputs C5): 20% → 25%.

## Not accepted

- Row C6 (Inputs C6): 20% → 25%. Counted twice.

## Open

No answer yet.

- Row C7 (Inputs C7): 20% → 25%.

## Formulas overwritten

These cells no longer calculate as sent.

- Components H9, Kafka, Owner time: =Time!$C9 → 5%

## Rows added and removed

Noted, but not applied.

- Rows added: Components H9: Our own GPU · 900

## Also noted

- Sorted: Components
`)
  })

  it('names what the workbook refuses, with its reason', () => {
    const limits = { limit: 'owner-time-watch', value: 3000, other: 'owner-time', otherValue: 2000, unit: 'bp' } as const
    const refused = [{ fact: fact('open', 'C9'), problem: problem('limits-contradict', limits) }]
    const reply = replyMarkdown(packReply({ ...CASE, effect: { ...CASE.effect, refused } }, 'Acme', STYLE))
    expect(reply).toMention('## Not possible together\n\nThe workbook rejects these values, so no total above includes them.')
    expect(reply).toMatch(/- Row C9 \(Inputs C9\): 20% → 25%\. .*20%/)
  })

  it('names everything in Markdown and what fits on paper', () => {
    const facts = Array.from({ length: 40 }, (_, index) => fact('accept', `C${index + 1}`))
    const [accepted] = packReply({ ...CASE, facts }, 'Acme', STYLE).sections
    expect(accepted?.lines).toHaveLength(40)
    expect(accepted?.onPaper).toHaveLength(10)
    expect(accepted?.onPaper.at(-1)).toBe('and 31 more')
  })
})

describe('what is said of a pack that came back', () => {
  it('says that nothing was changed, and what was changed here, too', () => {
    expect(packSummary([], [], 0, PLAIN_STYLE)).toSay('No changes found in values, formulas, their results and rows.')
    expect(packSummary(CASE.facts, [], 1, PLAIN_STYLE)).toSay(
      '3 values changed, 1 of them also in the workbook. Formula results were not compared, because they follow the changed values.',
    )
    expect(packSummary([], CASE.remarks.slice(0, 1), 0, PLAIN_STYLE)).toSay('No values changed. 1 other change is listed below.')
  })

  it('shows the runway among the totals only where it moves, and not of a case that does not know it', () => {
    const { base } = CASE.effect
    const [year, half] = [1200, 600].map((runwayHundredths) => ({ ...base, runwayHundredths })) as [PackFigures, PackFigures]
    const { runwayHundredths: _, ...before } = base
    expect(packFigureNames([year, year, year])).not.toContain('runwayHundredths')
    expect(packFigureNames([year, half, year])).toEqual(['components', 'toDecide', 'monthlyCostMinor', 'ownerTimeBp', 'runwayHundredths'])
    expect(packFigureNames([before, before, year])).not.toContain('runwayHundredths')
    expect(packFigure('runwayHundredths', half, STYLE)).toBe('6 months')
  })

  it('says what it was held against, and that another version made it', () => {
    expect(packBaseText({ ...CASE.head, base: 'unknown' })).toMention(
      'The version it was exported from (fingerprint 3f9a1c27b0de) is missing.',
    )
    expect(packBaseText({ ...CASE.head, isSameVersion: false })).toMention('Another version of Rightsize exported it')
  })

  it.each([
    [null, { kind: 'text' }, 'blank'],
    ['not-set', { kind: 'bp' }, 'Not set'],
    [undefined, { kind: 'bp' }, 'removed'],
    [123_450, { kind: 'minor', currency: 'EUR' }, '€1,234.50'],
    ['data', { kind: 'choice', list: 'layer' }, 'Data'],
    [true, { kind: 'flag' }, 'yes'],
    ['2026-12-02', { kind: 'date' }, 'Dec 2, 2026'],
  ] as const)('shows %j as a %j', (value, unit, text) => {
    expect(packValue(value, unit, STYLE)).toBe(text)
  })

  it('names a row that is gone by what stood in it', () => {
    expect(remarkText(remark('row-removed', 'Kafka', ''))).toBe('Components: Kafka')
    expect(remarkText(remark('written', '', 'Why so much?'))).toSay('Components H9, Kafka, Owner time: Why so much?')
  })
})

// Whether the inventory is complete, where a board reads it: on the sheet, on its page and on the first slide. Investors do not.

import { describe, expect, it } from 'vitest'
import { planPages } from '#board'
import { newRecord } from '#core'
import { asExported, PLAIN_STYLE, SHEETS } from '#wording'
import { billedWorkbook, costsSubject, subjectOf } from '../../excel/subjects.ts'
import { otherwiseSaid } from '../../helpers/sayings.ts'
import { slidesOf } from '../../powerpoint/subjects.ts'

const SENTENCE = '96% of billed infrastructure spend is in the inventory; 1 service is paid and not listed.'

const textsOf = ({ plan }: ReturnType<typeof subjectOf>) => {
  const summary = plan.sheets.find(({ name }) => name === SHEETS.summary)
  return (summary?.rows ?? []).flatMap(({ cells }) => cells.map(({ value }) => String(value ?? '')))
}
const onPage = ({ plan }: ReturnType<typeof subjectOf>) =>
  JSON.stringify(planPages(plan, 'a4', PLAIN_STYLE).pages.find(({ name }) => name === SHEETS.summary))

describe('the pack of a company with a bill', () => {
  const billed = billedWorkbook()

  it('says how complete the inventory is', () => {
    const board = subjectOf('billed', billed)
    expect(textsOf(board).filter((text) => otherwiseSaid(text, asExported(SENTENCE)) === null)).toHaveLength(1)
    expect(onPage(board)).toMention(SENTENCE)
    expect(JSON.stringify(slidesOf(billed).slides[0]?.shapes)).toMention(SENTENCE)
  })

  it('says what runs in the stack files and is not listed, whole on the slide too, and nothing gets less room than it needs', () => {
    const { tables } = billed
    const item = (id: string) => ({ ...newRecord('stackItems', id), name: id })
    const running = { ...billed, tables: { ...tables, stackItems: { a: item('Qdrant x'), b: item('Ray x') } } }
    const whole = SENTENCE.replace(/\.$/, '; 2 run in your stack files and are not listed.')
    expect(textsOf(subjectOf('running', running))).toMention(whole)
    const { billed: _none, ...others } = running.tables
    const unbilled = { ...running, tables: { ...others, billed: {} } }
    expect(JSON.stringify(slidesOf(unbilled).slides[0]?.shapes)).toMention('2 components run in your stack files and are not listed.')
    const [slide] = slidesOf(running).slides
    expect(JSON.stringify(slide?.shapes)).toMention(whole)
    const states = slide?.shapes.find(({ kind }) => kind === 'table')
    const plain = slidesOf(billed).slides[0]?.shapes.find(({ kind }) => kind === 'table')
    expect(states).toBeDefined()
    expect(states?.box.height).toBe(plain?.box.height)
    expect((states?.box.top ?? 0) + (states?.box.height ?? 0)).toBeLessThanOrEqual(490)
  })

  it('says it to nobody outside the company, nor without a bill', () => {
    const investor = subjectOf('investor', billed, null, 'investor')
    for (const subject of [investor, costsSubject()]) {
      expect(textsOf(subject).join(' ')).not.toContain('infrastructure spend')
      expect(onPage(subject)).not.toContain('infrastructure spend')
    }
  })
})

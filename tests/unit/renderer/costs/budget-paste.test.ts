// A row of a spreadsheet pasted into the budget: what goes into which month, and what is refused before anything changes.
import { describe, expect, it } from 'vitest'
import { applyEdit, budgetOf } from '#core'
import { PLAIN_STYLE } from '#wording'
import { pasteBudget, planBudgetPaste } from '../../../../src/renderer/screens/costs/budget-paste.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'

const MONTHS = ['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03']
const planned = (text: string, style = PLAIN_STYLE) => {
  const plan = planBudgetPaste(text, MONTHS, style)
  return typeof plan === 'string' ? plan : plan.map(({ month, amount }) => [month, amount])
}
const FIRST_TWO = [
  ['2026-10', 100_000],
  ['2026-11', 250_050],
]

describe('a row pasted into the budget', () => {
  it('goes by position into the months from the first on, and a blank clears', () => {
    expect(planned('1,000\t$2,500.50')).toEqual(FIRST_TWO)
    expect(planned('1k\t\t12\r\n')).toEqual([
      ['2026-10', 100_000],
      ['2026-11', null],
      ['2026-12', 1200],
    ])
  })

  it('may stand under its months, however they are written, with a name before it', () => {
    for (const header of ['Oct\tNov', 'October 2026\tNovember 2026', '2026-10\t2026-11', 'Okt.\tNov.', '10/1/2026\t11/1/2026'])
      expect(planned(`${header}\n1000\t2500.5`), header).toEqual(FIRST_TWO)
    expect(planned('\tOct\tNov\t\nInfrastructure\t1000\t2500.5\t')).toEqual(FIRST_TWO)
  })

  it('may be a column, alone or beside its months', () => {
    expect(planned('1000\n2500.5')).toEqual(FIRST_TWO)
    expect(planned('Oct 2026\t1000\nNov 2026\t2500.5')).toEqual(FIRST_TWO)
    expect(planned('Okt.\t1000\nNov.\t2500.5\nDez.\t7')).toEqual([...FIRST_TWO, ['2026-12', 700]])
    expect(planned('Month\tBudget\nOct\t1000\nNov\t2500.5')).toEqual(FIRST_TWO)
  })

  it('is read in the numbers of the workbook, and amounts that look like months are amounts', () => {
    expect(planned('1.000\t2.500,50', { ...PLAIN_STYLE, locale: 'de-DE' })).toEqual(FIRST_TWO)
    expect(planned('2026.12\t202612')).toEqual([
      ['2026-10', 202_612],
      ['2026-11', 20_261_200],
    ])
  })

  it('is refused as a whole, with where and why', () => {
    expect(planned('100\ta lot')).toMatch(/^November 2026: .*“a lot” isn’t a number/)
    expect(planned('Jan\tFeb\n1\t2')).toSay(
      '“Jan” isn’t October 2026. Copy months that follow each other, and paste them into the first of them.',
    )
    expect(planned('Oct\tTotal\n1\t2')).toMatch(/^“Total” isn’t November 2026\./)
    expect(planned('Oct 2025\tNov 2025\n1\t2')).toMatch(/^“Oct 2025” isn’t October 2026\./)
    expect(planned('1\t2\n3\t4')).toSay('2 rows of amounts were copied. Copy one, with or without its months above it.')
    expect(planned('1\t2\t3\t4\t5\t6\t7')).toSay(
      '7 months were copied, but only 6 fit from October 2026 on. Copy fewer, or paste into an earlier month.',
    )
    expect(planned(Array.from({ length: 300 }, () => '1').join('\t'))).toMatch(/^300 months were copied/)
    expect(planned('1\t€ 2')).toMatch(/^November 2026: .*USD/)
  })
})

describe('what was pasted into the budget', () => {
  const workbook = aWorkbook({ budget: [{ month: '2026-11', amount: 5 }] })
  const context = contextOf(workbook)

  it('is one step that names its months', () => {
    const plan = planBudgetPaste('1\t\t3', MONTHS, PLAIN_STYLE)
    const edit = okOf(pasteBudget(context, plan as Exclude<typeof plan, string>, () => undefined))
    expect(edit.label).toEqual({ code: 'change-budget', facts: { name: '2026-10 to 2026-12' } })
    expect([...budgetOf(okOf(applyEdit(workbook, edit)))]).toEqual([
      ['2026-10', 100],
      ['2026-12', 300],
    ])
  })

  it('names the month of an amount below 0', () => {
    const plan = planBudgetPaste('1\t-2', MONTHS, PLAIN_STYLE)
    let at = ''
    expect(pasteBudget(context, plan as Exclude<typeof plan, string>, (month) => (at = month)).ok).toBe(false)
    expect(at).toBe('2026-11')
  })
})

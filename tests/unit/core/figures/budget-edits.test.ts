import { describe, expect, it } from 'vitest'
import { applyEdit, budgetOf, inverseOf, type MinorUnits, minorUnits, setBudget, type Workbook } from '#core'
import { aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const QUARTER = ['2026-10', '2026-11', '2026-12']
const withBudget = (workbook: Workbook, months: readonly string[], total: number | null) =>
  okOf(applyEdit(workbook, okOf(setBudget(contextOf(workbook), months, total === null ? null : minorUnits(total)))))
const amounts = (workbook: Workbook) => Object.fromEntries(budgetOf(workbook))

describe('the budget', () => {
  const start = aWorkbook({
    budget: [
      { month: '2026-12', amount: 100 },
      { month: '2026-12', amount: 50 },
      { month: '2027-01', amount: 7 },
    ],
  })

  it('of a quarter is spread evenly, and the months make exactly the amount', () => {
    expect(amounts(withBudget(start, QUARTER, 10_000))).toEqual({ '2026-10': 3333, '2026-11': 3334, '2026-12': 3333, '2027-01': 7 })
    expect(amounts(withBudget(start, QUARTER, 0))).toEqual({ '2026-10': 0, '2026-11': 0, '2026-12': 0, '2027-01': 7 })
  })

  it('of a month takes the place of all that the month had, and blank is none', () => {
    expect(amounts(withBudget(start, ['2026-12'], 900))).toEqual({ '2026-12': 900, '2027-01': 7 })
    expect(amounts(withBudget(start, ['2026-12'], null))).toEqual({ '2027-01': 7 })
    expect(amounts(withBudget(start, QUARTER, null))).toEqual({ '2027-01': 7 })
  })

  it('is one step that is taken back whole', () => {
    const edit = okOf(setBudget(contextOf(start), QUARTER, minorUnits(9000)))
    expect(okOf(applyEdit(okOf(applyEdit(start, edit)), inverseOf(edit))).tables.budget).toEqual(start.tables.budget)
    expect(edit.label).toEqual({ code: 'change-budget', facts: { name: '2026-10 to 2026-12' } })
  })

  it('has one record a month, by which two copies know it', () => {
    expect(Object.keys(withBudget(aWorkbook(), QUARTER, 300).tables.budget)).toEqual(QUARTER.map((month) => `budget-${month}`))
  })

  it('below zero is refused', () => {
    expect(codeOf(setBudget(contextOf(start), ['2026-12'], -1 as MinorUnits))).not.toBe('ok')
    expect(codeOf(setBudget(contextOf(start), ['2028-12'], -1 as MinorUnits))).not.toBe('ok')
    expect(codeOf(setBudget(contextOf(start), [], minorUnits(1)))).not.toBe('ok')
  })
})

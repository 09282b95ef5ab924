// Every value that is still written beside its formula: what the app's rules say of a component, and the witnesses of Model checks.
// The formulas are calculated anew from what is typed, over many workbooks, and have to give the same.

import { describe, expect, it } from 'vitest'
import { type CellPlan, columnLetter, lookOf, type WorkbookPlan } from '#board'
import { calculationOf } from '../../../../src/board/calculation/calculate.ts'
import { storedValue } from '../../../../src/board/calculation/value.ts'
import { costsSubject, everyRuleWorkbook, generatedSubjects, seedSubject, seriesASubject, subjectOf } from '../../../excel/subjects.ts'

/** Of whole areas at once: other engines calculate these (tests/excel). */
const OVER_AREAS = /SUMPRODUCT|SUMXMY2/
const isCalculated = ({ formula }: CellPlan) => formula !== undefined && !OVER_AREAS.test(formula)

function withoutValue({ value: _, ...cell }: CellPlan): CellPlan {
  return cell
}

function differences({ sheets, names }: WorkbookPlan): { readonly formulas: number; readonly found: readonly string[] } {
  const rows = new Map(
    sheets.map(({ name, rows: planned }) => [
      name,
      planned.map(({ number, cells }) => ({
        number,
        cells: cells.map((cell) => (isCalculated(cell) ? withoutValue(cell) : cell)),
      })),
    ]),
  )
  const { valueAt } = calculationOf({ rowsOf: (name) => rows.get(name) ?? [], names: () => names })
  const found: string[] = []
  let formulas = 0
  for (const sheet of sheets)
    for (const { number, cells } of sheet.rows)
      for (const cell of cells) {
        if (!isCalculated(cell)) continue
        formulas += 1
        const where = `${sheet.name}!${columnLetter(cell.column)}${number}`
        const { format } = lookOf(cell.style)
        const given = storedValue(valueAt(sheet.name, cell.column, number), format === 'date' || format === 'month', () => where)
        if (!isSame(given, cell.value))
          found.push(`${where} =${cell.formula} gives ${JSON.stringify(given)}, not ${JSON.stringify(cell.value)}`)
      }
  return { formulas, found }
}

/** Sums of decimals differ in their last digits by the order of what is summed. */
function isSame(given: CellPlan['value'], written: CellPlan['value']): boolean {
  if (typeof given !== 'number' || typeof written !== 'number') return JSON.stringify(given) === JSON.stringify(written)
  return Math.abs(given - written) <= 1e-9 * Math.max(1, Math.abs(written))
}

describe('values beside formulas', () => {
  it('are what the formulas give', { timeout: 120_000 }, () => {
    const everyRule = subjectOf('every rule', everyRuleWorkbook())
    let all = 0
    for (const { name, plan } of [seedSubject(), seriesASubject(), costsSubject(), everyRule, ...generatedSubjects(8)]) {
      const { formulas, found } = differences(plan)
      expect(found.map((each) => `${name} ${each}`)).toEqual([])
      all += formulas
    }
    expect(all).toBeGreaterThan(40_000)
  })
})

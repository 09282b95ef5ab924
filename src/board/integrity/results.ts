// What a sheet shows as a pack is made, in two numbers: all numbers on it, each times its row and its column, and the letters of the
// texts that its formulas give. A formula typed over another one, which takes none away, changes one of the two.

import type { Calculation } from '../calculation/calculate.ts'
import { readValue, type Value } from '../calculation/value.ts'
import type { SheetPlan } from '../workbook-plan.ts'
import { FIRST_COUNTED_ROW } from './survey.ts'

export interface SheetResults {
  /** Of every cell below the lights, typed ones included. Where it stands counts, since what one cell gains the rest below it loses. */
  readonly sum: number
  /** The same of the numbers without their signs: by it the last bits of the sum are measured. */
  readonly size: number
  /** null: a text has signs that engines count differently or no file can hold, those beyond the first 65,536 and control characters. */
  readonly letters: number | null
}

/** Nothing to ask while a sheet is planned that it leads to. */
export function resultsOf({ name, rows }: Pick<SheetPlan, 'name' | 'rows'>, { valueAt }: Calculation): SheetResults {
  const totals = { sum: 0, size: 0 }
  let letters: number | null = 0
  const add = (value: Value, place: number, isFormula: boolean) => {
    if (typeof value === 'number') {
      totals.sum += value * place
      totals.size += Math.abs(value) * place
    } else if (typeof value === 'string' && isFormula && letters !== null)
      letters = COUNTED_APART.test(value) ? null : letters + value.length
  }
  for (const row of rows) {
    const { number } = row
    if (number < FIRST_COUNTED_ROW) continue
    const stamped = row.parts?.stamped
    for (const { column } of stamped?.columns() ?? []) add(valueAt(name, column, number), number * column, true)
    for (const { column, formula, value } of stamped?.others() ?? row.cells)
      add(formula === undefined ? readValue(value) : valueAt(name, column, number), number * column, formula !== undefined)
  }
  return { ...totals, letters }
}

const COUNTED_APART = /[\p{Cs}\p{Cc}\uFFFE\uFFFF\u{10000}-\u{10FFFF}]/u

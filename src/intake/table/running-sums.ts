// Knows a row of sums by its figures, whatever it is called: what stands in it is what the rows above add up to.

import type { SourceRow } from '../formats/list-format.ts'
import { numberIn } from './price-times-units.ts'

/** Figures of a row that must be sums. */
const MOST = 0.6
const LEAST_ROWS = 2

export interface RunningSums {
  /** A component was read. */
  readonly add: (row: SourceRow) => void
  /** A section begins. */
  readonly restart: () => void
  /** whole: of all rows so far; part: of those since a section began. */
  readonly sumIn: (row: SourceRow) => 'whole' | 'part' | null
}

/** @param columns of amounts and times; a single amount proves enough, a single time does not */
export function runningSums(amounts: readonly number[], times: readonly number[]): RunningSums {
  const columns = [...amounts, ...times]
  const blank = () => new Map(columns.map((column) => [column, { sum: 0, rows: 0 }]))
  const all = blank()
  let part = blank()
  const fits = (cells: readonly string[], column: number, sums: typeof all) => {
    const [figure, sum] = [numberIn(cells[column]), sums.get(column)]
    return (
      figure !== null &&
      figure !== 0 &&
      sum !== undefined &&
      sum.rows >= LEAST_ROWS &&
      Math.abs(figure - sum.sum) <= Math.max(0.011, Math.abs(figure) * 0.0005)
    )
  }
  return {
    add({ cells }) {
      for (const column of columns) {
        const figure = numberIn(cells[column])
        if (figure === null) continue
        for (const sums of [all, part]) {
          const sum = sums.get(column)
          if (sum !== undefined) sums.set(column, { sum: sum.sum + figure, rows: sum.rows + 1 })
        }
      }
    },
    restart() {
      part = blank()
    },
    sumIn({ cells }) {
      const figures = columns.filter((column) => /\d/.test(cells[column] ?? ''))
      if (figures.length === 0) return null
      const isSumOf = (sums: typeof all) => {
        const equal = figures.filter((column) => fits(cells, column, sums))
        const isEnough = equal.some((column) => amounts.includes(column)) || equal.length >= 2
        return isEnough && equal.length / figures.length >= MOST
      }
      return isSumOf(all) ? 'whole' : isSumOf(part) ? 'part' : null
    },
  }
}

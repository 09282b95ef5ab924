// Numbers before names, "1.2" or "B", in columns that mean nothing: those of titles, or of components, which they count.

import type { SourceRow } from '../formats/list-format.ts'

const NUMBER = /^(?:\d{1,4}|[A-Z]|[IVX]{1,4})(?:[.)]\d{0,3}){0,3}$/
const ORDER = new Intl.Collator('en', { numeric: true })

export function isNumbering(cell: string): boolean {
  return NUMBER.test(cell.trim())
}

interface Numbers {
  readonly last: string
  /** One after another, from the first row to the last. */
  readonly isRun: boolean
  /** Rows with more than the number and a name, less those without. */
  readonly balance: number
}

/**
 * How components are numbered: "run" where the numbers of one look in a column count through them, "alike" where they only look so.
 * undefined: numbers of this look are those of titles.
 */
export function numbersOf(
  rows: readonly SourceRow[],
  columns: readonly number[],
): (cell: string, column: number) => 'run' | 'alike' | undefined {
  const numbers = new Map<string, Numbers>()
  for (const { cells } of rows) {
    const hasMore = cells.filter((cell) => cell.trim() !== '').length > 2
    for (const column of columns) {
      const cell = (cells[column] ?? '').trim()
      if (!isNumbering(cell)) continue
      const look = lookOf(cell, column)
      const { last, isRun, balance } = numbers.get(look) ?? { last: '', isRun: true, balance: 0 }
      numbers.set(look, { last: cell, isRun: isRun && ORDER.compare(last, cell) < 0, balance: balance + (hasMore ? 1 : -1) })
    }
  }
  return (cell, column) => {
    const { isRun, balance } = numbers.get(lookOf(cell.trim(), column)) ?? { isRun: false, balance: -1 }
    return balance < 0 ? undefined : isRun ? 'run' : 'alike'
  }
}

/** "1.2" and "10.11" look alike, "1" does not. */
function lookOf(cell: string, column: number): string {
  return `${column} ${cell.replace(/\d+/g, '1').replace(/[A-Z]+/g, 'A')}`
}

// Where a reader finds things in an exported file: by header, label and name, never by a fixed address.

import { SHEETS } from '#wording'
import type { CellChange, ReadWorkbook } from './read-cells.ts'

/** The column of a header on Components; a header that is used twice is told apart by the unit below it. */
export function columnOf(file: ReadWorkbook, header: string, unit?: string): string {
  const cells = file.get(SHEETS.components) ?? new Map()
  for (const [reference, { value }] of cells) {
    const column = reference.replace(/\d+$/, '')
    if (reference === `${column}5` && value === header && (unit === undefined || cells.get(`${column}6`)?.value === unit)) return column
  }
  throw new Error(`No column ${header}`)
}

export function componentCell(file: ReadWorkbook, name: string, header: string): string {
  return `${columnOf(file, header)}${rowOf(file, SHEETS.components, name)}`
}

/** The first row after `from` with the label. */
export function rowOf(file: ReadWorkbook, sheet: string, label: string, column = 'B', from = 0): number {
  for (const [reference, { value }] of file.get(sheet) ?? []) {
    const row = Number(reference.replace(/^[A-Z]+/, ''))
    if (reference === `${column}${row}` && value === label && row > from) return row
  }
  throw new Error(`No row ${label} on ${sheet}`)
}

/** The one share that somebody gives a component, typed over. */
export function shareCell(file: ReadWorkbook, name: string, value: number): CellChange {
  const row = rowOf(file, SHEETS.components, name)
  for (const [reference, cell] of file.get(SHEETS.time) ?? []) {
    const column = reference.replace(/\d+$/, '')
    if (reference === `${column}${row}` && column >= 'G' && typeof cell.value === 'number')
      return { sheet: SHEETS.time, cell: reference, value }
  }
  throw new Error(`Nobody gives time to ${name}`)
}

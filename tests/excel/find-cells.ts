// Where a reader finds things in an exported file: by header, label and name, never by a fixed address.

import { SHEETS } from '#wording'
import type { CellChange, ReadWorkbook } from './read-cells.ts'

/** Sheets with one row a component. */
const OF_COMPONENTS = [SHEETS.components, SHEETS.answers, SHEETS.verdicts, SHEETS.workings] as const

interface ColumnPlace {
  readonly sheet: string
  readonly column: string
}

/** The first sheet with a column of that header; a header that is used twice is told apart by the unit below it. */
export function placeOf(file: ReadWorkbook, header: string, unit?: string): ColumnPlace {
  const place = findColumn(file, header, unit)
  if (place === null) throw new Error(`No column ${header}`)
  return place
}

/** null: the file has no such column, as of a check that says nothing of its list. */
export function findColumn(file: ReadWorkbook, header: string, unit?: string): ColumnPlace | null {
  for (const sheet of OF_COMPONENTS) {
    const cells = file.get(sheet) ?? new Map()
    for (const [reference, { value }] of cells) {
      const column = reference.replace(/\d+$/, '')
      const isIt = reference === `${column}5` && value === header && (unit === undefined || cells.get(`${column}6`)?.value === unit)
      if (isIt) return { sheet, column }
    }
  }
  return null
}

export const columnOf = (file: ReadWorkbook, header: string, unit?: string): string => placeOf(file, header, unit).column

/** The cell of a component in the column of a header. */
export function componentAt(file: ReadWorkbook, name: string, header: string): { readonly sheet: string; readonly cell: string } {
  const { sheet, column } = placeOf(file, header)
  return { sheet, cell: `${column}${rowOf(file, sheet, name)}` }
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

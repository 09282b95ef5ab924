// What a chart draws, read from the cells of the sheet it draws: the two cannot differ.

import { columnIndex, type Sheet, sheetCell } from './cells.ts'
import type { CellRange } from './chart-plan.ts'
import type { CellValue } from './workbook-plan.ts'

export interface SheetCells {
  /** A row or a column of texts: C7 to C16. */
  readonly texts: (from: string, to: string) => CellRange<string>
  /** What is no number is not drawn. */
  readonly numbers: (from: string, to: string) => CellRange<number>
  /** One cell that names something. */
  readonly name: (cell: string) => { readonly ref: string; readonly value: string }
}

/** The sheet as it is now: cells that are put later are not seen. */
export function sheetCells(sheet: Sheet, title: string): SheetCells {
  const rows = new Map(sheet.rows().map(({ number, cells }) => [number, cells]))
  const valueAt = (column: number, row: number) => rows.get(row)?.find((cell) => cell.column === column)?.value
  const range = <Value>(from: string, to: string, read: (value: CellValue | undefined) => Value | null): CellRange<Value> => {
    const [first, last] = [placeOf(from), placeOf(to)]
    const values: (Value | null)[] = []
    for (let row = first.row; row <= last.row; row += 1)
      for (let column = first.column; column <= last.column; column += 1) values.push(read(valueAt(column, row)))
    return { ref: `${sheetCell(title, from)}:${sheetCell(title, to).replace(/^.*!/, '')}`, values }
  }
  return {
    texts: (from, to) => range(from, to, (value) => (typeof value === 'string' ? value : null)),
    numbers: (from, to) => range(from, to, (value) => (typeof value === 'number' ? value : null)),
    name(cell) {
      const { column, row } = placeOf(cell)
      const value = valueAt(column, row)
      if (typeof value !== 'string') throw new RangeError(`${title}!${cell} names nothing`)
      return { ref: sheetCell(title, cell), value }
    },
  }
}

function placeOf(cell: string): { readonly column: number; readonly row: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  return { column: columnIndex(letters), row: Number(row) }
}

// What a chart draws, read from the cells of the sheet it draws when it is drawn: the two cannot differ.

import { SHEETS, type SheetId } from '#wording'
import { tidy, type Value } from './calculation/value.ts'
import { columnIndex, sheetCell } from './cells.ts'
import type { CellRange } from './chart-plan.ts'
import type { BoardPack } from './pack.ts'

export interface SheetCells {
  /** A row or a column of texts: C7 to C16. */
  readonly texts: (from: string, to: string) => CellRange<string>
  /** What is no number is not drawn. */
  readonly numbers: (from: string, to: string) => CellRange<number>
  /** One cell that names something. */
  readonly name: (cell: string) => { readonly ref: string; readonly value: string }
}

export function sheetCells({ calculation }: Pick<BoardPack, 'calculation'>, id: SheetId): SheetCells {
  const title = SHEETS[id]
  const valueAt = (column: number, row: number) => calculation.valueAt(title, column, row)
  const range = <Drawn>(from: string, to: string, read: (value: Value) => Drawn | null): CellRange<Drawn> => {
    const [first, last] = [placeOf(from), placeOf(to)]
    return {
      ref: `${sheetCell(title, from)}:${sheetCell(title, to).replace(/^.*!/, '')}`,
      get values() {
        const values: (Drawn | null)[] = []
        for (let row = first.row; row <= last.row; row += 1)
          for (let column = first.column; column <= last.column; column += 1) values.push(read(valueAt(column, row)))
        return values
      },
    }
  }
  return {
    texts: (from, to) => range(from, to, (value) => (typeof value === 'string' ? value : null)),
    numbers: (from, to) => range(from, to, (value) => (typeof value === 'number' ? tidy(value) : null)),
    name(cell) {
      const { column, row } = placeOf(cell)
      return {
        ref: sheetCell(title, cell),
        get value() {
          const value = valueAt(column, row)
          if (typeof value !== 'string') throw new RangeError(`${title}!${cell} names nothing`)
          return value
        },
      }
    },
  }
}

function placeOf(cell: string): { readonly column: number; readonly row: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  return { column: columnIndex(letters), row: Number(row) }
}

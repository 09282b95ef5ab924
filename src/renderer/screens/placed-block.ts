// Where the cells of a pasted block go: from its first cell down and right, as far as there are rows and columns. Lines
// without a row become new ones. And what the cells of a filled block get. Used by the screens that have a grid.

import type { PasteTarget } from '../widgets/grid/grid-props.ts'
import type { CellBlock } from '../widgets/grid/grid-range.ts'
import { columnsIn } from '../widgets/grid/picked-cells.ts'
import { type CellPlace, enteredValue, type GridColumn, heldIn, isReadOnly } from '../widgets/table-model/grid-column.ts'

export interface PlacedBlock {
  /** undefined: the cell is left alone. */
  readonly lines: readonly (readonly (string | undefined)[])[]
  /** Shorter than the lines where the block reaches past the last row. */
  readonly rowIds: readonly string[]
  readonly columnIds: readonly string[]
  /** The widest line. */
  readonly width: number
}

/**
 * A selection that holds the block a whole number of times gets it as often, as in spreadsheets: one cell goes into every one.
 * null where it fits into several ranges in no such way.
 */
export function placedBlock(block: readonly (readonly string[])[], target: PasteTarget): PlacedBlock | null {
  const { rowIds, columnIds, selected } = target
  const width = block.reduce((widest, line) => Math.max(widest, line.length), 0)
  if (selected.cells !== undefined) return inRanges(block, width, target)
  const times = (cells: number, of: number) => (of > 0 && cells % of === 0 ? cells / of : 0)
  const isTiled = times(selected.rowIds.length, block.length) * times(selected.columnIds.length, width) > 1
  if (!isTiled) return { lines: block, rowIds, columnIds, width }
  const lines = selected.rowIds.map((_, line) => selected.columnIds.map((_id, place) => block[line % block.length]?.[place % width] ?? ''))
  return { lines, rowIds: selected.rowIds, columnIds: selected.columnIds, width: selected.columnIds.length }
}

/** From the first cell on that has got nothing yet: as often as all cells of the block are selected. */
function inRanges(block: readonly (readonly string[])[], width: number, { rowIds, columnIds, selected }: PasteTarget): PlacedBlock | null {
  const given = new Map(selected.rowIds.map((id) => [id, new Map<string, string>()]))
  const isOpen = (rowId = '', columnId = '') => selected.cells?.get(rowId)?.includes(columnId) && !given.get(rowId)?.has(columnId)
  for (const rowId of selected.rowIds) {
    const top = rowIds.indexOf(rowId)
    for (const [left, first] of columnIds.entries()) {
      if (!isOpen(rowId, first)) continue
      const cells = block.flatMap((line, down) =>
        Array.from({ length: width }, (_, across) => ({ row: rowIds[top + down], id: columnIds[left + across], text: line[across] ?? '' })),
      )
      if (!cells.every(({ row, id }) => isOpen(row, id))) return null
      for (const { row = '', id = '', text } of cells) given.get(row)?.set(id, text)
    }
  }
  const lines = selected.rowIds.map((rowId) => selected.columnIds.map((id) => given.get(rowId)?.get(id)))
  return { lines, rowIds: selected.rowIds, columnIds: selected.columnIds, width: selected.columnIds.length }
}

/** A cell with what is typed or chosen in it; null clears. */
export interface FilledCell extends CellPlace {
  readonly value: string | null
}

/**
 * The cells of target that can be typed into, with what those of source hold, over and over where target is larger.
 * @param next what goes on in a column instead, by its line
 */
export function filledCells<T>(
  source: CellBlock,
  target: CellBlock,
  columns: readonly GridColumn<T>[],
  rowOf: (id: string) => T | undefined,
  next: (columnId: string, line: number) => string | undefined = () => undefined,
): readonly FilledCell[] {
  const columnOf = (id: string | undefined) => columns.find((column) => column.id === id)
  const sources = source.rowIds.map(rowOf)
  return target.rowIds.flatMap((rowId, line) => {
    const [row, own] = [sources[line % sources.length], rowOf(rowId)]
    return target.columnIds.flatMap((columnId, place): readonly FilledCell[] => {
      const [from, to] = [columnOf(source.columnIds[place % source.columnIds.length]), columnOf(columnId)]
      if (row === undefined || own === undefined || from === undefined || to === undefined || isReadOnly(to, own)) return []
      return [{ rowId, columnId, value: next(columnId, line) ?? heldIn(from, row) }]
    })
  })
}

/**
 * What was typed or chosen in one column, in all cells of a block that can be typed into: a choice goes into other columns by its word.
 * @param readOnly headers of the columns of which a cell was left out
 */
export function typedCells<T>(
  columnId: string,
  block: CellBlock,
  value: string | null,
  columns: readonly GridColumn<T>[],
  rowOf: (id: string) => T | undefined,
): { readonly cells: readonly FilledCell[]; readonly readOnly: readonly string[] } {
  const editor = columns.find(({ id }) => id === columnId)?.editor
  const word = editor?.kind === 'choice' && value !== null ? editor.choices.find((choice) => choice.value === value)?.label : value
  const readOnly = new Set<string>()
  const cells = block.rowIds.flatMap((rowId) => {
    const row = rowOf(rowId)
    return columnsIn(block, rowId).flatMap((id): readonly FilledCell[] => {
      const column = columns.find((each) => each.id === id)
      if (row === undefined || column === undefined) return []
      if (!isReadOnly(column, row)) return [{ rowId, columnId: id, value: id === columnId ? value : enteredValue(column, word ?? '') }]
      readOnly.add(column.header)
      return []
    })
  })
  return { cells, readOnly: [...readOnly] }
}

/**
 * What filledCells gives, and the cells that are blank once it is there: a block that is moved. What could not go anywhere stays
 * where it is; null where another cell of the block would be put over it.
 */
export function movedCells<T>(
  source: CellBlock,
  target: CellBlock,
  columns: readonly GridColumn<T>[],
  rowOf: (id: string) => T | undefined,
): { readonly left: readonly FilledCell[]; readonly filled: readonly FilledCell[] } | null {
  const filled = filledCells(source, target, columns, rowOf)
  const sourceRows = new Map(target.rowIds.map((id, at) => [id, source.rowIds[at] ?? '']))
  const sourceColumns = new Map(target.columnIds.map((id, at) => [id, source.columnIds[at] ?? '']))
  const from = filled.map(({ rowId, columnId }) => ({
    rowId: sourceRows.get(rowId) ?? '',
    columnId: sourceColumns.get(columnId) ?? '',
    value: null,
  }))
  const goes = new Set(from.map(keyOf))
  const isFilled = new Set(filled.map(keyOf))
  const isLost = (rowId: string, column: GridColumn<T>) => {
    const key = keyOf({ rowId, columnId: column.id })
    const row = goes.has(key) || !isFilled.has(key) ? undefined : rowOf(rowId)
    return row !== undefined && (heldIn(column, row) ?? '') !== ''
  }
  const moved = columns.filter(({ id }) => source.columnIds.includes(id))
  if (source.rowIds.some((rowId) => moved.some((column) => isLost(rowId, column)))) return null
  return { left: from.filter((cell) => !isFilled.has(keyOf(cell))), filled }
}

function keyOf({ rowId, columnId }: CellPlace): string {
  return `${columnId} ${rowId}`
}

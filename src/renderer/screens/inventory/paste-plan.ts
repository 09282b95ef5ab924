// Where each cell of a pasted block goes: down the rows that are shown, right over the columns, past
// the last row into new ones. Nothing is looked for or guessed; what has no place is counted. And what
// each cell of a filled block gets.

import type { ComponentAssessment } from '#core'
import { withoutApostrophe } from '../../widgets/grid/clipboard-text.ts'
import type { GridColumn } from '../../widgets/grid/grid-column.ts'
import type { PasteTarget } from '../../widgets/grid/grid-props.ts'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { placedBlock } from '../../widgets/grid/placed-block.ts'
import type { CellEntry, RowEntries } from './block-edit.ts'
import { isCellColumn } from './cell-edits.ts'

type Column = GridColumn<ComponentAssessment>

export interface PastePlan {
  readonly rows: readonly RowEntries[]
  /** Cells that hold what was pasted already: nothing to do, and never refused. */
  readonly unchanged: number
  /** Headers of the columns that are worked out, which a paste leaves alone. */
  readonly readOnly: readonly string[]
  /** Columns of the block to the right of the last one. */
  readonly columnsBeyond: number
  readonly columnIds: readonly string[]
}

export function planPaste(
  block: readonly (readonly string[])[],
  target: PasteTarget,
  columns: readonly Column[],
  rowOf: (id: string) => ComponentAssessment | undefined,
): PastePlan {
  const { lines, rowIds, columnIds, width } = placedBlock(block, target)
  const places = columnIds.flatMap((id) => columns.filter((column) => column.id === id))
  const used = places.slice(0, width)
  let unchanged = 0
  const rows = lines.map((line, index): RowEntries => {
    const rowId = rowIds[index] ?? null
    const row = rowId === null ? undefined : rowOf(rowId)
    const entries = used.slice(0, line.length).flatMap((column, place): CellEntry[] => {
      if (!isCellColumn(column.id)) return []
      const text = withoutApostrophe(line[place] ?? '')
      if (row !== undefined && text === (column.copyText ?? column.text)(row)) {
        unchanged += 1
        return []
      }
      return [{ column: column.id, value: enteredValue(column, text) }]
    })
    return { rowId, cells: inReadingOrder(entries) }
  })
  return {
    rows,
    unchanged,
    readOnly: used.filter(({ id }) => !isCellColumn(id)).map(({ header }) => header),
    columnsBeyond: Math.max(0, width - places.length),
    columnIds: used.map(({ id }) => id),
  }
}

/**
 * What each cell of target gets from source, which is repeated over it. In its own column a cell goes over as it
 * is stored; in another one it is read as if it were pasted there.
 */
export function planFill(
  source: CellBlock,
  target: CellBlock,
  columns: readonly Column[],
  rowOf: (id: string) => ComponentAssessment | undefined,
): readonly RowEntries[] {
  const columnOf = (id: string | undefined) => columns.find((column) => column.id === id)
  return target.rowIds.map((rowId, line): RowEntries => {
    const row = rowOf(source.rowIds[line % source.rowIds.length] ?? '')
    const cells = target.columnIds.flatMap((id, place): CellEntry[] => {
      const from = columnOf(source.columnIds[place % source.columnIds.length])
      const to = columnOf(id)
      if (row === undefined || from === undefined || to === undefined || !isCellColumn(id)) return []
      return [{ column: id, value: from === to ? storedValue(from, row) : enteredValue(to, (from.copyText ?? from.text)(row)) }]
    })
    return { rowId, cells: inReadingOrder(cells) }
  })
}

/** However the columns are arranged: an owner is there before the owner's time. */
function inReadingOrder(cells: readonly CellEntry[]): readonly CellEntry[] {
  const place = ({ column }: CellEntry) => Number(column !== 'owners')
  return cells.toSorted((a, b) => place(a) - place(b))
}

/** Rows of the list that lie between the first and the last of these and are not shown. */
export function hiddenBetween(rowIds: readonly string[], all: readonly string[], isShown: (id: string) => boolean): number {
  const taken = new Set(rowIds)
  const first = all.findIndex((id) => taken.has(id))
  const last = all.findLastIndex((id) => taken.has(id))
  return first === -1 ? 0 : all.slice(first, last + 1).filter((id) => !isShown(id)).length
}

function storedValue({ editor, text }: Column, row: ComponentAssessment): string | null {
  return editor?.kind === 'choice' ? editor.value(row) : text(row)
}

/** A choice is known by its word on screen or its id, whatever the case; any other text is refused where it is read. */
export function enteredValue<T>({ editor }: Pick<GridColumn<T>, 'editor'>, text: string): string | null {
  if (editor?.kind !== 'choice') return text
  const word = text.trim().toLowerCase()
  if (word === '') return null
  return editor.choices.find(({ value, label }) => value !== null && (value === word || label.toLowerCase() === word))?.value ?? text.trim()
}

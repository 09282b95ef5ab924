// Where each cell of a pasted block goes: down the rows that are shown, right over the columns, past
// the last row into new ones. Nothing is looked for or guessed; what has no place is counted. And what
// each cell of a filled block gets.

import { type CellEntry, type ComponentAssessment, isCellColumn, type RowEntries, unguardedText } from '#core'
import type { PasteTarget } from '../../widgets/grid/grid-props.ts'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { enteredValue, heldIn } from '../../widgets/table-model/grid-column.ts'
import { inReadingOrder, isNeverBlank } from '../cell-edits.ts'
import type { RangedColumn } from '../field-column.tsx'
import { seriesFrom } from '../filled-series.ts'
import { placedBlock } from '../placed-block.ts'

type Column = RangedColumn<ComponentAssessment>

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

/**
 * null: it fits into the selected ranges in no way.
 * @param named which column each cell of a line belongs to, where the block says so itself; null where it names none of ours
 */
export function planPaste(
  block: readonly (readonly string[])[],
  target: PasteTarget,
  columns: readonly Column[],
  rowOf: (id: string) => ComponentAssessment | undefined,
  named: readonly (string | null)[] | null = null,
): PastePlan | null {
  const placed = named === null ? placedBlock(block, target) : { ...target, lines: block, columnIds: named, width: named.length }
  if (placed === null) return null
  const { lines, rowIds, width } = placed
  const places = placed.columnIds.map((id) => columns.find((column) => column.id === id))
  const taken = places.slice(0, width)
  const used = taken.filter((column) => column !== undefined)
  let unchanged = 0
  const rows = lines.map((line, index): RowEntries => {
    const rowId = rowIds[index] ?? null
    const row = rowId === null ? undefined : rowOf(rowId)
    const entries = taken.slice(0, line.length).flatMap((column, place): CellEntry[] => {
      const cell = line[place]
      if (column === undefined || cell === undefined || !isCellColumn(column.id)) return []
      const text = unguardedText(cell)
      if (row !== undefined && text === (column.copyText ?? column.text)(row)) {
        unchanged += 1
        return []
      }
      return [{ column: column.id, value: enteredValue(column, text) }]
    })
    return { rowId, cells: inReadingOrder(entries) }
  })
  return { rows, unchanged, ...leftAlone(used, named === null ? width : used.length) }
}

/**
 * What each cell of target gets from source. Downwards, figures and days in equal steps go on; everything else is repeated.
 */
export function planFill(
  source: CellBlock,
  target: CellBlock,
  columns: readonly Column[],
  rowOf: (id: string) => ComponentAssessment | undefined,
): readonly RowEntries[] {
  const columnOf = (id: string | undefined) => columns.find((column) => column.id === id)
  const series = seriesFrom(source, target, columns, rowOf)
  return target.rowIds.map((rowId, line): RowEntries => {
    const row = rowOf(source.rowIds[line % source.rowIds.length] ?? '')
    const cells = target.columnIds.flatMap((id, place): CellEntry[] => {
      const from = columnOf(source.columnIds[place % source.columnIds.length])
      const to = columnOf(id)
      if (row === undefined || from === undefined || to === undefined || !isCellColumn(id)) return []
      const next = from === to ? series(id, line) : undefined
      if (next !== undefined) return [{ column: id, value: next }]
      return [{ column: id, value: valueFor(to, from, row) }]
    })
    return { rowId, cells: inReadingOrder(cells) }
  })
}

interface MovePlan extends PastePlan {
  /** Another cell of the block would be put over one that has no place. */
  readonly overwrites: boolean
}

/**
 * Where the cells of a block that is moved go, each as it is stored. What has no place stays where it is, and so does what is refused
 * or never blank. Where another cell of the block would be put over it, none may go.
 */
export function planMove(
  { rowIds, columnIds }: CellBlock,
  target: PasteTarget,
  columns: readonly Column[],
  rowOf: (id: string) => ComponentAssessment | undefined,
): MovePlan {
  const columnOf = (id: string | undefined) => columns.find((column) => column.id === id)
  const filled = new Set<string>()
  const without: string[] = []
  const used = target.columnIds.slice(0, columnIds.length).flatMap((id) => columnOf(id) ?? [])
  let unchanged = 0
  const rows = rowIds.flatMap((sourceId, line): readonly RowEntries[] => {
    const row = rowOf(sourceId)
    if (row === undefined) return []
    const rowId = target.rowIds[line] ?? null
    const cells = columnIds.flatMap((id, place): readonly CellEntry[] => {
      const [from, to] = [columnOf(id), columnOf(target.columnIds[place])]
      if (from === undefined) return []
      if (to === undefined || !isCellColumn(to.id)) {
        if (from.text(row) !== '') without.push(`${id} ${sourceId}`)
        return []
      }
      filled.add(`${to.id} ${rowId}`)
      const moved = isCellColumn(id) ? { from: { rowId: sourceId, column: id, stays: isNeverBlank(id) } } : {}
      if (from === to && rowId === sourceId) unchanged += 1
      else return [{ column: to.id, value: valueFor(to, from, row), ...moved }]
      return []
    })
    return [{ rowId, cells: inReadingOrder(cells) }]
  })
  return { rows, unchanged, overwrites: without.some((cell) => filled.has(cell)), ...leftAlone(used, columnIds.length) }
}

/** In its own column a cell goes over as it is stored; in another one it is read as if it were pasted there. */
function valueFor(to: Column, from: Column, row: ComponentAssessment): string | null {
  return from === to ? heldIn(from, row) : enteredValue(to, (from.copyText ?? from.text)(row))
}

/** What of a block so many columns wide has no place. @param used columns that it meets */
function leftAlone(used: readonly Column[], width: number): Omit<PastePlan, 'rows' | 'unchanged'> {
  return {
    readOnly: used.filter(({ id }) => !isCellColumn(id)).map(({ header }) => header),
    columnsBeyond: width - used.length,
    columnIds: used.map(({ id }) => id),
  }
}

/** Rows of the list that lie between the first and the last of these and are not shown. */
export function hiddenBetween(rowIds: readonly string[], all: readonly string[], isShown: (id: string) => boolean): number {
  const taken = new Set(rowIds)
  const first = all.findIndex((id) => taken.has(id))
  const last = all.findLastIndex((id) => taken.has(id))
  return first === -1 ? 0 : all.slice(first, last + 1).filter((id) => !isShown(id)).length
}

// What cells get that are filled downwards or to the side: figures, days and texts in equal steps go on. Used by the screens whose
// grids are filled.

import { continued } from '#core'
import type { CellBlock } from '../widgets/grid/grid-range.ts'
import type { GridColumn } from '../widgets/table-model/grid-column.ts'
import type { ColumnRange } from './field-column.tsx'

/** A column whose values have an order. */
export interface SeriesColumn<T> extends GridColumn<T> {
  readonly range?: Pick<ColumnRange<T>, 'of' | 'asTyped'>
}

/**
 * What a line of the target gets in a column, as one would type it; undefined where the source shows no series there. To the side only
 * values that have an order go on, and all columns have to mean the same by them.
 */
export function seriesFrom<T>(
  { rowIds, columnIds }: CellBlock,
  target: CellBlock,
  columns: readonly SeriesColumn<T>[],
  rowOf: (id: string) => T | undefined,
): (columnId: string, line: number) => string | undefined {
  const rows = rowIds.flatMap((id) => rowOf(id) ?? [])
  const count = target.rowIds.length
  if (columnIds[0] !== target.columnIds[0]) {
    const inOrder = (ids: readonly string[]) => ids.map((id) => columns.find((column) => column.id === id))
    const [from, to] = [inOrder(columnIds), inOrder(target.columnIds)]
    const next = rows.map((row) =>
      from.every((column) => isFigure(column, row))
        ? continued(
            from.map((of) => of?.range?.of(row)),
            to.length,
          )
        : null,
    )
    return (columnId, line) => {
      const at = target.columnIds.indexOf(columnId)
      const value = next[line % rows.length]?.[at]
      return value === undefined ? undefined : to[at]?.range?.asTyped(value)
    }
  }
  const series = new Map(
    columns.filter(({ id }) => columnIds.includes(id)).map((column) => [column.id, seriesOf(column, rows, count)] as const),
  )
  return (columnId, line) => series.get(columnId)?.[line]
}

/** null where the column shows no series. A cell of several figures is none of them, nor is one that says more than a figure. */
function seriesOf<T>({ range, text, values, editor }: SeriesColumn<T>, rows: readonly T[], count: number): readonly string[] | null {
  // Of several values in a cell none goes on.
  if (range === undefined)
    return editor?.kind === 'text' && values === undefined ? (continued(rows.map(text), count)?.map(String) ?? null) : null
  if (!rows.every((row) => isFigure({ range, text }, row))) return null
  return continued(rows.map(range.of), count)?.map((value) => range.asTyped(value)) ?? null
}

/** Whether a cell says no more than its figure. */
function isFigure<T>(column: Pick<SeriesColumn<T>, 'range' | 'text'> | undefined, row: T): boolean {
  return column?.range !== undefined && column.text(row) === column.range.asTyped(column.range.of(row))
}

// What the cells of a column get that is filled downwards: figures, days and texts in equal steps go on. Used by the screens whose
// grids are filled.

import { continued } from '#core'
import type { CellBlock } from '../widgets/grid/grid-range.ts'
import type { GridColumn } from '../widgets/table-model/grid-column.ts'
import type { ColumnRange } from './field-column.tsx'

/** A column whose values have an order. */
export interface SeriesColumn<T> extends GridColumn<T> {
  readonly range?: Pick<ColumnRange<T>, 'of' | 'asTyped'>
}

/** What a line of the target gets in a column, as one would type it; undefined where the source shows no series there. */
export function seriesFrom<T>(
  { rowIds, columnIds }: CellBlock,
  count: number,
  columns: readonly SeriesColumn<T>[],
  rowOf: (id: string) => T | undefined,
): (columnId: string, line: number) => string | undefined {
  const rows = rowIds.flatMap((id) => rowOf(id) ?? [])
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
  if (rows.some((row) => text(row) !== range.asTyped(range.of(row)))) return null
  return continued(rows.map(range.of), count)?.map((value) => range.asTyped(value)) ?? null
}

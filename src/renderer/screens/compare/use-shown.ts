// The rows of one list of changes that a filter lets through: the table's, as in every other list.

import { useMemo } from 'react'
import type { GridColumn } from '../../widgets/table-model/grid-column.ts'
import { useGridTable } from '../../widgets/table-model/grid-table.ts'

interface Listed<T> {
  readonly getId: (row: T) => string
  /** null lets everything through. */
  readonly filter: ((row: T) => boolean) | null
  readonly rankOf?: (row: T) => number
}

const NO_COLUMNS: readonly GridColumn<never>[] = []

/** hidden: how many the filter leaves out. The filter is the same one until another is asked. */
export function useShown<T>(
  rows: readonly T[],
  { filter, ...listed }: Listed<T>,
): { readonly rows: readonly T[]; readonly hidden: number } {
  const view = useMemo(() => ({ filter }), [filter])
  const { items } = useGridTable<T>({ rows, columns: NO_COLUMNS as readonly GridColumn<T>[], view, ...listed })
  const shown = items.flatMap((item) => (item.kind === 'row' ? [item.row] : []))
  return { rows: shown, hidden: rows.length - shown.length }
}

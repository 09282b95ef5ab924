// Filter, sort and grouping by TanStack Table, flattened to the lines the grid shows.

import {
  columnFilteringFeature,
  columnGroupingFeature,
  createFilteredRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { type GridColumn, type GridItem, type GridSort, NEW_ROW } from './grid-column.ts'

const features = tableFeatures({
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  columnGroupingFeature,
  groupedRowModel: createGroupedRowModel(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})

export interface GridView {
  readonly sorting: readonly GridSort[]
  /** Id of the column rows are grouped by. */
  readonly groupBy: string | null
  /** column id → what its `matches` is asked with. */
  readonly filters: Readonly<Record<string, unknown>>
  readonly collapsed: ReadonlySet<string>
}

export interface GridItems<T> {
  readonly items: readonly GridItem<T>[]
  /** Rows after filtering, collapsed groups included. */
  readonly matching: number
}

export interface GridItemsOptions<T> {
  readonly rows: readonly T[]
  /** All of them: rows may be grouped by one that is not shown. */
  readonly columns: readonly GridColumn<T>[]
  readonly getId: (row: T) => string
  readonly view: GridView
  readonly hasNewRow: boolean
}

export function useGridItems<T extends object>({ rows, columns, getId, view, hasNewRow }: GridItemsOptions<T>): GridItems<T> {
  const tableColumns = useMemo(() => columns.map(tableColumn), [columns])
  const state = useMemo(() => tableState(view), [view])
  const table = useTable({ features, columns: tableColumns, data: rows, getRowId: getId, state })
  const model = table.getRowModel()
  return useMemo(() => {
    const items: GridItem<T>[] = []
    let matching = 0
    const groupLabelOf = columns.find(({ id }) => id === view.groupBy)?.groupLabel
    for (const row of model.rows) {
      if (view.groupBy === null) {
        items.push({ kind: 'row', id: row.id, row: row.original })
        matching += 1
        continue
      }
      const isOpen = !view.collapsed.has(row.id)
      const label = groupLabelOf?.(row.original)
      items.push({ kind: 'group', id: row.id, label, rows: row.subRows.map((leaf) => leaf.original), isOpen })
      if (isOpen) for (const leaf of row.subRows) items.push({ kind: 'row', id: leaf.id, row: leaf.original })
      matching += row.subRows.length
    }
    if (hasNewRow) items.push({ kind: 'new', id: NEW_ROW })
    return { items, matching }
  }, [model, columns, view.groupBy, view.collapsed, hasNewRow])
}

function tableColumn<T extends object>(column: GridColumn<T>) {
  return {
    id: column.id,
    accessorFn: column.sortValue,
    sortUndefined: 'last' as const,
    sortFn: (a: { getValue: (id: string) => unknown }, b: { getValue: (id: string) => unknown }) =>
      compareValues(a.getValue(column.id), b.getValue(column.id)),
    filterFn: (row: { original: T }, _id: string, value: unknown) => column.matches?.(row.original, value) ?? true,
  }
}

function tableState(view: GridView) {
  // Groups keep their own order; what the user sorts by orders the rows inside them.
  const isSortedByGroup = view.sorting.some((sort) => sort.id === view.groupBy)
  const sorting = view.groupBy === null || isSortedByGroup ? [...view.sorting] : [{ id: view.groupBy, desc: false }, ...view.sorting]
  return {
    sorting,
    grouping: view.groupBy === null ? [] : [view.groupBy],
    columnFilters: Object.entries(view.filters).map(([id, value]) => ({ id, value })),
  }
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Numbers by size, texts as people order them ("Row 2" before "Row 10"). */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a ?? ''), String(b ?? ''))
}

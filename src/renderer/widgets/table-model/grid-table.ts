// The table behind a grid: TanStack Table holds its columns, order, filters, groups, ticks and ranges; the screen keeps what
// outlives it as one view. The row models are ours (row-models.ts), in the table's slots.

import {
  type Column,
  cellSelectionFeature,
  columnFilteringFeature,
  columnGroupingFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  functionalUpdate,
  globalFilteringFeature,
  type ReactTable,
  type RowData,
  rowExpandingFeature,
  rowSelectionFeature,
  rowSortingFeature,
  type TableFeatures,
  type TableOptions,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table'
import { useCallback, useMemo, useReducer, useRef } from 'react'
import {
  AS_SHIPPED,
  arrangementAfter,
  type ColumnArrangement,
  columnStateOf,
  MAX_COLUMN_WIDTH,
  MIN_COLUMN_WIDTH,
} from './column-arrangement.ts'
import { type GridColumn, type GridFilter, type GridSort, inBandsOf, keptWidth } from './grid-column.ts'
import { type GridLines, type LinesModel, linesAfter } from './grid-lines.ts'
import type { GridMeta, TableHost } from './grid-rows.ts'
import { coreRowModel, expandedRowModel, filteredRowModel, groupedRowModel, sortedRowModel, valueCounts } from './row-models.ts'

type Slot = NonNullable<TableFeatures['coreRowModel']>

export const GRID_FEATURES = tableFeatures({
  cellSelectionFeature,
  columnFilteringFeature,
  columnGroupingFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowExpandingFeature,
  rowSelectionFeature,
  rowSortingFeature,
  coreRowModel: coreRowModel as unknown as Slot,
  filteredRowModel: filteredRowModel as unknown as Slot,
  groupedRowModel: groupedRowModel as unknown as Slot,
  sortedRowModel: sortedRowModel as unknown as Slot,
  expandedRowModel: expandedRowModel as unknown as Slot,
  columnMeta: {} as GridColumn<unknown>,
  tableMeta: {} as GridMeta,
})

type Features = typeof GRID_FEATURES
type Options = TableOptions<Features, RowData>

/** How the rows and columns of a grid are looked at: what a screen keeps while it is left. */
export interface GridView<T> {
  readonly sorting: readonly GridSort[]
  /** Ids of the columns that rows are grouped by, the outermost first. */
  readonly grouping: readonly string[]
  /** null lets everything through. */
  readonly filter: ((row: T) => boolean) | null
  readonly filters: readonly GridFilter[]
  /** One of those filters is enough, and all of a group; else a row must meet all, and of a group one. */
  readonly isAnyFilterEnough: boolean
  /** Ids of folded groups. */
  readonly collapsed: ReadonlySet<string>
  readonly arrangement: ColumnArrangement
  /** What the filter was made from, where it is made anew with the rows: rows stay until this changes or one moves on. */
  readonly asked: unknown
}

export interface GridTableOptions<T> {
  readonly rows: readonly T[]
  /** All of them, in their own order, the hidden ones included. */
  readonly columns: readonly GridColumn<T>[]
  readonly getId: (row: T) => string
  /** Left out parts are as shipped: every row, in the order of the list. */
  readonly view: Partial<GridView<T>>
  readonly onSorting?: (sorting: readonly GridSort[]) => void
  readonly onCollapsed?: (collapsed: ReadonlySet<string>) => void
  readonly onArrangement?: (arrangement: ColumnArrangement) => void
  /** Ids of the ticked rows. */
  readonly selected?: ReadonlySet<string>
  readonly onSelect?: (ids: ReadonlySet<string>) => void
  /** Rows of a lower rank stay above the others, whatever is sorted by. */
  readonly rankOf?: (row: T) => number
}

export interface GridTable<T> extends GridLines<T> {
  readonly table: ReactTable<Features, RowData>
  /** Those shown, in order, as wide as they are set. */
  readonly columns: readonly GridColumn<T>[]
  readonly groupLabelOf: (columnId: string) => GridColumn<T>['groupLabel']
  readonly sorting: readonly GridSort[]
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  /** How many rows hold each value of a column, of those that these filters of columns let through. */
  readonly countsOf: (columnId: string, filters: readonly GridFilter[]) => ReadonlyMap<unknown, number>
  /** Told which row the cursor is on: what an edit there would take away stays until it moves on. */
  readonly onCursor: (rowId: string | null) => void
}

const NOTHING: ReadonlySet<string> = new Set()
const NO_SORTING: readonly GridSort[] = []
const NO_GROUPING: readonly string[] = []
const NO_FILTERS: readonly GridFilter[] = []
const ignore = () => undefined

export function useGridTable<T>(options: GridTableOptions<T>): GridTable<T> {
  const { columns, view, selected = NOTHING, onSelect = ignore } = options
  const { arrangement = AS_SHIPPED, sorting = NO_SORTING } = view
  const columnDefs = useMemo(() => columnDefsOf(columns), [columns])
  const columnState = useMemo(() => columnStateOf(columns, arrangement), [columns, arrangement])
  const cursor = useRef<string | null>(null)
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const table = useTable<Features, RowData>(tableOptionsOf(options, columnDefs, columnState, cursor))
  const last = useRef<LinesModel<T> | null>(null)
  last.current = linesAfter<T>(last.current, table)
  const onCursor = useCallback((rowId: string | null) => {
    const hasMoved = cursor.current !== rowId
    cursor.current = rowId
    if (hasMoved && last.current?.lines.items.some((item) => item.kind === 'row' && item.isHeld)) drawAgain()
  }, [])
  const [start, centre, end] = [table.getStartVisibleLeafColumns(), table.getCenterVisibleLeafColumns(), table.getEndVisibleLeafColumns()]
  const sizes = table.atoms.columnSizing.get()
  // The table answers with the same lists while nothing of them changed, and with them rows need not be drawn anew.
  const shownColumns = useMemo(() => shownColumnsOf<T>([...start, ...centre, ...end], sizes), [start, centre, end, sizes])
  const countsOf: GridTable<T>['countsOf'] = (columnId, filters) => valueCounts(table as unknown as TableHost, columnId, filters)
  const groupLabelOf = (columnId: string) => columns.find(({ id }) => id === columnId)?.groupLabel
  return { ...last.current.lines, table, columns: shownColumns, groupLabelOf, sorting, selected, onSelect, countsOf, onCursor }
}

/** Also for tests, which have a table without React. */
export function tableOptionsOf<T>(
  { rows, columns: own, getId, view, onSorting, onCollapsed, onArrangement, selected = NOTHING, onSelect, rankOf }: GridTableOptions<T>,
  columns: Options['columns'],
  columnState: ReturnType<typeof columnStateOf>,
  cursor: { readonly current: string | null },
): Options {
  const {
    sorting = NO_SORTING,
    grouping = NO_GROUPING,
    filter = null,
    filters = NO_FILTERS,
    isAnyFilterEnough = false,
    collapsed = NOTHING,
    asked = filters,
    arrangement = AS_SHIPPED,
  } = view
  let arranged = arrangement
  /** Several changes before the next drawing come one on top of the other. */
  const arrange =
    <K extends keyof typeof columnState>(part: K) =>
    (updater: Updater<(typeof columnState)[K]>) => {
      arranged = arrangementAfter(own, arranged, { [part]: functionalUpdate(updater, columnState[part]) })
      onArrangement?.(arranged)
    }
  return {
    features: GRID_FEATURES,
    data: rows as RowData[],
    columns,
    getRowId: getId as (row: RowData) => string,
    autoResetAll: false,
    autoResetCellSelection: false,
    groupedColumnMode: 'remove',
    sortDescFirst: false,
    enableMultiSort: true,
    // Everything is open but what the state names.
    getIsRowExpanded: ({ id }) => !collapsed.has(id),
    meta: {
      isAnyFilterEnough,
      rankOf: rankOf as ((row: unknown) => number) | undefined,
      heldBy: () => (cursor.current === null ? null : [cursor.current, sorting, grouping, filters, asked]),
    },
    state: {
      ...columnState,
      sorting: sorting as GridSort[],
      grouping: groupingOf(grouping, own),
      globalFilter: filter,
      columnFilters: filters as GridFilter[],
      expanded: recordOf(collapsed),
      rowSelection: recordOf(selected),
    },
    onSortingChange: (updater) => onSorting?.(functionalUpdate(updater, sorting as GridSort[])),
    onColumnOrderChange: arrange('columnOrder'),
    onColumnVisibilityChange: arrange('columnVisibility'),
    onColumnSizingChange: arrange('columnSizing'),
    onColumnPinningChange: arrange('columnPinning'),
    onExpandedChange: (updater) => onCollapsed?.(new Set(Object.keys(functionalUpdate(updater, recordOf(collapsed))))),
    onRowSelectionChange: (updater) => onSelect?.(new Set(Object.keys(functionalUpdate(updater, recordOf(selected))))),
  }
}

export function columnDefsOf<T>(columns: readonly GridColumn<T>[]): Options['columns'] {
  return columns.map((column, place) => ({
    id: column.id,
    header: column.header,
    accessorFn: column.sortValue as (row: RowData) => unknown,
    getGroupingValue: (column.groupValue ?? column.sortValue) as (row: RowData) => unknown,
    size: column.width,
    minSize: MIN_COLUMN_WIDTH,
    maxSize: Math.max(MAX_COLUMN_WIDTH, column.width),
    enableHiding: place > 0,
    enableGrouping: column.groupLabel !== undefined,
    getUniqueValues: (column.values ?? ((row: T) => [column.text(row)])) as (row: RowData) => unknown[],
    meta: column as GridColumn<unknown>,
  }))
}

/** As wide as they are set, and where those that are pinned stand. */
export function shownColumnsOf<T>(
  shown: readonly Column<Features, RowData>[],
  sizes: Readonly<Record<string, number>>,
): readonly GridColumn<T>[] {
  const ends = shown.filter((column) => column.getIsPinned() === 'end')
  const reachOf = (column: (typeof shown)[number]) =>
    column.getIsPinned() === 'end'
      ? column.table.getStartTotalSize() + column.getStart('end') + column.getSize()
      : column.getStart('start') + column.getSize()
  // What stands further out at the right is let go first, and then leaves its place to those before it.
  const besideOf = (column: (typeof shown)[number]) =>
    ends.slice(ends.indexOf(column) + 1).map((other) => keptWidth(other.getSize(), reachOf(other)))
  return shown.map((column) => {
    const { pin: _, ...own } = column.columnDef.meta as GridColumn<T>
    const side = column.getIsPinned()
    const offset = side === 'start' ? `${column.getStart('start')}px` : `calc(${['0px', ...besideOf(column)].join(' + ')})`
    const pin = side === false ? {} : { pin: side, offset, reach: reachOf(column) }
    return { ...own, ...pin, width: column.getSize(), ...(Object.hasOwn(sizes, column.id) ? { grows: false } : {}) }
  })
}

const GROUPINGS = new WeakMap<readonly string[], { readonly columns: unknown; readonly ids: string[] }>()

/** As the table keeps it, the same list for the same grouping of the same columns. */
function groupingOf<T>(grouping: readonly string[], columns: readonly GridColumn<T>[]): string[] {
  const known = GROUPINGS.get(grouping)
  if (known?.columns === columns) return known.ids
  const hasBands = new Set(columns.flatMap(({ id, groupValue }) => (groupValue === undefined ? [] : id)))
  const ids = grouping.map((id) => (hasBands.has(id) ? inBandsOf(id) : id))
  GROUPINGS.set(grouping, { columns, ids })
  return ids
}

/** Ids as the table keeps them, the same record for the same set. */
const RECORDS = new WeakMap<ReadonlySet<string>, Record<string, true>>()

function recordOf(ids: ReadonlySet<string>): Record<string, true> {
  const known = RECORDS.get(ids)
  if (known !== undefined) return known
  const record: Record<string, true> = Object.create(null)
  for (const id of ids) record[id] = true
  RECORDS.set(ids, record)
  return record
}

// A grid's table without React: its rows, columns and view are given again and again, as a screen does with every drawing.

import { constructTable } from '@tanstack/react-table'
import { AS_SHIPPED, columnStateOf } from '../../src/renderer/widgets/table-model/column-arrangement.ts'
import type { GridColumn, GridItem } from '../../src/renderer/widgets/table-model/grid-column.ts'
import { type GridLines, type LinesModel, linesAfter } from '../../src/renderer/widgets/table-model/grid-lines.ts'
import { columnDefsOf, GRID_FEATURES, type GridTableOptions, tableOptionsOf } from '../../src/renderer/widgets/table-model/grid-table.ts'

type Given<T> = Pick<GridTableOptions<T>, 'rows' | 'view'> & Partial<GridTableOptions<T>>
type Table = ReturnType<typeof constructTable<typeof GRID_FEATURES, object>>

export interface TestTable<T> {
  readonly table: Table
  readonly lines: (given: Given<T>) => GridLines<T>
  /** The cursor goes to a row; null: to none. */
  readonly goTo: (rowId: string | null) => void
}

/** State that nobody hands in is kept in plain boxes. */
const plainState = {
  createOptionsStore: false,
  wrapExternalAtoms: false,
  addSubscription: () => undefined,
  batch: (run: () => void) => run(),
  schedule: (run: () => void) => run(),
  untrack: <V>(read: () => V) => read(),
  createReadonlyAtom: <V>(read: () => V) => ({ get: read, subscribe: () => undefined }),
  createWritableAtom<V>(first: V) {
    let value = first
    return {
      get: () => value,
      set(next: V | ((before: V) => V)) {
        value = typeof next === 'function' ? (next as (before: V) => V)(value) : next
      },
      subscribe: () => undefined,
    }
  },
}

export function testTable<T extends object>(
  columns: readonly GridColumn<T>[],
  fixed: Pick<GridTableOptions<T>, 'getId'> & Partial<GridTableOptions<T>>,
  arrangement = AS_SHIPPED,
): TestTable<T> {
  const cursor: { current: string | null } = { current: null }
  const columnDefs = columnDefsOf(columns)
  const columnState = columnStateOf(columns, arrangement)
  const features = { ...GRID_FEATURES, coreReactivityFeature: plainState } as unknown as typeof GRID_FEATURES
  const optionsOf = (given: Given<T>) => ({
    ...tableOptionsOf<T>(
      { columns, onSorting: () => undefined, selected: new Set(), onSelect: () => undefined, ...fixed, ...given },
      columnDefs,
      columnState,
      cursor,
    ),
    features,
  })
  const table = constructTable(optionsOf({ rows: [], view: { arrangement } })) as Table
  let last: LinesModel<T> | null = null
  return {
    table,
    goTo: (rowId) => {
      cursor.current = rowId
    },
    lines(given) {
      table.setOptions((before) => ({ ...before, ...optionsOf(given) }))
      last = linesAfter<T>(last, table)
      return last.lines
    },
  }
}

export function idsOf<T>({ items }: { readonly items: readonly GridItem<T>[] }): readonly string[] {
  return items.map(({ id }) => id)
}

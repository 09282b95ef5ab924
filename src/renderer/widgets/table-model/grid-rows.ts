// What the grid's row models are made of. Rows are those of TanStack Table, on the prototype of one that it made, but without
// caches of their own until one is asked for: ten thousand are made when a list opens, one with each edit.

import { constructRow } from '@tanstack/react-table'
import type { GridColumn, GridFilter } from './grid-column.ts'
import type { SortValue } from './row-order.ts'

/** A row of the list. */
interface LeafRow {
  readonly kind: 'row'
  readonly id: string
  readonly original: unknown
  readonly row: unknown
  /** What it is filtered, grouped and sorted by: what it held before an edit that would take it away, until one moves on. */
  readonly standing: unknown
  readonly isHeld: boolean
  /** Place in the list. */
  readonly index: number
  depth: number
  parentId: string | undefined
}

/** What tells a group of rows from the others. */
interface Group {
  readonly id: string
  readonly groupingColumnId: string
  readonly groupingValue: SortValue
  readonly depth: number
  readonly parentId: string | undefined
}

export interface GroupRow extends Group {
  readonly kind: 'group'
  /** That of its first row. */
  readonly index: number
  readonly original: unknown
  readonly standing: unknown
  readonly subRows: readonly ListedRow[]
  /** What its rows hold, those of groups within it included. */
  readonly rows: readonly unknown[]
  readonly getIsExpanded: () => boolean
  /** The group it was made from, and what changed since; null where it was made anew. */
  base: GroupRow | null
  readonly changed: readonly Change[]
}

export type ListedRow = LeafRow | GroupRow

/** before: null for a row that came; after: null for one that went. */
export interface Change {
  readonly before: ListedRow | null
  readonly after: ListedRow | null
}

/** All of a list are groups or none is. */
export function isGrouped([first]: readonly ListedRow[]): boolean {
  return first?.kind === 'group'
}

/** Groups with their rows after them, one below the other. @param isOpen of which groups the rows are there, default: of all */
export function unfolded(rows: readonly ListedRow[], isOpen: (group: GroupRow) => boolean = () => true): readonly ListedRow[] {
  const lines: ListedRow[] = []
  const add = (list: readonly ListedRow[]) => {
    // All of a list are groups or none is: rows are not looked into.
    const hasGroups = isGrouped(list)
    for (const row of list) {
      lines.push(row)
      if (hasGroups && row.kind === 'group' && isOpen(row)) add(row.subRows)
    }
  }
  add(rows)
  return lines
}

/** A row model of TanStack Table with what changed since the one it was made from; base is null where it was made anew. */
export class StagedModel {
  readonly rows: readonly ListedRow[]
  readonly changed: readonly Change[]
  base: StagedModel | null
  #byId: Readonly<Record<string, ListedRow>> | null = null

  constructor(rows: readonly ListedRow[], base: StagedModel | null = null, changed: readonly Change[] = []) {
    this.rows = rows
    this.base = base
    this.changed = changed
    // Nobody looks further back than one step: the older ones may go.
    if (base !== null) base.base = null
  }

  get flatRows(): readonly ListedRow[] {
    return this.rows[0]?.kind === 'group'
      ? this.rows.flatMap(function flat(row): readonly ListedRow[] {
          return row.kind === 'group' ? [row, ...row.subRows.flatMap(flat)] : [row]
        })
      : this.rows
  }

  get rowsById(): Readonly<Record<string, ListedRow>> {
    this.#byId ??= Object.assign(Object.create(null), Object.fromEntries(this.flatRows.map((row) => [row.id, row])))
    return this.#byId as Readonly<Record<string, ListedRow>>
  }
}

/** What the table is told beside its state. */
export interface GridMeta {
  readonly rankOf?: ((row: unknown) => number) | undefined
  /** A row that one group of the column filters lets through whole is shown; else one of each group must. */
  readonly isAnyFilterEnough?: boolean
  /** Rows that an edit would take away stay while these are the same; null: none stays. */
  readonly heldBy?: (() => readonly unknown[] | null) | undefined
}

interface Atom<V> {
  readonly get: () => V
}

/** The parts of the table that the row models read. */
export interface TableHost {
  readonly options: {
    readonly data: readonly unknown[]
    readonly columns: unknown
    readonly getRowId: (row: unknown) => string
    readonly meta?: GridMeta
  }
  readonly atoms: {
    readonly columnFilters: Atom<readonly GridFilter[]>
    readonly globalFilter: Atom<((row: unknown) => boolean) | null | undefined>
    readonly grouping: Atom<readonly string[]>
    readonly sorting: Atom<readonly { readonly id: string; readonly desc: boolean }[]>
    readonly expanded: Atom<unknown>
  }
  readonly getAllFlatColumnsById: () => Readonly<Record<string, HostColumn | undefined>>
  readonly getCoreRowModel: () => StagedModel
  readonly getFilteredRowModel: () => StagedModel
  readonly getGroupedRowModel: () => StagedModel
  readonly getSortedRowModel: () => StagedModel
}

export interface HostColumn {
  readonly id: string
  readonly accessorFn?: (row: unknown) => SortValue
  readonly columnDef: {
    readonly meta?: GridColumn<unknown>
    readonly getUniqueValues?: (row: unknown) => readonly unknown[]
    readonly getGroupingValue?: (row: unknown) => SortValue
  }
}

export interface RowFactory {
  readonly row: (id: string, original: unknown, index: number, standing: unknown) => LeafRow
  readonly group: (group: Group, subRows: readonly ListedRow[], base: GroupRow | null, changed: readonly Change[]) => GroupRow
}

const FACTORIES = new WeakMap<TableHost, RowFactory>()

export function rowFactory(table: TableHost): RowFactory {
  const factory = FACTORIES.get(table) ?? newFactory(table)
  FACTORIES.set(table, factory)
  return factory
}

function newFactory(table: TableHost): RowFactory {
  const prototype = lazyPrototype(table)
  class Leaf {
    readonly id: string
    readonly original: unknown
    readonly index: number
    readonly standing: unknown
    depth = 0
    parentId: string | undefined = undefined
    constructor(id: string, original: unknown, index: number, standing: unknown) {
      this.id = id
      this.original = original
      this.index = index
      this.standing = standing
    }
    get kind() {
      return 'row' as const
    }
    get row(): unknown {
      return this.original
    }
    get isHeld(): boolean {
      return this.standing !== this.original
    }
  }
  class GroupOfRows {
    readonly subRows: readonly ListedRow[]
    readonly changed: readonly Change[]
    base: GroupRow | null
    constructor(group: Group, subRows: readonly ListedRow[], base: GroupRow | null, changed: readonly Change[]) {
      Object.assign(this, group)
      this.subRows = subRows
      this.base = base
      this.changed = changed
      if (base !== null) base.base = null
    }
    get kind() {
      return 'group' as const
    }
    get index(): number {
      return this.subRows[0]?.index ?? 0
    }
    /** As its first row was grouped: one that is held may hold something else by now. */
    get original(): unknown {
      return this.standing
    }
    get standing(): unknown {
      return this.subRows[0]?.standing
    }
    get rows(): readonly unknown[] {
      return this.subRows.flatMap((row) => (row.kind === 'group' ? row.rows : [row.original]))
    }
  }
  Object.setPrototypeOf(Leaf.prototype, prototype)
  Object.setPrototypeOf(GroupOfRows.prototype, prototype)
  return {
    row: (id, original, index, standing) => new Leaf(id, original, index, standing),
    group: (group, subRows, base, changed) => new GroupOfRows(group, subRows, base, changed) as unknown as GroupRow,
  }
}

/** All that a row of the table can do. What it would keep for itself is made when it is first asked for. */
function lazyPrototype(table: TableHost): object {
  const sample = constructRow(table as unknown as Parameters<typeof constructRow>[0], '', {}, 0, 0)
  const prototype: object = Object.create(Object.getPrototypeOf(sample))
  for (const [key, value] of Object.entries(sample)) {
    const isCache = typeof value === 'object' && value !== null && !Array.isArray(value)
    const cache = {
      get(this: object) {
        const made: object = Object.create(null)
        Object.defineProperty(this, key, { value: made })
        return made
      },
    }
    Object.defineProperty(prototype, key, isCache ? cache : { value, writable: true })
  }
  return Object.defineProperty(prototype, 'getValue', {
    value(this: ListedRow, columnId: string) {
      return table.getAllFlatColumnsById()[columnId]?.accessorFn?.(this.original)
    },
  })
}

// The row models of the grid, in the slots of TanStack Table: core, filtered, grouped, sorted, expanded. Each is made from the
// one before it. A stage that is asked the same as last, of a model made from the one it used last, changes only the rows that
// changed there; else it makes everything anew. Rows count as changed when they are other objects than before.

import { columnGrouped, filterGroups, type GridFilter } from './grid-column.ts'
import {
  type Change,
  type GroupRow,
  type HostColumn,
  isGrouped,
  type ListedRow,
  rowFactory,
  StagedModel,
  type TableHost,
  unfolded,
} from './grid-rows.ts'
import { byIndex, bySorting, type Level, merged, type SortValue, sorted } from './row-order.ts'

/** A row as the filters, groups and orders see it. */
type Placed = Pick<ListedRow, 'standing'>

/** Given the table once, answers its model whenever it is asked for. */
type Factory = (table: TableHost) => () => StagedModel

/** before is the output of last time where it can be changed instead of made anew. */
function staged(
  inputOf: () => StagedModel,
  depsOf: () => readonly unknown[],
  make: (input: StagedModel, before: StagedModel | null) => StagedModel,
): () => StagedModel {
  let last: { readonly input: StagedModel; readonly deps: readonly unknown[]; readonly output: StagedModel } | null = null
  return () => {
    const [input, deps] = [inputOf(), depsOf()]
    const known = last?.deps.every((dep, at) => dep === deps[at]) ? last : null
    if (known?.input === input) return known.output
    last = { input, deps, output: make(input, known !== null && input.base === known.input ? known.output : null) }
    return last.output
  }
}

interface CoreState {
  readonly data: readonly unknown[]
  readonly model: StagedModel
  readonly heldBy: readonly unknown[] | null
}

/** Rows that came elsewhere than at the end, went or changed places make all anew. */
export const coreRowModel: Factory = (table) => {
  const make = rowFactory(table)
  /** Places of the rows that stay where an edit would take them away. */
  const held = new Set<number>()
  let last: CoreState | null = null

  function rowAt(at: number, before: ListedRow | undefined, isHolding: boolean): ListedRow {
    const { data, getRowId } = table.options
    const row = data[at]
    const isHeld = isHolding && before !== undefined && wouldMove(table, before.standing, row)
    if (isHeld) held.add(at)
    else held.delete(at)
    return make.row(getRowId(row), row, at, isHeld ? before.standing : row)
  }

  function changesSince({ data: old, model, heldBy }: CoreState, now: CoreState['heldBy']): readonly Change[] | null {
    const { data } = table.options
    if (data.length < old.length) return null
    const isReleased = now === null || heldBy === null || now.some((value, at) => value !== heldBy[at])
    const changed: Change[] = []
    for (let at = 0; at < data.length; at++) {
      const isSame = at < old.length && old[at] === data[at]
      if (isSame && !(isReleased && held.has(at))) continue
      const before = model.rows[at]
      const after = rowAt(at, before, !isSame && now !== null)
      if (before !== undefined && before.id !== after.id) return null
      changed.push({ before: before ?? null, after })
    }
    return changed
  }

  return () => {
    const { data, meta } = table.options
    const heldBy = meta?.heldBy?.() ?? null
    if (last?.data === data && held.size === 0) return last.model
    const changed = last === null ? null : changesSince(last, heldBy)
    if (changed?.length === 0 && last?.data === data) return last.model
    if (changed === null) held.clear()
    const model: StagedModel =
      last === null || changed === null
        ? new StagedModel(data.map((_, at) => rowAt(at, undefined, false)))
        : new StagedModel(merged(last.model.rows, changed, byIndex), last.model, changed)
    last = { data, model, heldBy }
    return model
  }
}

/** Whether a row would be shown elsewhere, or not at all, for what it holds now. */
function wouldMove(table: TableHost, before: unknown, now: unknown): boolean {
  const [passes, grouping] = [filterOf(table, table.atoms.columnFilters.get()), table.atoms.grouping.get()]
  const [old, next] = [{ standing: before }, { standing: now }]
  const isShown = passes === null || passes(old)
  if (passes !== null && isShown !== passes(next)) return true
  const groups = grouping.flatMap((id) => columnOf(table, columnGrouped(id))?.columnDef.getGroupingValue ?? [])
  return (
    isShown &&
    (groups.some((read) => read(before) !== read(now)) ||
      levelsOf(table, grouping).some(({ sortedBy }) => sortedBy(old) !== sortedBy(next)))
  )
}

/** The rows that the filters let through. */
export const filteredRowModel: Factory = (table) =>
  staged(
    () => table.getCoreRowModel(),
    () => [table.atoms.columnFilters.get(), table.atoms.globalFilter.get(), table.options.columns, table.options.meta?.isAnyFilterEnough],
    (input, before) => {
      const passes = filterOf(table, table.atoms.columnFilters.get())
      if (passes === null) return input
      if (before === null) return new StagedModel(input.rows.filter(passes))
      const ifShown = (row: ListedRow | null) => (row !== null && passes(row) ? row : null)
      const changed = input.changed
        .map((change) => ({ before: ifShown(change.before), after: ifShown(change.after) }))
        .filter((change) => change.before !== null || change.after !== null)
      return changed.length === 0 ? before : new StagedModel(merged(before.rows, changed, byIndex), before, changed)
    },
  )

/** How many of the rows that these filters of columns let through, and the one of all columns, hold each value. */
export function valueCounts(table: TableHost, columnId: string, filters: readonly GridFilter[]): ReadonlyMap<unknown, number> {
  const counts = new Map<unknown, number>()
  const [passes, valuesOf] = [filterOf(table, filters), columnOf(table, columnId)?.columnDef.getUniqueValues]
  for (const row of table.getCoreRowModel().rows) {
    if (passes !== null && !passes(row)) continue
    for (const value of valuesOf?.(row.original) ?? []) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** These filters of columns and the one of all columns as one question; null when none is set. */
function filterOf(table: TableHost, filters: readonly GridFilter[]): ((row: Placed) => boolean) | null {
  const everywhere = table.atoms.globalFilter.get()
  const isAny = table.options.meta?.isAnyFilterEnough ?? false
  const testOf = ({ id, value }: GridFilter) => columnOf(table, id)?.columnDef.meta?.matches?.(value) ?? []
  const groups = filterGroups(filters).flatMap((group) => joined(group.flatMap(testOf), !isAny))
  const ofColumns = joined(groups, isAny)
  const tests = typeof everywhere === 'function' ? [everywhere, ...ofColumns] : ofColumns
  return tests.length === 0 ? null : ({ standing }) => tests.every((test) => test(standing))
}

type Test = (row: unknown) => boolean

/** Several tests as one, none as none. */
function joined(tests: readonly Test[], isAny: boolean): readonly Test[] {
  if (tests.length < 2) return tests
  return [(row) => (isAny ? tests.some((test) => test(row)) : tests.every((test) => test(row)))]
}

export const groupedRowModel: Factory = (table) => {
  const make = rowFactory(table)
  return staged(
    () => table.getFilteredRowModel(),
    () => [table.atoms.grouping.get(), table.options.columns],
    (input, before) => {
      const columns = table.atoms.grouping.get().flatMap((id) => columnOf(table, columnGrouped(id)) ?? [])
      if (columns.length === 0) return input
      const { anew, after } = grouper(columns, make.group)
      if (before === null) return new StagedModel(anew(input.rows, 0, undefined))
      const { rows, changed } = after(before.rows, input.changed, 0, undefined)
      return new StagedModel(rows, before, changed)
    },
  )
}

/** Groups of rows by the first column, within them by the second, and so on. */
function grouper(columns: readonly HostColumn[], make: ReturnType<typeof rowFactory>['group']) {
  const valueAt = (depth: number) => (row: ListedRow) => columns[depth]?.columnDef.getGroupingValue?.(row.standing)

  function groupOf(groupingValue: SortValue, depth: number, parentId: string | undefined) {
    const groupingColumnId = columns[depth]?.id ?? ''
    // In quotes a text is told from a blank and from the marks between the levels.
    const own = `${groupingColumnId}:${JSON.stringify(groupingValue) ?? ''}`
    return { id: parentId === undefined ? own : `${parentId}>${own}`, groupingColumnId, groupingValue, depth, parentId }
  }

  function join(row: ListedRow, parentId: string | undefined): ListedRow {
    if (row.kind === 'row') Object.assign(row, { parentId, depth: columns.length })
    return row
  }

  function anew(rows: readonly ListedRow[], depth: number, parentId: string | undefined): readonly ListedRow[] {
    if (depth === columns.length) return rows.map((row) => join(row, parentId))
    return [...parted(rows, valueAt(depth))].map(([value, members]) => {
      const group = groupOf(value, depth, parentId)
      return make(group, anew(members, depth + 1, group.id), null, [])
    })
  }

  function after(old: readonly ListedRow[], changes: readonly Change[], depth: number, parentId: string | undefined) {
    if (depth === columns.length) {
      for (const change of changes) if (change.after !== null) join(change.after, parentId)
      return { rows: merged(old, changes, byIndex), changed: changes }
    }
    const groups = new Map(old.flatMap((row) => (row.kind === 'group' ? [[row.groupingValue, row] as const] : [])))
    const changed = [...partedChanges(changes, valueAt(depth))].map(([value, part]): Change => {
      const known = groups.get(value) ?? null
      const group = groupOf(value, depth, parentId)
      const list = after(known?.subRows ?? [], part, depth + 1, group.id)
      return { before: known, after: list.rows.length === 0 ? null : make(group, list.rows, known, list.changed) }
    })
    return { rows: merged(old, changed, byIndex), changed }
  }

  return { anew, after }
}

function parted<V>(rows: readonly V[], keyOf: (row: V) => SortValue): ReadonlyMap<SortValue, readonly V[]> {
  const parts = new Map<SortValue, V[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const part = parts.get(key)
    if (part === undefined) parts.set(key, [row])
    else part.push(row)
  }
  return parts
}

/** Changes by group: a row that goes from one group to another leaves the one and comes to the other. */
function partedChanges(changes: readonly Change[], sortedBy: (row: ListedRow) => SortValue): ReadonlyMap<SortValue, readonly Change[]> {
  const single = changes.flatMap(({ before, after }): readonly Change[] => {
    const stays = before === null || after === null || sortedBy(before) === sortedBy(after)
    return stays
      ? [{ before, after }]
      : [
          { before, after: null },
          { before: null, after },
        ]
  })
  return parted(single, ({ before, after }) => {
    const row = after ?? before
    return row === null ? undefined : sortedBy(row)
  })
}

/** Groups keep their own order; what the user sorts by orders the rows inside them. */
export const sortedRowModel: Factory = (table) => {
  const make = rowFactory(table)
  let known = new WeakMap<GroupRow, GroupRow>()
  return staged(
    () => table.getGroupedRowModel(),
    () => [table.atoms.sorting.get(), table.atoms.grouping.get(), table.options.columns],
    (input, before) => {
      const grouping = table.atoms.grouping.get()
      const levels = levelsOf(table, grouping)
      const grouped = grouping.map(columnGrouped)
      if (levels.length === 0 && !isGrouped(input.rows)) return input
      if (before === null) known = new WeakMap()
      const [inRows, inGroups] = [bySorting(levels), new Map(grouped.map((id) => [id, bySorting([groupLevel(table, id)])]))]

      function rowOf(row: ListedRow): ListedRow {
        if (row.kind === 'row') return row
        const made = known.get(row) ?? make.group(row, listOf(row.subRows, row.changed, known.get(row.base ?? row)?.subRows), null, [])
        known.set(row, made)
        return made
      }

      function listOf(rows: readonly ListedRow[], changed: readonly Change[], old: readonly ListedRow[] | undefined): readonly ListedRow[] {
        const [first] = rows
        const order = first?.kind === 'group' ? (inGroups.get(first.groupingColumnId) ?? inRows) : inRows
        if (old === undefined) return first?.kind === 'group' ? rows.map(rowOf).sort(order) : sorted(rows, levels)
        const oldOf = (row: ListedRow | null) => (row?.kind === 'group' ? (known.get(row) ?? row) : row)
        const next = changed.map(({ before, after }) => ({ before: oldOf(before), after: after === null ? null : rowOf(after) }))
        return merged(old, next, order)
      }

      return new StagedModel(listOf(input.rows, input.changed, before?.rows))
    },
  )
}

/** What the table itself puts first, then what the user sorts by. */
function levelsOf(table: TableHost, grouping: readonly string[]): readonly Level<Placed>[] {
  const rankOf = table.options.meta?.rankOf
  const first: readonly Level<Placed>[] = rankOf === undefined ? [] : [{ desc: false, sortedBy: ({ standing }) => rankOf(standing) }]
  const chosen = table.atoms.sorting.get().flatMap(({ id, desc }): readonly Level<Placed>[] => {
    const sortedBy = columnOf(table, id)?.accessorFn
    return sortedBy === undefined || grouping.includes(id) ? [] : [{ desc, sortedBy: ({ standing }) => sortedBy(standing) }]
  })
  return [...first, ...chosen]
}

function groupLevel(table: TableHost, id: string): Level {
  const desc = table.atoms.sorting.get().find((sort) => sort.id === id)?.desc ?? false
  return { desc, sortedBy: (row) => (row.kind === 'group' ? row.groupingValue : undefined) }
}

/** The rows shown: those of folded groups are left out. */
export const expandedRowModel: Factory = (table) =>
  staged(
    () => table.getSortedRowModel(),
    () => [table.atoms.expanded.get()],
    (input) => (isGrouped(input.rows) ? new StagedModel(unfolded(input.rows, (group) => group.getIsExpanded())) : input),
  )

function columnOf(table: TableHost, id: string): HostColumn | undefined {
  return table.getAllFlatColumnsById()[id]
}

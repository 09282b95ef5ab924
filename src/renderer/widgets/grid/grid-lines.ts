// Filter, sort and grouping of any number of rows as the lines the grid shows. Lines are made from the
// ones before: an edit reads, moves and replaces the rows it changed, and leaves the others as they are.
// Rows count as changed when they are other objects than before. Called by use-grid-items.ts.

import { type GridColumn, type GridItem, type GridSort, NEW_ROW } from './grid-column.ts'
import { reordered, type SortLevel, type SortValue, sorted, sortLevels } from './line-order.ts'

export interface GridView {
  readonly sorting: readonly GridSort[]
  /** Id of the column rows are grouped by. */
  readonly groupBy: string | null
  /** column id → what its `matches` is asked with. */
  readonly filters: Readonly<Record<string, unknown>>
  readonly collapsed: ReadonlySet<string>
}

export interface LinesInput<T> {
  readonly rows: readonly T[]
  /** All of them: rows may be grouped by one that is not shown. */
  readonly columns: readonly GridColumn<T>[]
  readonly getId: (row: T) => string
  readonly view: GridView
  readonly hasNewRow: boolean
}

export interface GridLines<T> {
  readonly items: readonly GridItem<T>[]
  /** Rows after filtering, those in folded groups included. */
  readonly matching: number
  /** Rows among the items. */
  readonly shown: number
  /** Index of a line by its id, -1 when it is not shown. The same function while the lines keep their places. */
  readonly indexOf: (id: string) => number
}

/** Lines with what the next ones are made from. Never changed once made. */
export interface LineModel<T> extends GridLines<T> {
  readonly input: LinesInput<T>
  readonly rowItems: readonly RowItem<T>[]
  readonly rowById: ReadonlyMap<string, number>
  readonly levels: readonly SortLevel[]
  /** Indexes of the rows that match, in the order shown. */
  readonly order: readonly number[]
}

type RowItem<T> = Extract<GridItem<T>, { readonly kind: 'row' }>
type GroupItem<T> = Extract<GridItem<T>, { readonly kind: 'group' }>

export function linesAfter<T>(before: LineModel<T> | null, input: LinesInput<T>): LineModel<T> {
  const source = sourceAfter(before, input)
  const { rows, columns, view } = input
  const isSameQuestion = before !== null && before.input.columns === columns && sameFilters(before.input.view, view)
  const known = before !== null && before.input.columns === columns ? before.levels : []
  const sorting = sortingOf(view)
  const levels = sortLevels(sorting, columns, rows, known, source.changed)
  const matches = matcherOf(columns, view)
  const isShown = (row: number) => matches(rows[row] as T)
  const part = { input, rowItems: source.rowItems, rowById: source.rowById, levels }
  if (!isSameQuestion || source.changed === null || !sameLevels(before.levels, levels)) {
    return withLines(part, sorted([...rows.keys()].filter(isShown), levels), null, [])
  }
  const { changed } = source
  const isPlaceKept = (row: number) =>
    row < before.input.rows.length &&
    levels.every(({ values }, i) => values[row] === before.levels[i]?.values[row]) &&
    matches(before.input.rows[row] as T) === isShown(row)
  const order = changed.every(isPlaceKept) ? before.order : reordered(before.order, changed, levels, isShown)
  return withLines(part, order, before, changed)
}

interface Source<T> extends Pick<LineModel<T>, 'rowItems' | 'rowById'> {
  /** Rows that are other objects than before or came at the end; null when rows came elsewhere, went or changed places. */
  readonly changed: readonly number[] | null
}

function sourceAfter<T>(before: LineModel<T> | null, { rows, getId }: LinesInput<T>): Source<T> {
  const changed = before === null ? null : changedRows(before, rows, getId)
  const itemOf = (row: T): RowItem<T> => ({ kind: 'row', id: getId(row), row })
  if (before === null || changed === null) {
    const rowItems = rows.map(itemOf)
    return { rowItems, rowById: new Map(rowItems.map(({ id }, at) => [id, at])), changed: null }
  }
  if (changed.length === 0) return { rowItems: before.rowItems, rowById: before.rowById, changed }
  const rowItems = [...before.rowItems]
  for (const at of changed) rowItems[at] = itemOf(rows[at] as T)
  if (rows.length === before.input.rows.length) return { rowItems, rowById: before.rowById, changed }
  const rowById = new Map(before.rowById)
  for (let at = before.input.rows.length; at < rows.length; at++) rowById.set(getId(rows[at] as T), at)
  return { rowItems, rowById, changed }
}

function changedRows<T>({ input, rowItems }: LineModel<T>, rows: readonly T[], getId: (row: T) => string): readonly number[] | null {
  const old = input.rows
  if (old === rows) return []
  if (rows.length < old.length) return null
  const changed: number[] = []
  for (let at = 0; at < rows.length; at++) {
    if (at < old.length && old[at] === rows[at]) continue
    if (at < old.length && rowItems[at]?.id !== getId(rows[at] as T)) return null
    changed.push(at)
  }
  return changed
}

/** Groups keep their own order; what the user sorts by orders the rows inside them. */
function sortingOf({ sorting, groupBy }: GridView): readonly GridSort[] {
  if (groupBy === null) return sorting
  const desc = sorting.find(({ id }) => id === groupBy)?.desc ?? false
  return [{ id: groupBy, desc }, ...sorting.filter(({ id }) => id !== groupBy)]
}

function matcherOf<T>(columns: readonly GridColumn<T>[], { filters }: GridView): (row: T) => boolean {
  const tests = columns.flatMap(({ id, matches }) => (matches === undefined || !Object.hasOwn(filters, id) ? [] : [matches(filters[id])]))
  return (row) => tests.every((test) => test(row))
}

function sameFilters(a: GridView, b: GridView): boolean {
  const [ours, theirs] = [Object.entries(a.filters), Object.keys(b.filters)]
  return ours.length === theirs.length && ours.every(([id, value]) => b.filters[id] === value)
}

function sameLevels(a: readonly SortLevel[], b: readonly SortLevel[]): boolean {
  return a.length === b.length && a.every(({ columnId, desc }, i) => columnId === b[i]?.columnId && desc === b[i]?.desc)
}

/** @param before the lines to take over where order and folding are the same; null makes all anew */
function withLines<T>(
  part: Omit<LineModel<T>, keyof GridLines<T> | 'order'>,
  order: readonly number[],
  before: LineModel<T> | null,
  changed: readonly number[],
): LineModel<T> {
  const { input } = part
  const { view, hasNewRow } = input
  const old = before?.input
  const isInPlace =
    before?.order === order && old?.hasNewRow === hasNewRow && old.view.groupBy === view.groupBy && old.view.collapsed === view.collapsed
  if (!isInPlace || before === null) return { ...part, order, ...linesOf(part, order) }
  const items = changed.length === 0 && before.input.columns === input.columns ? before.items : replaced(part, before, changed)
  return { ...part, order, items, matching: before.matching, shown: before.shown, indexOf: before.indexOf }
}

type Part<T> = Parameters<typeof withLines<T>>[0]

/** The lines before with the changed rows, and the groups these are in, replaced. */
function replaced<T>({ rowItems, levels, input }: Part<T>, before: LineModel<T>, changed: readonly number[]): readonly GridItem<T>[] {
  const items = [...before.items]
  const groups = new Map<number, Map<T, T>>()
  for (const at of changed) {
    const item = rowItems[at] as RowItem<T>
    const line = before.indexOf(item.id)
    if (line >= 0) items[line] = item
    const group = input.view.groupBy === null ? -1 : before.indexOf(groupId(input.view.groupBy, levels[0]?.values[at]))
    if (group < 0) continue
    const inGroup = groups.get(group) ?? new Map<T, T>()
    groups.set(group, inGroup.set(before.input.rows[at] as T, item.row))
  }
  for (const [line, rows] of groups) {
    const group = items[line] as GroupItem<T>
    items[line] = { ...group, rows: group.rows.map((row) => rows.get(row) ?? row) }
  }
  return items
}

function groupId(columnId: string, value: SortValue): string {
  return `${columnId}:${value}`
}

function linesOf<T>({ rowItems, rowById, levels, input }: Part<T>, order: readonly number[]): GridLines<T> {
  const { columns, view, hasNewRow } = input
  const items: GridItem<T>[] = []
  const lineOfRow = new Int32Array(rowItems.length).fill(-1)
  const lineOfOther = new Map<string, number>()
  let shown = 0
  const add = (row: number) => {
    lineOfRow[row] = items.push(rowItems[row] as RowItem<T>) - 1
    shown += 1
  }
  if (view.groupBy === null) for (const row of order) add(row)
  else {
    const labelOf = columns.find(({ id }) => id === view.groupBy)?.groupLabel
    for (const { value, members } of runs(order, levels[0]?.values ?? [])) {
      const id = groupId(view.groupBy, value)
      const rows = members.map((row) => (rowItems[row] as RowItem<T>).row)
      const isOpen = !view.collapsed.has(id)
      lineOfOther.set(id, items.push({ kind: 'group', id, label: labelOf?.(rows[0] as T), rows, isOpen }) - 1)
      if (isOpen) for (const row of members) add(row)
    }
  }
  if (hasNewRow) lineOfOther.set(NEW_ROW, items.push({ kind: 'new', id: NEW_ROW }) - 1)
  const indexOf = (id: string) => {
    const row = rowById.get(id)
    return row === undefined ? (lineOfOther.get(id) ?? -1) : (lineOfRow[row] ?? -1)
  }
  return { items, matching: order.length, shown, indexOf }
}

function runs(order: readonly number[], values: readonly SortValue[]): readonly { value: SortValue; members: readonly number[] }[] {
  const found: { value: SortValue; members: number[] }[] = []
  for (const row of order) {
    const last = found.at(-1)
    if (last !== undefined && last.value === values[row]) last.members.push(row)
    else found.push({ value: values[row], members: [row] })
  }
  return found
}

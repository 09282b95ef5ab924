// Finds the rows and columns of a planned sheet in one that came back: by the row ids in its hidden column, and by texts
// that stand only once on either side. Rows may have been sorted, put in or taken out, columns too.

import type { PlainSheet } from '#core'
import { isTyped, type PlannedSheet, shownText } from './planned-sheet.ts'

export interface SheetMatch {
  /** Row of the plan → row of the file; null: it is not there any more. */
  readonly row: (row: number) => number | null
  readonly column: (column: number) => number | null
  /** The other way round; null: it was not in the plan. */
  readonly plannedRow: (row: number) => number | null
  readonly plannedColumn: (column: number) => number | null
  /** Every row and column stands where it was. */
  readonly isInPlace: boolean
}

/** Row ids stand in column A, as texts that the app wrote. */
const ID_COLUMN = 1

export function matchSheet(planned: PlannedSheet, returned: PlainSheet): SheetMatch {
  const votes = { rows: new Map<number, Map<number, number>>(), columns: new Map<number, Map<number, number>>() }
  const there = placesOf(returned)
  for (const [text, place] of anchorsOf(planned)) {
    const [at, second] = there.get(text) ?? []
    if (at === undefined || second !== undefined) continue
    vote(votes.columns, place.column, at.column)
    vote(votes.rows, place.row, at.row)
  }
  const columns = placed(columnsOf(planned), elected(votes.columns), () => false)
  const ids = idRows(planned)
  for (const [row, to] of rowsById(ids, returned, columns.get(ID_COLUMN) ?? ID_COLUMN)) vote(votes.rows, row, to, ID_COUNTS)
  const rows = placed([...planned.rows.keys()], elected(votes.rows), (row) => ids.has(row))
  const isInPlace = [...rows, ...columns].every(([from, to]) => from === to)
  const [plannedRows, plannedColumns] = [inverted(rows), inverted(columns)]
  return {
    row: (row) => rows.get(row) ?? null,
    column: (column) => columns.get(column) ?? null,
    plannedRow: (row) => plannedRows.get(row) ?? null,
    plannedColumn: (column) => plannedColumns.get(column) ?? null,
    isInPlace,
  }
}

interface Place {
  readonly row: number
  readonly column: number
}

/** Texts that nobody types and that stand once; ids are looked for in their column alone. */
function anchorsOf({ rows }: PlannedSheet): ReadonlyMap<string, Place> {
  const anchors = new Map<string, Place | null>()
  for (const [row, cells] of rows) {
    for (const [column, cell] of cells) {
      if (cell.formula !== undefined || typeof cell.value !== 'string' || isTyped(cell) || isId(column, cell.style)) continue
      anchors.set(cell.value, anchors.has(cell.value) ? null : { row, column })
    }
  }
  return new Map([...anchors].flatMap(([text, anchor]) => (anchor === null ? [] : [[text, anchor] as const])))
}

function placesOf({ rows }: PlainSheet): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>()
  for (const { number, cells } of rows) {
    for (const [column, { text, kind }] of cells) {
      if (kind !== 'value' || text === '') continue
      const known = places.get(text)
      if (known === undefined) places.set(text, [{ row: number, column }])
      else known.push({ row: number, column })
    }
  }
  return places
}

const isId = (column: number, style: string) => column === ID_COLUMN && style === 'stored.text'

/** Row → its id. */
function idRows({ rows }: PlannedSheet): ReadonlyMap<number, string> {
  const found = [...rows].flatMap(([row, cells]) => {
    const id = cells.get(ID_COLUMN)
    return id !== undefined && isId(ID_COLUMN, id.style) && shownText(id) !== '' ? [[row, shownText(id)] as const] : []
  })
  return new Map(found)
}

/** An id that stands in several lists of a sheet is the same one in each; a row that was copied brings its id along, below. */
function rowsById(ids: ReadonlyMap<number, string>, { rows }: PlainSheet, column: number): ReadonlyMap<number, number> {
  const there = new Map<string, number[]>()
  for (const { number, cells } of rows) {
    const id = cells.get(column)?.text ?? ''
    const known = there.get(id)
    if (known === undefined) there.set(id, [number])
    else known.push(number)
  }
  return new Map(
    [...ids].flatMap(([row, id]) => {
      const to = there.get(id)?.shift()
      return to === undefined ? [] : [[row, to] as const]
    }),
  )
}

function columnsOf({ rows, columns }: PlannedSheet): readonly number[] {
  const last = Math.max(columns.length, ...[...rows.values()].map((cells) => Math.max(...cells.keys())))
  return Array.from({ length: last }, (_, index) => index + 1)
}

/** More than all texts of a row together. */
const ID_COUNTS = 1e6

function vote(votes: Map<number, Map<number, number>>, from: number, to: number, weight = 1): void {
  const known = votes.get(from) ?? new Map<number, number>()
  known.set(to, (known.get(to) ?? 0) + weight)
  votes.set(from, known)
}

/** Each takes the place that most of its texts found; nobody takes another one's. */
function elected(votes: ReadonlyMap<number, ReadonlyMap<number, number>>): ReadonlyMap<number, number> {
  const all = [...votes].flatMap(([from, counts]) => [...counts].map(([to, count]) => ({ from, to, count })))
  const chosen = new Map<number, number>()
  const taken = new Set<number>()
  for (const { from, to } of all.sort((a, b) => b.count - a.count)) {
    if (chosen.has(from) || taken.has(to)) continue
    chosen.set(from, to)
    taken.add(to)
  }
  return chosen
}

/** What no text names stands as far from its neighbour as it did; where somebody else stands there now, it is gone. */
function placed(
  all: readonly number[],
  chosen: ReadonlyMap<number, number>,
  isGoneUnlessFound: (from: number) => boolean,
): ReadonlyMap<number, number> {
  const taken = new Set(chosen.values())
  const result = new Map<number, number>()
  let shift = 0
  for (const from of all.toSorted((a, b) => a - b)) {
    const found = chosen.get(from)
    if (found !== undefined) shift = found - from
    else if (isGoneUnlessFound(from) || taken.has(from + shift)) continue
    result.set(from, found ?? from + shift)
  }
  return result
}

function inverted(map: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...map].map(([from, to]) => [to, from]))
}

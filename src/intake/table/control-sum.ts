// The TOTAL row of a list as its control sum: it is never imported, but compared with what the rows
// above it add up to, and the rows named in which a difference probably lies.

import type { CostColumn } from './read-cost.ts'
import type { TotalRow } from './sort-rows.ts'

export interface CountedRow {
  readonly line: number
  readonly name: string
  /** Minor units a month as the list writes them; null when the cell holds no figure. */
  readonly written: number | null
  readonly isOdd: boolean
  readonly hasCell: boolean
}

export interface ControlSum {
  /** Line of the TOTAL row. */
  readonly line: number
  /** Minor units of the list's currency: what the list says, and what its rows in that currency add up to. */
  readonly totalMinor: number
  readonly sumMinor: number
  /** sum − total: above 0 the rows are more than the total. */
  readonly differenceMinor: number
  /** At most three rows, likeliest first; empty when nothing differs. */
  readonly likelyRows: readonly CountedRow[]
}

/** What the list says all of it costs. */
export interface ListTotal extends ControlSum {
  readonly currency: string
}

/** null: the row has no cost. */
export interface PricedRow extends CountedRow {
  /** The amount that was read, whatever its period, 0 for a blank; null where a figure stands that was not read, or another currency's. */
  readonly face?: number | null
  /** false: it stands in another column of costs than the first. */
  readonly isOfFirst?: boolean
  readonly currency: string | null
}

const LIKELY_ROWS = 3

/** The last TOTAL with a figure: those above it may be of sections. */
export function controlOf(totals: readonly TotalRow[], counted: readonly PricedRow[], cost: CostColumn): ListTotal | null {
  const last = totals.findLast((row) => row.totalMinor !== null)
  if (last === undefined || last.totalMinor === null) return null
  // Amounts in another currency add up to nothing here: their rows are the likeliest to make the difference.
  const rows = counted.map((row) => {
    if (row.currency !== last.currency && row.written) return { ...row, written: null, isOdd: true }
    return row.currency === cost.currency ? row : { ...row, isOdd: row.currency === null && row.isOdd }
  })
  const control = { ...controlSum(last.line, last.totalMinor, rows), currency: last.currency }
  if (control.differenceMinor === 0) return control
  // A list that adds up in its own way is complete.
  if (addsUpOtherwise(last, counted)) return { ...control, sumMinor: control.totalMinor, differenceMinor: 0, likelyRows: [] }
  return ofSections(totals, rows, control) ?? control
}

/** As a spreadsheet's SUM takes them: the figures at their face, monthly beside annual ones, or those of its own column alone. */
function addsUpOtherwise({ line, face, totalMinor, currency }: TotalRow, counted: readonly PricedRow[]): boolean {
  const above = counted.filter((row) => row.line < line)
  const own = above.filter(({ isOfFirst }) => isOfFirst !== false)
  if (own.length < above.length && own.reduce((sum, { written }) => sum + (written ?? 0), 0) === totalMinor) return true
  const faces = own.flatMap((row) => (row.face === null || (row.currency !== currency && row.face) ? [] : [row.face ?? 0]))
  if (faces.length < own.length || own.length === 0) return false
  const atFace = faces.reduce((sum, each) => sum + each, 0)
  return face !== undefined && face !== null && Math.abs(face - atFace) < 0.005
}

/** Each section has its total, and the list has none of its own: they are compared together. */
function ofSections(totals: readonly TotalRow[], rows: readonly CountedRow[], control: ListTotal): ListTotal | null {
  const known = totals.flatMap(({ line, totalMinor }) => (totalMinor === null ? [] : [{ line, totalMinor }]))
  const sumBetween = (from: number, to: number) =>
    rows.reduce((sum, { line, written }) => (line > from && line < to ? sum + (written ?? 0) : sum), 0)
  const areOfSections =
    known.length > 1 && known.every(({ line, totalMinor }, at) => totalMinor === sumBetween(known[at - 1]?.line ?? 0, line))
  if (!areOfSections) return null
  const totalMinor = known.reduce((sum, total) => sum + total.totalMinor, 0)
  return { ...controlSum(control.line, totalMinor, rows), currency: control.currency }
}

export function controlSum(line: number, totalMinor: number, rows: readonly CountedRow[]): ControlSum {
  const sumMinor = rows.reduce((sum, row) => sum + (row.written ?? 0), 0)
  const differenceMinor = sumMinor - totalMinor
  return { line, totalMinor, sumMinor, differenceMinor, likelyRows: differenceMinor === 0 ? [] : likelyRows(differenceMinor, rows) }
}

/** One row that explains it all; else oddly written rows that can explain some of it, the larger the likelier; else the largest. */
function likelyRows(difference: number, rows: readonly CountedRow[]): readonly CountedRow[] {
  const exact = rows.filter((row) => row.written !== null && explains(row.written, difference))
  if (exact.length > 0) return exact.slice(0, LIKELY_ROWS)
  const bySize = rows
    .filter((row) => row.written !== null && row.written !== 0)
    .toSorted((a, b) => Math.abs(b.written ?? 0) - Math.abs(a.written ?? 0) || a.line - b.line)
  // Rows without a figure explain a total that is larger than the sum, and rows with one the opposite.
  const blank = difference < 0 ? rows.filter((row) => row.hasCell && row.written === null) : []
  const odd = [...bySize.filter((row) => row.isOdd), ...blank]
  return [...odd, ...bySize.filter((row) => !row.isOdd)].slice(0, odd.length > 0 ? Math.min(odd.length, LIKELY_ROWS) : LIKELY_ROWS)
}

/** The row counted twice or not at all, with the wrong sign, or with its decimals or thousands misplaced. */
function explains(written: number, difference: number): boolean {
  const others = [0, -written, written * 2, written / 10, written / 100, written / 1000, written * 10, written * 100, written * 1000]
  return written !== 0 && others.some((other) => written - other === difference)
}

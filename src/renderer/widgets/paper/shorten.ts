// Sets a page that is too full smaller, then takes rows off it, each list from its end, where the least urgent stands, and gives
// back what has room after all; what stays off is counted on the page. The topmost list, which says what is to be decided, gives way last.

import type { BoardPage, PageBlock, PageTable } from '#board/types'

/** Left to a list as long as another has more, and to a table that is no list. */
const FEWEST_ROWS = 3
/** Pixels that a row takes at the most, nearly always: so many rows less are not too many. */
const TALL_ROW = 48
/** Each is set and measured before the page is seen: React follows 50 in a row. */
const MOST_TRIES = 20

/** How many rows of each table are shown, in the order of the page. */
export type Lengths = readonly number[]

/** What is shown next, to be measured. */
export interface Fit {
  readonly lengths: Lengths
  /** Set in smaller letters, which comes before any row is taken off. */
  readonly isDense: boolean
  /** While rows are given back: what is known to fit. null: still too full, or never was. */
  readonly fits: Lengths | null
  /** Tables that the page has room for no more of. */
  readonly full: ReadonlySet<number>
  readonly tries: number
}

export function wholePage(bands: BoardPage['bands']): Fit {
  return { lengths: tablesIn(bands).map(({ rows }) => rows.length), isDense: false, fits: null, full: new Set(), tries: 0 }
}

/** null: it is as good as it gets. @param over pixels that do not fit as it is set now; 0 or less: it fits */
export function nextFit(bands: BoardPage['bands'], fit: Fit, over: number): Fit | null {
  const tables = tablesIn(bands)
  if (fit.fits === null && over > 0) {
    if (!fit.isDense) return { ...fit, isDense: true }
    const lengths = shrunk(tables, fit.lengths, Math.max(Math.floor(over / TALL_ROW), 1))
    return lengths === null ? null : { ...fit, lengths }
  }
  const { fits, full, tries } = over > 0 ? refused(fit) : { ...fit, fits: fit.lengths }
  if (fits === null) return null
  const grown = tries < MOST_TRIES ? tableToGrow(tables, fits, full) : null
  if (grown !== null) return { ...fit, lengths: fits.with(grown, (fits[grown] ?? 0) + 1), fits, full, tries: tries + 1 }
  return over > 0 ? { ...fit, lengths: fits, fits, full, tries } : null
}

/** The row that was given back last was one too many. */
function refused(fit: Fit): Fit {
  const grown = fit.lengths.findIndex((length, at) => length !== fit.fits?.[at])
  return { ...fit, full: new Set([...fit.full, grown]) }
}

export function shortened(bands: BoardPage['bands'], lengths: Lengths): BoardPage['bands'] {
  const lengthOf = new Map<PageBlock, number>(tablesIn(bands).map((table, at) => [table, lengths[at] ?? table.rows.length]))
  const cut = (block: PageBlock): PageBlock => {
    const length = lengthOf.get(block)
    if (block.kind !== 'table' || length === undefined || length === block.rows.length) return block
    return { ...block, rows: block.rows.slice(0, length), left: block.left + block.rows.length - length }
  }
  return bands.map((band) => band.map((column) => column.map(cut)))
}

/** null: nothing more can go. */
function shrunk(tables: readonly PageTable[], before: Lengths, rows: number): Lengths | null {
  let lengths = before
  for (let taken = 0; taken < rows; taken += 1) {
    const table = tableToShrink(tables, lengths)
    if (table === null) break
    lengths = lengths.with(table, (lengths[table] ?? 0) - 1)
  }
  return lengths === before ? null : lengths
}

/** Other lists, then the topmost, each to a few rows; then what is left of the others, the figures, and the topmost to one row. */
function tableToShrink(tables: readonly PageTable[], lengths: Lengths): number | null {
  const top = tables.findIndex(({ isList }) => isList)
  const longest = (fewest: number, may: (table: PageTable, at: number) => boolean) => {
    const able = tables.flatMap((table, at) => (may(table, at) && (lengths[at] ?? 0) > fewest ? [at] : []))
    // Of two that are as long the lower one.
    return able.length === 0 ? null : able.reduce((a, b) => ((lengths[b] ?? 0) >= (lengths[a] ?? 0) ? b : a))
  }
  const isOther = ({ isList }: PageTable, at: number) => isList && at !== top
  const isTop = (_: PageTable, at: number) => at === top
  return (
    longest(FEWEST_ROWS, isOther) ??
    longest(FEWEST_ROWS, isTop) ??
    longest(1, isOther) ??
    longest(FEWEST_ROWS, ({ isList }) => !isList) ??
    longest(1, isTop)
  )
}

/** What gives way last is given back first: the topmost list, figures, the other lists. */
function tableToGrow(tables: readonly PageTable[], lengths: Lengths, full: ReadonlySet<number>): number | null {
  const able = tables.flatMap(({ rows }, at) => ((lengths[at] ?? 0) < rows.length && !full.has(at) ? [at] : []))
  const top = tables.findIndex(({ isList }) => isList)
  return able.find((at) => at === top) ?? able.find((at) => tables[at]?.isList === false) ?? able[0] ?? null
}

function tablesIn(bands: BoardPage['bands']): readonly PageTable[] {
  return bands.flat(2).filter((block) => block.kind === 'table')
}

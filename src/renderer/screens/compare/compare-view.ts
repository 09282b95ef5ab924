// How one looks at the Compare screen: kept while one is on another screen.

import {
  type ComponentMove,
  type FieldMove,
  lockedQuarters,
  type QuarterRecord,
  recordsOf,
  type VerdictCause,
  type VerdictMove,
  type Workbook,
} from '#core'
import { searchText } from '../../widgets/search-text.ts'

/** The present, or the id of a locked quarter's record. */
export type StateKey = 'now' | (string & {})

export type CauseKind = VerdictCause['kind']

export interface CompareView {
  /** null: what one usually wants, the last locked quarter and now. */
  readonly before: StateKey | null
  readonly after: StateKey | null
  readonly filter: CompareFilter
}

export interface CompareFilter {
  /** Part of a component's name. */
  readonly text: string
  /** Only verdicts moved by this; null: all. */
  readonly cause: CauseKind | null
}

export const NO_FILTER: CompareFilter = { text: '', cause: null }
export const FIRST_COMPARE_VIEW: CompareView = { before: null, after: null, filter: NO_FILTER }

/** Every lock, the newest first; revisions that were reopened among them. */
export function locksOf(workbook: Workbook): readonly QuarterRecord[] {
  return recordsOf(workbook, 'quarters').toSorted((a, b) =>
    a.quarter === b.quarter ? b.revision - a.revision : a.quarter < b.quarter ? 1 : -1,
  )
}

/** null: nothing is locked yet, so there is nothing to compare with. */
export function chosenStates(
  { before, after }: CompareView,
  workbook: Workbook,
): { readonly before: StateKey; readonly after: StateKey } | null {
  const last = lockedQuarters(workbook).at(-1)
  if (last === undefined) return null
  const exists = (key: StateKey | null): key is StateKey => key !== null && (key === 'now' || Object.hasOwn(workbook.tables.quarters, key))
  return { before: exists(before) ? before : last.id, after: exists(after) ? after : 'now' }
}

type Asked<T> = (row: T) => boolean

/** Asked of every row; null lets all through. */
export function nameFilter({ text }: CompareFilter): Asked<Pick<VerdictMove | ComponentMove | FieldMove, 'name'>> | null {
  const wanted = searchText(text.trim())
  return wanted === '' ? null : ({ name }) => searchText(name).includes(wanted)
}

export function verdictFilter(filter: CompareFilter): Asked<Pick<VerdictMove, 'name' | 'causes'>> | null {
  const [byName, { cause }] = [nameFilter(filter), filter]
  if (cause === null) return byName
  return (move) => move.causes.some(({ kind }) => kind === cause) && (byName === null || byName(move))
}

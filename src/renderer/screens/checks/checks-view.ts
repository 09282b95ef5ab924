// How the Checks screen is looked at: which rules are unfolded and what is filtered. Kept while the workbook is open, never
// part of it; what is only tried is not kept at all.

import type { RuleId } from '#core'
import type { Answer } from '#wording'

export interface ChecksFilter {
  /** Part of a name. */
  readonly text: string
  readonly answer: Answer | null
  readonly onlyAsking: boolean
}

export interface ChecksView {
  readonly filter: ChecksFilter
  readonly open: readonly RuleId[]
  /** The row one went to from here: on the way back it has the focus again. row null: the rule itself. */
  readonly left: { readonly rule: RuleId; readonly row: string | null } | null
}

export const NO_FILTER: ChecksFilter = { text: '', answer: null, onlyAsking: false }
export const FIRST_CHECKS_VIEW: ChecksView = { filter: NO_FILTER, open: [], left: null }

/** A rule that is gone to by name: nothing may hide it, and it has the focus. */
export function openedRule({ open }: ChecksView, rule: RuleId): ChecksView {
  return { filter: NO_FILTER, open: [...open.filter((id) => id !== rule), rule], left: { rule, row: null } }
}

export function withFold(view: ChecksView, rule: RuleId, isOpen: boolean): ChecksView {
  const others = view.open.filter((id) => id !== rule)
  return { ...view, open: isOpen ? [...others, rule] : others, left: null }
}

// What the badge of a component, or of one of its checks, says and how it looks. Minor ones are neutral, whatever their state is,
// and what is decided says until when; the rest reads as its state.

import { type CheckState, type ComponentAssessment, RULES, type RuleId, standingOf, type Verdict } from '#core'
import { formatDate, type NumberStyle } from './quantities.ts'
import { decisionLabel, shortReason, stateLabel, VERDICT_WORDS } from './states.ts'

/** A state of a check, or one of the two in which a failing component is that nobody need worry about now. */
export type BadgeState = CheckState | 'MINOR' | 'PLANNED'

export interface BadgeWords {
  readonly state: BadgeState
  readonly word: string
  /** "" where the word says it all. */
  readonly reason: string
}

type Entry = Pick<ComponentAssessment, 'verdict' | 'small' | 'toDecide' | 'decision' | 'reasons'>

/** "Needs decision · 25% (limit 20%)", "No alternative · ask again Nov 25, 2027", "Minor · own code", "Planned, due Mar 31, 2027 · 25% (limit 20%)". */
export function componentBadge(entry: Entry, style: NumberStyle): BadgeWords {
  const [first = null] = entry.reasons
  const { decision } = entry
  if (entry.verdict === 'FAIL' && decision?.choice === 'nothing-to-buy' && decision.due !== null)
    return { state: 'PLANNED', word: decisionLabel(decision, style), reason: `ask again ${formatDate(decision.due, style)}` }
  const isSaid = first === null || entry.verdict === 'UNKNOWN' || entry.verdict === 'EXEMPT'
  return { ...look(entry.verdict, first, entry, style), reason: isSaid ? '' : shortReason(first, style) }
}

/** Of one check of a component; without its reason, which stands beside it. */
export function checkBadge(verdict: Verdict, entry: Entry, style: NumberStyle): Omit<BadgeWords, 'reason'> {
  return look(verdict.state, verdict, CHECKS.has(verdict.rule) ? entry : null, style)
}

/** Findings about data are never minor, and no decision covers them. */
const CHECKS: ReadonlySet<RuleId> = new Set(RULES.filter(({ kind }) => kind === 'check').map(({ id }) => id))

function look(state: CheckState, verdict: Verdict | null, entry: Entry | null, style: NumberStyle): Omit<BadgeWords, 'reason'> {
  const standing = state === 'FAIL' && entry !== null ? standingOf(entry) : null
  if (standing === 'minor') return { state: 'MINOR', word: VERDICT_WORDS.minor }
  if (standing === 'planned' && entry?.decision != null) return { state: 'PLANNED', word: decisionLabel(entry.decision, style) }
  return { state, word: stateLabel(state, verdict, style) }
}

/** The badge of a component in a line of text. */
export function componentBadgeText(entry: Entry, style: NumberStyle): string {
  const { word, reason } = componentBadge(entry, style)
  return reason === '' ? word : `${word} · ${reason}`
}

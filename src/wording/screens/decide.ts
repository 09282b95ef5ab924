// The words of a decision and an exception: the dialog that records them, and the cards that show them.

import { formatCount, formatDate, type NumberStyle } from '../quantities.ts'

/** Lines of a decision or an exception, where it is recorded, shown and printed. */
export const DECISION_TEXT = {
  covers: 'Covers',
  decision: 'Decision',
  reason: 'Reason',
  alternatives: 'Alternatives considered',
  effect: 'Expected effect',
  outcome: 'Outcome',
  owner: 'Owner',
  due: 'Due',
  approver: 'Approved by',
  cash: 'Monthly savings',
  capacity: 'Engineer time freed',
  ground: 'Grounds',
  until: 'Ends on (inclusive)',
  reviewOn: 'Review on',
} as const

/** The dialog and the cards. */
export const DECIDE_TEXT = {
  save: 'Save decision',
  decide: 'Decide…',
  grantException: 'Grant exception…',
  exceptionReason: 'Reason (at least 20 characters)',
  none: 'No decisions needed, and none made so far.',
  overdue: 'Past its due date. The verdict needs a decision again.',
  recordOutcome: 'Record outcome…',
  outcomeTitle: 'Record outcome',
  outcomeHint: 'This closes the decision. If the check still fails, it needs a new one.',
  saveOutcome: 'Save outcome',
  withdraw: 'Withdraw',
  endNow: 'End exception',
  nameExample: 'Maya Okafor',
} as const

/** "Decide Postgres", "Decide 3 components together". */
export function decideTitle(names: readonly string[], style: NumberStyle): string {
  return names.length === 1 ? `Decide ${names[0]}` : `Decide ${formatCount(names.length, style)} components together`
}

/** The button that opens it from a list. */
export function decideButtonText(count: number, style: NumberStyle): string {
  return count === 1 ? DECIDE_TEXT.decide : `Decide all ${formatCount(count, style)} together…`
}

/** Toast after several were decided. */
export function decidedTogetherText(count: number, style: NumberStyle): string {
  return `${formatCount(count, style)} components, undone in one step`
}

/** Below the last day of an exception. */
export function latestEndText(latest: string, style: NumberStyle): string {
  return `${formatDate(latest, style)} at the latest`
}

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
  title: (names: readonly string[], style: NumberStyle) =>
    names.length === 1 ? `Decide ${names[0]}` : `Decide ${formatCount(names.length, style)} components together`,
  button: (count: number, style: NumberStyle): string =>
    count === 1 ? DECIDE_TEXT.decide : `Decide all ${formatCount(count, style)} together…`,
  together: (count: number, style: NumberStyle) => `${formatCount(count, style)} components, undone in one step`,
  latestEnd: (latest: string, style: NumberStyle) => `${formatDate(latest, style)} at the latest`,
} as const

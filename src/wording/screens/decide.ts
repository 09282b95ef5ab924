// The words of a decision and an exception: the dialog that records them, and the cards that show them.

import { formatCount, formatDate, type NumberStyle } from '../quantities.ts'

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
  until: 'Ends on (inclusive)',
  reviewOn: 'Review on',
  /** The outcome of a decision whose component was retired. */
  retired: 'Component retired',
  plannedAction: 'What will change, and why',
  /** A list of what is said of the company as a whole. */
  companyWideFindings: 'Company-wide findings',
  withdraw: 'Withdraw',
  endNow: 'End exception',
  title: (names: readonly string[], style: NumberStyle) =>
    names.length === 1 ? `Decide ${names[0]}` : `Decide ${formatCount(names.length, style)} together`,
  button: (count: number, style: NumberStyle): string =>
    count === 1 ? DECIDE_TEXT.decide : `Decide all ${formatCount(count, style)} together…`,
  minorButton: (count: number, style: NumberStyle): string =>
    count === 1 ? 'Decide the minor one…' : `Decide ${formatCount(count, style)} minor ones together…`,
  together: (count: number, style: NumberStyle) => `${formatCount(count, style)} items, undone in one step`,
  latestEnd: (latest: string, style: NumberStyle) => `${formatDate(latest, style)} at the latest`,
} as const

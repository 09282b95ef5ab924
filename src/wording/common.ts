// Words that several screens share: buttons, and the two answers that every confirmation offers.

import { formatCount, type NumberStyle, pluralize } from './quantities.ts'

/** Buttons, headings and short answers, by their keys. */
export const COMMON_TEXT = {
  add: 'Add',
  allComponents: 'All components',
  answer: 'Answer',
  cancel: 'Cancel',
  close: 'Close',
  column: 'Column',
  columns: 'Columns',
  burnShare: 'Infrastructure share of net burn',
  revenueShare: 'Infrastructure share of revenue',
  /** Of what belongs to no single component. */
  companyWide: 'Company-wide',
  comparingCells: 'Comparing cells…',
  component: 'Component',
  components: 'Components',
  date: 'Date',
  decided: 'Decided',
  delete: 'Delete',
  difference: 'Difference',
  done: 'Done',
  duplicate: 'Duplicate',
  escape: 'Esc',
  expected: 'Expected',
  goToInventory: 'Go to inventory',
  limits: 'Limits',
  minorItems: 'Minor items',
  monthlyCost: 'Monthly cost',
  /** A price that is in range, and no longer once it is converted or taken times its seats. */
  costTooLarge: 'Too large',
  /** After undo and redo, of a row that a filter or a folded group hides. */
  /** @param screen as screenName says it */
  changedElsewhere: (screen: string) => `This changed a row of ${screen}.`,
  changedOutOfSight: 'This changed a row that isn’t shown. Clear the filter or unfold its group to see it.',
  /** Of a sum that leaves something out: "≥ $1,702.50". */
  atLeast: (figure: string) => `≥ ${figure}`,
  name: 'Name',
  next: 'Next',
  now: 'Now',
  open: 'Open',
  previous: 'Previous',
  quarter: 'Quarter',
  reason: 'Reason',
  remove: 'Remove',
  rename: 'Rename',
  restore: 'Restore',
  retry: 'Try again',
  save: 'Save',
  startOver: 'Start over',
  step: 'Step',
  undo: 'Undo',
  unknown: 'Unknown',
  verdict: 'Verdict',
  verdictChanges: 'Verdict changes',
  /** Name of a button that removes one thing: "Remove AWS quote.pdf". */
  removeOf: (name: string): string => `${COMMON_TEXT.remove} ${name}`,
  /** After someone typed a new name into an empty row: "Ana added". */
  added: (name: string) => `${name} added`,
  /** "3 cells filled". */
  cellsDone: (count: number, done: 'changed' | 'cleared' | 'filled' | 'moved' | 'pasted', style: NumberStyle) =>
    `${pluralize(count, 'cells', style)} ${done}`,
  /** After a shortened list: "3 more". */
  moreOf: (count: number, style: NumberStyle) => `${formatCount(count, style)} more`,
} as const

/** Between the facts of one line: "Acme AI · Q4 2026". */
export const SEPARATOR = ' · '

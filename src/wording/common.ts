// Words that several screens share: buttons, and the two answers that every confirmation offers.

import { formatCount, type NumberStyle, pluralize } from './quantities.ts'

/** Buttons and short answers. */
export const COMMON_TEXT = {
  add: 'Add',
  allComponents: 'All components',
  cancel: 'Cancel',
  close: 'Close',
  goToInventory: 'Go to inventory',
  delete: 'Delete',
  done: 'Done',
  name: 'Name',
  open: 'Open',
  remove: 'Remove',
  rename: 'Rename',
  retry: 'Try again',
  save: 'Save',
  undo: 'Undo',
  component: 'Component',
  now: 'Now',
  quarter: 'Quarter',
  monthlyCost: 'Monthly cost',
  components: 'Components',
  verdictChanges: 'Verdict changes',
  verdict: 'Verdict',
  difference: 'Difference',
  reason: 'Reason',
  date: 'Date',
  limits: 'Limits',
  startOver: 'Start over',
  expected: 'Expected',
  step: 'Step',
  decided: 'Decided',
  columns: 'Columns',
  column: 'Column',
  previous: 'Previous',
  next: 'Next',
  escape: 'Esc',
  duplicate: 'Duplicate',
  minorItems: 'Minor items',
  comparingCells: 'Comparing cells…',
  unknown: 'Unknown',
  restore: 'Restore',
  answer: 'Answer',
  /** Name of a button that removes one thing: "Remove AWS quote.pdf". */
  removeOf: (name: string): string => `${COMMON_TEXT.remove} ${name}`,
  /** After someone typed a new name into an empty row: "Ana added". */
  added: (name: string) => `${name} added`,
  /** "3 cells filled". */
  cellsDone: (count: number, done: 'changed' | 'cleared' | 'filled' | 'pasted', style: NumberStyle) =>
    `${pluralize(count, 'cells', style)} ${done}`,
  /** After a shortened list: "3 more". */
  moreOf: (count: number, style: NumberStyle) => `${formatCount(count, style)} more`,
} as const

export const PRODUCT_NAME = 'Rightsize'

/** Between the facts of one line: "Acme AI · Q4 2026". */
export const SEPARATOR = ' · '

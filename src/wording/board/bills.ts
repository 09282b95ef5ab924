// Heads and labels of the sheet Bills: the proof of each bill that was imported.

import type { ProofPart } from '#core'

export const BILLS_SHEET = {
  bill: 'Bill',
  months: 'Months',
  currency: 'Currency',
  file: 'In the file',
  groups: 'In groups',
  sum: 'Sum of parts',
  difference: 'Difference',
  ownTotal: 'Total of the file itself',
  ownDifference: 'Difference to it',
  exact: 'To the last digit',
  sumComment: 'Every line of a bill stands in exactly one part.',
  groupsComment: 'Lines added up one by one are their groups.',
} as const

export const BILL_PART_HEADS: Readonly<Record<ProofPart, string>> = {
  assigned: 'Assigned',
  rest: 'Not assigned',
  once: 'Paid once',
  apart: 'Not infrastructure',
  tax: 'Tax',
  credit: 'Credits',
  refund: 'Refunds',
  adjustment: 'Adjustments',
  rounding: 'Rounding',
}

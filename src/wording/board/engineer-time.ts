// Words of Engineer time: who spends how much of their time on what.

import { formatShare, type LocaleStyle } from '../quantities.ts'
import { SHEETS } from './sheets.ts'
import { BOARD_WORDS } from './workbook.ts'

export const ENGINEER_TIME_SHEET = {
  sumComment: 'Column totals of Engineer time, including unassigned time',
  rowsComment: 'No row is lost or moved between the sheets. Undo a sort that breaks this',
  overFullLabel: 'No one is over-allocated',
  overFullComment: 'A person’s shares add up to no more than all of their time',
  unassigned: 'Unassigned',
  otherPeople: 'Other people',
  otherVendorStaff: 'Other vendor staff',
  owners: 'Owners',
  notSet: 'Not set',
  named: 'Named owners',
  employment: 'Employment',
  countsAsOurs: 'Counts in totals (1 yes, 0 no)',
  inPlace: 'Row matches',
  set: 'Shares set',
  totalCounted: 'Total counted',
  sharesNotSet: 'Shares not set',
  outcome: 'Outcome (the first 1)',
  check: 'Person check',
  stateHere: 'State in this file',
  stateApp: 'State in the app',
  people: 'People',
  sumOverPeople: 'sum over people',
  rowsLabel: `Rows of ${SHEETS.components} = rows of ${SHEETS.time}, in the same order`,
  peopleComment: (checks: number): string => `${checks} ${checks === 1 ? 'check' : 'checks'} per person`,
  shareHint: (style: LocaleStyle): string =>
    `Enter a share of an engineer from ${formatShare(0, style)} to ${formatShare(10_000, style)}, or “${BOARD_WORDS.notSet}”. Leave blank if not an owner.`,
} as const

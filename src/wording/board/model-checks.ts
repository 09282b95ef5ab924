// Words of Model checks, and of the master check in the frozen rows of every sheet.

import { SHEETS } from './sheets.ts'

export const MODEL_CHECKS_SHEET = {
  errorsComment: 'Cells that show an error',
  differencesUnit: 'differences',
  cellsUnit: 'cells',
  tolerance: 'Differences below this are rounding',
  master: 'Master check',
  oneSide: 'Left side',
  otherSide: 'Right side',
  toleranceHint: 'Enter the difference that rounding may cause, in units.',
  noErrorsOn: (sheet: string): string => `No errors on ${sheet}`,
  /** Follows the number of checks that fail, here and in the formula of the master check. */
  toReview: ' to review',
} as const

/** Before the result of the master check, in the frozen rows of every sheet. */
export const MASTER_LABEL = `${SHEETS.modelChecks}: `

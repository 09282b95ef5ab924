// Words of Model checks and of As exported, and of the two lights in the frozen rows of every sheet.

import { SHEETS } from './sheets.ts'

export const MODEL_CHECKS_SHEET = {
  /** The lights. */
  integrity: 'Model integrity',
  inputsChanged: 'Inputs changed since export',
  differencesUnit: 'differences',
  cellsUnit: 'cells',
  tolerance: 'Differences below this are rounding',
  oneSide: 'Left side',
  otherSide: 'Right side',
  compared: 'Compared',
  always: 'Always',
  atExport: 'Until an input changes',
  /** Result of a check that says nothing once an input was changed. */
  inputChanged: 'Input changed',
  /** Result of a check of what was entered: the model is whole. */
  dataFinding: 'Data finding',
  dataFindings: 'data findings',
  checksUnit: 'to review',
  formulasOn: (sheet: string): string => `Formulas in place on ${sheet}`,
  formulasComment: 'Formula cells at export, and what differs now: a cell, a text or a number',
  formulasUnit: 'formulas',
  /** What a sheet showed at export, as much as another program may add up to otherwise. */
  results: ['Letters', 'Control sum', 'Rounding', 'Sum differs (1/0)'],
  belowList: (sheet: string, rows: readonly number[]): string => `No rows added below row ${rows.join(' or ')} of ${sheet}`,
  belowListComment: 'Last row with something typed where no formula reads it. 0: none.',
  rowUnit: 'row no.',
  /** Follows the number of checks that fail, here and in the formula of the master check. */
  toReview: ' to review',
  inputRange: (sheet: string, range: string): string => `${sheet}, ${range}`,
  copyAt: (range: string): string => `Exported values: ${SHEETS.asExported}, ${range}`,
  inputs: 'Inputs',
  changed: 'Changed',
} as const

export const AS_EXPORTED_SHEET = {
  formulas: `Formulas on ${SHEETS.modelChecks} at export`,
  witness: `Result for ${SHEETS.modelChecks}`,
  /** Follows what the master check says. */
  overwritten: `, not reliable: formulas of ${SHEETS.modelChecks} were overwritten`,
  comment: `Blank while every formula of ${SHEETS.modelChecks} is in place and gives what it gave`,
  witnessGone: 'What a light adds if one of its witnesses is gone',
  gone: ', not reliable: a light or its witness was overwritten',
  witnessApart: `What a light adds if formulas of ${SHEETS.modelChecks} were overwritten`,
  differences: `Sum of the differences on ${SHEETS.modelChecks}`,
  notPrinted: 'Below, and not printed: every input as it was, by the row and the column of its sheet',
  rowHeader: 'Row',
} as const

// Words of Changes: the quarters in a row and what moved since the last locked one.

import { SHEETS } from './sheets.ts'

export const CHANGES_SHEET = {
  layersComment: 'The current quarter. Costs without a layer are in the last column',
  sinceAbove: 'vs. row above',
  cause: 'Cause',
  largest: 'Largest',
  budget: 'Budget',
  lockLessBudget: (quarter: string) => `${quarter} cost less budget`,
  recordedMonths: 'Months recorded at another price',
  changedHere: 'Changed in this file',
  before: 'Before',
  after: 'After',
  seeCurrency: 'see currency',
  costChange: 'Cost change',
  timeChange: 'Time change',
  keepingChange: 'KTLO change',
  decisionsChange: 'Decisions change',
  cashChange: 'Cash change',
  layersLabel: `${SHEETS.changes}: chart layers = monthly cost`,
  asExported: 'What was before, and the reasons, are as exported.',
  noReason: 'No reason is given for the price jump',
} as const

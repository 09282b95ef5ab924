// The words of `rightsize compare`; what changed is said as the screen Compare says it.

import { type CommandHelp, SHARED_HELP } from './command-help.ts'

export const COMPARE_HELP: CommandHelp = {
  forms: [{ form: ['compare A B [--as-of DATE] [--json]'], to: 'show changes between two files or quarters' }],
  about: ['Shows changes from A to B: components, verdicts with causes, costs, fields.'],
  words: {
    'A, B': [
      'a .rightsize workbook, a list, the workbook.json of',
      'the data folder, or FILE#2026Q3: a locked quarter.',
      'Rows of a list are matched by name, records of workbooks by id',
    ],
    '--as-of DATE': 'date of the verdicts of what is not locked, instead of today',
    '--json': SHARED_HELP.everything,
  },
}

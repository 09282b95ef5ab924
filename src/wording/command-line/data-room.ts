// The words of `rightsize data-room`; what is in it and what is not is worded in screens/data-room.ts.

import { formatCount, PLAIN_STYLE } from '../quantities.ts'
import { type CommandHelp, SHARED_HELP, SIGN_WORDS } from './command-help.ts'

export const DATA_ROOM_HELP: CommandHelp = {
  forms: [
    {
      form: ['data-room WORKBOOK --to FOLDER|OUT.zip [--audience board|investor|team] [--sign KEY]'],
      to: 'write all locked quarters, with hashes',
    },
  ],
  about: [
    'Writes one folder or archive with every locked quarter of WORKBOOK: the pack as',
    'Excel and slides, decision records, attached files, a first page (index.html)',
    'and the hash of every file (SHA256SUMS). The app adds the PDF.',
  ],
  words: {
    WORKBOOK: SHARED_HELP.savedWorkbook,
    '--to FOLDER|OUT.zip': 'an archive by its ending, otherwise a new or empty folder',
    '--audience AUDIENCE': ['board unless given. For investors, names, decision records', 'and attached files are left out'],
    '--sign KEY': SIGN_WORDS,
  },
}

/** For somebody who watches. */
export function roomProgress(quarter: number, quarters: number): string {
  return `Quarter ${formatCount(quarter, PLAIN_STYLE)} of ${formatCount(quarters, PLAIN_STYLE)}`
}

// The words of `rightsize verify`; its answers are worded in screens/verify.ts and screens/data-room.ts.

import { type CommandHelp, SHARED_HELP } from './command-help.ts'

export const VERIFY_HELP: CommandHelp = {
  forms: [
    {
      form: ['verify FILE.xlsx --against WORKBOOK [--known-keys KEYS.txt] [--json]'],
      to: 'verify a board pack against its locked quarter',
    },
    { form: ['verify FOLDER|ROOM.zip [--against WORKBOOK] [--known-keys KEYS.txt] [--json]'], to: 'verify every file of a data room' },
  ],
  about: [
    'Verifies a board pack against its locked quarter in WORKBOOK: the pack is planned',
    'again and every cell is compared. Without a signature, that does not show who made',
    'the file. A signature shows which key signed, not who holds the key. A broken one',
    'is a difference.',
    '',
    'For a data room, it compares every file with its hash, and with --against every',
    'pack with its quarter.',
  ],
  words: {
    'FILE.xlsx': 'a board pack, also after Excel or LibreOffice saved it',
    '--against WORKBOOK': SHARED_HELP.savedWorkbook,
    '--known-keys KEYS.txt': [
      'keys you know, one per line: public key, space, day first seen',
      '(YYYY-MM-DD); the app keeps known-keys.txt in its data folder',
    ],
    '--json': 'the answer with every difference listed, for programs',
  },
  exitCodes: [
    'Exit code 0: the pack matches the quarter as locked, or the data room is intact.',
    "3: it doesn't, or can't be compared. 2: the pack or the workbook can't be read.",
  ],
}

export const VERIFY_COMMAND_TEXT = {
  /** Above the facts of the pack. */
  pack: 'The pack',
} as const

// The words of `rightsize bill`; what a bill says and asks is worded in screens/bill-import.ts.

import type { CommandHelp } from './command-help.ts'

export const BILL_HELP: CommandHelp = {
  forms: [
    {
      form: ['bill BILL [--tag NAME] [--map MAP.json] [--answers ANSWERS.json] [--report REPORT.json]'],
      to: 'show what a cloud bill comes to',
    },
  ],
  about: [
    'Reads a bill of a cloud or vendor (CSV, also in gzip) and shows its months and groups of charges,',
    'to the last digit, with the proof that they come to what the file says. Nothing is changed.',
    'If something has to be asked first, the questions are printed as JSON and the exit code is 2.',
  ],
  words: {
    BILL: ['an export of FOCUS, AWS, Azure, Google Cloud, Oracle, Snowflake,', 'or any CSV with --map'],
    '--tag NAME': 'group charges by this tag too',
    '--map MAP.json': ['what columns mean: {"Spend": "amount", "Day": "month", …}'],
    '--answers ANSWERS.json': 'your answers: {"dates": "day-first", "currency": "USD", …}',
    '--report REPORT.json': 'months, groups, totals and the proof, for programs',
  },
  exitCodes: ['Exit code 3: the bill was read, but some charges weren\u2019t understood or a total differs.'],
}

// The words of `rightsize bill`; what a bill says and asks is worded in screens/bill-import.ts.

import type { CommandHelp } from './command-help.ts'

export const BILL_HELP: CommandHelp = {
  forms: [
    {
      form: [
        'bill BILL… [--to WORKBOOK] [--rules RULES.json] [--accept-proposals]',
        '[--tag NAME | --no-tag] [--map MAP.json] [--answers ANSWERS.json]',
        '[--report REPORT.json]',
      ],
      to: 'show what a cloud bill comes to, or import it',
    },
  ],
  about: [
    'Reads a bill of a cloud or vendor (CSV, gzip or Parquet) and shows its months and groups of',
    'charges, to the last digit, with the proof that they come to what the file says. With --to the',
    'workbook takes it: the months of its source, a bill, and parts of it for the components that',
    'bear them. If something has to be asked first, the questions are printed as JSON and the exit',
    'code is 2.',
  ],
  words: {
    'BILL…': [
      'an export of FOCUS, AWS, Azure, Google Cloud, Oracle, Snowflake,',
      'or any CSV with --map; all part files of one bill together;',
      'an estimate of Infracost is added up, and not taken',
    ],
    '--to WORKBOOK': 'the .rightsize workbook that takes it; it is written again',
    '--rules RULES.json': [
      'who bears what: [{"if": [{"field": "service", "test": "is",',
      '"text": "AmazonS3"}], "to": "component", "component": "Uploads"}]',
    ],
    '--accept-proposals': 'answer open questions as proposed; ties stay open',
    '--tag NAME': ['group charges by this tag too; the next bill of the', 'same source is grouped by it as well'],
    '--no-tag': 'group charges by no tag, though the last bill was',
    '--map MAP.json': ['what columns mean: {"Spend": "amount", "Day": "month", …}'],
    '--answers ANSWERS.json': 'your answers: {"dates": "day-first", "currency": "USD", …}',
    '--report REPORT.json': 'months, groups, totals and the proof, for programs',
  },
  exitCodes: ['Exit code 3: the bill was read, but some charges weren\u2019t understood or a total differs.'],
}

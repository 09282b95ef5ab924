// The words of `rightsize export`.

import { formatWholeShare, PLAIN_STYLE } from '../quantities.ts'
import { type CommandHelp, SHARED_HELP, SIGN_WORDS } from './command-help.ts'

export const EXPORT_HELP: CommandHelp = {
  forms: [
    {
      form: [
        'export FILE --to OUT.xlsx|OUT.pptx [--audience board|investor|team] [--notes]',
        '[--quarter QUARTER [--sign KEY] | [--company COMPANY.json] [--as-of DATE]]',
      ],
      to: 'write the board pack as Excel or slides',
    },
  ],
  about: [
    'Writes the board pack: an Excel model in which every verdict is a live formula,',
    'or up to five slides whose notes name the cells of that model.',
  ],
  words: {
    FILE: SHARED_HELP.input,
    '--to OUT.xlsx|OUT.pptx': ['the file to write, Excel or slides by its ending; an', 'existing one is replaced'],
    '--company COMPANY.json': SHARED_HELP.overridingCompany,
    '--as-of DATE': SHARED_HELP.asOf,
    '--audience AUDIENCE': [
      'board unless given. For investors, people appear by role, and',
      'notes, reasons and the change log are left out',
    ],
    '--notes': 'include notes on components for the board; the cover says so',
    '--sign KEY': SIGN_WORDS,
    '--quarter QUARTER': 'a quarter as it was locked, such as 2026Q3; 2026Q3-r1 for a revision of it',
  },
}

export const EXPORT_COMMAND_TEXT = {
  /** @param locked the version of the rules that the quarter was locked with; @param now the one of the formulas */
  otherRules: (locked: string, now: string) => `It was locked with rules ${locked}. The formulas are those of ${now}.`,
  /** For somebody who watches. */
  progress: (done: number, total: number) => `Writing, ${formatWholeShare((done * 10_000) / total, PLAIN_STYLE)}`,
} as const

// The words of `rightsize merge`; what came and what is asked is worded in screens/merge.ts.

import type { Side } from '#core'
import { type CommandHelp, SHARED_HELP } from './command-help.ts'

export const MERGE_HELP: CommandHelp = {
  forms: [{ form: ['merge MINE THEIRS --to OUT.rightsize [--take mine|theirs] [--json]'], to: "merge a teammate's copy" }],
  about: [
    "Merges a teammate's copy of the same workbook into yours, by record and field,",
    "from the last state that both copies share. MINE and THEIRS don't change.",
  ],
  words: {
    'MINE, THEIRS': '.rightsize workbooks of the same company and origin',
    '--to OUT.rightsize': SHARED_HELP.target,
    '--take mine|theirs': [
      'which side wins where both changed the same field',
      'differently. Without it, differences are listed,',
      'nothing is written and the exit code is 2',
    ],
    '--json': 'counts, differences and possible duplicates, for programs',
  },
}

export const MERGE_COMMAND_TEXT = {
  record: 'Record',
  field: 'Field',
  mine: 'Mine',
  theirs: 'Theirs',
  /** Above what both changed differently. @param take whose value was taken; null: it is still asked */
  conflicts: (take: Side | null) => (take === null ? 'Changed in both copies' : `Changed in both copies, taken from ${take}`),
} as const

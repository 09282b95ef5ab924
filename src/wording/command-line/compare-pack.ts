// The words of `rightsize compare-pack`; its reply is worded in screens/returned-pack.ts.

import type { CommandHelp } from './command-help.ts'

export const COMPARE_PACK_HELP: CommandHelp = {
  forms: [{ form: ['compare-pack PACK.xlsx FILE.rightsize [--json]'], to: 'list edits in a returned pack' }],
  about: [
    'Lists the edits in a returned pack, as a page to reply with (Markdown). The pack is',
    'compared with the locked quarter that it names, or with FILE if it was made from',
    'exactly that. Nothing is changed.',
  ],
  words: {
    'PACK.xlsx': 'the returned pack, saved by any program',
    'FILE.rightsize': 'the workbook it was exported from, with its locked quarters',
    '--json': 'changed values with what was sent, and other changes, for programs',
  },
}

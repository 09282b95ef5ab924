// The command line: each command's help and its own words, one file a command.

import { formatShare, PLAIN_STYLE } from '../quantities.ts'
import { BILL_HELP } from './bill.ts'
import { CHECK_HELP } from './check.ts'
import type { CommandHelp } from './command-help.ts'
import { COMPARE_HELP } from './compare.ts'
import { COMPARE_PACK_HELP } from './compare-pack.ts'
import { DATA_ROOM_HELP } from './data-room.ts'
import { EXPORT_HELP } from './export.ts'
import { IMPORT_HELP } from './import.ts'
import { NEW_KEY_HELP, SHOW_KEY_HELP } from './keys.ts'
import { MERGE_HELP } from './merge.ts'
import { REVIEW_STATUS_HELP } from './review-status.ts'
import { STACK_HELP } from './stack.ts'
import { VERIFY_HELP } from './verify.ts'

export { CHECK_TEXT } from './check.ts'
export { type CommandHelp, EXPECTED_VALUES } from './command-help.ts'
export { roomProgress } from './data-room.ts'
export { EXPORT_COMMAND_TEXT } from './export.ts'
export { IMPORT_COMMAND_TEXT } from './import.ts'
export { KEY_COMMAND_TEXT, NEW_KEY_TARGET } from './keys.ts'
export { MERGE_COMMAND_TEXT } from './merge.ts'
export { REVIEW_STATUS_TEXT } from './review-status.ts'
export { VERIFY_COMMAND_TEXT } from './verify.ts'

/** By the names of the commands, in the order in which the overview lists them. */
export const COMMAND_HELP = {
  bill: BILL_HELP,
  check: CHECK_HELP,
  compare: COMPARE_HELP,
  'compare-pack': COMPARE_PACK_HELP,
  'data-room': DATA_ROOM_HELP,
  export: EXPORT_HELP,
  import: IMPORT_HELP,
  merge: MERGE_HELP,
  'new-key': NEW_KEY_HELP,
  'review-status': REVIEW_STATUS_HELP,
  'show-key': SHOW_KEY_HELP,
  stack: STACK_HELP,
  verify: VERIFY_HELP,
} as const satisfies Readonly<Record<string, CommandHelp>>

/** What frames the list of commands in `rightsize --help`. */
export const OVERVIEW_HELP = {
  lead: 'Rightsize: what to build, buy or borrow, and what it costs in engineer time. Works offline.',
  forms: [
    { form: ['COMMAND --help'], to: 'show help for one command' },
    { form: ['--version'], to: 'show the version' },
  ],
  exitCodes:
    "Exit code 0: done. 3: done, and verify or bill says no. 2: the input can't be used, and the line on stderr says why. 1: internal error.",
} as const satisfies Pick<CommandHelp, 'forms'> & Readonly<Record<string, unknown>>

export const COMMAND_LINE_TEXT = {
  /** @param contents "15 components, 3 people" */
  wrote: (file: string, contents: string | null) => `Wrote ${file}${contents === null ? '' : `: ${contents}`}.`,
  /** While it is read, at a terminal. */
  reading: (file: string, doneBp: number) => `Reading ${file}: ${formatShare(doneBp, PLAIN_STYLE)}`,
  /** Where the name of a file is said, and there is none. */
  standardOutput: 'The standard output',
  /** Before the lines of an error that nobody foresaw. */
  bug: (version: string) => `This is a bug in Rightsize ${version}. Please report it with the lines below.`,
} as const

// One command from its words to its result.

import { type IsoTime, localDate, ok } from '#core'
import { type CommandName, type CommandOf, parseArguments } from './arguments.ts'
import type { Moment, Ran } from './ran.ts'
import { usage } from './usage.ts'
import { APP_VERSION } from './version.ts'

type Run<N extends CommandName> = (command: CommandOf<N>, moment: Moment) => Promise<Ran>

/** Each is loaded when it is called for: reading the code of all of them took longer than most of them run. */
const RUNS: { readonly [N in CommandName]: () => Promise<Run<N>> } = {
  bill: async () => (await import('./bill-command.ts')).runBill,
  check: async () => (await import('./check-command.ts')).runCheck,
  compare: async () => (await import('./compare-command.ts')).runCompare,
  'compare-pack': async () => (await import('./compare-pack-command.ts')).runComparePack,
  'data-room': async () => (await import('./data-room-command.ts')).runDataRoom,
  export: async () => (await import('./export-command.ts')).runExport,
  import: async () => (await import('./import-command.ts')).runImport,
  merge: async () => (await import('./merge-command.ts')).runMerge,
  'new-key': async () => (await import('./key-commands.ts')).runNewKey,
  'review-status': async () => (await import('./review-status-command.ts')).runReviewStatus,
  'show-key': async () => (await import('./key-commands.ts')).runShowKey,
  stack: async () => (await import('./stack-command.ts')).runStack,
  verify: async () => (await import('./verify-command.ts')).runVerify,
}

export async function run(words: readonly string[], now: Date): Promise<Ran> {
  const read = parseArguments(words)
  if (!read.ok) return read
  const command = read.value
  if (command.name === 'help') return ok([usage(command.of)])
  if (command.name === 'version') return ok([`${APP_VERSION}\n`])
  // The entry of this very command; the type system cannot follow a name known only at run time.
  const runCommand = (await RUNS[command.name]()) as (given: typeof command, moment: Moment) => Promise<Ran>
  return runCommand(command, { at: now.toISOString() as IsoTime, today: localDate(now) })
}

// One command from its words to its result.

import { type IsoTime, localDate, ok } from '#core'
import { type CommandName, type CommandOf, parseArguments } from './arguments.ts'
import { runBill } from './bill-command.ts'
import { runCheck } from './check-command.ts'
import { runCompare } from './compare-command.ts'
import { runComparePack } from './compare-pack-command.ts'
import { runExport } from './export-command.ts'
import { runImport } from './import-command.ts'
import { runNewKey, runShowKey } from './key-commands.ts'
import { runMerge } from './merge-command.ts'
import type { Moment, Ran } from './ran.ts'
import { runReviewStatus } from './review-status-command.ts'
import { runStack } from './stack-command.ts'
import { usage } from './usage.ts'
import { runVerify } from './verify-command.ts'
import { APP_VERSION } from './version.ts'

type Run<N extends CommandName> = (command: CommandOf<N>, moment: Moment) => Promise<Ran>

const RUNS: { readonly [N in CommandName]: Run<N> } = {
  bill: runBill,
  check: runCheck,
  compare: runCompare,
  'compare-pack': runComparePack,
  'data-room': async (command) => (await import('./data-room-command.ts')).runDataRoom(command),
  export: runExport,
  import: runImport,
  merge: runMerge,
  'new-key': runNewKey,
  'review-status': runReviewStatus,
  'show-key': runShowKey,
  stack: runStack,
  verify: runVerify,
}

export async function run(words: readonly string[], now: Date): Promise<Ran> {
  const read = parseArguments(words)
  if (!read.ok) return read
  const command = read.value
  if (command.name === 'help') return ok([usage(command.of)])
  if (command.name === 'version') return ok([`${APP_VERSION}\n`])
  // The entry of this very command; the type system cannot follow a name known only at run time.
  const runCommand = RUNS[command.name] as (given: typeof command, moment: Moment) => Promise<Ran>
  return runCommand(command, { at: now.toISOString() as IsoTime, today: localDate(now) })
}

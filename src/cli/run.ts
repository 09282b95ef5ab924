// One command from its words to its result. The clock comes in, so that a test can stop it.

import { type IsoDate, type IsoTime, ok, type Result } from '#core'
import { type Command, parseArguments } from './arguments.ts'
import { runCheck } from './check-command.ts'
import { runCompare } from './compare-command.ts'
import { runComparePack } from './compare-pack-command.ts'
import { runExport } from './export-command.ts'
import { runImport } from './import-command.ts'
import { runMerge } from './merge-command.ts'
import type { Output, Ran } from './ran.ts'
import { runReviewStatus } from './review-status-command.ts'
import { usage } from './usage.ts'
import { runVerify } from './verify-command.ts'
import { APP_VERSION } from './version.ts'

export async function run(words: readonly string[], now: Date): Promise<Ran> {
  const command = parseArguments(words)
  return command.ok ? runCommand(command.value, now) : command
}

async function runCommand(command: Command, now: Date): Promise<Ran> {
  const at = now.toISOString() as IsoTime
  switch (command.name) {
    case 'check':
      return runCheck(command, at, localDay(now))
    case 'compare':
      return runCompare(command, at, localDay(now))
    case 'compare-pack':
      return runComparePack(command, localDay(now))
    case 'export':
      return asOutput(await runExport(command, at, localDay(now)))
    case 'import':
      return asOutput(await runImport(command, at))
    case 'merge':
      return runMerge(command, at)
    case 'review-status':
      return runReviewStatus(command, at, localDay(now))
    case 'data-room':
      return asOutput(await (await import('./data-room-command.ts')).runDataRoom(command))
    case 'verify':
      return runVerify(command)
    case 'help':
      return ok([usage(command.of)])
    case 'version':
      return ok([`${APP_VERSION}\n`])
  }
}

function asOutput(line: Result<string>): Result<Output> {
  return line.ok ? ok([line.value]) : line
}

/** The day on the user's wall, not in Greenwich. */
function localDay(now: Date): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as IsoDate
}

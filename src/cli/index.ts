// The command line's entry: `npm run --silent rightsize -- …`. stdout carries the result alone; bad
// input is one sentence on stderr and exit code 2; exit code 3 is the answer no; 130 is Ctrl+C while it
// writes; exit code 1 is a bug of ours.

import type { Problem } from '#core'
import { COMMAND_LINE_TEXT, type NumberStyle, PLAIN_STYLE, problemText } from '#wording'
import { errorCode } from './read-file.ts'
import { run } from './run.ts'
import { APP_VERSION } from './version.ts'
import { unwritable } from './write-file.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`… | head`) closes the pipe; that is no failure.
  if (error.code === 'EPIPE') process.exit(0)
  refuse(unwritable(COMMAND_LINE_TEXT.standardOutput, errorCode(error)))
  process.exit()
})

function refuse(problem: Problem, style: NumberStyle = PLAIN_STYLE): void {
  process.stderr.write(`${problemText(problem, style)}\n`)
  process.exitCode = problem.code === 'command-stopped' ? 130 : 2
}

async function main(): Promise<void> {
  const result = await run(process.argv.slice(2), new Date())
  await write(result.ok ? result.value : (result.shown ?? []))
  if (!result.ok) refuse(result.problem, result.style)
  else process.exitCode = result.exitCode ?? 0
}

async function write(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

main().catch((error: unknown) => {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${COMMAND_LINE_TEXT.bug(APP_VERSION)}\n${detail}\n`)
  process.exitCode = 1
})

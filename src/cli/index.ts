// The command line's entry: `npm run --silent rightsize -- …`. stdout carries the result alone; bad
// input is one sentence on stderr and exit code 2; exit code 3 is the answer no; 130 is Ctrl+C while it
// writes; exit code 1 is a bug of ours.

import { COMMAND_LINE_TEXT, PLAIN_STYLE, problemText } from '#wording'
import { answer } from './answer.ts'
import { errorCode } from './read-file.ts'
import { unwritable } from './write-file.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`… | head`) closes the pipe; that is no failure.
  if (error.code === 'EPIPE') process.exit(0)
  say(`${problemText(unwritable(COMMAND_LINE_TEXT.standardOutput, errorCode(error)), PLAIN_STYLE)}\n`)
  process.exit(2)
})

function say(text: string): void {
  process.stderr.write(text)
}

async function write(piece: string): Promise<void> {
  if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}

// Not awaited: the parts that it loads import from this file, and would wait for its end.
void answer(process.argv.slice(2), { stdout: write, stderr: say }).then((code) => {
  process.exitCode = code
})

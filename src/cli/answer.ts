// What the command line says to its words, and the code that it ends with. The process that it runs in is index.ts's: tests ask for many
// answers in one.

import { COMMAND_LINE_TEXT, PLAIN_STYLE, problemText } from '#wording'
import { run } from './run.ts'
import { APP_VERSION } from './version.ts'

export interface Streams {
  /** Settles when there is room for more. */
  readonly stdout: (piece: string) => Promise<void>
  readonly stderr: (text: string) => void
}

/** @returns the exit code */
export async function answer(words: readonly string[], { stdout, stderr }: Streams): Promise<number> {
  try {
    const result = await run(words, new Date())
    for (const piece of result.ok ? result.value : (result.shown ?? [])) await stdout(piece)
    if (result.ok) return result.exitCode ?? 0
    stderr(`${problemText(result.problem, result.style ?? PLAIN_STYLE)}\n`)
    return result.exitCode ?? (result.problem.code === 'command-stopped' ? 130 : 2)
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    stderr(`${COMMAND_LINE_TEXT.bug(APP_VERSION)}\n${detail}\n`)
    return 1
  }
}

// The command line as users get it: what the real build left in out/ (tests/setup/command-line.ts), run as a process of plain
// Node. Used by the tests next to it.

import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))
export const COMMAND_LINE = join(REPOSITORY, 'out/cli/rightsize.mjs')
/** A command that takes longer is killed and its exit code is null: nothing may hang. Generous, because a machine may be busy. */
const PATIENCE_MS = 60_000

export interface Ran {
  /** null when it had to be killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Workshop {
  /** The folder the command runs in. */
  readonly folder: string
  readonly run: (...words: string[]) => Promise<Ran>
  /** With more in its environment. */
  readonly runWith: (variables: Readonly<Record<string, string>>, ...words: string[]) => Promise<Ran>
  /** In a folder of that folder. */
  readonly runIn: (inside: string, ...words: string[]) => Promise<Ran>
  /** Ended by SIGKILL after so many milliseconds, unless it was done before. */
  readonly kill: (afterMs: number, ...words: string[]) => Promise<Ran>
  readonly write: (name: string, content: string | Uint8Array) => void
  /** Names of everything in the folder, hidden files included. */
  readonly files: () => readonly string[]
  readonly close: () => void
}

export function sampleFile(name: string): string {
  return join(REPOSITORY, 'resources/sample', name)
}

export function openWorkshop(): Workshop {
  const root = mkdtempSync(join(tmpdir(), 'rightsize-command-line-'))
  const folder = mkdtempSync(join(root, 'work-'))
  return {
    folder,
    run: (...words) => runNode([COMMAND_LINE, ...words], folder, PATIENCE_MS),
    runWith: (variables, ...words) => runNode([COMMAND_LINE, ...words], folder, PATIENCE_MS, variables),
    runIn: (inside, ...words) => runNode([COMMAND_LINE, ...words], join(folder, inside), PATIENCE_MS),
    kill: (afterMs, ...words) => runNode([COMMAND_LINE, ...words], folder, afterMs),
    write: (name, content) => writeFileSync(join(folder, name), content),
    files: () => readdirSync(folder).toSorted(),
    close: () => rmSync(root, { recursive: true, force: true }),
  }
}

function runNode(words: readonly string[], cwd: string, timeout: number, variables = {}): Promise<Ran> {
  const options = { cwd, timeout, env: { ...process.env, ...variables }, killSignal: 'SIGKILL', maxBuffer: 256_000_000 } as const
  return new Promise((resolve) => {
    execFile(process.execPath, words, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null
      resolve({ code, stdout, stderr })
    })
  })
}

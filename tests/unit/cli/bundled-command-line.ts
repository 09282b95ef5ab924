// The command line as users get it: bundled by the real build into a folder of its own, run as a
// process of plain Node. Used by the tests next to it.

import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))
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

export async function openWorkshop(): Promise<Workshop> {
  const root = mkdtempSync(join(tmpdir(), 'rightsize-command-line-'))
  const folder = mkdtempSync(join(root, 'work-'))
  const bundle = join(root, 'bundle', 'rightsize.mjs')
  const built = await runNode([join(REPOSITORY, 'scripts/build-command-line.mjs'), 'src/cli/index.ts', bundle], REPOSITORY, 60_000)
  if (built.code !== 0) throw new Error(`The command line does not build: ${built.stderr}`)
  return {
    folder,
    run: (...words) => runNode([bundle, ...words], folder, PATIENCE_MS),
    runIn: (inside, ...words) => runNode([bundle, ...words], join(folder, inside), PATIENCE_MS),
    kill: (afterMs, ...words) => runNode([bundle, ...words], folder, afterMs),
    write: (name, content) => writeFileSync(join(folder, name), content),
    files: () => readdirSync(folder).toSorted(),
    close: () => rmSync(root, { recursive: true, force: true }),
  }
}

function runNode(words: readonly string[], cwd: string, timeout: number): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd, timeout, killSignal: 'SIGKILL', maxBuffer: 256_000_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null
      resolve({ code, stdout, stderr })
    })
  })
}

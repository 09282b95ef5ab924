// A folder in which the command line runs. Most tests ask for its answer in this process, because the start of another takes longer than
// most of what it does; built.test.ts holds the built one, as users start it, against these answers.

import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { answer } from '../../../src/cli/answer.ts'

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))
/** What the real build left in out/ (tests/setup/command-line.ts). */
export const COMMAND_LINE = join(REPOSITORY, 'out/cli/rightsize.mjs')
/** A command that takes longer is killed and its exit code is null: nothing may hang. Generous, because a machine may be busy. */
const PATIENCE_MS = 110_000

export interface Ran {
  /** null when it had to be killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

type Variables = Readonly<Record<string, string>>

export interface Workshop {
  /** The folder the command runs in. */
  readonly folder: string
  readonly run: (...words: string[]) => Promise<Ran>
  /** With more in its environment. */
  readonly runWith: (variables: Variables, ...words: string[]) => Promise<Ran>
  /** In a folder of that folder. */
  readonly runIn: (inside: string, ...words: string[]) => Promise<Ran>
  /** What was built, as a process of plain Node. */
  readonly start: (...words: string[]) => Promise<Ran>
  readonly startWith: (variables: Variables, ...words: string[]) => Promise<Ran>
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
    run: (...words) => answered(words, folder),
    runWith: (variables, ...words) => answered(words, folder, variables),
    runIn: (inside, ...words) => answered(words, join(folder, inside)),
    start: (...words) => started(words, folder, PATIENCE_MS),
    startWith: (variables, ...words) => started(words, folder, PATIENCE_MS, variables),
    kill: (afterMs, ...words) => started(words, folder, afterMs),
    write: (name, content) => writeFileSync(join(folder, name), content),
    files: () => readdirSync(folder).toSorted(),
    close: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** One after the other: a process has one folder and one environment. */
let last: Promise<unknown> = Promise.resolve()

function answered(words: readonly string[], folder: string, variables: Variables = {}): Promise<Ran> {
  const next = last.then(() => answeredNow(words, folder, variables))
  last = next.catch(() => undefined)
  return next
}

async function answeredNow(words: readonly string[], folder: string, variables: Variables): Promise<Ran> {
  const [cwd, environment, write] = [process.cwd(), { ...process.env }, process.stderr.write]
  let [stdout, stderr] = ['', '']
  const say = (text: string | Uint8Array) => {
    stderr += String(text)
    return true
  }
  try {
    process.chdir(folder)
    Object.assign(process.env, variables)
    process.stderr.write = say
    const hear = async (piece: string) => {
      stdout += piece
    }
    const code = await answer(words, { stdout: hear, stderr: say })
    return { code, stdout, stderr }
  } finally {
    process.stderr.write = write
    process.chdir(cwd)
    for (const name of Object.keys(variables)) delete process.env[name]
    Object.assign(process.env, environment)
    // An export asks for a small heap, for the rest of its process (src/excel/small-heap.ts).
    setFlagsFromString('--heap-growing-percent=0')
  }
}

function started(words: readonly string[], cwd: string, timeout: number, variables: Variables = {}): Promise<Ran> {
  const options = { cwd, timeout, env: { ...process.env, ...variables }, killSignal: 'SIGKILL', maxBuffer: 256_000_000 } as const
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND_LINE, ...words], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null
      resolve({ code, stdout, stderr })
    })
  })
}

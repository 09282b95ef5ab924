// start: from the start of the process to a window one can work in, against an empty window.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchResult, benchResult, median } from '../result.ts'
import { SANDBOX } from './launch.ts'
import { BUNDLE_FOLDER, REPOSITORY } from './places.ts'
import type { QuartersCase } from './with-quarters.ts'

/** The first line of the list, to be typed into. */
const USABLE = '[role="grid"] [data-row]:not([data-row="header"])'
const START_LIMIT_MS = 60_000

interface Start {
  readonly app: string
  readonly file: string | null
  readonly selector: string
  readonly userData: string
}

export async function measureStart(
  electron: string,
  files: readonly { size: number; file: string }[],
  rounds: number,
  withQuarters: QuartersCase | null,
): Promise<readonly BenchResult[]> {
  if (files.length === 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-bench-start-'))
  const empty: Start = { app: join(BUNDLE_FOLDER, 'empty-window'), file: null, selector: 'body', userData: join(folder, 'empty') }
  const ours = files.map(({ size, file }): Start => ({ app: REPOSITORY, file, selector: USABLE, userData: join(folder, `app-${size}`) }))
  const quarters: Start | null = withQuarters && { app: REPOSITORY, selector: USABLE, ...withQuarters }
  const times = new Map([empty, ...ours, ...(quarters === null ? [] : [quarters])].map((start) => [start, [] as number[]]))
  try {
    // The first start of each makes its profile and takes the file into the library; it does not count.
    for (let round = 0; round <= rounds; round++) {
      for (const [start, taken] of times) {
        const took = await startOnce(electron, start)
        if (round > 0) taken.push(took)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const took = (start: Start | undefined) => median((start && times.get(start)) ?? [])
  const starts = ours.map((start, at) =>
    benchResult({ name: 'start', size: files[at]?.size ?? 0, unit: 'ms', ours: took(start), yardstick: took(empty) }),
  )
  if (withQuarters === null || quarters === null) return starts
  const without = ours[files.findIndex(({ size }) => size === withQuarters.size)]
  const grown = { name: 'start-with-quarters', size: withQuarters.size, unit: 'ms' } as const
  return [...starts, benchResult({ ...grown, ours: took(quarters), yardstick: took(without) })]
}

async function startOnce(electron: string, { app, file, selector, userData }: Start): Promise<number> {
  const from = performance.now()
  const child = spawn(
    electron,
    ['-r', join(REPOSITORY, 'bench/windows/start-probe.cjs'), app, '--disable-gpu', ...SANDBOX, ...(file === null ? [] : [file])],
    {
      env: {
        ...process.env,
        BENCH_SELECTOR: selector,
        BENCH_USER_DATA: userData,
        RIGHTSIZE_USER_DATA: userData,
        RIGHTSIZE_PROFILE: userData,
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  try {
    await said(child, 'BENCH-READY')
    return performance.now() - from
  } finally {
    await ended(child)
  }
}

function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No window within ${START_LIMIT_MS} ms`)), START_LIMIT_MS)
    child.stdout?.on('data', (part: Buffer) => {
      if (!part.toString().includes(word)) return
      clearTimeout(timer)
      resolve()
    })
  })
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(timer)
}

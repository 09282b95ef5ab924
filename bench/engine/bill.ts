// bill: a bill of AWS read to its months and groups, beside papaparse, which only splits it into cells, and beside mawk, which splits at
// each comma and adds floating-point numbers. In time of the processor, because a file is waited for.

import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import Papa from 'papaparse'
import { type BillFile, readBill } from '#intake'
import { largeBill } from '../../tests/builders/large-bill.ts'
import { type BenchResult, benchResult, median } from '../result.ts'

const ROUNDS = 3
const PIECE_BYTES = 1_048_576
/** What a bill may take beside a process that does nothing, in MB. */
const MOST_MEMORY = 150
/** Columns of the service and the cost, counted from 1. */
const PROGRAM = '{ sums[$14] += $23 } END { for (service in sums) print service, sums[service] }'

interface Used {
  readonly ms: number
  readonly megabytes: number
}

/** @param rows of the bill; @param runOne reads the file in a process of its own, by one of these ways, and says what that took */
export async function measureBill(rows: number, runOne: (way: BillWay, file: string) => Used): Promise<readonly BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-bench-bill-'))
  try {
    const file = join(folder, 'bill.csv')
    await pipeline(largeBill(rows, readFileSync('tests/fixtures/bills/aws-cur.csv', 'utf8')), createWriteStream(file))
    const size = Math.round(statSync(file).size / 1_000_000)
    const runs = Array.from({ length: ROUNDS }, () => {
      return { idle: runOne('idle', file), ours: runOne('ours', file), papaparse: runOne('papaparse', file), mawk: mawk(file) }
    })
    const of = (way: BillWay, what: keyof Used) => median(runs.map((run) => run[way][what] - run.idle[what]))
    const ours = of('ours', 'ms')
    return [
      benchResult({ name: 'bill', size, unit: 'ms', ours, yardstick: median(runs.map((run) => run.mawk)) }),
      benchResult({ name: 'bill-papaparse', size, unit: 'ms', ours, yardstick: of('papaparse', 'ms') }),
      benchResult({ name: 'bill-memory', size, unit: 'MB', ours: of('ours', 'megabytes'), yardstick: MOST_MEMORY }),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export type BillWay = 'idle' | 'ours' | 'papaparse'

/** In the process that this is called in. */
export async function readOne(way: string, file: string): Promise<Used> {
  const stream = () => createReadStream(file, { highWaterMark: PIECE_BYTES })
  if (way === 'ours') {
    const bill: BillFile = { name: file, size: statSync(file).size, pieces: stream, slice: async () => new Uint8Array() }
    const read = await readBill([bill], { tag: null, answers: {}, columns: null })
    if (!read.ok) throw new Error(read.problem.code)
  } else if (way === 'papaparse') {
    const cells = stream().pipe(Papa.parse(Papa.NODE_STREAM_INPUT, {}))
    for await (const _row of cells);
  }
  const { user, system } = process.cpuUsage()
  return { ms: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }
}

/** Milliseconds of the processor, as the shell counts them for what it has run: "0m2.51s 0m0.13s". */
function mawk(file: string): number {
  const { stdout, status } = spawnSync('sh', ['-c', 'mawk -F, "$0" "$1" > /dev/null; times', PROGRAM, file], { encoding: 'utf8' })
  if (status !== 0) throw new Error('mawk failed')
  const times = [...(stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
  return times.reduce((sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000, 0)
}

// growth: how the time of the processor grows with the list, as the exponent between the shortest and the longest one. 1 is linear.

import { manyComponents } from '../../tests/builders/many-components.ts'
import { aWorkbook } from '../../tests/builders/workbook.ts'
import { type BenchName, type BenchResult, benchResult, median } from '../result.ts'
import { rulesOver } from './rules.ts'
import { exportOf, importOf } from './sheets.ts'

const GOAL = 1.05
const ROUNDS = 5
/** What is short runs again until it took that long. */
const LEAST_MS = 200

type Work = () => unknown

interface Grown {
  readonly name: BenchName
  readonly sizes: readonly [shortest: number, longest: number]
  readonly workOf: (size: number) => Work
}

/** A board pack of more than ten thousand components is no file that anybody opens. */
const GROWN: readonly Grown[] = [
  { name: 'growth-of-rules', sizes: [100, 100_000], workOf: (size) => rulesOver(listOf(size)) },
  { name: 'growth-of-import', sizes: [100, 100_000], workOf: (size) => importOf(manyComponents(size)).ours },
  { name: 'growth-of-export', sizes: [100, 10_000], workOf: (size) => exportOf(listOf(size)) },
]

export async function measureGrowth(): Promise<readonly BenchResult[]> {
  const results: BenchResult[] = []
  for (const { name, sizes, workOf } of GROWN) {
    const [shortest, longest] = sizes
    // The short one first: the garbage of a long one is none of its own.
    const before = await processorTime(workOf(shortest))
    const after = await processorTime(workOf(longest))
    console.error(`${name}: ${before.toFixed(2)} ms with ${shortest}, ${after.toFixed(0)} ms with ${longest}`)
    const ours = Math.log(after / before) / Math.log(longest / shortest)
    results.push(benchResult({ name, size: longest, unit: 'exponent', ours, yardstick: GOAL }))
  }
  return results
}

const listOf = (size: number) => aWorkbook({ components: manyComponents(size) })

/** Of one run, in ms, once the engine has compiled what it calls. */
async function processorTime(work: Work): Promise<number> {
  await work()
  const rounds: number[] = []
  while (rounds.length < ROUNDS) {
    const from = process.cpuUsage()
    let runs = 0
    let took = 0
    while (took < LEAST_MS) {
      await work()
      runs++
      const { user, system } = process.cpuUsage(from)
      took = (user + system) / 1000
    }
    rounds.push(took / runs)
  }
  return median(rounds)
}

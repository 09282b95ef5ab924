// Times two pieces of work in turns, so that whatever else the machine does falls on both.

import { median } from '../result.ts'

export interface Pair {
  readonly ours: () => unknown
  readonly yardstick: () => unknown
}

/**
 * Medians in ms. Where there are several rounds, both sides run before the first until the engine has compiled what is short. What is
 * short runs again and again in its turn, and the turn is the median of that: the garbage of the work before it, and code that the
 * engine threw away meanwhile, are of the other side.
 */
export async function sideBySide(
  { ours, yardstick }: Pair,
  rounds: number,
): Promise<{ readonly ours: number; readonly yardstick: number }> {
  const times = { ours: [] as number[], yardstick: [] as number[] }
  if (rounds > 1) for (const work of [ours, yardstick]) await warmedUp(work)
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await turnOf(ours))
    times.yardstick.push(await turnOf(yardstick))
  }
  return { ours: median(times.ours), yardstick: median(times.yardstick) }
}

const WARM_MS = 500
const TURN_MS = 500

async function warmedUp(work: () => unknown): Promise<void> {
  for (const from = performance.now(); performance.now() - from < WARM_MS; ) await work()
}

async function turnOf(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (const from = performance.now(); times.length === 0 || performance.now() - from < TURN_MS; ) times.push(await timed(work))
  return median(times)
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

// Times two pieces of work in turns, so that whatever else the machine does falls on both.

import { median } from '../result.ts'

export interface Pair {
  readonly ours: () => unknown
  readonly yardstick: () => unknown
}

/** Medians in ms. Where there are several rounds, both sides run before the first until the engine has compiled what is short. */
export async function sideBySide(
  { ours, yardstick }: Pair,
  rounds: number,
): Promise<{ readonly ours: number; readonly yardstick: number }> {
  const times = { ours: [] as number[], yardstick: [] as number[] }
  if (rounds > 1) for (const work of [ours, yardstick]) await warmedUp(work)
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await timed(ours))
    times.yardstick.push(await timed(yardstick))
  }
  return { ours: median(times.ours), yardstick: median(times.yardstick) }
}

const WARM_MS = 500

async function warmedUp(work: () => unknown): Promise<void> {
  for (const from = performance.now(); performance.now() - from < WARM_MS; ) await work()
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

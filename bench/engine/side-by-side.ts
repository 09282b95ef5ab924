// Times two pieces of work in turns, so that whatever else the machine does falls on both.

import { median } from '../result.ts'

export interface Pair {
  readonly ours: () => unknown
  readonly yardstick: () => unknown
}

/** Medians in ms. The first round warms up and does not count. */
export async function sideBySide(
  { ours, yardstick }: Pair,
  rounds: number,
): Promise<{ readonly ours: number; readonly yardstick: number }> {
  const times = { ours: [] as number[], yardstick: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const oursTook = await timed(ours)
    const yardstickTook = await timed(yardstick)
    if (round === 0 && rounds > 1) continue
    times.ours.push(oursTook)
    times.yardstick.push(yardstickTook)
  }
  return { ours: median(times.ours), yardstick: median(times.yardstick) }
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

// A long, mixed list for tests of speed and of incremental work. The same seed gives the same list.

import { APPROACHES, EDGES, HOSTINGS, LAYERS } from '#core'
import type { ComponentSketch } from './workbook.ts'

/** Components that pass, warn, fail and miss something, in turn. */
export function manyComponents(count: number, seed = 1): ComponentSketch[] {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, (_, i) => ({
    id: `c-${i + 1}`,
    name: `Component ${i + 1}`,
    layer: pick(LAYERS),
    approach: pick(APPROACHES),
    hosting: pick(HOSTINGS),
    edge: pick([...EDGES, null, 'no' as const]),
    customerNotices: pick([null, 'Answers are twice as fast']),
    ownerTimeRationale: pick([null, null, 'This is what customers pay us for']),
    hardManual: pick([null, 'yes' as const, 'no' as const]),
    switchWeeks: pick([null, 2, 4, 5]),
    owners: Array.from({ length: pick([0, 1, 1, 2]) }, () => ({
      person: `Person ${1 + Math.floor(random() * 300)}`,
      share: pick([null, 100, 900, 1499, 1500, 2000, 2001, 3500]),
    })),
    cost: pick([null, 0, 2500, 9900, 250_000]),
  }))
}

/** mulberry32: small, fast, and enough for test data. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

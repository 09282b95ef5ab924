// Limits that only make sense in one order: what is near a limit cannot begin beyond it. Asked before a limit is set or reset.

import { type Problem, problem } from '../problem.ts'
import { LIMITS, type LimitId, type LimitValues } from './limits.ts'

/** The first of each pair is at most the second. */
const IN_ORDER: readonly (readonly [LimitId, LimitId])[] = [
  ['owner-time-watch', 'owner-time'],
  ['person-busy', 'person-full'],
  ['runway-short', 'runway-tight'],
  ['runway-tight', 'runway-target'],
]

/** Why a limit cannot take this value while the others are as they are; null when it can. */
export function contradiction(limits: LimitValues, id: LimitId, value: number): Problem | null {
  for (const [lower, upper] of IN_ORDER) {
    if (id !== lower && id !== upper) continue
    const other = id === lower ? upper : lower
    const isInOrder = id === lower ? value <= limits[other] : value >= limits[other]
    if (!isInOrder) return problem('limits-contradict', { limit: id, value, other, otherValue: limits[other], unit: LIMITS[id].unit })
  }
  return null
}

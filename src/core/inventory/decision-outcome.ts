// When a decision is over: once its outcome is written, or from the day that it says it was closed on, whether or not anybody
// wrote what came of it. Whatever asks whether a decision is open asks here.

import type { IsoDate } from '../amounts/units.ts'
import type { Decision } from './tables.ts'

/** The day it was closed on is the first on which it is over. */
export function hasOutcome({ outcome, closedOn }: Pick<Decision, 'outcome' | 'closedOn'>, asOf: IsoDate): boolean {
  return outcome !== null || (closedOn !== null && closedOn <= asOf)
}

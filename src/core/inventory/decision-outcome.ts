// When a decision is over: once its outcome is written, or from the day that it says it was closed on, whether or not anybody
// wrote what came of it. Whatever asks whether a decision is open asks here.

import type { IsoDate } from '../amounts/units.ts'
import type { Decision } from './tables.ts'

/** The day it was closed on is the first on which it is over. */
export function isClosed({ outcome, closedOn }: Pick<Decision, 'outcome' | 'closedOn'>, asOf: IsoDate): boolean {
  return outcome !== null || (closedOn !== null && closedOn <= asOf)
}

/** Nobody offers an alternative, and it is asked again on its day: nothing is to be done, so nothing is expected to be saved. */
export function isWithoutAlternative({ choice, outcome }: Pick<Decision, 'choice' | 'outcome'>): boolean {
  return choice === 'nothing-to-buy' && outcome === null
}

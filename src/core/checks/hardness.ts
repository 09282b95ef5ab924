// Hard to reverse, the article's second question: computed for every component, whether or not a
// rule judges it. Read by reversibility (R04) and recommendation (R05).

import { lastDayOfMonths } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { Component } from '../inventory/tables.ts'
import type { HardCause } from './codes.ts'
import type { Setting } from './subject.ts'

/** What we know about leaving; each is null when it is not set. */
interface LeavingFacts {
  readonly hardManual: 'yes' | 'no' | null
  readonly termEnd: IsoDate | null
  readonly switchWeeks: number | null
}

export function leavingFacts({ hardManual, contract, switchWeeks }: Component): LeavingFacts {
  return { hardManual, termEnd: termEnd(contract), switchWeeks }
}

/** The last day of the minimum term; null: it, or the day on which it begins, is not set. */
export function minimumEnd({ start, minMonths }: Component['contract']): IsoDate | null {
  return start === null || minMonths === null ? null : lastDayOfMonths(start, minMonths)
}

/** The later of the contract's end and the end of its minimum term; null when neither is known. */
export function termEnd(contract: Component['contract']): IsoDate | null {
  const { end } = contract
  const minimum = minimumEnd(contract)
  if (end === null || minimum === null) return end ?? minimum
  if (minimum > end) return minimum
  return end
}

/**
 * Why it is hard to leave; empty is easy. A manual "no" does not overrule the contract or the effort.
 * A term that ends exactly six months from asOf is easy: 2026-08-31 + 6 months = 2027-02-28.
 */
export function hardCauses(facts: LeavingFacts, { lastEasyDay, limits }: Setting): readonly HardCause[] {
  const causes: HardCause[] = []
  if (facts.termEnd !== null && facts.termEnd > lastEasyDay) causes.push('term')
  if (facts.switchWeeks !== null && facts.switchWeeks > limits['switch-weeks']) causes.push('switch')
  if (facts.hardManual === 'yes') causes.push('manual')
  return causes
}

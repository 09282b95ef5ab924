// What decisions that are not done yet are expected to change: cash and time apart, never added up. Overdue ones are among
// them, as on the sheet Decisions: what was decided and not done is still expected.

import { sumOfKnown, timesOver } from '../amounts/rounding.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { countsInTotals } from '../checks/applies.ts'
import type { Decision } from '../inventory/tables.ts'
import { bookedOf } from './booked-costs.ts'
import { outcomeOf } from './decision-outcomes.ts'

export interface DecisionsToCome {
  /** Saved a month; below 0: spent. null: no decision says. */
  readonly cashMinor: number | null
  /** The part of it that is cost of revenue. */
  readonly cogsMinor: number
  /** Decisions with cash whose component has no cost that counts: in cashMinor, and in no part of it. */
  readonly withoutPlace: number
  /** Basis points of one engineer that are freed; below 0: taken. null: no decision says. */
  readonly capacityBp: number | null
}

export function isToCome({ outcome }: Pick<Decision, 'outcome'>): boolean {
  return outcome === null
}

export function decisionsToCome(decisions: readonly Decision[], assessment: Assessment): DecisionsToCome {
  const open = decisions.filter(isToCome)
  const placed = open.flatMap((decision) => (decision.effect.cash === null ? [] : [cogsEffect(decision, assessment)]))
  return {
    cashMinor: sumOfKnown(open.map(({ effect }) => effect.cash)),
    cogsMinor: placed.reduce<number>((sum, effect) => sum + (effect ?? 0), 0),
    withoutPlace: placed.filter((effect) => effect === null).length,
    capacityBp: sumOfKnown(open.map(({ effect }) => effect.capacity)),
  }
}

/**
 * The cost of revenue that a decision saves a month: as much of its cash as its component's cost is booked as cost of
 * revenue today. Vector: 100.00 saved of 400.00, of which 300.00 cost of revenue, is 75.00. null: no cost that counts.
 */
export function cogsEffect({ componentId, effect }: Decision, { byId, setting }: Assessment): number | null {
  const subject = byId.get(componentId ?? '')?.subject
  if (effect.cash === null || subject === undefined || !countsInTotals(subject.component)) return null
  const booked = bookedOf(subject, setting)
  return booked === null || !subject.monthlyCost ? null : timesOver(effect.cash, booked.cogs, subject.monthlyCost)
}

/** What is expected to be saved in a month: of every decision whose day is over before it begins. One without a day is in no month. */
export function savedInMonth(decisions: readonly Decision[], month: IsoDate): number {
  return decisions.reduce((sum, decision) => {
    const { due, effect } = decision
    return sum + (isToCome(decision) && due !== null && due < month ? (effect.cash ?? 0) : 0)
  }, 0)
}

/** Time that closed decisions have freed, as it was written down or measured; null: of none it is known. */
export function capacityFreed(decisions: readonly Decision[], assessment: Assessment): number | null {
  return sumOfKnown(decisions.filter((each) => !isToCome(each)).map((each) => outcomeOf(each, assessment).actual.capacity))
}

// What decisions that are not done yet are expected to change: cash and time apart, never added up. Overdue ones are not counted
// on, as in the cash bridge: what was to be done by a day that is over saves nothing until somebody sets a new one.

import { sumOfKnown, timesOver } from '../amounts/rounding.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { countsInTotals } from '../checks/applies.ts'
import type { BookedAs } from '../inventory/cost.ts'
import { isClosed, isWithoutAlternative } from '../inventory/decision-outcome.ts'
import type { Decision } from '../inventory/tables.ts'
import { bookedOf } from './booked-costs.ts'
import { outcomeOf } from './decision-outcomes.ts'

export interface DecisionsToCome {
  /** Saved a month; below 0: spent. null: no decision says. */
  readonly cashMinor: number | null
  /** The parts of it that are booked somewhere. */
  readonly booked: Readonly<Record<BookedAs, number>>
  /** Decisions with cash whose component has no cost that counts: in cashMinor, and in no part of it. */
  readonly withoutPlace: number
  /** Basis points of one engineer that are freed; below 0: taken. null: no decision says. */
  readonly capacityBp: number | null
}

/** Open, and due today or later or on no day. */
export function isToCome(decision: Pick<Decision, 'choice' | 'outcome' | 'closedOn' | 'due'>, asOf: IsoDate): boolean {
  return !isClosed(decision, asOf) && !isWithoutAlternative(decision) && (decision.due === null || decision.due >= asOf)
}

export function decisionsToCome(decisions: readonly Decision[], assessment: Assessment): DecisionsToCome {
  const open = decisions.filter((decision) => isToCome(decision, assessment.asOf))
  const placed = open.flatMap((decision) => (decision.effect.cash === null ? [] : [bookedEffect(decision, assessment)]))
  const sum = (place: BookedAs) => placed.reduce<number>((total, effect) => total + (effect?.[place] ?? 0), 0)
  return {
    cashMinor: sumOfKnown(open.map(({ effect }) => effect.cash)),
    booked: { cogs: sum('cogs'), 'r-and-d': sum('r-and-d'), other: sum('other') },
    withoutPlace: placed.filter((effect) => effect === null).length,
    capacityBp: sumOfKnown(open.map(({ effect }) => effect.capacity)),
  }
}

/**
 * What a decision saves a month of each place where costs are booked: as much of its cash as its component's cost is booked there
 * today. Vector: 100.00 saved of 400.00, of which 300.00 cost of revenue, is 75.00 of it. Rounded in their order so that together
 * they are the whole cash where everything is booked. null: no cost that counts.
 */
function bookedEffect({ componentId, effect }: Decision, { byId, setting }: Assessment): Readonly<Record<BookedAs, number>> | null {
  const subject = byId.get(componentId ?? '')?.subject
  const { cash } = effect
  if (cash === null || subject === undefined || !countsInTotals(subject.component)) return null
  const booked = bookedOf(subject, setting)
  const cost = subject.knownCost
  if (cost === 0) return null
  const upTo = (part: number) => timesOver(cash, part, cost)
  const [cogs, andRAndD, andOther] = [upTo(booked.cogs), upTo(booked.cogs + booked.rAndD), upTo(booked.cogs + booked.rAndD + booked.other)]
  return { cogs, 'r-and-d': andRAndD - cogs, other: andOther - andRAndD }
}

/**
 * What is expected to be saved in a month: of every decision whose day is over before it begins. One without a day is in no month.
 */
export function savedInMonth(decisions: readonly Decision[], month: IsoDate, asOf: IsoDate): number {
  if (month <= asOf) return 0
  return decisions.reduce((sum, decision) => {
    const { due, effect } = decision
    return sum + (isToCome(decision, asOf) && due !== null && due < month ? (effect.cash ?? 0) : 0)
  }, 0)
}

/** Time that closed decisions have freed, as it was written down or measured; null: of none it is known. */
export function capacityFreed(decisions: readonly Decision[], assessment: Assessment): number | null {
  return sumOfKnown(decisions.filter((each) => isClosed(each, assessment.asOf)).map((each) => outcomeOf(each, assessment).actual.capacity))
}

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
  /**
   * Of cashMinor what comes out of the cost of a component, at most all of that cost. A decision about the company, or about a
   * component without a cost that counts, is in no part of it: nobody says which cost it ends.
   */
  readonly placedMinor: number
  /** Basis points of one engineer that are freed; below 0: taken. null: no decision says. */
  readonly capacityBp: number | null
}

/** Open, and due today or later or on no day. */
export function isToCome(decision: Pick<Decision, 'choice' | 'outcome' | 'closedOn' | 'due'>, asOf: IsoDate): boolean {
  return !isClosed(decision, asOf) && !isWithoutAlternative(decision) && (decision.due === null || decision.due >= asOf)
}

export function decisionsToCome(decisions: readonly Decision[], assessment: Assessment): DecisionsToCome {
  const open = decisions.filter((decision) => isToCome(decision, assessment.asOf))
  const placed = placedEffects(open, assessment)
  const sum = (place: BookedAs) => placed.reduce((total, { booked }) => total + booked[place], 0)
  return {
    cashMinor: sumOfKnown(open.map(({ effect }) => effect.cash)),
    booked: { cogs: sum('cogs'), 'r-and-d': sum('r-and-d'), other: sum('other') },
    placedMinor: placed.reduce((total, { minor }) => total + minor, 0),
    capacityBp: sumOfKnown(open.map(({ effect }) => effect.capacity)),
  }
}

interface PlacedEffect {
  readonly minor: number
  readonly booked: Readonly<Record<BookedAs, number>>
}

/**
 * What each decision saves a month of its component's cost, and of each place where that cost is booked today, in proportion.
 * Vector: 100.00 saved of 400.00, of which 300.00 cost of revenue, is 75.00 of it; 500.00 saved of 400.00 is 400.00. What several save
 * beyond the cost is taken off each by its share, rounded against the saving so that no cost falls below 0. Rounded in
 * their order so that together they are the whole cash where everything is booked.
 */
function placedEffects(open: readonly Decision[], { byId, setting }: Assessment): readonly PlacedEffect[] {
  const totals = new Map<string | null, number>()
  for (const { componentId, effect } of open) totals.set(componentId, (totals.get(componentId) ?? 0) + (effect.cash ?? 0))
  return open.flatMap(({ componentId, effect: { cash } }): PlacedEffect[] => {
    const subject = byId.get(componentId ?? '')?.subject
    if (cash === null || subject === undefined || !countsInTotals(subject.component) || subject.knownCost <= 0) return []
    const cost = subject.knownCost
    const total = totals.get(componentId) ?? 0
    const minor = total > cost ? Math.floor((cash * cost) / total) : cash
    const booked = bookedOf(subject, setting)
    const upTo = (part: number) => timesOver(minor, part, cost)
    const [cogs, andRAndD, andOther] = [
      upTo(booked.cogs),
      upTo(booked.cogs + booked.rAndD),
      upTo(booked.cogs + booked.rAndD + booked.other),
    ]
    return [{ minor, booked: { cogs, 'r-and-d': andRAndD - cogs, other: andOther - andRAndD } }]
  })
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

// What the decisions in force do to the runway: said as cash and as capacity, never as a sum of both. Time that is freed
// pays no bill until headcount falls (R23b).

import { sumOfKnown } from '../../amounts/rounding.ts'
import type { IsoDate } from '../../amounts/units.ts'
import { isClosed, isWithoutAlternative } from '../../inventory/decision-outcome.ts'
import type { Decision } from '../../inventory/tables.ts'
import type { Setting } from '../subject.ts'
import { runwayMonths } from './rule.ts'

export interface DecisionsEffect {
  /** Decisions without an outcome that say an effect. */
  readonly decisions: number
  /** Saved a month; negative: spent. null: no decision says. */
  readonly cashMinor: number | null
  /** Basis points of one engineer that are freed; negative: taken. null: no decision says. */
  readonly capacityBp: number | null
  /** Hundredths of a month of runway once they are done; null where no cash changes, or nothing is burnt then. */
  readonly runwayHundredths: number | null
}

/** Vector: 1.2M at 100,000 a month is 12.00 months; 600 a month saved makes 12.07, 0.28 of an engineer freed changes nothing of it. */
export function effectOfDecisions(decisions: readonly Decision[], { company }: Pick<Setting, 'company'>, asOf: IsoDate): DecisionsEffect {
  const open = decisions.filter((decision) => {
    const { due, effect } = decision
    const isInForce = !isClosed(decision, asOf) && (due === null || asOf <= due)
    return isInForce && !isWithoutAlternative(decision) && (effect.cash !== null || effect.capacity !== null)
  })
  const cashMinor = sumOfKnown(open.map(({ effect }) => effect.cash))
  const { cash, netBurn } = company
  return {
    decisions: open.length,
    cashMinor,
    capacityBp: sumOfKnown(open.map(({ effect }) => effect.capacity)),
    runwayHundredths: cash === null || netBurn === null || cashMinor === null ? null : runwayMonths(cash, netBurn - cashMinor),
  }
}

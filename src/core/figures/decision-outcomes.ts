// What decisions came to, held against what was expected of them: cash and time apart, never added up. What somebody wrote
// when it was closed stands; else it is measured from the component, two quarters after the decision.

import { addMonths } from '../amounts/calendar.ts'
import { divideRounded } from '../amounts/rounding.ts'
import { minorUnits } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { isClosed } from '../inventory/decision-outcome.ts'
import type { Decision } from '../inventory/tables.ts'

/** Cash saved a month in minor units, time freed in basis points of one engineer; negative: spent, taken. null: not known. */
type Effect = Decision['actual']

export interface DecisionOutcome {
  readonly decision: Decision
  readonly isClosed: boolean
  /** null: the component was deleted since. */
  readonly name: string | null
  readonly actual: Effect
  /** Where the actual effect is from. too-early: nothing is written, and two quarters are not over. */
  readonly basis: 'recorded' | 'measured' | 'too-early' | 'unknown'
}

const MONTHS_TO_SHOW = 6
/** From so many on a median says something about the team. */
const MIN_OUTCOMES = 3

/** Every decision that expects something or is closed, the newest first. */
export function decisionOutcomes(decisions: readonly Decision[], assessment: Assessment): readonly DecisionOutcome[] {
  return decisions
    .filter((decision) => isClosed(decision, assessment.asOf) || decision.effect.cash !== null || decision.effect.capacity !== null)
    .map((decision) => outcomeOf(decision, assessment))
    .sort((a, b) => ((a.decision.date ?? '') < (b.decision.date ?? '') ? 1 : -1))
}

export function outcomeOf(decision: Decision, assessment: Assessment): DecisionOutcome {
  const name = assessment.byId.get(decision.componentId ?? '')?.subject.component.name ?? null
  const { actual, date } = decision
  const of = { decision, isClosed: isClosed(decision, assessment.asOf), name }
  if (actual.cash !== null || actual.capacity !== null) return { ...of, actual, basis: 'recorded' }
  const nothing: Effect = { cash: null, capacity: null }
  if (date === null || assessment.asOf < addMonths(date, MONTHS_TO_SHOW)) return { ...of, actual: nothing, basis: 'too-early' }
  const measured = measuredEffect(decision, assessment)
  const isMeasured = measured.cash !== null || measured.capacity !== null
  return { ...of, actual: measured, basis: isMeasured ? 'measured' : 'unknown' }
}

/** What the component cost and took when it was decided, less what it does now; once it is retired it does neither. */
export function measuredEffect({ componentId, before }: Decision, { byId }: Assessment): Effect {
  const subject = byId.get(componentId ?? '')?.subject
  if (subject === undefined) return { cash: null, capacity: null }
  const isGone = subject.component.lifecycle === 'retired'
  const isTimeKnown = subject.ownerTime.rows > 0 && subject.ownerTime.blankShares === 0
  const cash = difference(before.cash, isGone ? 0 : subject.monthlyCost)
  return {
    cash: cash === null ? null : minorUnits(cash),
    capacity: difference(before.capacity, isGone ? 0 : isTimeKnown ? subject.ownerTime.knownBp : null),
  }
}

/** ratioBp: actual ÷ forecast in basis points, 10000 being exactly as expected. */
export type Bias =
  | { readonly kind: 'known'; readonly ratioBp: number; readonly outcomes: number }
  | { readonly kind: 'missing'; readonly outcomes: number; readonly needed: number }

/** The median over closed decisions that expected something and whose effect is known. */
export function biasOf(outcomes: readonly DecisionOutcome[], of: keyof Effect): Bias {
  const ratios = outcomes.flatMap(({ decision, isClosed: isOver, actual }) => {
    const [forecast, came] = [decision.effect[of], actual[of]]
    return !isOver || forecast === null || forecast === 0 || came === null ? [] : [divideRounded(came * 10_000, forecast)]
  })
  if (ratios.length < MIN_OUTCOMES) return { kind: 'missing', outcomes: ratios.length, needed: MIN_OUTCOMES - ratios.length }
  return { kind: 'known', ratioBp: median(ratios), outcomes: ratios.length }
}

/** Of an even number the mean of both in the middle, rounded. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : divideRounded((sorted[middle - 1] ?? 0) + upper, 2)
}

function difference(before: number | null, now: number | null): number | null {
  return before === null || now === null ? null : before - now
}

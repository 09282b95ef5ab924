// Two states of a workbook beside each other: what came, what went, what was changed, what it cost, and which verdicts moved
// by what. Called by the Compare screen, the what-if screen, the exported workbook and `rightsize compare`. Pure.

import type { IsoDate } from '../amounts/units.ts'
import { type AiCosts, aiCosts } from '../assessment/ai-costs.ts'
import type { Totals } from '../assessment/assessment.ts'
import { countsAsComponent, countsInTotals } from '../checks/applies.ts'
import type { WorkDone } from '../in-slices.ts'
import { inOneGo } from '../in-slices.ts'
import type { QuarterFigures } from '../inventory/quarter-record.ts'
import { quarterFigures } from '../quarters/quarter-figures.ts'
import { rateMoves } from './cause-details.ts'
import { type ComparedState, rulesOf, statedVerdict } from './compared-state.ts'
import { type ComponentMove, type CostMove, componentMoves, costMoves } from './component-moves.ts'
import { type CostVariance, costVariances } from './cost-variance.ts'
import { companyMoves, type FieldMove, fieldMoves, type LimitMove, limitMoves } from './field-moves.ts'
import { mixedState, mixOf } from './mixed-state.ts'
import { type VerdictMove, verdictMoves } from './verdict-moves.ts'

/** What one side is, and its figures. */
export interface ComparedSide {
  readonly asOf: IsoDate
  /** "2026Q3" and its revision; null for what is not locked. */
  readonly quarter: string | null
  readonly revision: number | null
  readonly ruleSetVersion: string
  readonly company: string
  /** Counts of verdicts are those of then for what is locked. */
  readonly figures: QuarterFigures
  readonly unallocatedMinor: Totals['unallocatedMinor']
  /** What the models cost, at list price a month. */
  readonly ai: AiCosts
}

interface CostDifference {
  /** Of the totals a month; null where one of them is not known, or they count in different currencies. */
  readonly totalMinor: number | null
  /** Which of the totals is not known, for want of an exchange rate. */
  readonly withoutRate: { readonly before: boolean; readonly after: boolean }
  /** Of it what bills leave unallocated. */
  readonly unallocatedMinor: number | null
  /** Of it what exchange rates alone make of the costs of before; 0 without another rate. */
  readonly byRatesMinor: number | null
  /** The largest first. With the unallocated part they add up to the total. Empty between two currencies. */
  readonly moves: readonly CostMove[]
  /** Of every component whose list cost moved, by cause. Empty between two currencies. */
  readonly variances: readonly CostVariance[]
}

export interface StateComparison {
  readonly before: ComparedSide
  readonly after: ComparedSide
  readonly components: readonly ComponentMove[]
  readonly verdicts: readonly VerdictMove[]
  readonly costs: CostDifference
  /** In list order; the company's last. */
  readonly fields: readonly FieldMove[]
  readonly limits: readonly LimitMove[]
}

export function compareStates(before: ComparedState, after: ComparedState): StateComparison {
  return inOneGo(comparingStates(before, after))
}

/** Components between two yields. */
const SLICE = 50

/** The same in slices, for a window that must not stand still. */
export function* comparingStates(before: ComparedState, after: ComparedState): Generator<WorkDone, StateComparison> {
  const components = componentMoves(before, after)
  yield { done: 0, total: 0 }
  const verdicts = yield* verdictMoves(before, after)
  const total = after.assessment.components.length
  const fields: FieldMove[] = []
  for (const [done, { subject }] of after.assessment.components.entries()) {
    fields.push(...fieldMoves(subject.component.id, before, after))
    if (done % SLICE === SLICE - 1) yield { done, total }
  }
  fields.push(...companyMoves(before, after))
  yield { done: total, total }
  const sides = { before: sideOf(before), after: sideOf(after) }
  yield { done: total, total }
  const costs = costDifference(before, after)
  return { ...sides, components, verdicts, costs, fields, limits: limitMoves(before, after) }
}

function sideOf(state: ComparedState): ComparedSide {
  const { assessment, asOf, frozen } = state
  return {
    asOf,
    quarter: frozen?.quarter ?? null,
    revision: frozen?.revision ?? null,
    ruleSetVersion: rulesOf(state).ruleSetVersion,
    company: assessment.setting.company.name,
    figures: { ...quarterFigures(assessment), ...countsOfThen(state) },
    unallocatedMinor: assessment.totals.unallocatedMinor,
    ai: aiCosts(assessment),
  }
}

/** Later rules count otherwise: what was locked keeps its counts. */
function countsOfThen(state: ComparedState): Partial<QuarterFigures> {
  const { frozen, assessment } = state
  if (frozen === undefined) return {}
  // The first version of its one check left request paths out of every count.
  const counts = (frozen.ruleVersions['observability'] ?? 1) === 1 ? countsAsComponent : countsInTotals
  const counted = assessment.components.filter(({ subject }) => counts(subject.component))
  const inState = (state_: string) => counted.filter((entry) => statedVerdict(state, entry).state === state_).length
  const toDecide = counted.filter(({ subject }) => frozen.components[subject.component.id]?.toDecide).length
  const toDecideMinor = counted.filter(({ subject }) => {
    const then = frozen.components[subject.component.id]
    return then?.toDecide === true && then.small
  }).length
  return { toDecide, toDecideMinor, nearLimit: inState('WATCH'), missing: inState('UNKNOWN') }
}

function costDifference(before: ComparedState, after: ComparedState): CostDifference {
  const [old, next] = [before.assessment, after.assessment]
  const withoutRate = { before: old.totals.monthlyCostMinor === null, after: next.totals.monthlyCostMinor === null }
  if (old.setting.currency !== next.setting.currency)
    return { totalMinor: null, withoutRate, unallocatedMinor: null, byRatesMinor: null, moves: [], variances: [] }
  const moves = costMoves(before, after)
  return {
    withoutRate,
    totalMinor: difference(old.totals.monthlyCostMinor, next.totals.monthlyCostMinor),
    unallocatedMinor: difference(old.totals.unallocatedMinor, next.totals.unallocatedMinor),
    byRatesMinor: differenceByRates(before, after),
    moves: moves.toSorted((a, b) => Math.abs(b.differenceMinor) - Math.abs(a.differenceMinor)),
    variances: costVariances(before, after),
  }
}

function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before
}

/** Components of before, priced by the rates of after: what the list would cost had nothing else changed. */
function differenceByRates(before: ComparedState, after: ComparedState): number {
  if (rateMoves(before, after).length === 0) return 0
  let sum = 0
  for (const { component, knownCost } of mixedState(mixOf(before, { currency: after })).subjects()) {
    if (countsInTotals(component)) sum += knownCost
  }
  return sum - before.assessment.sums.costMinor
}

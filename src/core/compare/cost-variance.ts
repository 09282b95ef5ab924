// Why the list cost a month is not what it was: each component's difference by cause, so that the causes add up to the whole.
// What came and went, what is known only now, what the exchange rates did, how many seats and requests there are, and what is left:
// the price.

import { timesOver } from '../amounts/rounding.ts'
import type { MinorUnits } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { countsInTotals } from '../checks/applies.ts'
import type { ComponentSubject } from '../checks/subject.ts'
import { type CostSetting, isRunRate, lineMonthlyCost } from '../costs/monthly-cost.ts'
import { driverOf, isPaidByUse } from '../costs/price-driver.ts'
import type { CostLine } from '../inventory/tables.ts'
import type { ComparedState } from './compared-state.ts'

/**
 * volume: of a price by use that moved, what requests explain; without requests on both sides it stays in the price.
 * known: a price that was blank, or waited for a rate, on one of the sides.
 */
export const VARIANCE_CAUSES = ['added', 'retired', 'price', 'seats', 'volume', 'currency', 'known'] as const
export type VarianceCause = (typeof VARIANCE_CAUSES)[number]

/** Smallest units of the workbook's currency, of a month. before and the causes add up to after. */
export interface CostVariance extends Readonly<Record<VarianceCause, number>> {
  readonly componentId: string
  readonly name: string
  readonly before: number
  readonly after: number
  /** On which side what the cause `known` counts was not known; null: it counts nothing. */
  readonly notKnown: 'before' | 'now' | 'both' | null
}

/**
 * Of every component whose list cost moved, the largest difference first. What is not known of a price counts nothing on either
 * side. A line that came beside one that went in the same component is its new price, not a component's coming and going.
 *
 * Both sides count in one currency: between two currencies there is nothing to add up, and the list is empty.
 */
export function costVariances(before: ComparedState, after: ComparedState): readonly CostVariance[] {
  const [old, next] = [before.assessment, after.assessment]
  if (old.setting.currency !== next.setting.currency) return []
  const gone = old.components.filter(({ subject }) => !next.byId.has(subject.component.id))
  const pairs = [
    ...next.components.map((entry) => [old.byId.get(entry.subject.component.id), entry] as const),
    ...gone.map((entry) => [entry, undefined] as const),
  ]
  const settings = { before: old.setting, after: next.setting, growth: growthOf(old, next) }
  return pairs
    .flatMap(([was, is]) => varianceOf(counted(was), counted(is), settings))
    .filter((variance) => VARIANCE_CAUSES.some((cause) => variance[cause] !== 0))
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
}

interface Settings {
  readonly before: CostSetting
  readonly after: CostSetting
  /** What requests grew by, of those before; null: they are not known of both sides. */
  readonly growth: Growth | null
}

interface Growth {
  readonly more: number
  readonly of: number
}

function growthOf(old: Assessment, next: Assessment): Growth | null {
  const [before, after] = [old.setting.company.requestsPerMonth, next.setting.company.requestsPerMonth]
  if (before === null || after === null || before === 0 || after > before * MOST_GROWTH) return null
  return { more: after - before, of: before }
}

/** Beyond a hundredfold it is another product, whose use explains no price. */
const MOST_GROWTH = 100

function counted(entry: ComponentAssessment | undefined): ComponentSubject | undefined {
  return entry !== undefined && countsInTotals(entry.subject.component) ? entry.subject : undefined
}

const NONE = { added: 0, retired: 0, price: 0, seats: 0, volume: 0, currency: 0, known: 0 }

function varianceOf(was: ComponentSubject | undefined, is: ComponentSubject | undefined, settings: Settings): CostVariance[] {
  const { component } = is ?? was ?? {}
  if (component === undefined) return []
  const before = sumOf(was?.costLines ?? [], settings.before)
  const after = sumOf(is?.costLines ?? [], settings.after)
  const found = { componentId: component.id, name: component.name, before, after, ...NONE, notKnown: null }
  if (was === undefined) return [{ ...found, added: after }]
  if (is === undefined) return [{ ...found, retired: -before }]
  const old = was.costLines.filter(isRunRate)
  return [{ ...found, ...causesOf(old, is, settings), notKnown: notKnownOf(old, is.costLines.filter(isRunRate), settings) }]
}

/** A component without a price is no free one: its cost is not known. */
function notKnownOf(was: readonly CostLine[], is: readonly CostLine[], settings: Settings): CostVariance['notKnown'] {
  const old = new Map(was.map((line) => [line.id, line]))
  const pairs = is.flatMap((line) => pairOf(old.get(line.id), line))
  const known = pairs.map(([line, now]) => [lineMonthlyCost(line, settings.before), lineMonthlyCost(now, settings.after)] as const)
  const before = known.some(([first, last]) => first === null && last !== null) || (was.length === 0 && is.length > 0)
  const now = known.some(([first, last]) => first !== null && last === null) || (is.length === 0 && was.length > 0)
  return before && now ? 'both' : before ? 'before' : now ? 'now' : null
}

function causesOf(was: readonly CostLine[], subject: ComponentSubject, settings: Settings): Record<VarianceCause, number> {
  const is = subject.costLines.filter(isRunRate)
  const old = new Map(was.map((line) => [line.id, line]))
  const kept = is.flatMap((line) => pairOf(old.get(line.id), line))
  const keptIds = new Set(kept.map(([line]) => line.id))
  const come = sumOf(
    is.filter(({ id }) => !keptIds.has(id)),
    settings.after,
  )
  const gone = sumOf(
    was.filter(({ id }) => !keptIds.has(id)),
    settings.before,
  )
  const causes = { ...NONE }
  if (was.length === 0 || is.length === 0) causes.known += come - gone
  else if (come > 0 && gone > 0) causes.price += come - gone
  else {
    causes.added += come
    causes.retired -= gone
  }
  for (const [line, now] of kept) {
    const [first, last] = [lineMonthlyCost(line, settings.before), lineMonthlyCost(now, settings.after)]
    if (first === null || last === null) {
      causes.known += (last ?? 0) - (first ?? 0)
      continue
    }
    const atNewRate = amountOf(line, settings.after)
    const withNewSeats = hasOtherSeats(line, now) ? amountOf({ ...line, seats: now.seats }, settings.after) : atNewRate
    const volume = last === withNewSeats || !isPaidByUse(driverOf(now, subject.component).driver) ? 0 : grown(withNewSeats, settings)
    causes.currency += atNewRate - first
    causes.seats += withNewSeats - atNewRate
    causes.volume += volume
    causes.price += last - withNewSeats - volume
  }
  return causes
}

/** A line that is priced in another currency now is another price: its rate moved nothing. */
function pairOf(was: CostLine | undefined, is: CostLine): [CostLine, CostLine][] {
  return was === undefined || was.currency !== is.currency ? [] : [[was, is]]
}

function hasOtherSeats(was: CostLine, is: CostLine): boolean {
  return was.driver === 'per-seat' && is.driver === 'per-seat' && was.seats !== null && is.seats !== null && was.seats !== is.seats
}

/** What as many more requests make of an amount. */
function grown(amount: number, { growth }: Settings): number {
  return growth === null ? 0 : timesOver(amount, growth.more, growth.of)
}

function amountOf(line: CostLine, setting: CostSetting): number {
  return lineMonthlyCost(line, setting) ?? 0
}

function sumOf(lines: readonly CostLine[], setting: CostSetting): number {
  return lines.reduce((sum, line) => sum + (isRunRate(line) ? amountOf(line, setting) : 0), 0)
}

/** Each cause over all components. */
export function varianceTotals(variances: readonly CostVariance[]): Readonly<Record<VarianceCause, MinorUnits>> {
  const totals: Record<VarianceCause, number> = { ...NONE }
  for (const variance of variances) for (const cause of VARIANCE_CAUSES) totals[cause] += variance[cause]
  return totals as Record<VarianceCause, MinorUnits>
}

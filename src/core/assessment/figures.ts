// The figures of a workbook at one moment, as plain numbers: the overview shows them, and main works them out of an earlier
// version for the change since then.

import { divideRounded } from '../amounts/rounding.ts'
import { countsInTotals } from '../checks/applies.ts'
import { runwayMonths } from '../checks/runway/rule.ts'
import { isTimeOpen } from '../checks/without-time.ts'
import type { Assessment } from './assessment.ts'
import { countsOf } from './counts.ts'

export interface Figures {
  /** List price a month in minor units; null when no cost is set, or one is in a currency without a rate. */
  readonly monthlyCostMinor: number | null
  /** The same at list price of revenue, in basis points; null when one of both is not set or there is no revenue. */
  readonly revenueShareBp: number | null
  /** Cash after credits of net burn, in basis points; null when one of both is not set or the company does not burn. */
  readonly burnShareBp: number | null
  /** Hundredths of a month of cash at net burn; null when one of both is not set or the company does not burn. */
  readonly runwayHundredths: number | null
  /** null when nobody's time is set. */
  readonly ownerTimeBp: number | null
  /** Of everybody's time, in basis points; null when one of both is not set or there is nobody. */
  readonly headcountShareBp: number | null
  /** Minor ones are counted apart. */
  readonly toDecide: number
  readonly minor: number
  readonly nearLimit: number
  readonly missing: number
}

export function figuresOf(assessment: Assessment): Figures {
  const { totals, sums, setting } = assessment
  const { netBurn, headcount, revenue, cash } = setting.company
  const counts = countsOf(assessment)
  const ownerTimeBp = isTimeSet(assessment) ? totals.ownerTimeBp : null
  const isCostSet =
    totals.componentsWithoutCost < totals.components + totals.requestPaths || sums.costMinor > 0 || (totals.unallocatedMinor ?? 0) > 0
  const monthlyCostMinor = isCostSet ? totals.monthlyCostMinor : null
  return {
    monthlyCostMinor,
    revenueShareBp: ratioBp(monthlyCostMinor, revenue),
    burnShareBp: ratioBp(monthlyCostMinor === null ? null : totals.cashAfterCreditsMinor, netBurn),
    runwayHundredths: cash === null || netBurn === null ? null : runwayMonths(cash, netBurn),
    ownerTimeBp,
    headcountShareBp: headcount === null ? null : ratioBp(ownerTimeBp, headcount * 10_000),
    toDecide: counts.toDecideMaterial,
    minor: counts.toDecideMinor,
    nearLimit: counts.watch,
    missing: counts.needsInput,
  }
}

/** What is known of the total a month while a currency has no rate: everything in other currencies. Equal to the total where it is known. */
export function knownMonthlyCost({ sums, totals }: Pick<Assessment, 'sums' | 'totals'>): number {
  return sums.costMinor + (totals.unallocatedMinor ?? 0)
}

/** Components that count and whose time is asked for: with one of them, a total of people's time is at least what it says. */
export function withoutTimeCount({ components, setting }: Assessment): number {
  return components.filter(({ subject }) => countsInTotals(subject.component) && isTimeOpen(subject, setting)).length
}

/** An empty list takes no time; a list without any share takes an unknown one. Retired components take none. */
function isTimeSet({ components }: Assessment): boolean {
  const taking = components.filter(({ subject }) => subject.component.lifecycle !== 'retired')
  return taking.length === 0 || taking.some(({ subject: { ownerTime } }) => ownerTime.rows > ownerTime.blankShares)
}

/** In basis points; null where there is nothing to divide by. */
export function ratioBp(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : divideRounded(part * 10_000, whole)
}

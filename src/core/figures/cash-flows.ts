// What moves the cash from month to month, of one state of the workbook: what infrastructure takes net of credits, what revenue
// brings in, which credits end, and what decisions save. Called for the cash bridge.

import { addDays } from '../amounts/calendar.ts'
import { convertMinor } from '../amounts/money.ts'
import type { IsoDate, MinorUnits } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { creditUse } from '../assessment/credit-use.ts'
import { figuresOf } from '../assessment/figures.ts'
import { paidByGrants } from '../assessment/totals.ts'
import { grantStateAt } from '../costs/credits.ts'
import { type CostSetting, rateOn } from '../costs/monthly-cost.ts'
import type { CreditGrant, Decision } from '../inventory/tables.ts'
import { creditsEnd } from './cost-months.ts'
import { isToCome } from './decisions-to-come.ts'

/** Amounts in minor units of the workbook's currency. */
export interface CashFlows {
  readonly asOf: IsoDate
  /** A month, as it is typed. */
  readonly netBurn: number | null
  readonly cash: number | null
  readonly revenue: number | null
  /** A month at list price. */
  readonly listPrice: number | null
  /** A month net of credits. */
  readonly infrastructure: number | null
  readonly credits: readonly CashCredit[]
}

export interface CashCredit {
  readonly grantId: string
  readonly vendor: string
  /** A month, while it pays; 0 where no exchange rate leads to the workbook's currency. */
  readonly paidMinor: number
  /** The first day that it pays nothing any more; null: no end is known. */
  readonly end: IsoDate | null
  /** What is left of it on the day it expires; null: it does not expire, or its balance is not known. */
  readonly lapsesMinor: number | null
  /** It pays, or leaves something unused, and no exchange rate says how much that is in the workbook's currency. */
  readonly isRateMissing: boolean
}

export interface CashDecision {
  readonly id: string
  readonly componentId: string | null
  /** A month; below 0: spent. */
  readonly savedMinor: number
  /** The day from which it is saved. */
  readonly from: IsoDate
}

export function cashFlows(assessment: Assessment): CashFlows {
  const { setting, totals, components, asOf } = assessment
  const { netBurn, cash, revenue } = setting.company
  const paid = paidByGrants(components, setting)
  const listPrice = figuresOf(assessment).monthlyCostMinor
  const credits = Object.values(setting.creditGrants).map((grant): CashCredit => {
    const { id: grantId, vendor } = grant
    const lapse = creditLapse(grant, assessment)
    const isUsed = creditPays(grant, assessment) || lapse !== null
    return {
      ...{ grantId, vendor, paidMinor: paid.get(grantId) ?? 0, end: creditsEnd(grantId, assessment) },
      ...{ lapsesMinor: lapse?.minor ?? null, isRateMissing: isUsed && lacksRate(grant, setting) },
    }
  })
  return { asOf, netBurn, cash, revenue, listPrice, infrastructure: listPrice === null ? null : totals.cashAfterCreditsMinor, credits }
}

/**
 * Open decisions that fall due today or later, each from its due day on. What is overdue has saved nothing and is not counted on;
 * one without a day is in no month.
 */
export function cashDecisions(decisions: readonly Decision[], asOf: IsoDate): readonly CashDecision[] {
  return decisions.flatMap((decision) => {
    const { id, componentId, due, effect } = decision
    if (!isToCome(decision, asOf) || effect.cash === null || due === null) return []
    return [{ id, componentId, savedMinor: effect.cash, from: due }]
  })
}

interface CreditLapse {
  /** In the workbook's currency; null: no exchange rate leads there. */
  readonly minor: number | null
}

/** What whole months of use leave of the balance by the day it expires, at today's rate; null: nothing, or the balance is not known. */
function creditLapse(grant: CreditGrant, { index, setting, asOf }: Assessment): CreditLapse | null {
  const { balance, expires, currency } = grant
  if (balance === null || expires === null || expires < asOf) return null
  const { monthlyUse } = creditUse(grant, index)
  const { usedUpOn } = grantStateAt(grant, monthlyUse, asOf)
  if (usedUpOn !== null && usedUpOn <= expires) return null
  const left = balance - monthlyUse * monthsOfUse(grant, asOf)
  return left <= 0 ? null : { minor: inWorkbookCurrency(left, currency, setting) }
}

/** It has not ended, and a price that counts draws on it. */
export function creditPays(grant: CreditGrant, { index, asOf }: Assessment): boolean {
  const { monthlyUse } = creditUse(grant, index)
  return monthlyUse > 0 && grantStateAt(grant, monthlyUse, asOf).pays
}

/** No exchange rate leads from the currency of the credits to the one of the workbook. */
export function lacksRate({ currency }: CreditGrant, setting: CostSetting): boolean {
  return currency !== setting.currency && rateOn(setting, currency, setting.currency) === null
}

/** Whole months that a balance is used until it expires, the day of its expiry included: January 1 to January 31 is one. 0 without an expiry. */
function monthsOfUse({ asOf: from, expires }: Pick<CreditGrant, 'asOf' | 'expires'>, asOf: IsoDate): number {
  return expires === null ? 0 : wholeMonths(from ?? asOf, addDays(expires, 1))
}

/** Whole calendar months from one day to another; a day of the month that is not reached yet makes none. */
function wholeMonths(from: IsoDate, to: IsoDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
  const [year = 0, month = 0, day = 0] = to.split('-').map(Number)
  return Math.max(0, (year - fromYear) * 12 + month - fromMonth - (day < fromDay ? 1 : 0))
}

function inWorkbookCurrency(minor: number, currency: string, setting: CostSetting): number | null {
  if (currency === setting.currency) return minor
  const rate = rateOn(setting, currency, setting.currency)
  return rate === null ? null : convertMinor(minor as MinorUnits, rate.rate, currency, setting.currency)
}

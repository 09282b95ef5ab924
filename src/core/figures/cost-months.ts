// Costs month by month: of each component a recorded month, else its standing price, and what was paid once in it; then
// what credits pay until they end, and what decisions are expected to save from the month after their day.

import { addMonths, quarterOf, quarterRange } from '../amounts/calendar.ts'
import { convertMinor } from '../amounts/money.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { creditUse } from '../assessment/credit-use.ts'
import { paidByGrants } from '../assessment/totals.ts'
import { countsInTotals } from '../checks/applies.ts'
import { firstEnd } from '../checks/credits/credit-end.ts'
import type { ComponentSubject } from '../checks/subject.ts'
import { type CostSetting, listAmount, rateOn } from '../costs/monthly-cost.ts'
import type { CostLine, Decision } from '../inventory/tables.ts'
import { savedInMonth } from './decisions-to-come.ts'

const IN_QUARTER = 3
const AFTER = 12

/** First days of the months of the fiscal quarter that asOf is in, and of the twelve after it. */
export function monthsAhead(asOf: IsoDate, fiscalStartMonth: number): readonly IsoDate[] {
  const { first } = quarterRange(quarterOf(asOf, fiscalStartMonth), fiscalStartMonth)
  return Array.from({ length: IN_QUARTER + AFTER }, (_, at) => addMonths(first, at))
}

/** Smallest units of the workbook's currency. */
export interface CostMonth {
  readonly month: IsoDate
  /** Before credits, what bills leave unallocated included. */
  readonly listMinor: number
  readonly creditsMinor: number
  readonly cashMinor: number
  /** What decisions to come are expected to save in it. */
  readonly savedMinor: number
}

/** @param months first days. Prices that are not known add nothing: whoever shows it asks for the total first. */
export function costMonths(assessment: Assessment, decisions: readonly Decision[], months: readonly IsoDate[]): readonly CostMonth[] {
  const { components, setting, totals } = assessment
  const paid = paidByGrants(components, setting)
  const ends = new Map(Object.values(setting.creditGrants).map((grant) => [grant.id, creditsEnd(grant.id, assessment)]))
  const counted = components.map(({ subject }) => subject).filter(({ component }) => countsInTotals(component))
  return months.map((month) => {
    const own = counted.reduce((sum, subject) => sum + componentInMonth(subject, month, setting), 0)
    const listMinor = own + (totals.unallocatedMinor ?? 0)
    const creditsMinor = [...paid].reduce((sum, [id, amount]) => sum + (paysIn(month, ends.get(id) ?? null) ? amount : 0), 0)
    return { month, listMinor, creditsMinor, cashMinor: listMinor - creditsMinor, savedMinor: savedInMonth(decisions, month, setting.asOf) }
  })
}

/** Credits pay whole months, until the one in which they end. null: no end is known. */
export function paysIn(month: IsoDate, end: IsoDate | null): boolean {
  return end === null || month < end
}

/** null: no end is known. */
export function creditsEnd(grantId: string, { setting, index }: Assessment): IsoDate | null {
  const grant = setting.creditGrants[grantId]
  return grant === undefined ? null : firstEnd([{ grant, ...creditUse(grant, index) }], setting).day
}

/** @param month its first day. Whether the component counts is the caller's question. */
export function componentInMonth(subject: ComponentSubject, month: IsoDate, setting: CostSetting): number {
  const { record, once } = paidIn(subject, month, setting)
  return (record ?? subject.knownCost) + once
}

/** Of it what is paid once. */
export function onceInMonth(subject: ComponentSubject, month: IsoDate, setting: CostSetting): number {
  return paidIn(subject, month, setting).once
}

/** What was recorded of a month; null: nothing. */
function paidIn(
  { costLines }: ComponentSubject,
  month: IsoDate,
  setting: CostSetting,
): { readonly record: number | null; readonly once: number } {
  let record: number | null = null
  let once = 0
  for (const line of costLines) {
    const amount = line.month === month.slice(0, 7) ? recordedAmount(line, setting) : null
    if (amount === null) continue
    if (line.per === 'one-off') once += amount
    else record = (record ?? 0) + amount
  }
  return { record, once }
}

/** What was paid in one month, in the workbook's currency; null: a standing price, a forecast, or not known. */
export function recordedAmount(line: CostLine, setting: CostSetting): number | null {
  const listed = line.month === null || line.basis !== 'actual' ? null : listAmount(line)
  if (listed === null || line.currency === setting.currency) return listed
  const rate = rateOn(setting, line.currency, setting.currency)
  return rate === null ? null : convertMinor(listed, rate.rate, line.currency, setting.currency)
}

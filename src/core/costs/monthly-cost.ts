// What a component costs a month at list price: credits do not lower it, one-offs are no run-rate.
// Every line is divided and rounded for itself, so that the app and the exported sheet add up alike.

import { convertMinor } from '../amounts/money.ts'
import type { CostPeriod } from '../amounts/price-words.ts'
import { divideRounded } from '../amounts/rounding.ts'
import { type IsoDate, MAX_MINOR_UNITS, type MinorUnits, minorUnits } from '../amounts/units.ts'
import type { CostLine, ExchangeRate } from '../inventory/tables.ts'

/** What a conversion needs: the workbook's currency, its dated rates, and the day. */
export interface CostSetting {
  readonly currency: string
  readonly asOf: IsoDate
  readonly exchangeRates: readonly ExchangeRate[]
}

const MONTHS: Readonly<Record<Exclude<CostPeriod, 'one-off'>, number>> = { month: 1, quarter: 3, year: 12 }

/** Lines of the standing run-rate: not one-off, not a forecast, not the record of one month. */
export function isRunRate(line: CostLine): boolean {
  return line.per !== 'one-off' && line.basis === 'actual' && line.month === null
}

/**
 * Run-rate a month in the workbook's currency. null when there is no run-rate line, an amount or a
 * number of seats is blank, or a line's currency has no rate dated up to asOf.
 */
export function monthlyCost(lines: readonly CostLine[], setting: CostSetting): MinorUnits | null {
  let total: number | null = null
  for (const line of lines) {
    if (!isRunRate(line)) continue
    const amount = lineMonthlyCost(line, setting)
    if (amount === null) return null
    total = (total ?? 0) + amount
  }
  return total === null ? null : minorUnits(total)
}

/** What is known of it, though the price of another line is blank or waits for a rate: it costs at least this much. */
export function knownMonthlyPart(lines: readonly CostLine[], setting: CostSetting): MinorUnits {
  return minorUnits(lines.reduce((sum, line) => sum + (isRunRate(line) ? (lineMonthlyCost(line, setting) ?? 0) : 0), 0))
}

/** One line a month: 1,000.00 a year is 83.33; 12.00 × 5 seats is 60.00; then converted, rounded again. */
export function lineMonthlyCost(line: CostLine, setting: CostSetting): MinorUnits | null {
  const listed = listAmount(line)
  if (listed === null || line.per === 'one-off') return null
  return monthlyAmount(listed, line, setting)
}

/** An amount per period as a month in the workbook's currency. null: once only, or no rate is dated up to asOf. */
export function monthlyAmount(
  amount: MinorUnits,
  { per, currency }: Pick<CostLine, 'per' | 'currency'>,
  setting: CostSetting,
): MinorUnits | null {
  const monthly = perMonth(amount, per)
  if (monthly === null || currency === setting.currency) return monthly
  const rate = rateOn(setting, currency, setting.currency)
  return rate === null ? null : withinRange(convertMinor(monthly, rate.rate, currency, setting.currency))
}

/** A price that a figure alone can change: a month, no seats, no bill, the workbook's currency. */
export function isPlainMonthly({ per, driver, currency, billId }: CostLine, workbookCurrency: string): boolean {
  return per === 'month' && driver !== 'per-seat' && currency === workbookCurrency && billId === null
}

/** In its own currency, rounded once; null: what is paid once is no run-rate. */
export function perMonth(amount: MinorUnits, per: CostPeriod): MinorUnits | null {
  return per === 'one-off' ? null : minorUnits(divideRounded(amount, MONTHS[per]))
}

/** List price of a line per its period: the amount, times seats when it is priced per seat. */
export function listAmount({ amount, driver, seats }: CostLine): MinorUnits | null {
  if (driver !== 'per-seat') return amount
  return amount === null || seats === null ? null : withinRange(amount * seats)
}

/** Two values that are each in range can make an amount that is not: asked for again, as if it were not set. */
function withinRange(amount: number): MinorUnits | null {
  return amount > MAX_MINOR_UNITS ? null : minorUnits(amount)
}

/** Whether a run-rate line is set and is more than one amount may be: asked for again, but neither blank nor in want of a rate. */
export function isCostTooLarge(lines: readonly CostLine[], setting: CostSetting): boolean {
  return lines.some((line) => {
    const { amount, driver, seats } = line
    const isSet = amount !== null && (driver !== 'per-seat' || seats !== null)
    return isSet && isRunRate(line) && lineMonthlyCost(line, setting) === null && !lacksRate([line], setting)
  })
}

/** Whether a run-rate line has an amount that no dated rate can convert. */
export function lacksRate(lines: readonly CostLine[], setting: CostSetting): boolean {
  return currencyWithoutRate(lines, setting) !== null
}

/** The currency of the first such line; null: no rate is what a cost that is not known waits for. */
export function currencyWithoutRate(lines: readonly CostLine[], setting: CostSetting): string | null {
  const waiting = lines.find(
    (line) =>
      isRunRate(line) &&
      line.currency !== setting.currency &&
      listAmount(line) !== null &&
      rateOn(setting, line.currency, setting.currency) === null,
  )
  return waiting?.currency ?? null
}

/** The latest rate dated up to asOf; a rate without a date is not used, nor is one the other way round. */
export function rateOn({ exchangeRates, asOf }: CostSetting, from: string, to: string): ExchangeRate | null {
  let latest: (ExchangeRate & { readonly date: IsoDate }) | null = null
  for (const rate of exchangeRates) {
    if (rate.from !== from || rate.to !== to || rate.date === null || rate.date > asOf) continue
    if (latest === null || rate.date >= latest.date) latest = { ...rate, date: rate.date }
  }
  return latest
}

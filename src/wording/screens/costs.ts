// What the costs screen and the cost part of the inspector say: the finding in a sentence, bills with what is
// left of them, credits with their end, and the rates that are missing.

import type { Bill, CostLine, GrantState, Totals } from '#core'
import { counted, formatCount, formatDate, formatMoney, NOT_SET, type NumberStyle } from '../quantities.ts'

/** "$1,702.50 a month at list price, $700 of it on bills that nobody bears. $1,200 in cash after credits." */
export function costsSentence({ monthlyCostMinor, unallocatedMinor, cashAfterCreditsMinor }: Totals, style: NumberStyle): string {
  if (monthlyCostMinor === null) return 'What it all costs a month is open until each currency has a rate.'
  const rest =
    unallocatedMinor === null || unallocatedMinor === 0
      ? ''
      : `, ${formatMoney(unallocatedMinor, style)} of it on bills and with no component`
  const cash =
    cashAfterCreditsMinor === monthlyCostMinor || cashAfterCreditsMinor === null
      ? ''
      : ` ${formatMoney(cashAfterCreditsMinor, style)} in cash after credits.`
  return `${formatMoney(monthlyCostMinor, style)} a month at list price${rest}.${cash}`
}

/** Said once for all of them; each gets a field of its own. */
export function missingRatesText(currencies: readonly string[], own: string): string {
  const list = currencies.length < 2 ? currencies.join('') : `${currencies.slice(0, -1).join(', ')} and ${currencies.at(-1)}`
  return `Prices are in ${list}: say once what ${currencies.length === 1 ? 'one is' : 'one of each is'} worth in ${own}, and on which day.`
}

export const unallocatedName = (vendor: string): string => `${vendor}, unallocated`

const PER_WORDS: Readonly<Record<Bill['per'], string>> = { month: 'a month', quarter: 'a quarter', year: 'a year', 'one-off': 'once' }

/** "$1,200 a quarter" */
export function amountPer(minor: number | null, { per, currency }: Pick<CostLine, 'per' | 'currency'>, style: NumberStyle): string {
  return minor === null ? NOT_SET : `${formatMoney(minor, { ...style, currency })} ${PER_WORDS[per]}`
}

/** What a line comes to beside what was typed: "12 × €49 a year = €588 a year, $53.10 a month". */
export function lineComesTo(line: CostLine, listMinor: number | null, monthMinor: number | null, style: NumberStyle): string {
  if (line.per === 'one-off') return 'Paid once: in no monthly figure.'
  if (listMinor === null) return `A month: ${NOT_SET}`
  const ofSeats = line.driver === 'per-seat' ? `${amountPer(listMinor, line, style)} for ${counted(line.seats ?? 0, 'seats', style)}, ` : ''
  if (monthMinor === null) return `${ofSeats}a month: waits for a rate of ${line.currency}`
  return `${ofSeats}${formatMoney(monthMinor, style)} a month`
}

/** How fast credits go and when they end; prices that draw on them are counted. */
export function grantText(state: GrantState, prices: number, expires: string | null, asOf: string, style: NumberStyle): string {
  if (prices === 0) return 'No price is paid from them yet: choose them at a price, in the inventory.'
  const use = `${formatMoney(state.monthlyUse, style)} a month for ${counted(prices, 'prices', style)}`
  if (expires !== null && expires < asOf) return `${use}. Expired: these prices are paid in cash.`
  if (!state.pays) return `${use}. Used up: these prices are paid in cash.`
  if (state.monthsLeft === null) return `${use}. Say what is left to see how long they last.`
  const end = state.usedUpOn === null ? '' : `, until ${formatDate(state.usedUpOn, style)}`
  const isFirst = expires !== null && state.usedUpOn !== null && expires < state.usedUpOn
  const first = isFirst ? `, but they expire first, on ${formatDate(expires, style)}` : ''
  return `${use}. They last ${counted(state.monthsLeft, 'months', style)}${end}${first}.`
}

/** "40 rows. Its total and its rows agree." */
export function importTotalText(difference: number | null, style: NumberStyle): string {
  if (difference === null) return 'It has no total of its own.'
  if (difference === 0) return 'Its total and its rows agree.'
  return `Its rows are ${formatMoney(Math.abs(difference), style)} ${difference > 0 ? 'more' : 'less'} than its own total.`
}

export function partsText(count: number, style: NumberStyle): string {
  return count === 0 ? 'Not split yet' : `Split over ${formatCount(count, style)} ${count === 1 ? 'component' : 'components'}`
}

// What the costs screen and the cost part of the inspector say: the finding in a sentence, bills with what is
// left of them, credits with their end, and the rates that are missing.

import type { CostLine, GrantState, KeptProof, Totals } from '#core'
import { COMMON_TEXT } from '../common.ts'
import { totalCostText, withoutCostCount, withoutCostText } from '../component-cost.ts'
import { CHOICE_LABELS } from '../labels.ts'
import {
  formatCount,
  formatDate,
  formatList,
  formatMoney,
  monthSpanText,
  NOT_SET,
  type NumberStyle,
  plural,
  pluralize,
} from '../quantities.ts'
import { keptProofText } from './bill-import.ts'

/** "$1,702.50 per month at list price, including $700 of unallocated bills. $1,200 net of credits." */
export function costsSentence(totals: Totals, style: NumberStyle): string {
  const { monthlyCostMinor, unallocatedMinor, cashAfterCreditsMinor } = totals
  const whole = (minor: number) => totalCostText(minor, formatMoney, withoutCostCount(totals), style)
  const without = withoutCostText(totals, style)
  if (monthlyCostMinor === null) return 'The monthly cost is unknown until every currency has an exchange rate.'
  const rest =
    unallocatedMinor === null || unallocatedMinor === 0 ? '' : `, including ${formatMoney(unallocatedMinor, style)} of unallocated bills`
  const cash =
    cashAfterCreditsMinor === monthlyCostMinor || cashAfterCreditsMinor === null ? '' : ` ${whole(cashAfterCreditsMinor)} net of credits.`
  // A figure of 0 that may be any figure says nothing.
  if (monthlyCostMinor === 0 && without !== '') return `No cost is known yet. ${without}.`
  return `${whole(monthlyCostMinor)} per month at list price${rest}.${cash}${without === '' ? '' : ` ${without}.`}`
}

/** In place of a cost that is not known: "No USD rate", "Too large". @param withoutRate the currency for whose rate it waits */
export function unknownCost({
  withoutRate,
  isTooLarge = false,
}: {
  readonly withoutRate: string | null
  readonly isTooLarge?: boolean
}): string {
  if (isTooLarge) return COMMON_TEXT.costTooLarge
  return withoutRate === null ? NOT_SET : `No ${withoutRate} rate`
}

export const unallocatedName = (vendor: string): string => `${vendor}, unallocated`

/** What a line comes to beside what was typed: "€588 per year for 12 seats, $53.10 per month". */
export function lineComesTo(line: CostLine, listMinor: number | null, monthMinor: number | null, style: NumberStyle): string {
  if (line.per === 'one-off') return 'One-time. Not in monthly figures.'
  if (listMinor === null) return `Monthly cost: ${NOT_SET}`
  const ofSeats =
    line.driver === 'per-seat' ? `${COSTS_TEXT.amountPer(listMinor, line, style)} for ${pluralize(line.seats ?? 0, 'seats', style)}, ` : ''
  if (monthMinor === null) return `${ofSeats}${ofSeats === '' ? 'Needs' : 'needs'} an exchange rate for ${line.currency}`
  return `${ofSeats}${formatMoney(monthMinor, style)} per month`
}

/** How fast credits go and when they end; prices that draw on them are counted. */
export function grantText(state: GrantState, prices: number, expires: string | null, asOf: string, style: NumberStyle): string {
  if (prices === 0) return 'No price is paid from these credits yet. Choose them for a price in the inventory.'
  const use = `${formatMoney(state.monthlyUse, style)} per month for ${pluralize(prices, 'prices', style)}`
  if (expires !== null && expires < asOf) return `${use}. Expired, so these prices are paid in cash.`
  if (!state.pays) return `${use}. Used up, so these prices are paid in cash.`
  if (state.monthsLeft === null) return `${use}. Enter the balance to see how long they last.`
  const isFirst = expires !== null && state.usedUpOn !== null && expires < state.usedUpOn
  const usedUp = state.usedUpOn === null ? '' : `, until ${formatDate(state.usedUpOn, style)}`
  const end = isFirst ? `, but they expire on ${formatDate(expires, style)}` : usedUp
  return `${use}. Enough for ${pluralize(state.monthsLeft, 'months', style)}${end}.`
}

/** "Rows add up to its total." */
export function importTotalText(difference: number | null, style: NumberStyle): string {
  if (difference === null) return 'It has no total to compare with.'
  if (difference === 0) return 'Its rows add up to its total.'
  return `Its rows add up to ${formatMoney(Math.abs(difference), style)} ${difference > 0 ? 'more' : 'less'} than its total.`
}

/** About how many of each a dollar is. */
const PER_DOLLAR: Readonly<Record<string, number>> = {
  ...{ USD: 1, EUR: 0.92, GBP: 0.79, CHF: 0.88, CAD: 1.4, AUD: 1.5, NZD: 1.7, SGD: 1.3, HKD: 7.8, CNY: 7.2, TWD: 32, JPY: 150, KRW: 1400 },
  ...{
    INR: 84,
    IDR: 16_000,
    VND: 25_000,
    THB: 34,
    MYR: 4.4,
    PHP: 58,
    BDT: 120,
    PKR: 280,
    BRL: 5.6,
    MXN: 20,
    CLP: 950,
    COP: 4200,
    ARS: 1000,
  },
  ...{ SEK: 10.5, NOK: 11, DKK: 6.9, ISK: 138, PLN: 4, CZK: 23, HUF: 370, RON: 4.6, BGN: 1.8, TRY: 34, UAH: 41, KZT: 500, ILS: 3.6 },
  ...{ EGP: 50, AED: 3.67, SAR: 3.75, ZAR: 18, NGN: 1600, KES: 130, GHS: 15 },
}

function rateExample(from: string, to: string): number | null {
  const [dollars, others] = [PER_DOLLAR[from], PER_DOLLAR[to]]
  return dollars === undefined || others === undefined ? null : Number((others / dollars).toPrecision(2))
}

export const COSTS_TEXT = {
  /** A price as it is typed for each of so many seats; null: nobody has said how many, and then no field takes it. */
  seatsTyped: (price: string, seats: number | null) => (seats === null ? `${price}/seat` : `${price} × ${seats} seats`),
  readOnly: 'This workbook is read-only. You can’t change its costs here.',
  monthly: (minor: number, style: NumberStyle) => `${formatMoney(minor, style)} per month`,
  credits: 'Credits',
  creditsLead: 'Credits from a vendor or accelerator. List prices don’t change. Cost net of credits is shown separately.',
  noCredits: 'No credits yet',
  noCreditsText: 'Add credits once, then choose them for each price they pay.',
  addCredits: 'Add credits',
  creditsOf: (vendor: string) => `${vendor} credits`,
  newVendor: (count: number, style: NumberStyle) => `Vendor ${formatCount(count, style)}`,
  rates: 'Exchange rates',
  ratesLead: 'Prices keep their own currency. Totals use the latest rate up to today.',
  /** What a rate may look like: of about the right size; null where we don't know it. */
  rateExample,
  rateOf: (currency: string) => `Value of 1 ${currency}`,
  rateName: (currency: string, date: string | null, style: NumberStyle) =>
    date === null ? `${currency} rate with no date` : `${currency} rate of ${formatDate(date, style)}`,
  inUse: 'In use',
  notInUse: 'Not in use',
  addRate: 'Add rate',
  categories: 'Cost categories and drivers',
  categoriesLead:
    'Categories are cost of revenue (COGS), R&D and other. Gross margin appears once every price has one. A price grows with its driver in What-if.',
  noPrices: 'No prices yet',
  noPricesText: 'Prices in the inventory and unallocated bills appear here.',
  categoryOf: (price: string) => `Cost category of ${price}`,
  driverOf: (price: string) => `Cost driver of ${price}`,
  price: 'Price',
  perMonth: 'Per month',
  before: 'Now',
  after: 'After',
  filterPrices: 'Filter prices by name',
  selectOpen: (count: number, style: NumberStyle) => `Select ${formatCount(count, style)} without a category`,
  selectPrices: (count: number, style: NumberStyle) => `Select ${pluralize(count, 'prices', style)}`,
  /** "2 of 15 prices selected", "15 prices", "3 of 15 prices" */
  selectedPrices: (chosen: number, shown: number, all: number, style: NumberStyle) => {
    const selected = chosen === 0 ? '' : `${formatCount(chosen, style)} selected, `
    const of = shown === all ? '' : `${formatCount(shown, style)} of `
    return `${selected}${of}${pluralize(all, 'prices', style)}`
  },
  showPrices: (count: number, style: NumberStyle) => `Show all ${pluralize(count, 'prices', style)}`,
  setField: (field: string) => `Set ${field.toLowerCase()}`,
  setFor: (field: string, count: number, style: NumberStyle) => `Set ${field.toLowerCase()} for ${pluralize(count, 'prices', style)}`,
  changePrices: (count: number, style: NumberStyle) => `Change ${pluralize(count, 'prices', style)}`,
  /** "3 prices change. 1 already has it. 2 are left out: they are paid by seat or not split yet." */
  priceChanges: (changed: number, same: number, leftOut: number, style: NumberStyle) => {
    const kept = same === 0 ? '' : ` ${formatCount(same, style)} already ${plural(same, 'has', 'have')} it.`
    const left =
      leftOut === 0
        ? ''
        : ` ${formatCount(leftOut, style)} ${plural(leftOut, 'is', 'are')} left out: paid per seat, or an unallocated bill.`
    return `${changed === 0 ? 'Nothing changes' : `${pluralize(changed, 'prices', style)} ${plural(changed, 'changes', 'change')}`}.${kept}${left}`
  },
  budget: 'Budget',
  investors: 'Investor metrics',
  metric: 'Metric',
  afterDecisions: 'After decisions',
  imports: 'Imported lists',
  importsLead: 'Prices are as old as their list. Set the date they are from.',
  importedOn: (date: string, style: NumberStyle) => `Imported on ${formatDate(date, style)}. `,
  /** "October 2026, cur.csv: USD 2,040 in the file = …" */
  importProof(kept: KeptProof): string {
    const { months, name } = kept
    const of = [...(months.length === 0 ? [] : [monthSpanText(months)]), ...(name === undefined ? [] : [name])].join(', ')
    return of === '' ? keptProofText(kept) : `${of}: ${keptProofText(kept)}`
  },
  useRows: 'Use sum of the rows',
  /** Said once for all of them; each gets a field of its own. */
  missingRates: (currencies: readonly string[], own: string) =>
    `Some prices are in ${formatList(currencies)}. Enter ${currencies.length === 1 ? 'its exchange rate' : 'their exchange rates'} to ${own}.`,
  /** "$1,200 per quarter", "$500 one-time" */
  amountPer: (minor: number | null, { per, currency }: Pick<CostLine, 'per' | 'currency'>, style: NumberStyle) =>
    minor === null ? NOT_SET : `${formatMoney(minor, { ...style, currency })} ${CHOICE_LABELS.per[per]}`,
  parts: (count: number, style: NumberStyle) => (count === 0 ? 'Not split yet' : `Split across ${pluralize(count, 'components', style)}`),
} as const

/** What nobody typed: "Usage-based, assumed". */
export function assumedDriverText(driver: CostLine['driver']): string {
  return `${CHOICE_LABELS.driver[driver]}, assumed`
}

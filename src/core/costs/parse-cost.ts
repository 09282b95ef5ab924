// Reads what a person types for a price: "16.8k/yr", "4,200 /qtr", "49 × 12 seats /mo", "€ 300", "5k once".
// What is not typed stays as it is on the line. Used by the inspector and the bills.

import { withLatinDigits } from '../amounts/latin-digits.ts'
import { parseCountText, parseMoneyText, type TypedMoney } from '../amounts/parse-text.ts'
import type { MinorUnits } from '../amounts/units.ts'
import { COST_PERIODS, type CostPeriod } from '../inventory/cost.ts'
import { ok, type Result } from '../result.ts'

export interface TypedCost {
  readonly amount: MinorUnits | null
  /** undefined: not said. */
  readonly per?: CostPeriod
  readonly seats?: number
  readonly currency?: string
}

const PERIOD_WORDS: Readonly<Record<CostPeriod, readonly string[]>> = {
  month: ['mo', 'month', 'monthly'],
  quarter: ['q', 'qtr', 'quarter', 'quarterly'],
  year: ['y', 'yr', 'year', 'yearly'],
  'one-off': ['once', 'one-off'],
}
const SIGNED = ['USD', 'EUR', 'GBP', 'INR', 'KRW', 'JPY', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'BRL'] as const

/** The amount per period, of one seat when seats are typed. Blank is null. What no reading fits is the Problem of the amount. */
export function parseCostText(text: string, typed: TypedMoney): Result<TypedCost> {
  const { rest: withoutPeriod, per } = takePeriod(
    withLatinDigits(text, typed.decimalMark)
      .replace(/[\s\u00A0\u202F]+/g, ' ')
      .trim(),
  )
  const { rest, seatsText } = takeSeats(withoutPeriod)
  const again = per === undefined ? takePeriod(rest) : { rest, per }
  const amount = parseAmount(again.rest, text, typed)
  if (!amount.ok) return amount
  const seats = seatsText === null ? ok(null) : parseCountText(seatsText, { ...typed, field: 'seats' })
  if (!seats.ok) return seats
  return ok({
    ...amount.value,
    ...(again.per === undefined ? {} : { per: again.per }),
    ...(seats.value === null ? {} : { seats: seats.value }),
  })
}

/** "16.8k/yr", "16.8k a year", "5k once". A sign or code that belongs to no period stays with the amount. */
function takePeriod(text: string): { readonly rest: string; readonly per?: CostPeriod } {
  const [, rest = '', word = ''] = /^(.*?)(?: ?\/ ?| per | an? | )(?:seat ?\/ ?)?([a-z-]+)\.?$/i.exec(text) ?? []
  const per = COST_PERIODS.find((period) => PERIOD_WORDS[period].includes(word.toLowerCase()))
  return per === undefined ? { rest: text } : { rest: rest.trim(), per }
}

/** "49 × 12 seats", "49 x 12", "12 seats × 49", "49/seat × 12". */
function takeSeats(text: string): { readonly rest: string; readonly seatsText: string | null } {
  if (text.startsWith('=')) return { rest: text, seatsText: null }
  const price = (typed: string) => typed.replace(/ ?(?:\/|per|a) ?(?:seat|user)$/i, '').trim()
  const after = /^(.+?) ?[×x*] ?([\d.,']+) ?(?:seats?|users?)?$/i.exec(text)
  const before = /^([\d.,']+) ?(?:seats?|users?) ?(?:[×x*@]|at) ?(.+)$/i.exec(text)
  if (before) return { rest: price(before[2] ?? ''), seatsText: before[1] ?? '' }
  return after ? { rest: price(after[1] ?? ''), seatsText: after[2] ?? '' } : { rest: text, seatsText: null }
}

/** In the line's currency, else in the one that is typed with it. */
function parseAmount(amount: string, whole: string, typed: TypedMoney): Result<TypedCost> {
  const own = parseMoneyText(amount, typed)
  if (own.ok) return ok({ amount: own.value })
  if (own.problem.code !== 'other-currency')
    return own.problem.code === 'not-a-number' ? (parseMoneyText(whole, typed) as Result<never>) : own
  const code = /^([A-Za-z]{3})(?= ?[\d.,])|([A-Za-z]{3})$/.exec(amount)?.[0].toUpperCase()
  for (const currency of code === undefined ? SIGNED : [code]) {
    const other = parseMoneyText(amount, { ...typed, currency })
    if (other.ok) return ok({ amount: other.value, currency })
    if (other.problem.code !== 'other-currency') return other
  }
  return own
}

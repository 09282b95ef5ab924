// A cost in columns of several periods, "Monthly" beside "Annual": the same twice, as far as both are rounded, or two amounts of which
// only one can count. Which one is asked once for all such rows.

import { type CostLine, currencyDecimals, SCALE_WORDS } from '#core'
import { type Cell, type Inquiry, silently } from './inquiry.ts'
import type { AmountReading } from './read-amounts.ts'
import { type CellCost, readCost } from './read-cost.ts'

const MONTHS: Readonly<Record<CostLine['per'], number | null>> = { month: 1, quarter: 3, year: 12, 'one-off': null }
const BLANK = 'blank'

/**
 * The cost, or that of another column where somebody says that it counts.
 * @param own where it stands
 * @param alike what a column of another period may say the same as, besides
 */
export function settledPeriod(
  cost: CellCost | null,
  own: Cell,
  alike: readonly (CellCost | null)[],
  { otherPeriods, inquiry }: Pick<AmountReading, 'otherPeriods' | 'inquiry'>,
): CellCost | null {
  if (cost === null || cost.amount === null) return cost
  for (const { cell, column } of otherPeriods) {
    const other = /[1-9]/.test(cell.text) ? readCost(cell, column, silently(inquiry)) : null
    if (other === null || other.amount === null) continue
    const known = [cost, ...alike].flatMap((each) => (each === null || each.amount === null ? [] : [each]))
    if (known.some((each) => saySame([each, own.text], [other, cell.text]))) continue
    const columns = [own.column, cell.column] as const
    const answer = whichCounts(own, columns, cell.text, inquiry)
    if (answer === columns[1]) return withSeatsOf(cost, readCost(cell, column, inquiry))
    if (answer === BLANK) return { ...cost, amount: null, also: [], written: null, isOdd: true }
  }
  return cost
}

/** Beside a price of one seat stands another one, or what all of them cost: whichever it is nearer to. */
function withSeatsOf({ seats, ...cost }: CellCost, other: CellCost | null): CellCost | null {
  if (other === null || other.seats !== null || seats === null || MONTHS[other.per] === null) return other
  const [one, all] = [1, seats].map((count) => Math.abs(aYear({ ...cost, seats: count }, count) - aYear(other, 1)))
  const isOfOne = (one ?? 0) < (all ?? 0)
  return isOfOne ? { ...other, seats, written: other.written === null ? null : other.written * seats } : other
}

function whichCounts(cell: Cell, columns: readonly [string, string], other: string, inquiry: Inquiry): string {
  const shown = (text: string) => text.trim().slice(0, 40)
  const facts = { columns, amounts: [shown(cell.text), shown(other)] as const }
  return inquiry.ask(cell, { code: 'cost-periods-differ', field: 'cost', facts, choices: [...columns, BLANK], proposed: columns[0] })
}

type Written = readonly [cost: CellCost, text: string]

/** $833 a month are $10,000 a year: each may be off by half of its last digit. Other currencies and what is paid once are not compared. */
function saySame([cost, text]: Written, [other, otherText]: Written): boolean {
  const [months, otherMonths] = [MONTHS[cost.per], MONTHS[other.per]]
  if (months === null || otherMonths === null || months === otherMonths || cost.currency !== other.currency) return true
  const slack = (lastDigit(cost, text) * (12 / months) + lastDigit(other, otherText) * (12 / otherMonths)) / 2
  const yearly = aYear(other, other.seats ?? 1)
  // A price of one seat beside what all of them cost is no contradiction.
  return [cost.seats ?? 1, 1].some((seats) => Math.abs(aYear(cost, seats) - yearly) <= slack * seats)
}

/** With what is paid beside it, again and again. */
function aYear(cost: CellCost, seats: number): number {
  const also = cost.also.map((line) => ({ ...line, seats: line.seats ?? 1 }))
  return [{ ...cost, seats }, ...also].reduce((sum, { amount, per, seats: count }) => {
    const months = MONTHS[per]
    return months === null ? sum : sum + ((amount ?? 0) * count * 12) / months
  }, 0)
}

/** In minor units: 1 of "8.75", 100 of "833", 10,000 of "1.2k". */
function lastDigit({ amount, currency }: CellCost, text: string): number {
  const whole = 10 ** currencyDecimals(currency)
  const isPart = /\d[.,]\d{1,2}(?!\d)/.test(text)
  if (!isPart && !SCALED.test(text)) return whole
  const last = 10 ** (/0*$/.exec(String(amount ?? 0))?.[0].length ?? 0)
  // Below "k€" the decimals are of thousands.
  return last >= whole ? last : isPart ? 1 : whole
}

const SCALED = new RegExp(`\\d ?(?:${SCALE_WORDS})(?!\\p{L})`, 'iu')

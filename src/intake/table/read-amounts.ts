// What the component of a row costs: a figure a month or year, beside it perhaps its seats, its currency and its period in columns of
// their own, and what is paid once.

import { type BillingCycle, billingCycle, type CostPeriod, costLineFields, lengthNamed, parseCountText, type Result } from '#core'
import { lengthOfMonths, PER_SEAT, paidEvery } from '#wording'
import { settledPeriod } from './cost-periods.ts'
import type { ImportField } from './fields.ts'
import { remarksOf } from './header-text.ts'
import { headerUnit } from './header-unit.ts'
import type { Cell, Inquiry } from './inquiry.ts'
import { isAnswer, isNothing } from './read-choice.ts'
import { type CellCost, type CostColumn, readCost } from './read-cost.ts'
import { figureOf } from './row-changes.ts'

export interface CostCell {
  readonly cell: Cell
  readonly column: CostColumn
}

/** The columns beside those of costs that say what is paid. */
export const AMOUNT_FIELDS = ['cost', 'per', 'seats', 'currency', 'costOnce'] as const satisfies readonly ImportField[]

export interface AmountReading {
  readonly cellOf: (field: (typeof AMOUNT_FIELDS)[number]) => Cell
  readonly cost: CostColumn
  readonly once: CostColumn
  readonly added: readonly CostCell[]
  /** What it costs by columns of other periods: once more the same, or another amount. */
  readonly otherPeriods: readonly CostCell[]
  readonly isSeatPrice: boolean
  /** Most cells of the column of billing say how often. */
  readonly areCycles: boolean
  readonly inquiry: Inquiry
}

export interface RowAmounts {
  readonly cost: CellCost | null
  readonly once: CellCost | null
}

export function readAmounts(reading: AmountReading): RowAmounts {
  const { cellOf, inquiry } = reading
  const isEach = reading.isSeatPrice || isPerSeat(cellOf('per').text)
  const own = withSeats(readCost(costCellOf(reading), columnOfRow(reading), inquiry), { ...reading, isSeatPrice: isEach })
  const onceCell = cellOf('costOnce')
  const once = onceCell.text.trim() === '' ? null : readCost(onceCell, { ...reading.once, per: 'one-off' }, inquiry)
  const added = reading.added.map(({ cell, column }) => readCost(cell, column, inquiry))
  const all = (first: CellCost | null) => (added.length === 0 ? first : sumOf([first, ...added]))
  // An amount of another period may be that of the first column, of all of them, or of any other one.
  const isSaid = hasAmount(own)
  const cell = isSaid ? cellOf('cost') : (reading.added[added.findIndex(hasAmount)]?.cell ?? cellOf('cost'))
  const settled = settledPeriod(isSaid ? own : all(own), cell, [all(own), ...added], reading)
  // Where the first says nothing the others stood in for it; and what is to be blank has no parts.
  const cost = isSaid && hasAmount(settled) ? all(settled) : settled
  return { cost, once: once === null ? null : { ...once, per: 'one-off' } }
}

function hasAmount(cost: CellCost | null): boolean {
  return cost !== null && cost.amount !== null
}

/** Costs of several columns, each a line of its own; what costs nothing is none beside one that does. */
function sumOf(costs: readonly (CellCost | null)[]): CellCost | null {
  const said = costs.flatMap((cost) => cost ?? [])
  const paid = said.filter(({ amount }) => amount !== null && amount !== 0)
  const [first, ...others] = paid.length > 0 ? paid : said
  if (first === undefined) return null
  const words = said.flatMap((cost) => cost.words ?? [])
  const sums = said.flatMap(({ written }) => written ?? [])
  return {
    ...first,
    also: [...first.also, ...others.flatMap((cost) => [figureOf(cost), ...cost.also])],
    words: words.length === 0 ? null : words.join('; '),
    written: sums.length === 0 ? null : sums.reduce((sum, each) => sum + each),
    isOdd: said.some(({ isOdd }) => isOdd),
  }
}

/** "Monthly per seat" in the column of billing. */
export function isPerSeat(billing: string): boolean {
  return remarksOf(billing).has('each')
}

const KEPT_BY = new Map<BillingCycle | null, CostPeriod>([
  [1, 'month'],
  [3, 'quarter'],
  [12, 'year'],
  ['once', 'one-off'],
])

/** The period that a cell of its own column names: "monthly", "p.a.", "jährlich"; "Y" only among others, as it is a yes elsewhere. */
function periodIn(text: string, areCycles: boolean): CostPeriod | null {
  return !areCycles && isAnswer(text) ? null : (KEPT_BY.get(billingCycle(text)) ?? null)
}

/** No period that a cost is kept by, whichever cell names it: "weekly" beside $200 is "$200 per week", and 3 years are 36 months. */
function otherPeriod(text: string): string | null {
  if (/^(?:bi-?weekly|fortnightly)$/i.test(text.trim())) return '2 weeks'
  const cycle = billingCycle(text)
  if (cycle !== null) return typeof cycle === 'string' || KEPT_BY.has(cycle) ? null : lengthOfMonths(cycle)
  const length = lengthNamed(text)
  return length === 'week' || length === 'day' ? length : null
}

/** A price of one seat without their number is as unclear as where the cell itself says it. */
function costCellOf({ cellOf, cost, isSeatPrice, inquiry }: AmountReading): Cell {
  const cell = cellOf('cost')
  const other = otherPeriod(cellOf('per').text)
  // "Cost per month" says what the amounts are; "weekly" beside it is then how often the bill comes.
  if (other !== null && cost.per !== null) inquiry.readAs(cell, cost.per)
  else if (other !== null && /[1-9]/.test(cell.text)) return { ...cell, text: `${cell.text.trim()} ${paidEvery(other)}` }
  const seats = readSeats(cellOf('seats'))
  if (seats?.ok === true || !/[1-9]/.test(cell.text)) return cell
  const isEach = isPerSeat(cellOf('per').text) || remarksOf(cell.column).has('each')
  // Seats that are there and cannot be read leave open how often a price is paid, and what it is the price of.
  const isOpen = isEach || (seats !== null && (isSeatPrice || seatsAnswer(cell, cellOf('seats'), inquiry) === 'one-seat'))
  return isOpen ? { ...cell, text: `${cell.text.trim()} ${PER_SEAT}` } : cell
}

/** Whether an amount is of one of the seats beside it, or of all. */
function seatsAnswer(cost: Cell, seats: Cell, inquiry: Inquiry): string {
  const facts = { column: cost.column, seats: seats.column, example: cost.text.trim().slice(0, 40) }
  const choices = ['one-seat', 'all-seats'] as const
  return inquiry.ask(cost, { code: 'cost-per-seat', field: 'cost', facts, choices, proposed: 'all-seats' })
}

/** The row's own currency goes before that of the list, and so does its period where the column's header says none. */
function columnOfRow({ cost, cellOf, areCycles, inquiry }: AmountReading): CostColumn {
  const currency = currencyIn(cellOf('currency').text)
  const said = periodIn(cellOf('per').text, areCycles)
  // "Cost per month" says what the amounts are; "yearly" beside it is then how often the bill comes.
  const isRhythm = cost.per !== null && said !== null && said !== 'one-off' && said !== cost.per
  if (isRhythm && cost.per !== null) inquiry.readAs(cellOf('cost'), cost.per)
  const per = isRhythm ? null : said
  const cycle = per === null && areCycles && otherPeriod(cellOf('per').text) === null ? cellOf('per').text.trim() : ''
  return {
    ...cost,
    ...(currency === null ? {} : { currency }),
    ...(per === null ? {} : { per }),
    ...(cycle === '' || isNothing(cycle) ? {} : { cycle }),
  }
}

function currencyIn(text: string): string | null {
  const code = text.trim().toUpperCase()
  return /^[A-Z]{3}$/.test(code) ? code : code === '$' ? null : headerUnit(text).currency
}

/** A number of seats beside a price of one. */
function withSeats(cost: CellCost | null, { cellOf, isSeatPrice, inquiry }: AmountReading): CellCost | null {
  const cell = cellOf('seats')
  if (cost === null || cost.seats !== null) return cost
  const digits = seatsIn(cell, inquiry)
  if (digits === null || cost.amount === null) return cost
  if (!isSeatPrice && digits > 1 && seatsAnswer(cellOf('cost'), cell, inquiry) === 'all-seats') return cost
  if (!isSeatPrice && digits <= 1) return cost
  return { ...cost, seats: digits, written: cost.written === null ? null : cost.written * digits }
}

/** null where no number stands alone, which is said aloud unless the cell is blank. */
function seatsIn(cell: Cell, inquiry: Inquiry): number | null {
  const read = readSeats(cell)
  if (read !== null && !read.ok) inquiry.refuse(cell, read.problem)
  return read?.ok ? read.value : null
}

/** "12", "12 users", "1,000"; null for a blank. */
function readSeats(cell: Cell): Result<number | null> | null {
  if (cell.text.trim() === '' || isNothing(cell.text.trim())) return null
  const text = cell.text.replace(/^(\D*\d[\d.,' \u00A0\u202F]*)\p{L}.*$/u, '$1').trim()
  const read = parseCountText(text, { field: cell.column, isFromFile: true })
  return read.ok ? costLineFields.seats.read(read.value, cell.column) : read
}

// A cell that says what something costs. core/amounts/read-price.ts knows the notations; here stands what the column adds (currency,
// period, decimal mark, thousands), and what is asked about once.

import {
  COST_PERIODS,
  type CostLine,
  type CostPeriod,
  costLineFields,
  currencyOfLetter,
  type ImportQuestionCode,
  type ImportQuestions,
  LONGEST_PRICE,
  lengthNamed,
  type MinorUnits,
  minorUnits,
  monthsPaid,
  type Price,
  type PriceReading,
  periodNamed,
  perMonth,
  priceProblem,
  readPrice,
  scaleOfHeader,
  takeOnce,
} from '#core'
import type { ImportField } from './fields.ts'
import { remarksOf } from './header-text.ts'
import type { Cell, Inquiry } from './inquiry.ts'
import { numberIn } from './price-times-units.ts'

/** Per period (and per seat); an amount of null is not set, 0 is free. */
export interface CostFigure extends Pick<CostLine, 'amount' | 'currency' | 'per' | 'seats'> {
  /** The price of one seat, of which nobody has said how many there are. */
  readonly isOfOneSeat?: boolean
}

export interface CellCost extends CostFigure {
  /** What the cell says is paid besides: "+ $1,000 setup". */
  readonly also: readonly CostFigure[]
  /** What stands beside the number and belongs into the notes: "min. spend". */
  readonly words: string | null
  /** A month of the figure as a spreadsheet's SUM takes it: with its sign, whatever its currency; null without a figure. */
  readonly written: number | null
  /** Some other reading is possible: the first place to look when the list does not add up. */
  readonly isOdd: boolean
}

export interface CostColumn {
  /** The header's currency, else the workbook's. */
  readonly currency: string
  /** The header's period; null when it says none. */
  readonly per: CostPeriod | null
  /** What stands around the table says of which period its amounts are. */
  readonly likelyPer?: CostPeriod | null
  /** What a cell beside it says of how often it is paid, in words that nobody here knows. */
  readonly cycle?: string
  /** Power of ten of its plain numbers: 3 below "k€ a year". */
  readonly scale: number
  /** The mark that most numbers of the column have before their decimals; null when none has decimals. */
  readonly mark: '.' | ',' | null
  /** Both marks occur. */
  readonly isMixed: boolean
  /** The least and the most of its plain numbers; null where it has none. */
  readonly range: readonly [number, number] | null
  /** Some of its amounts are naira with an N, "N61,000": so "N61000" is one, too. */
  readonly hasNaira?: true
}

/** @param currency the header's, else the workbook's; @param texts all cells of the column */
export function costColumn(header: string, currency: string, texts: readonly string[]): CostColumn {
  let points = 0
  let commas = 0
  for (const text of texts) {
    const mark = markIn(text)
    if (mark === '.') points++
    if (mark === ',') commas++
  }
  const scale = scaleOfHeader(header)
  const mark = points === 0 && commas === 0 ? null : commas > points ? ',' : '.'
  return {
    currency,
    per: headerPeriod(header),
    scale,
    mark,
    isMixed: points > 0 && commas > 0,
    range: scale <= 0 ? null : rangeOfPlain(texts),
    ...(texts.some((text) => currencyOfLetter(text.trim())?.currency === 'NGN') ? { hasNaira: true } : {}),
  }
}

function rangeOfPlain(texts: readonly string[]): CostColumn['range'] {
  const numbers = texts.filter((text) => /^[\s\d.,]+$/.test(text)).flatMap((text) => numberIn(text) ?? [])
  const above = numbers.filter((number) => number > 0)
  return above.length === 0 ? null : [Math.min(...above), Math.max(...above)]
}

/** The mark before one or two decimals; null for a number without. */
function markIn(text: string): '.' | ',' | null {
  return /\d,\d{1,2}(?![\d,x])/.test(text) ? ',' : /\d\.\d{1,2}(?![\d.x])/.test(text) ? '.' : null
}

function headerPeriod(header: string): CostPeriod | null {
  return takeOnce(header.replace(/_/g, ' ')).word === null ? periodNamed(header) : 'one-off'
}

/** "N95" may be what something is called, too. */
const BARE_NAIRA = /^\s*N ?(?=\d{3})/u

/** What a price is read from: what is asked and noted quotes the cell itself. */
function figuresIn(text: string, { hasNaira }: CostColumn): string {
  return hasNaira === true ? text.replace(BARE_NAIRA, '₦') : text
}

/** null for a blank cell. */
export function readCost(cell: Cell, column: CostColumn, inquiry: Inquiry): CellCost | null {
  if (cell.text.trim() === '') return null
  const mark = thousandsMark(cell, column, 'cost', inquiry)
  if (mark === 'blank') return nothing(column)
  const { currency, scale } = column
  const text = figuresIn(cell.text, column)
  const read = readPrice(text, { currency, scale, isFromFile: true, ...(mark === null ? {} : { decimalMark: mark }) })
  if (read.kind === 'blank') return nothing(column, read.words)
  const often = read.kind === 'prices' && read.words === null ? null : spread(cell, column, inquiry)
  if (often !== null) return often
  if (read.kind === 'unclear') return unclear(read, cell, column, inquiry)
  const scaled = ofOtherCurrency(read, cell, column)
  return scaled === 'open' ? unclear(OPEN_SCALE, cell, column, inquiry) : figures(scaled, cell, column, inquiry)
}

/** Between what the column's figures are and what may stand beside them. */
const LIKE_OTHERS = 3
const OPEN_SCALE = { kind: 'unclear', why: 'missing-digits', lower: null, upper: null } as const

/** Below "T€" 14.4 with a dollar format are thousands, too, and "$1,240" are dollars: whichever is like the other figures. */
function ofOtherCurrency(
  read: Extract<PriceReading, { kind: 'prices' }>,
  cell: Cell,
  column: CostColumn,
): Extract<PriceReading, { kind: 'prices' }> | 'open' {
  const { currency, scale, mark, range } = column
  const [price, ...more] = read.prices
  if (scale === 0 || range === null || price === undefined || more.length > 0 || price.currency === currency || price.amount === 0)
    return read
  if (read.notations.length > 0 || price.per !== null) return read
  const written = numberIn(cell.text) ?? 0
  const fits = (number: number) => number >= range[0] / LIKE_OTHERS && number <= range[1] * LIKE_OTHERS
  const [isScaled, isWhole] = [fits(written), fits(written / 10 ** scale)]
  if (isScaled === isWhole) return 'open'
  if (isWhole) return read
  const text = figuresIn(cell.text, column)
  const again = readPrice(text, { currency: price.currency, scale, isFromFile: true, ...(mark === null ? {} : { decimalMark: mark }) })
  return again.kind === 'prices' ? again : 'open'
}

function figures(read: Extract<PriceReading, { kind: 'prices' }>, cell: Cell, column: CostColumn, inquiry: Inquiry): CellCost {
  const { words } = read
  // What costs nothing costs nothing, whatever stands beside it.
  const isFree = read.notations.includes('free') || read.prices.every(({ amount }) => amount === 0)
  if (words !== null && !isFree && !isPart(words, cell)) {
    const facts = { example: shown(cell), words: words.slice(0, 80) }
    // Words that name a length of time may say of which one the amount is.
    const isOpen = lengthNamed(words) !== null || OF_ELSE.test(words)
    const question = asked('money-beside-words', facts, ['amount', 'blank'], isOpen ? 'blank' : 'amount')
    if (inquiry.ask(cell, question) === 'blank') return nothing(column, cell.text.trim())
  }
  for (const notation of read.notations) inquiry.readAs(cell, notation)
  if (read.isAbout) inquiry.readAs(cell, 'approximate')
  const lines = read.prices.map((price) => lineOf(price, cell, column, inquiry))
  if (lines.some(({ isOpen }) => isOpen)) return nothing(column, cell.text.trim())
  const [first, ...also] = lines.map(({ line }) => line)
  if (first === undefined) return nothing(column, words)
  const mark = markIn(cell.text)
  const isUsual = mark === null || mark === column.mark
  const isPlain = isUsual && read.notations.length === 0 && !read.isAbout && words === null && lines.every((line) => !line.isOdd)
  const sums = lines.flatMap((line) => line.written ?? [])
  const written = sums.length === 0 ? null : sums.reduce((sum, each) => sum + each)
  return { ...first, also, words: read.isAbout ? cell.text.trim() : words, written, isOdd: !isPlain }
}

/** A sum of a whole contract, or what somebody plans. */
const OF_ELSE = /(?<!\p{L})(?:tcv|contract value|total contract|budget|quoted?|savings?|credits?|revenue)(?!\p{L})/iu

/** "usage ~ $900", "setup": words that say how, not what else. */
function isPart(words: string, { text }: Cell): boolean {
  return /[~≈]/.test(text) || takeOnce(words).word !== null
}

interface Line {
  readonly line: CostFigure
  readonly written: number | null
  readonly isOdd: boolean
  /** How often it is paid is not known. */
  readonly isOpen: boolean
}

function lineOf(price: Price, cell: Cell, column: CostColumn, inquiry: Inquiry): Line {
  const isNegative = price.amount < 0
  const amount = minorUnits(Math.abs(price.amount))
  const asked = price.per ?? (amount === 0 ? (column.per ?? 'month') : periodOf(cell, column, inquiry))
  const per = asked === BLANK ? 'month' : asked
  if (price.per !== null && price.per !== column.per) inquiry.readAs(cell, price.per)
  if (price.currency !== column.currency) inquiry.readAs(cell, price.currency)
  const aMonth = per === 'one-off' ? null : perMonth(amount, per)
  const written = aMonth === null ? null : (isNegative ? -aMonth : aMonth) * (price.seats ?? 1)
  const kept = isNegative ? negative(cell, amount, inquiry) : amount
  const allowed = costLineFields.amount.read(kept, cell.column)
  const seats = costLineFields.seats.read(price.seats, cell.column)
  const problem = allowed.ok ? (seats.ok ? null : seats.problem) : allowed.problem
  if (problem !== null) inquiry.refuse(cell, problem)
  const isAllowed = allowed.ok && seats.ok
  const line = { amount: isAllowed ? allowed.value : null, currency: price.currency, per, seats: isAllowed ? seats.value : null }
  return { line, written, isOdd: isNegative || price.currency !== column.currency, isOpen: asked === BLANK }
}

const BLANK = 'blank'

/** "$200/week", "90 € wöchentlich", "$50 per 2 weeks", "$3,600 for 36 months": what is paid, and how often. */
const AMOUNT = '((?:\\p{Lu}{1,3} ?)?[^\\p{L}]*?\\d[\\d.,]*(?: ?(?:[kKmM](?!\\p{L})|\\p{Sc}|[A-Z]{3}(?!\\p{L})))?)'
const WEEKLY = new RegExp(`^${AMOUNT} ?(?:\\/|(?:per|pro|je|par|por|al?|om|na|za|в) )? ?(2 |two )?(\\p{L}[\\p{L}-]*)\\.?$`, 'u')
const OF_MONTHS = new RegExp(`^${AMOUNT} ?((?:[(/]|(?<= )\\p{L}).+)$`, 'u')
const FORTNIGHTLY = /^(?:bi-?weekly|fortnight|fortnightly)$/i

interface OftenPaid {
  readonly amount: string
  readonly timesAYear: number
  readonly notation: 'two-weeks' | 'weeks' | 'months'
}

/** A remark is not tried, which takes the square of its length. */
function oftenPaid(text: string): OftenPaid | null {
  if (text.length > LONGEST_PRICE) return null
  const [, weekly = '', two, word = ''] = WEEKLY.exec(text) ?? []
  if (FORTNIGHTLY.test(word) || (two !== undefined && lengthNamed(word) === 'week'))
    return { amount: weekly, timesAYear: 26, notation: 'two-weeks' }
  if (lengthNamed(word) === 'week') return { amount: weekly, timesAYear: 52, notation: 'weeks' }
  const [, amount = '', rest = ''] = OF_MONTHS.exec(text) ?? []
  const months = rest === '' ? null : monthsPaid(rest)
  return months === null ? null : { amount, timesAYear: 12 / months, notation: 'months' }
}

/** A cost is kept by months, quarters and years: of weeks a year has 52, and of three years it is a third. */
function spread(cell: Cell, column: CostColumn, inquiry: Inquiry): CellCost | null {
  const often = oftenPaid(figuresIn(cell.text, column).trim())
  if (often === null) return null
  const { amount, timesAYear, notation } = often
  const { currency, scale, mark } = column
  const read = readPrice(amount, { currency, scale, isFromFile: true, ...(mark === null ? {} : { decimalMark: mark }) })
  const [price, ...more] = read.kind === 'prices' ? read.prices : []
  if (price === undefined || more.length > 0 || price.per !== null || price.amount < 0) return null
  const yearly = Math.round(price.amount * timesAYear)
  if (!Number.isSafeInteger(yearly)) return null
  inquiry.readAs(cell, notation)
  const { line, written } = lineOf({ ...price, amount: minorUnits(yearly), per: 'year' }, cell, { ...column, per: 'year' }, inquiry)
  return { ...line, also: [], words: null, written, isOdd: true }
}

/** What may be one of two figures; everything else is reported. */
const ASKED: readonly string[] = ['range', 'bound', 'missing-digits', 'per-seat', 'seats-open']

/** No single amount: the question or the report lists the cell, and its words are kept in the notes. */
function unclear(read: Extract<PriceReading, { kind: 'unclear' }>, cell: Cell, column: CostColumn, inquiry: Inquiry): CellCost {
  const words = cell.text.trim().slice(0, 200)
  if (!ASKED.includes(read.why)) {
    inquiry.refuse(cell, priceProblem(read.why, cell.text, { field: cell.column, currency: column.currency }))
    return nothing(column, words)
  }
  const facts = { column: cell.column, example: shown(cell) }
  // A column of such prices is a question of its own; one among others is asked about with them.
  if (read.why === 'per-seat' && read.lower !== null) {
    const code = remarksOf(cell.column).has('each') ? 'money-one-seat' : 'money-unclear'
    return ofOneSeat(read.lower, code, cell, column, inquiry)
  }
  const choices = read.why === 'seats-open' ? ['blank', ...(read.lower === null ? [] : ['all-seats'])] : boundsOf(read)
  const choice = inquiry.ask(cell, asked('money-unclear', facts, choices, 'blank'))
  const price = choice === 'lower' || choice === 'all-seats' ? read.lower : choice === 'upper' ? read.upper : null
  if (price === null) return nothing(column, words)
  const { line, written } = lineOf(price, cell, column, inquiry)
  return { ...line, also: [], words, written, isOdd: true }
}

/** A price of one seat is kept as that, taken for what all of them cost, or left to the notes. */
function ofOneSeat(price: Price, code: 'money-one-seat' | 'money-unclear', cell: Cell, column: CostColumn, inquiry: Inquiry): CellCost {
  const facts = { column: cell.column, example: shown(cell) }
  const choice = inquiry.ask(cell, asked(code, facts, ['blank', 'one-seat', 'all-seats'], 'blank'))
  const words = cell.text.trim().slice(0, 200)
  if (choice === 'blank') return nothing(column, words)
  const { line, written } = lineOf(price, cell, column, inquiry)
  const isOfOneSeat = choice === 'one-seat'
  return { ...line, isOfOneSeat, also: [], words, written: isOfOneSeat ? null : written, isOdd: true }
}

/** What may be chosen of a figure that is open: only the ends it has. */
export function boundsOf({ lower, upper }: { readonly lower: unknown; readonly upper: unknown }): readonly string[] {
  return ['blank', ...(lower === null ? [] : ['lower']), ...(upper === null ? [] : ['upper'])]
}

/** How "1.234" is read where the column has points before its decimals, or both marks. 'blank': not at all. */
export function thousandsMark<M extends '.' | ',' | null>(
  cell: Cell,
  { mark, isMixed }: { readonly mark: M; readonly isMixed: boolean },
  field: ImportField,
  inquiry: Inquiry,
): '.' | ',' | 'blank' | M {
  const open = /(?<![\d.,])[1-9]\d{0,2}([.,])\d{3}(?![\d.,])/.exec(cell.text)?.[1]
  if (open === undefined || mark === null || (mark !== open && !isMixed)) return mark
  const facts = { example: shown(cell), mark: open }
  const question = { ...asked('money-thousands', facts, ['thousands', 'decimals', 'blank'], 'thousands'), field }
  const choice = inquiry.ask(cell, { ...question, variant: open })
  const other = open === '.' ? ',' : '.'
  return choice === 'blank' ? 'blank' : choice === 'thousands' ? other : (open as '.' | ',')
}

/** Costs are never negative: a credit is a grant of its own. */
function negative(cell: Cell, amount: MinorUnits, inquiry: Inquiry): MinorUnits | null {
  const choice = inquiry.ask(cell, asked('money-negative', { example: shown(cell) }, ['blank', 'cost', 'zero'], 'blank'))
  return choice === 'cost' ? amount : choice === 'zero' ? minorUnits(0) : null
}

function periodOf(cell: Cell, column: CostColumn, inquiry: Inquiry): CostPeriod | typeof BLANK {
  if (column.per !== null) return column.per
  if (column.cycle !== undefined) return periodOfCycle(column.cycle, cell, inquiry)
  const facts = { column: cell.column, example: shown(cell) }
  const choice = inquiry.ask(cell, asked('money-period', facts, ['month', 'quarter', 'year'], column.likelyPer ?? 'month'))
  return choice === 'year' ? 'year' : choice === 'quarter' ? 'quarter' : 'month'
}

/** What is paid by use is billed by the month, as a rule. */
const BY_USE =
  /usage|payg|pay[- ]as|metered|consum|on[- ]?demand|variable|verbrauch|nutzung|l'usage|consomm|\buso\b|verbruik|従量|按量|종량/i

function periodOfCycle(cycle: string, cell: Cell, inquiry: Inquiry): CostPeriod | typeof BLANK {
  const facts = { column: cell.column, example: shown(cell), cycle: cycle.slice(0, 40) }
  const choices = [...COST_PERIODS, BLANK]
  const proposed = BY_USE.test(cycle) ? 'month' : BLANK
  const choice = inquiry.ask(cell, { ...asked('money-cycle', facts, choices, proposed), variant: cycle.toLowerCase() })
  return COST_PERIODS.find((per) => per === choice) ?? BLANK
}

function nothing(column: CostColumn, words: string | null = null): CellCost {
  return { amount: null, currency: column.currency, per: 'month', seats: null, also: [], words, written: null, isOdd: true }
}

function shown(cell: Cell): string {
  return cell.text.trim().slice(0, 40)
}

function asked<C extends ImportQuestionCode>(code: C, facts: ImportQuestions[C], choices: readonly string[], proposed: string) {
  return { code, field: 'cost', facts, choices, proposed } as const
}

/** The figure of a TOTAL row in minor units of its currency, or null when it cannot be read. */
export function readTotal(text: string, column: CostColumn): { readonly minor: MinorUnits; readonly currency: string } | null {
  const { currency, scale, mark, per } = column
  const read = readPrice(figuresIn(text, column), { currency, scale, isFromFile: true, ...(mark === null ? {} : { decimalMark: mark }) })
  const [total, ...more] = read.kind === 'prices' ? read.prices : []
  if (total === undefined || more.length > 0 || total.seats !== null) return null
  const period = total.per ?? per ?? 'month'
  const minor = period === 'one-off' ? total.amount : perMonth(total.amount, period)
  return minor === null ? null : { minor, currency: total.currency }
}

// A cell that says what something costs: "$1.3k", "26,00 €", "1.400,00", "50 USD min. spend",
// "(25)", "12k/yr", "$20 × 12 seats", "credits", "-".

import {
  type CostLine,
  type CostPeriod,
  costLineFields,
  type ImportQuestionCode,
  type ImportQuestions,
  type MinorUnits,
  minorUnits,
  parseMoneyText,
  perMonth,
  withLatinDigits,
} from '#core'
import type { Cell, Inquiry } from './inquiry.ts'

/** Per period (and per seat); an amount of null is not set, 0 is free. */
export type CostFigure = Pick<CostLine, 'amount' | 'currency' | 'per' | 'seats'>

export interface CellCost extends CostFigure {
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
  /** The mark that most numbers of the column have before their decimals; null when none has decimals. */
  readonly mark: '.' | ',' | null
  /** Both marks occur. */
  readonly isMixed: boolean
}

const PERIODS: readonly (readonly [CostPeriod, RegExp])[] = [
  [
    'year',
    /(?:\/|\bper\b|\bpro\b|\bpar\b|\bpor\b) ?(?:yr|year|y|annum|a|jahr|an|año)\b\.?$|\bp\. ?a\.?$|\b(?:yearly|annually|annual|jährlich)$/i,
  ],
  ['quarter', /(?:\/|\bper\b|\bpro\b) ?(?:qtr|quarter|q|quartal|trimestre)\b\.?$|\bquarterly$/i],
  ['month', /(?:\/|\bper\b|\bpro\b|\bpar\b|\bpor\b) ?(?:mo|mth|month|m|monat|mois|mes)\b\.?$|\bp\. ?m\.?$|\b(?:monthly|monatlich)$/i],
]
const SEATS = /^(.*?) ?[×x*] ?(\d{1,6}) ?(?:seats?|users?|licen[cs]es?|plätze|nutzer)$/i
/** A number with its currency, and words after it that are no currency: "50 USD min. spend", "500 + VAT". */
const BESIDE_WORDS = /^((?:[A-Z]{3} ?)?[^A-Za-z]*\d[\d.,' ]*(?:[kKmM]\b)?\)? ?(?:[€£₹₩$]|[A-Z]{3}\b)?) (?:[+,;] ?)?(\(?\p{L}.*)$/u
const FREE = /^(?:free|gratis|included|incl\.?|kostenlos|inklusive|gratuit)\b/i
const DASH = /^[-–—−]+$/
const APPROXIMATELY = /^(?:~|≈|ca\.?|circa|about|approx\.?|etwa|rund) ?/i
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₹': 'INR', '₩': 'KRW', US$: 'USD' }
/** Three capital letters may be anything (VAT); these are the world's currencies. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
const DOLLARS: readonly string[] = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'BRL', 'CLP', 'COP', 'ARS']

/** @param currency the header's, else the workbook's; @param texts all cells of the column */
export function costColumn(header: string, currency: string, texts: Iterable<string>): CostColumn {
  let points = 0
  let commas = 0
  for (const text of texts) {
    if (/\d\.\d{1,2}(?!\d|\.)/.test(text)) points++
    if (/\d,\d{1,2}(?!\d|,)/.test(text)) commas++
  }
  const mark = points === 0 && commas === 0 ? null : commas > points ? ',' : '.'
  return { currency, per: headerPeriod(header), mark, isMixed: points > 0 && commas > 0 }
}

function headerPeriod(header: string): CostPeriod | null {
  if (/annual|year|\byr\b|jahr|p\.? ?a\.?$|anual|annuel/i.test(header)) return 'year'
  if (/quarter|\bqtr\b|quartal|trimestr/i.test(header)) return 'quarter'
  if (/month|\bmo\b|monat|mensuel|mensual|\/ ?m\b|mtl/i.test(header.replace(/_/g, ' '))) return 'month'
  return null
}

/** null for a blank cell and for one that was refused. */
export function readCost(cell: Cell, column: CostColumn, inquiry: Inquiry): CellCost | null {
  const text = withLatinDigits(cell.text)
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()
  if (text === '') return null
  if (DASH.test(text)) return withoutFigure(cell, column, inquiry, 'money-dash', null)
  if (!/\d/.test(text)) return withoutFigure(cell, column, inquiry, 'money-words', text.slice(0, 200))
  const figure = figureOf(text, cell, column, inquiry)
  if (figure === null) return null
  const currency = currencyOf(figure.number, cell, column, inquiry)
  const mark = markOf(figure.number, cell, column, inquiry)
  if (currency === null || mark === null) return nothing(column, figure.words)
  const isNegative = /^\(.*\)$|^[^\d(]*[-−]/.test(figure.number)
  const plain = figure.number.replace(/^\((.*)\)$/, '$1').replace(/[-−]/, '')
  const amount = parseMoneyText(withoutSign(plain), { field: cell.column, currency: currency.line, decimalMark: mark, isFromFile: true })
  if (!amount.ok) {
    inquiry.refuse(cell, amount.problem)
    return null
  }
  const sign = isNegative ? -1 : 1
  const per = figure.per ?? periodOf(cell, column, inquiry)
  const aMonth = perMonth(amount.value ?? minorUnits(0), per)
  const written = aMonth === null ? null : sign * aMonth * (figure.seats ?? 1)
  const kept = isNegative ? negative(cell, amount.value, inquiry) : amount.value
  const allowed = costLineFields.amount.read(kept, cell.column)
  if (!allowed.ok) {
    inquiry.refuse(cell, allowed.problem)
    return null
  }
  const isOdd = isNegative || currency.isOdd || figure.isOdd || (column.mark !== null && mark !== column.mark)
  return { amount: allowed.value, currency: currency.line, per, seats: figure.seats, words: figure.words, written, isOdd }
}

interface Figure {
  /** The number with its sign and currency: "$1.3k", "26,00 €". */
  readonly number: string
  readonly per: CostPeriod | null
  readonly seats: number | null
  readonly words: string | null
  readonly isOdd: boolean
}

/** Takes period, seats and words off the number; null to leave the cell blank. */
function figureOf(text: string, cell: Cell, column: CostColumn, inquiry: Inquiry): Figure | null {
  let number = text.replace(/(\d) (?=[kKmM]\b)/, '$1')
  let isOdd = false
  if (APPROXIMATELY.test(number)) {
    if (inquiry.ask(cell, asked('money-approximate', { example: shown(cell) }, ['amount', 'blank'], 'amount')) === 'blank') return null
    number = number.replace(APPROXIMATELY, '')
    isOdd = true
  }
  const seats = SEATS.exec(number)
  if (seats) {
    inquiry.readAs(cell, 'seats')
    number = (seats[1] ?? '').trim()
  }
  const beside = PERIODS.some(([, pattern]) => pattern.test(number)) ? null : BESIDE_WORDS.exec(number)
  const rest = beside?.[2]?.slice(0, 200) ?? null
  const words = rest !== null && CURRENCIES.has(rest) ? null : rest
  if (beside && words !== null) {
    const question = asked('money-beside-words', { example: shown(cell), words }, ['amount', 'blank'], 'amount')
    if (inquiry.ask(cell, question) === 'blank') return { number: '', per: null, seats: null, words, isOdd: true }
    number = (beside[1] ?? '').trim()
    isOdd = true
  }
  const period = PERIODS.find(([, pattern]) => pattern.test(number))
  if (period) {
    number = number.replace(period[1], '').trim()
    if (period[0] !== column.per) inquiry.readAs(cell, period[0])
  }
  if (/\d ?[kKmM]\)?(?: ?(?:[€£₹₩$]|[A-Z]{3}))?$/.test(number)) {
    inquiry.readAs(cell, 'thousands')
    isOdd = true
  }
  return { number, per: period?.[0] ?? null, seats: seats ? Number(seats[2]) : null, words, isOdd }
}

function currencyOf(number: string, cell: Cell, { currency }: CostColumn, inquiry: Inquiry): { line: string; isOdd: boolean } | null {
  const sign = /US\$|[€£₹₩$]/.exec(number)?.[0]
  const letters = /(?:^|[^A-Za-z])([A-Z]{3})(?:$|[^A-Za-z])/.exec(number)?.[1]
  const code = letters !== undefined && CURRENCIES.has(letters) ? letters : undefined
  const named = code ?? (sign === undefined ? undefined : sign === '$' ? (DOLLARS.includes(currency) ? currency : 'USD') : SIGNS[sign])
  if (named === undefined || named === currency) return number === '' ? null : { line: currency, isOdd: false }
  const facts = { example: shown(cell), currency: named, listCurrency: currency }
  const choice = inquiry.ask(cell, { ...asked('money-currency', facts, ['keep', 'list-currency', 'blank'], 'keep'), variant: named })
  return choice === 'blank' ? null : { line: choice === 'keep' ? named : currency, isOdd: true }
}

/** What separates the decimals of this number; null to leave it blank. */
function markOf(number: string, cell: Cell, column: CostColumn, inquiry: Inquiry): '.' | ',' | null {
  // "1.20E3" is no number of ours: asking about its point would mislead. It is refused where it is read.
  if (/[^\d.,' ()\-−kKmM]/.test(withoutSign(number))) return '.'
  const digits = number.replace(/[^\d.,]/g, '')
  const marks = digits.replace(/\d/g, '')
  const last = marks.at(-1)
  if (last === undefined) return '.'
  const other = last === '.' ? ',' : '.'
  const isGrouping = marks.length > 1 && !marks.includes(other)
  if (isGrouping) return other
  const isDecimal = marks.includes(other) || !/^\d{1,3}[.,]\d{3}$/.test(digits)
  const mark = last === ',' ? ',' : '.'
  if (isDecimal) return column.mark === null || mark === column.mark ? mark : otherMark(mark, cell, column.mark, inquiry)
  // "1,200" where the other cells have points before their decimals: a group of thousands.
  if (!column.isMixed && column.mark === other) return other
  const choice = inquiry.ask(cell, {
    ...asked('money-thousands', { example: shown(cell), mark }, ['thousands', 'decimals', 'blank'], 'thousands'),
    variant: mark,
  })
  return choice === 'blank' ? null : choice === 'thousands' ? other : mark
}

function otherMark(mark: '.' | ',', cell: Cell, usual: string, inquiry: Inquiry): '.' | ',' | null {
  const facts = { example: shown(cell), mark, usual }
  const choice = inquiry.ask(cell, { ...asked('money-mark', facts, ['decimals', 'blank'], 'decimals'), variant: mark })
  return choice === 'blank' ? null : mark
}

/** Costs are never negative: a credit is a grant of its own. */
function negative(cell: Cell, amount: MinorUnits | null, inquiry: Inquiry): MinorUnits | null {
  const choice = inquiry.ask(cell, asked('money-negative', { example: shown(cell) }, ['blank', 'cost', 'zero'], 'blank'))
  return choice === 'cost' ? amount : choice === 'zero' ? minorUnits(0) : null
}

function periodOf(cell: Cell, column: CostColumn, inquiry: Inquiry): CostPeriod {
  if (column.per !== null) return column.per
  const facts = { column: cell.column, example: shown(cell) }
  const choice = inquiry.ask(cell, asked('money-period', facts, ['month', 'quarter', 'year'], 'month'))
  return choice === 'year' ? 'year' : choice === 'quarter' ? 'quarter' : 'month'
}

function withoutFigure(
  cell: Cell,
  column: CostColumn,
  inquiry: Inquiry,
  code: 'money-dash' | 'money-words',
  words: string | null,
): CellCost {
  const isFree = words !== null && FREE.test(words)
  const variant = words === null ? {} : { variant: words.toLowerCase() }
  const choice = inquiry.ask(cell, { ...asked(code, { example: shown(cell) }, ['blank', 'zero'], isFree ? 'zero' : 'blank'), ...variant })
  return { ...nothing(column, words), amount: choice === 'zero' ? minorUnits(0) : null }
}

function nothing(column: CostColumn, words: string | null): CellCost {
  return { amount: null, currency: column.currency, per: 'month', seats: null, words, written: null, isOdd: true }
}

function withoutSign(number: string): string {
  return number
    .replace(/US\$|[€£₹₩$]/, '')
    .replace(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/, '')
    .trim()
}

function shown(cell: Cell): string {
  return cell.text.trim().slice(0, 40)
}

function asked<C extends ImportQuestionCode>(code: C, facts: ImportQuestions[C], choices: readonly string[], proposed: string) {
  return { code, field: 'cost', facts, choices, proposed } as const
}

/** The figure of a TOTAL row in minor units of the list's currency, or null when it cannot be read. */
export function readTotal(text: string, column: CostColumn): MinorUnits | null {
  const plain = text.replace(/[\s\u00A0\u202F]+/g, ' ').trim()
  const number = withoutSign(plain.replace(/[^\d.,'()\-−kKmM ]/g, ' ').trim())
  const last = /[.,](?=[^.,]*$)/.exec(number)?.[0]
  const isDecimal = last !== undefined && !/^\D*\d{1,3}[.,]\d{3}\D*$/.test(number)
  const decimalMark = last === (isDecimal ? ',' : '.') ? ',' : '.'
  const total = parseMoneyText(number, { field: 'total', currency: column.currency, decimalMark, isFromFile: true })
  return total.ok && total.value !== null ? total.value : null
}

// In which currency a list is kept and how it writes numbers: what a new workbook made of it starts with.

import { CURRENCY_SIGN, currenciesOf, currencyOfLetter, isUnclearCurrency, remembered, SCALE_WORDS, scaleIn, withLatinDigits } from '#core'
import type { SourceRow, SourceTable } from '../formats/list-format.ts'
import { kindOf } from './cell-kinds.ts'
import type { FoundHeader } from './find-header.ts'
import { currencyIn, hasDollar } from './header-unit.ts'
import { statedUnits } from './stated-units.ts'

export interface ListNotation {
  /** Three capital letters; null: the list names none. */
  readonly currency: string | null
  /** null: nothing in the list shows one. */
  readonly locale: string | null
}

// Not from its third digit on: what fails from the first ones fails from there, and of four hundred digits that is the square.
const FIGURE = "(?<!\\d\\d)\\d[\\d.,'’]*(?:[\\s\\u00A0\\u202F]\\d{3})*(?:[.,]\\d+)?"
/** A sign or three letters right before or behind a figure. */
const SPACE = '[\\s\\u00A0\\u202F]?'
const MARKED = new RegExp(
  `(?<![A-Za-z])(${CURRENCY_SIGN}|￥|[A-Z]{3})${SPACE}k?\\d|${FIGURE}${SPACE}(?:${SCALE_WORDS})?\\.?${SPACE}(${CURRENCY_SIGN}|￥|[A-Z]{3})(?![A-Za-z])`,
  'giu',
)
/** "9.860,00" and "9 860,00". */
const POINTS_AND_COMMA = /\d\.\d{3},\d{2}(?!\d)/
const SPACES_AND_COMMA = /\d[\s\u00A0\u202F]\d{3},\d{2}(?!\d)/
/** "96.500.000": no decimals have six digits and a point between them. */
const POINTS_ALONE = /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.,])/
/** "26,00", "1.400,00" and "9 860,00"; "11.5", "$1.3k" and "1,702.50". */
const COMMA_BEFORE_DECIMALS = /(?<![\d,])\d{1,3}(?:[.\s\u00A0\u202F]?\d{3})*,\d{1,2}(?![\d,.])/
const POINT_BEFORE_DECIMALS = /(?<![\d.])\d{1,3}(?:,?\d{3})*\.\d{1,2}(?![\d.,])/
/** As numbers of a spreadsheet come, whatever its program shows. */
const BARE_NUMBER = /^\s*-?\d+\.\d+(?: [A-Z]{3})?\s*$/
/** "1,20,000": groups of two above the thousands. */
const LAKHS = /(?<!\d)\d{1,2},\d{2},\d{3}(?!\d)/

/** "R 1 250.50/mo": a letter that is the currency's before an amount alone. */
const PERIOD_BEHIND = / ?\/ ?\p{L}+$/u

/** An amount stands at the beginning of a cell, and of a long one the pattern takes the square of its length. */
const LONGEST = 500

/** Of the figures of a column so many must name a currency, to be that of those which name none. */
const MOST = 0.5

/** Cells of a row above the list that is a title: with more it belongs to a table of its own. */
const MOST_OF_TITLE = 2

/**
 * The header's currency, else the one that most figures of the cost column name, else that of the other cells and of the titles.
 * @param below the rows of the list alone: what stands on its sheet besides may be in another currency
 */
export function listNotation(
  { rows, remarks = [] }: Pick<SourceTable, 'rows' | 'remarks'>,
  { firstRow, mapping }: Pick<FoundHeader, 'firstRow' | 'mapping'>,
  below: readonly SourceRow[] = rows.slice(firstRow),
): ListNotation {
  const cost = mapping.fields.indexOf('cost')
  const texts = cost === -1 ? [] : below.map(({ cells }) => cells[cost] ?? '')
  const figures = texts.filter((text) => /\p{Nd}/u.test(text))
  let known: string | null | undefined
  const crown = () => {
    if (known === undefined) known = crownOf([...mapping.headers, ...rows.flatMap(({ cells }) => cells)])
    return known
  }
  let named: ReadonlySet<string> | undefined
  /** Of several countries that count so it is the one whose money the list names. */
  const ofScale = (text: string) => {
    const currencies = scaleIn(text.slice(0, LONGEST))?.currencies ?? []
    if (currencies.length < 2) return currencies
    named ??= new Set(below.flatMap(({ cells }) => cells.flatMap((cell) => currencyNamed(cell) ?? [])))
    const known = currencies.filter((currency) => named?.has(currency))
    return known.length === 1 ? known : []
  }
  const currenciesIn = (text: string) => {
    const marks = marksIn(text).filter(isMark)
    return marks.length === 0 ? ofScale(text) : marks.flatMap((mark) => currencyOfMark(mark, crown) ?? [])
  }
  // Beside the costs "SLE 15" is a system.
  const currenciesElsewhere = (text: string) => {
    const found = currenciesIn(text)
    return found.length > 0 && kindOf(text) === 'coded' ? [] : found
  }
  const marked = texts.flatMap(currenciesIn)
  const block = blockOf(cost, below)
  const all = below.flatMap(({ cells }) => cells.slice(...block))
  const above = rows.slice(0, firstRow).map(({ cells }) => cells.filter((cell) => cell.trim() !== ''))
  const titles = [...above.filter((cells) => cells.length <= MOST_OF_TITLE).flat(), ...statedUnits({ rows: [], remarks }, 0)]
  const currency =
    mapping.currency ??
    (marked.length >= figures.length * MOST ? mostFrequent(marked) : null) ??
    (hasDollar(mapping.headers[cost] ?? '') ? 'USD' : null) ??
    titles.flatMap((title) => currencyIn(title) ?? (hasDollar(title) ? 'USD' : []))[0] ??
    (/(?<!\p{L})[tk]?kr(?!\p{L})/iu.test(mapping.headers[cost] ?? '') ? crown() : null) ??
    otherCells(all.flatMap(currenciesElsewhere), figures.length)
  // Elsewhere than among costs numbers with several points are versions and addresses.
  const locale = localeOf(cost === -1 ? all : texts) ?? (texts.some((text) => POINTS_ALONE.test(text)) ? 'de-DE' : null)
  // Two countries write numbers as Germany or France does and are known by their money.
  return { currency, locale: (locale === 'de-DE' || locale === 'fr-FR' ? LOCALES[currency ?? ''] : null) ?? locale }
}

const LOCALES: Readonly<Record<string, string>> = { BRL: 'pt-BR', PLN: 'pl-PL' }

/** The columns around the cost, up to one in which nothing stands: another table may begin behind it. */
function blockOf(cost: number, rows: readonly SourceRow[]): readonly [from: number, to: number] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  if (cost === -1) return [0, width]
  const isBlank = (index: number) => rows.every(({ cells }) => (cells[index] ?? '').trim() === '')
  let [from, to] = [cost, cost + 1]
  while (from > 0 && !isBlank(from - 1)) from--
  while (to < width && !isBlank(to)) to++
  return [from, to]
}

/** Some cells elsewhere say it where there are more of them than unmarked figures could be of another currency. */
function otherCells(marked: readonly string[], figures: number): string | null {
  return figures === 0 || marked.length >= figures * MOST ? mostFrequent(marked) : null
}

function marksIn(text: string): readonly string[] {
  return remembered(MARKS, text, () => marksOf(text))
}

const MARKS = new Map<string, readonly string[]>()

function marksOf(text: string): readonly string[] {
  const figures = /\d/.test(text) ? text : withLatinDigits(text)
  if (!/\d/.test(figures)) return []
  const letter = currencyOfLetter(figures.replace(PERIOD_BEHIND, ''))
  if (letter !== null) return [letter.currency]
  return Array.from(figures.slice(0, LONGEST).matchAll(MARKED), ([, before, behind]) => before ?? behind ?? '')
}

/** Behind "15 l" the other letters of a lakh are spelled like a code. */
function isMark(mark: string): boolean {
  return currenciesOf(mark.replace('￥', '¥')) !== null
}

function currencyOfMark(mark: string, crown: () => string | null): string | null {
  const currencies = currenciesOf(mark.replace('￥', '¥'))
  return currencies === null ? null : isUnclearCurrency(currencies) ? crown() : (currencies[0] ?? null)
}

/** Whether an amount says what it is in, by a sign, a code or a word. */
export function namesCurrency(text: string): boolean {
  return [...marksIn(text), ...(text.slice(0, LONGEST).match(/\p{L}+/gu) ?? [])].some(
    (mark) => currenciesOf(mark.replace('￥', '¥')) !== null,
  )
}

/** The currency that an amount names; null: none, or a sign of several countries. */
export function currencyNamed(text: string): string | null {
  return marksIn(text).flatMap((mark) => currencyOfMark(mark, () => null) ?? [])[0] ?? null
}

/** Words of a language with a crown of its own. */
const CROWN_WORDS: readonly (readonly [string, RegExp])[] = [
  ['SEK', /(?<!\p{L})(?:och|månad(?:en)?|kostnad(?:er)?|ansvarig|ägare|leverantör|avtal|vecka|inte|ej|för|år(?:lig|svis))(?!\p{L})/giu],
  ['NOK', /(?<!\p{L})(?:uke|mva|ikke|kostnad(?:er)?|ansvarlig|leverandør|avtale|eier|og|årlig|måned(?:en)?)(?!\p{L})/giu],
  ['DKK', /(?<!\p{L})(?:uge|moms|ikke|omkostning(?:er)?|udgift(?:er)?|ansvarlig|leverandør|aftale|ejer|og|årlig|måned(?:en)?)(?!\p{L})/giu],
]

/** Whose crown it is, by the words of the list; null where no language has more of them than the others. */
function crownOf(texts: readonly string[]): string | null {
  const text = texts
    .slice(0, 2000)
    .map((cell) => cell.slice(0, LONGEST))
    .join('\n')
  const counts = CROWN_WORDS.map(([currency, words]) => ({ currency, count: text.match(words)?.length ?? 0 }))
  const [first, second] = counts.toSorted((a, b) => b.count - a.count)
  return first !== undefined && first.count > (second?.count ?? 0) ? first.currency : null
}

function mostFrequent(codes: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** Not by one cell: somebody may have pasted a price from an invoice of another country. */
function localeOf(texts: readonly string[]): string | null {
  const count = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length
  const withPoint = texts.filter((text) => POINT_BEFORE_DECIMALS.test(text) && !BARE_NUMBER.test(text)).length
  const withComma = count(COMMA_BEFORE_DECIMALS)
  if (count(POINTS_AND_COMMA) > 0) return withComma > withPoint && count(LAKHS) === 0 ? 'de-DE' : null
  if (count(SPACES_AND_COMMA) > 0) return withComma > withPoint ? 'fr-FR' : null
  return count(LAKHS) > 0 ? 'en-IN' : null
}

// Reads what something costs, however people write it: "$4.2k/mo", "9.860,00 €", "12万円", "$20/seat, 8 seats", "usage ~ $900",
// "$400/mo + $1,000 setup", "free", "in AWS". What gives no single amount ("$36,9xx", "$50–100", "$24/h when on") says so and what
// it may be, never a guess. Whoever types or imports a price comes through here.

import { calculated, type Decimal, type Fraction, roundedTimes } from './arithmetic.ts'
import { currenciesOf, isUnclearCurrency, takeCurrency } from './currencies.ts'
import { type NumberNotation, readDecimal, readScaled, SCALE_WORDS, scaleIn } from './decimals.ts'
import { missingDigits, rangeOf, takeHedge } from './hedges.ts'
import { currencyDecimals } from './money.ts'
import { plainText } from './plain-text.ts'
import { type CostPeriod, FREE_OF_CHARGE, INCLUDED, NET, OTHER_PERIOD, PER_USE, takeOnce, takePeriod, UNKNOWN } from './price-words.ts'
import { remembered } from './remembered.ts'
import { areSeats, takeSeats } from './take-seats.ts'
import { type MinorUnits, minorUnits } from './units.ts'

export interface PriceNotation extends NumberNotation {
  /** Of amounts without a sign. */
  readonly currency: string
  /** Power of ten of a plain number, of a column of k€: 3. */
  readonly scale?: number
}

export interface Price {
  /** Per period, and of one seat where there are seats. Below 0 as it is written. */
  readonly amount: MinorUnits
  readonly currency: string
  /** null: not said. */
  readonly per: CostPeriod | null
  readonly seats: number | null
}

/** Why there is no amount. */
export type UnclearPriceReason =
  | 'range'
  | 'bound'
  | 'missing-digits'
  | 'per-use'
  | 'per-seat'
  | 'seats-open'
  | 'part-seats'
  | 'currency'
  | 'decimals'
  | 'too-large'
  | 'word'

export type PriceReading =
  /** Nobody has said, or it costs something elsewhere: then the words say where. */
  | { readonly kind: 'blank'; readonly words: string | null }
  | {
      readonly kind: 'prices'
      /** At least one; a second one where something is paid once, too. */
      readonly prices: readonly Price[]
      readonly isAbout: boolean
      /** What stands beside the amount. */
      readonly words: string | null
      /** How it is written, where that is not plain. */
      readonly notations: readonly PriceWriting[]
    }
  | { readonly kind: 'unclear'; readonly why: UnclearPriceReason; readonly lower: Price | null; readonly upper: Price | null }

type PriceWriting = 'thousands' | 'seats' | 'free' | 'sum' | 'once'

/** What most cells hold needs none of the patterns below. */
const PLAIN = /^[$€£]?\d[\d.,]*$/
/** Longer texts are remarks. */
export const LONGEST_PRICE = 120

export function readPrice(text: string, notation: PriceNotation): PriceReading {
  return remembered(READ, `${JSON.stringify(notation)}${text}`, () => priceIn(text, notation))
}

const READ = new Map<string, PriceReading>()

function priceIn(text: string, notation: PriceNotation): PriceReading {
  const plain = plainText(notation.isFromFile ? text.replace(FOOTNOTE, '') : text, notation.decimalMark)
    // "(free)" and "(in AWS)"
    .replace(/^\(([^()\d]+)\)$/, '$1')
    .replace(/^(~~|\*\*|`)(.*)\1$/, '$2')
    // "₹ 45,000/-"
    .replace(/(?<=\d)\/-$/, '')
    // "S/. 90" are soles.
    .replace(/(?<!\p{L})S\/\. ?(?=\d)/iu, 'S/ ')
    // "500:-" are crowns without any öre.
    .replace(/(?<=\d) ?:-{1,2}(?![\d\p{L}])/gu, ',-')
    .trim()
  const [number] = PLAIN.exec(plain) ?? []
  const quick = number === undefined ? null : moneyIn(number, notation)
  if (quick !== null) return ofOne(quick, null, null, notation)
  if (plain === '' || UNKNOWN.test(plain)) return { kind: 'blank', words: null }
  if (plain.length > LONGEST_PRICE) return longSum(plain, notation)
  const free = FREE_OF_CHARGE.exec(plain)
  if (free !== null) return ofFree(plain, plain.slice(free[0].length).trim(), notation)
  if (INCLUDED.test(plain)) return { kind: 'blank', words: plain }
  if (!/\d/.test(plain)) return unclear('word')
  return severalPrices(plain, notation) ?? onePrice(plain, notation)
}

/** The mark of a remark that stands elsewhere: "$4.2k[1]", "$400*", "900 €²". */
const FOOTNOTE = /(?<=\d ?(?:\p{L}{1,5}|\p{Sc})?(?:\/ ?\p{L}{1,5})?) ?(?:\[\d{1,2}\]|[*†‡]{1,3}|[¹²³])\s*$/u

/** A long formula is a sum or nothing: it is not tried against the patterns, which take the square of its length. */
function longSum(text: string, notation: PriceNotation): PriceReading {
  const sum = text.startsWith('=') ? sumOf(text, notation) : null
  return sum === null || sum === 'wrong' ? unclear('word') : priced(sum, notation.currency, { per: null, seats: null }, notation, ['sum'])
}

function ofFree(plain: string, rest: string, { currency }: PriceNotation): PriceReading {
  // "free until March, then $50" is no free thing.
  if (/[\d]/.test(rest) && /then|after|dann|danach|puis|[$€£¥₹]/i.test(rest)) return unclear('word')
  const price: Price = { amount: minorUnits(0), currency, per: null, seats: null }
  return { kind: 'prices', prices: [price], isAbout: false, words: rest === '' ? null : plain, notations: ['free'] }
}

/** "$400/mo + $1,000 setup": each part is a price of its own; what is paid alike is added up. */
function severalPrices(text: string, notation: PriceNotation): PriceReading | null {
  for (const mark of [/ ?\+ ?/, / ?[;,] (?=\D{0,4}\d)/, / (?:and|und|plus|et|y|e|en|zzgl\.?|then) /, / ?& ?/]) {
    const texts = text.split(mark)
    if (texts.length < 2 || texts.length > 3 || !texts.every((part) => /\d/.test(part))) continue
    const isOnce = texts.some((part) => takeOnce(part).word !== null)
    const isPriced = texts.every((part) => takePeriod(part).per !== null || takeCurrency(part.trim()).currencies !== null)
    if (!isOnce && !(isPriced && mark.source.includes('+'))) continue
    const parts = texts.map((part) => onePrice(part.trim(), notation))
    if (!parts.every((part) => part.kind === 'prices')) return unclear('word')
    // "3.200 € + 150 €/Monat": what the first is paid for is not said.
    const pers = parts.flatMap((part) => part.prices.map(({ per }) => per))
    if (pers.includes(null) && pers.some((per) => per !== null && per !== 'one-off')) return unclear('word')
    const prices = summed(parts.flatMap((part) => part.prices))
    if (prices === null) return unclear('too-large')
    const words = parts.flatMap((part) => part.words ?? [])
    return {
      kind: 'prices',
      prices,
      isAbout: parts.some((part) => part.isAbout),
      words: words.length === 0 ? null : words.join('; '),
      notations: [...new Set(parts.flatMap((part) => part.notations))],
    }
  }
  return null
}

/** null where a sum leaves the exact integers. */
function summed(prices: readonly Price[]): readonly Price[] | null {
  const kept: Price[] = []
  for (const price of prices) {
    const at = kept.findIndex(
      ({ currency, per, seats }) => seats === null && price.seats === null && currency === price.currency && per === price.per,
    )
    const same = kept[at]
    const amount = (same?.amount ?? 0) + price.amount
    if (!Number.isSafeInteger(amount)) return null
    if (same === undefined) kept.push(price)
    else kept[at] = { ...same, amount: minorUnits(amount) }
  }
  // What recurs comes first.
  return kept.toSorted((a, b) => Number(a.per === 'one-off') - Number(b.per === 'one-off'))
}

function unclear(why: UnclearPriceReason, lower: PriceReading | null = null, upper: PriceReading | null = null): PriceReading {
  const priceOf = (read: PriceReading | null) => (read?.kind === 'prices' ? (read.prices[0] ?? null) : null)
  return { kind: 'unclear', why, lower: priceOf(lower), upper: priceOf(upper) }
}

function onePrice(text: string, notation: PriceNotation): PriceReading {
  const digits = missingDigits(text)
  if (digits !== null) return unclear('missing-digits', onePrice(digits.least, notation), onePrice(digits.most, notation))
  if (OTHER_PERIOD.test(text)) return unclear('per-use')
  const once = takeOnce(text)
  const period = once.word === null ? takePeriod(once.rest) : { rest: once.rest, per: 'one-off' as const }
  const [, before = null, approximate = null] = /^(\p{L}[\p{L} :]*?),? ?([~≈].*)$/u.exec(period.rest) ?? []
  // "$5k min"
  const { rest, isAbout, bound } = takeHedge((approximate ?? period.rest).replace(/ min\.?$/i, '+'))
  const end = (part: string) => figureOf(part, period.per, notation)
  if (bound !== null) return bound === 'at-most' ? unclear('bound', null, end(rest)) : unclear('bound', end(rest), null)
  // "14 Plätze à 29 €" are seats.
  const range = /^[=(-]/.test(rest) || takeSeats(rest).count !== null ? null : rangeOf(rest)
  if (range !== null) return unclear('range', end(range[0]), end(range[1]))
  const read = figureOf(rest, period.per, notation)
  if (read.kind !== 'prices') return read
  const words = [before, read.words, once.word === null || read.words === null ? null : once.word].filter((word) => word !== null)
  return {
    ...read,
    isAbout,
    words: words.length === 0 ? null : words.join(' '),
    notations: once.word === null ? read.notations : [...read.notations, 'once'],
  }
}

/** One number, of one seat or of all. */
function figureOf(text: string, per: CostPeriod | null, notation: PriceNotation): PriceReading {
  const sum = sumOf(text, notation)
  if (sum === 'wrong') return unclear('word')
  if (sum !== null && isOfOthers(text, notation)) return unclear('currency')
  if (sum !== null) return priced(sum, notation.currency, { per, seats: null }, notation, ['sum'])
  const seats = takeSeats(text)
  if (seats.gap !== null) {
    const price = seats.price.replace(/^\d+ ?\p{L}+ ?[,;:-] ?|[ ,(]+\d+ ?\p{L}+\)?$/giu, '')
    const read = takeSeats(price).gap === null ? figureOf(price, per, notation) : null
    return unclear(seats.gap === 'missing' ? 'per-seat' : 'seats-open', read)
  }
  const count = seats.count === null ? null : readDecimal(seats.count, notation)
  if (seats.count !== null && (count === null || count.decimals > 0)) return unclear(count === null ? 'word' : 'part-seats')
  const found = withWords(seats.price, notation)
  if (found === 'mark') return unclear('currency', null, null)
  if (found === null) return unclear(/[\p{L}%]/u.test(seats.price) && PER_USE.test(seats.price) ? 'per-use' : 'word')
  // Of "4 x 15" nothing says which one is the price: only what they come to is known.
  const isOpen = notation.isFromFile && seats.unit === '' && /^\d+$/.test(seats.price) && /^\d+$/.test(seats.count ?? '')
  if (isOpenThousands(seats.price, found, notation)) return unclear('word')
  const seated = seats.count === null || count === null ? null : { count: count.digits, isPeople: areSeats(seats) && !isOpen }
  return ofOne(found, per, seated, notation)
}

/** In rupiah "M" is a billion (miliar) and "T" a trillion, where the rest of the world means a million and a thousand. */
function isOpenThousands(text: string, { currencies, isScaled }: Found, { currency }: PriceNotation): boolean {
  return isScaled && /\d ?[mt]\.?$/i.test(text) && (currencies ?? [currency]).includes('IDR')
}

function ofOne(
  found: Found,
  per: CostPeriod | null,
  seats: { readonly count: bigint; readonly isPeople: boolean } | null,
  notation: PriceNotation,
): PriceReading {
  if (found.currencies === null && found.isOfOthers) return unclear('currency')
  if (found.currencies !== null && isUnclearCurrency(found.currencies) && !found.currencies.includes(notation.currency))
    return unclear('currency')
  const [likeliest = notation.currency] = found.currencies ?? []
  const currency = found.currencies?.includes(notation.currency) ? notation.currency : likeliest
  const isPlain = seats === null && per === null && !found.isScaled && currency === notation.currency
  // Machines multiply the price, and only seats grow with the people.
  const scale = isPlain ? (notation.scale ?? 0) : 0
  const times = (seats?.isPeople === false ? seats.count : 1n) * (scale > 0 ? 10n ** BigInt(scale) : 1n)
  // A sign of its own, "$184", says whole units below "cents", too.
  const hundredths = scale < 0 && found.currencies === null ? -scale : 0
  const value = { digits: found.number.digits * times * (found.isNegative ? -1n : 1n), decimals: found.number.decimals + hundredths }
  const counted = seats?.isPeople ? Number(seats.count) : null
  const writings = [...(found.isScaled ? (['thousands'] as const) : []), ...(counted === null ? [] : (['seats'] as const))]
  const read = priced(value, currency, { per, seats: counted }, notation, writings)
  return read.kind === 'prices' ? { ...read, words: found.words } : read
}

/** Without an equals sign, "3/4" of a file may be a day or a part of something. */
function sumOf(text: string, notation: PriceNotation): Fraction | 'wrong' | null {
  if (
    text.startsWith('=')
      ? !/^=[-+*/×÷()\d.,'\sa-z]+$/i.test(text)
      : !new RegExp(`^(?:[-+*/()\\d.,' ]|(?:${SCALE_WORDS})(?![a-z]))+$`, 'i').test(text)
  )
    return null
  if (notation.isFromFile && (/^\d{1,2} ?\/ ?\d{1,2}$/.test(text) || isPair(text))) return 'wrong'
  return calculated(text, (number) => readScaled(number, notation))
}

/** "120/80" of a file may be two figures; a year or a quarter is divided by its months. */
function isPair(text: string): boolean {
  const divisor = /^[\d.,' ]+\/ ?(\d+)$/.exec(text)?.[1]
  return divisor !== undefined && !['2', '3', '4', '12'].includes(divisor)
}

interface Found {
  readonly number: Decimal
  readonly currencies: readonly string[] | null
  readonly isNegative: boolean
  readonly isScaled: boolean
  /** Its word of thousands belongs to other currencies than that of amounts without a sign. */
  readonly isOfOthers: boolean
  readonly words: string | null
}

const CURRENCY_OF_SCALE = '€|EUR|USD|(?:US|R|A|C)?\\$|£|GBP|CHF|¥|₹|INR|kr|SEK|NOK|DKK|zł|PLN'
/** Behind a figure more of them are told from words: "mtl." of a heading are no million lira. */
const CURRENCY_BEHIND = `${CURRENCY_OF_SCALE}|(?:S|HK|NT|NZ|MX)\\$|₫|đ|VNĐ|VND|đồng|Rp|IDR|₩|₺|TL|₽|руб|₴|₸|Kč|Ft|lei|₱|RM|฿|บาท|ج\\.م|جنيه|₪|₦|KSh`
const SCALED_SIGN_AFTER = new RegExp(`^(.*\\d) ?(${SCALE_WORDS})\\.? ?(${CURRENCY_BEHIND})$`, 'i')
const SIGN_SCALED_BEFORE = new RegExp(`^(${CURRENCY_OF_SCALE}) ?(k|m|mio)\\.? ?(\\d.*)$`, 'i')
const SCALED_SIGN_BEFORE = new RegExp(`^(${SCALE_WORDS})\\.? ?(${CURRENCY_BEHIND}) ?(\\d.*)$`, 'i')
/** "640 eFt": of forints people count thousands by a letter. */
const THOUSANDS_OF_FORINTS = /^(.*\d) ?e ?Ft$/i
/** "29 $ US" */
const FRENCH_DOLLAR = /^(.*\d) ?\$ ?(US|CA)$/
/** A number with its currency, and words behind it that are none: "50 USD min. spend", "$0 (on EKS)". */
const WORDS_AFTER =
  /^([^\p{L}]*(?:[A-Za-z]{1,3}[ $€])?[^\p{L}]*\d[^\p{L}()]*?(?:\p{L}{1,4}\.?)?[€$£¥₹]?)[ ]*(?:[-:+,;] ?)?(\(.*\)|(?<![\p{L}\d])\p{L}.*)$/u
const WORDS_BEFORE = /^(\p{L}[\p{L} .-]*?)[: ]+((?:[A-Z]{3} |[€$£¥₹] ?)?[\d].*)$/u
const UNKNOWN_MARK = /^(?!(?:avg|min|max|net|est|flat|only|plus|list|from|fee|tot)\.?$)\p{L}[\p{L}\p{M}.]{0,3}$/iu
const GROSS = /incl\w*\.? ?(?:vat|tax|gst|tva)|inkl\w*\.? ?(?:mwst|ust)|brutto|gross|\bttc\b|税込/i

function withWords(text: string, notation: PriceNotation): Found | 'mark' | null {
  const plain = GROSS.test(text) ? text : text.replace(NET, '').trim()
  const whole = moneyIn(plain, notation)
  if (whole !== null) return whole
  const [, amount = '', behind = ''] = WORDS_AFTER.exec(plain) ?? []
  // A price for each call, hour or euro of revenue is no amount a month.
  if (PER_USE.test(plain.replace(/\([^()]*\)$/, ''))) return null
  // "50 USD min. spend": the currency belongs to the amount.
  const [, code = '', more = ''] = /^([A-Z]{3}|euros?|kr) (.+)$/.exec(behind) ?? []
  const isCode = currenciesOf(code) !== null
  // "2 months free", "5 credits": a plain number before a word is a count of something; and a second figure is a second amount.
  const isCount = /^[\d.,' ]+$/.test(amount) && !isCode && /^\p{L}/u.test(behind)
  const isSecond = /\d/.test(behind.replace(/\([^()]*\)/g, ''))
  const after =
    amount === '' || isCount || isSecond || /^[x×*]/i.test(behind) ? null : moneyIn(`${amount.trim()}${isCode ? ` ${code}` : ''}`, notation)
  if (after !== null) return { ...after, words: (isCode ? more : behind).replace(/^\((.*)\)$/, '$1') }
  const [, before = '', figure = ''] = WORDS_BEFORE.exec(plain) ?? []
  // "Bs 30", "K 300": a few letters before a bare figure are rather a currency that nobody here knows than a remark.
  if (UNKNOWN_MARK.test(before) && currenciesOf(before) === null && takeCurrency(figure).currencies === null) return 'mark'
  const last = figure === '' ? null : moneyIn(figure, notation)
  return last && { ...last, words: before }
}

function moneyIn(text: string, notation: PriceNotation): Found | null {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1]
  const isNegative = bracketed !== undefined || /^[^\d(\p{L}]*-/u.test(text)
  const plain = (bracketed ?? (isNegative ? text.replace('-', '') : text.replace(/^\+ ?(?=[^-+ ])/, ''))).trim()
  const signed = plain
    .replace(THOUSANDS_OF_FORINTS, '$1ezer Ft')
    .replace(SCALED_SIGN_AFTER, '$1$2 $3')
    .replace(SCALED_SIGN_BEFORE, '$2 $3$1')
    .replace(SIGN_SCALED_BEFORE, '$1 $3$2')
    .replace(FRENCH_DOLLAR, '$1 $2$')
  const { rest, currencies } = takeCurrency(signed)
  const number = asTyped(readScaled(rest, notation), rest, notation)
  return (
    number && {
      number,
      currencies,
      isNegative,
      isScaled: readDecimal(rest, notation) === null,
      isOfOthers: isOfOthers(rest, notation),
      words: null,
    }
  )
}

/** "12tr" counts dong: as many dollars would be ten thousand times too much. What a list counts in is asked of the whole of it. */
function isOfOthers(text: string, { currency, isFromFile }: PriceNotation): boolean {
  return !isFromFile && scaleIn(text)?.currencies.includes(currency) === false
}

/**
 * Three digits behind the mark of decimals are as likely a group of thousands in the notation of somebody else: "1.450" is refused as
 * "1.456" is, instead of losing its zero and becoming one and a half.
 */
function asTyped(number: Decimal | null, text: string, { decimalMark = '.', isFromFile }: PriceNotation): Decimal | null {
  const [, whole = '', mark, part = ''] = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(text.trim()) ?? []
  if (number === null || isFromFile || mark !== decimalMark) return number
  return { digits: BigInt(`${whole}${part}`), decimals: part.length }
}

/** As whole minor units; a figure that a spreadsheet has worked out is rounded, a typed one is refused where that loses something. */
function priced(
  value: Decimal | Fraction,
  currency: string,
  { per, seats }: Pick<Price, 'per' | 'seats'>,
  notation: PriceNotation,
  notations: readonly PriceWriting[],
): PriceReading {
  const decimals = currencyDecimals(currency)
  const isTooFine = 'digits' in value && value.decimals > decimals
  // Less than one unit with so many decimals is the price of a call or a token.
  if (isTooFine && !(notation.isFromFile && value.digits >= 10n ** BigInt(value.decimals))) return unclear('decimals')
  const fraction = 'digits' in value ? { top: value.digits, bottom: 10n ** BigInt(value.decimals) } : value
  const whole = roundedTimes(fraction, 10n ** BigInt(decimals))
  if (whole > 9_000_000_000_000_000n || whole < -9_000_000_000_000_000n) return unclear('too-large')
  const price: Price = { amount: minorUnits(Number(whole)), currency, per, seats }
  return { kind: 'prices', prices: [price], isAbout: false, words: null, notations }
}

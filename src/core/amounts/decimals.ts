// A number as people write it: "1,200.50", "1.200,50", "1 200,5", "1'200.-", "12,34,567", "12k", "1.5 lakh", "12万". Digits are moved
// as text, never through a fraction, so what is written is what is kept.

import type { Decimal } from './arithmetic.ts'

export interface NumberNotation {
  /** What separates decimals; the other mark groups thousands. Default ".". In a file it decides only what the number leaves open. */
  readonly decimalMark?: '.' | ','
  /** The text is a cell of a file that somebody else wrote: its own marks say how it is written. */
  readonly isFromFile?: true
}

const SCALES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    [
      'k',
      'tsd',
      't',
      'thousand',
      'tausend',
      'mille',
      'mil',
      'tys',
      'tis',
      'tusen',
      'bin',
      'ezer',
      'mii',
      'тыс',
      'тис',
      '千',
      '천',
      'nghìn',
      'ngàn',
      'rb',
      'ribu',
      'พัน',
      'ألف',
      'אלף',
    ].map((word) => [word, 3]),
  ),
  ...Object.fromEntries(
    [
      'm',
      'mm',
      'mn',
      'mio',
      'million',
      'millions',
      'millionen',
      'mln',
      'mi',
      'milj',
      'milyon',
      'млн',
      '百万',
      '백만',
      'tr',
      'triệu',
      'jt',
      'juta',
      'ล้าน',
      'مليون',
      'מיליון',
    ].map((word) => [word, 6]),
  ),
  ...Object.fromEntries(
    ['b', 'bi', 'bn', 'mrd', 'mld', 'mlrd', 'mia', 'billion', 'milyar', 'miliar', 'млрд', 'tỷ', 'tỉ', 'مليار', 'מיליארד'].map((word) => [
      word,
      9,
    ]),
  ),
  ...Object.fromEntries(['lakh', 'lakhs', 'lac', 'lacs', 'l'].map((word) => [word, 5])),
  ...Object.fromEntries(['crore', 'crores', 'cr'].map((word) => [word, 7])),
  หมื่น: 4,
  แสน: 5,
  万: 4,
  만: 4,
  億: 8,
  억: 8,
  亿: 8,
}
/** Words and letters of thousands, for patterns. */
export const SCALE_WORDS = Object.keys(SCALES)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
/** Words of thousands of few countries, and the currencies that people count by them, the likeliest first: "3 juta" are rupiah or ringgit. */
const HOMES: readonly (readonly [words: readonly string[], currencies: readonly string[]])[] = [
  [['tr', 'triệu', 'tỷ', 'tỉ', 'nghìn', 'ngàn'], ['VND']],
  [
    ['rb', 'ribu', 'jt', 'juta', 'miliar'],
    ['IDR', 'MYR', 'BND'],
  ],
  [['พัน', 'หมื่น', 'แสน', 'ล้าน'], ['THB']],
  [['천', '만', '백만', '억'], ['KRW']],
  [
    ['千', '万', '百万', '億', '亿'],
    ['JPY', 'CNY', 'TWD', 'HKD'],
  ],
  [
    ['lakh', 'lakhs', 'lac', 'lacs', 'l', 'crore', 'crores', 'cr'],
    ['INR', 'PKR', 'BDT', 'NPR', 'LKR'],
  ],
]
const CURRENCIES_OF_SCALE = new Map(HOMES.flatMap(([words, currencies]) => words.map((word) => [word, currencies] as const)))
const SCALE_BEHIND = new RegExp(`\\d ?(${SCALE_WORDS})(?!\\p{L})`, 'giu')

/** The first word of thousands that people of few countries count by, and their currencies: "12tr", "1.5 lakh". null: it has none. */
export function scaleIn(text: string): { readonly mark: string; readonly currencies: readonly string[] } | null {
  for (const [, mark = ''] of text.matchAll(SCALE_BEHIND)) {
    const currencies = CURRENCIES_OF_SCALE.get(mark.toLowerCase())
    if (currencies !== undefined) return { mark, currencies }
  }
  return null
}

const SCALED = new RegExp(`^(.*?) ?(?:(${SCALE_WORDS})\\.?)?$`, 'i')

/** The power of ten of "k" or "Mio.", 0 for none. */
export function scaleOf(word: string): number {
  return SCALES[word.toLowerCase().replace(/\.$/, '')] ?? 0
}

/** The same with a word of thousands behind it. */
export function readScaled(text: string, notation: NumberNotation): Decimal | null {
  const match = SCALED.exec(text)
  // In books "1,200.00 CR" is a credit.
  if (match?.[2] === 'CR' && /\d{3}/.test(match[1] ?? '')) return null
  return timesTen(readDecimal(match?.[1] ?? '', notation), scaleOf(match?.[2] ?? '')) ?? inParts(text, notation)
}

const PART_BEHIND = /^(\d{1,4}) ?(tr|triệu|tỷ|tỉ) ?(\d{1,3})$/i
const MYRIADS = /^(?:(\d[\d,]*) ?[億亿억] ?)?(?:(\d[\d,]*) ?[万만] ?)?(?:(\d[\d,]*) ?[千천] ?)?(\d+)?$/

/** "7tr5" is 7.5 million, "1億2,000万" 120 million: what stands behind the word is a part of the number. */
function inParts(text: string, notation: NumberNotation): Decimal | null {
  const [, whole = '', word = '', part = ''] = PART_BEHIND.exec(text) ?? []
  if (word !== '') return timesTen({ digits: BigInt(`${whole}${part}`), decimals: part.length }, scaleOf(word))
  const parts = MYRIADS.exec(text)?.slice(1)
  if (parts === undefined || parts.filter((each) => each !== undefined).length < 2) return null
  const numbers = parts.map((each, at) => (each === undefined ? null : timesTen(readDecimal(each, notation), [8, 4, 3, 0][at] ?? 0)))
  if (numbers.some((number, at) => parts[at] !== undefined && (number === null || number.decimals > 0))) return null
  return { digits: numbers.reduce((sum, number) => sum + (number?.digits ?? 0n), 0n), decimals: 0 }
}

/** Groups have three digits (the first ones two in India) and one separator throughout; anything else is not guessed at. */
export function readDecimal(text: string, notation: NumberNotation): Decimal | null {
  if (text.length > 40) return null
  // "1'200.-" has no cents.
  const number = text.replace(/([.,])-{1,2}$/, '$100')
  if (!notation.isFromFile) {
    const [, power, exponent] = /^([^e]*\d)e([+-]?\d{1,2})$/i.exec(number) ?? []
    if (power !== undefined) return timesTen(readDecimal(power, notation), Number(exponent))
  }
  const mark = ownMark(number, notation) ?? usualMark(number, notation)
  const pattern =
    mark === '.'
      ? /^(?:(\d{1,3}([, '])(?:\d{2,3}\2)*\d{3}|\d+)(?:\.(\d*))?|\.(\d+))$/
      : /^(?:(\d{1,3}([. '])(?:\d{2,3}\2)*\d{3}|\d+)(?:,(\d*))?|,(\d+))$/
  const match = pattern.exec(number)
  if (!match) return null
  const whole = (match[1] ?? '').replace(/\D/g, '')
  const part = (match[3] ?? match[4] ?? '').replace(/0+$/, '')
  return { digits: BigInt(`0${whole}${part}`), decimals: part.length }
}

/**
 * The decimal mark that a number shows by itself, null where it may be either. What somebody types follows the locale, so a
 * comma that is out of place there stays refused; but a point that cannot group thousands is a decimal mark everywhere.
 */
function ownMark(number: string, { decimalMark = '.', isFromFile }: NumberNotation): '.' | ',' | null {
  const marks = number.replace(/[^.,]/g, '')
  const last = marks.at(-1)
  if (last === undefined) return null
  const mark = last === ',' ? ',' : '.'
  const other = mark === '.' ? ',' : '.'
  // Both marks in one number: the last one separates its decimals.
  if (marks.includes(other)) return mark
  // The same one twice groups thousands, whoever writes it.
  if (marks.length > 1) return other
  // Nor do two of them: behind thousands that spaces group, a comma separates decimals.
  if (/\d[ '’]\d{3}[.,]\d*$/.test(number)) return mark
  // "1,2000" is a slip of the hand where no comma stands before decimals: what a formula came to has no zeros at its end.
  if (isFromFile && mark === ',' && decimalMark !== ',' && /^\D*[1-9]\d{0,2},\d{2,}00\D*$/.test(number)) return null
  const isOpen = /^\D*[1-9]\d{0,2}[.,]\d{3}\D*$/.test(number)
  if (isFromFile) return isOpen ? null : mark
  return decimalMark === ',' && mark === '.' && !isOpen ? mark : null
}

/** Amounts hardly ever have three decimals, so in a file of which nothing is known "1.234" is a group of thousands. */
function usualMark(number: string, { decimalMark, isFromFile }: NumberNotation): '.' | ',' {
  return decimalMark ?? (isFromFile && number.includes('.') ? ',' : '.')
}

function timesTen(number: Decimal | null, exponent: number): Decimal | null {
  if (number === null || exponent === 0) return number
  const decimals = number.decimals - exponent
  return decimals >= 0 ? { ...number, decimals } : { digits: number.digits * 10n ** BigInt(-decimals), decimals: 0 }
}

// Which currencies a sign, a code or a word may stand for, and taking it off an amount: "€ 300", "1,200 USD", "Rs. 500", "12万円".

/** A crown of some country in the north; which one, only the list or the workbook shows. */
const CROWNS = ['SEK', 'NOK', 'DKK', 'ISK']
const KRONER = ['NOK', 'DKK']

/** Countries of which nothing but the list says which one it is. */
const PESOS = ['MXN', 'PHP', 'ARS', 'CLP', 'COP', 'UYU']
const RIYALS = ['SAR', 'QAR', 'OMR', 'YER', 'IRR']

/** A dollar alone is one of a dozen. */
const DOLLARS = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'BRL', 'CLP', 'COP', 'ARS', 'TWD']

/** Signs and words as people write them. Of a sign that several countries write, the likeliest is first. */
const CURRENCIES_OF: Readonly<Record<string, readonly string[]>> = {
  $: DOLLARS,
  US$: ['USD'],
  CA$: ['CAD'],
  C$: ['CAD'],
  A$: ['AUD'],
  AU$: ['AUD'],
  NZ$: ['NZD'],
  S$: ['SGD'],
  HK$: ['HKD'],
  MX$: ['MXN'],
  NT$: ['TWD'],
  R$: ['BRL'],
  'S/': ['PEN'],
  soles: ['PEN'],
  FJ$: ['FJD'],
  TT$: ['TTD'],
  J$: ['JMD'],
  N$: ['NAD'],
  kr: CROWNS,
  kroner: KRONER,
  kronor: ['SEK'],
  kronur: ['ISK'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  円: ['JPY'],
  元: ['CNY'],
  RMB: ['CNY'],
  '₹': ['INR'],
  人民币: ['CNY'],
  yuan: ['CNY'],
  Rs: ['INR'],
  rupees: ['INR'],
  '₩': ['KRW'],
  원: ['KRW'],
  won: ['KRW'],
  KSh: ['KES'],
  Ksh: ['KES'],
  USh: ['UGX'],
  TSh: ['TZS'],
  '₦': ['NGN'],
  'GH₵': ['GHS'],
  '₵': ['GHS'],
  Rp: ['IDR'],
  RM: ['MYR'],
  lei: ['RON'],
  '₴': ['UAH'],
  '₪': ['ILS'],
  '₺': ['TRY'],
  '₫': ['VND'],
  '฿': ['THB'],
  '₱': ['PHP'],
  '৳': ['BDT'],
  '₸': ['KZT'],
  '₾': ['GEL'],
  '₲': ['PYG'],
  '₡': ['CRC'],
  zł: ['PLN'],
  Kč: ['CZK'],
  Ft: ['HUF'],
  TL: ['TRY'],
  '₽': ['RUB'],
  руб: ['RUB'],
  грн: ['UAH'],
  eura: ['EUR'],
  eurot: ['EUR'],
  euroa: ['EUR'],
  欧元: ['EUR'],
  美元: ['USD'],
  美金: ['USD'],
  달러: ['USD'],
  ドル: ['USD'],
  korun: ['CZK'],
  złotych: ['PLN'],
  块: ['CNY'],
  SFr: ['CHF'],
  Fr: ['CHF'],
  euro: ['EUR'],
  euros: ['EUR'],
  reais: ['BRL'],
  francs: ['CHF'],
  Franken: ['CHF'],
  pounds: ['GBP'],
  dollars: ['USD'],
  yen: ['JPY'],
  đ: ['VND'],
  VNĐ: ['VND'],
  đồng: ['VND'],
  rupiah: ['IDR'],
  ringgit: ['MYR'],
  บาท: ['THB'],
  pesos: PESOS,
  naira: ['NGN'],
  rand: ['ZAR'],
  shekel: ['ILS'],
  'ש"ח': ['ILS'],
  'ש״ח': ['ILS'],
  שקל: ['ILS'],
  שקלים: ['ILS'],
  'ج.م': ['EGP'],
  جنيه: ['EGP', 'SDG', 'GBP'],
  'E£': ['EGP'],
  'د.إ': ['AED'],
  درهم: ['AED', 'MAD'],
  Dhs: ['AED'],
  'ر.س': ['SAR'],
  ريال: RIYALS,
  'ر.ق': ['QAR'],
  'ر.ع': ['OMR'],
  'د.ك': ['KWD'],
  'د.ب': ['BHD'],
  'د.أ': ['JOD'],
  'د.م': ['MAD'],
  'د.ت': ['TND'],
  'ل.ل': ['LBP'],
  دولار: ['USD'],
  лв: ['BGN'],
  дин: ['RSD'],
  тг: ['KZT'],
  '₼': ['AZN'],
  '֏': ['AMD'],
  '₭': ['LAK'],
  '₮': ['MNT'],
  '₨': ['PKR', 'INR', 'LKR', 'NPR'],
}
const BY_SMALL_LETTERS = new Map(Object.entries(CURRENCIES_OF).map(([sign, currencies]) => [sign.toLowerCase(), currencies]))
/** Three letters may be anything (VAT); these are the world's currencies. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
/** Those that people write in small letters, too. */
const COMMON = new Set('usd eur gbp chf jpy cad aud nzd inr sek nok dkk pln czk brl mxn sgd hkd cny krw huf ils zar'.split(' '))

/** Latin and Cyrillic ones, as a range: classes of scripts take twice as long in every cell of a list. */
const LETTER = '[A-Za-zÀ-ɏЀ-ӿ]'

/** Of signs that are one character a class, as it is looked for in every cell; of the others the longest first, as one may begin another. */
function patternOf(signs: readonly string[]): string {
  const dollars = signs.filter((sign) => /.\$$/.test(sign)).map((sign) => sign.slice(0, -1))
  const isWord = (sign: string) => new RegExp(`${LETTER}$`, 'u').test(sign)
  const single = signs.filter((sign) => sign.length === 1 && sign !== '$' && !isWord(sign))
  const others = signs.filter((sign) => !single.includes(sign) && !sign.endsWith('$')).toSorted((a, b) => b.length - a.length)
  const [words, marks] = [others.filter(isWord), others.filter((sign) => !isWord(sign))]
  // A word ends where no letter goes on, with a point or without.
  const parts = [`(?:${dollars.join('|')})?\\$`, `[${single.join('')}]`, `(?:${words.join('|')})(?!${LETTER})\\.?`, ...marks]
  return `(?:${(dollars.length === 0 ? parts.slice(2) : parts).join('|')})`
}

/** The pattern of all signs and words above, for the flags i and u. */
export const CURRENCY_SIGN = patternOf(Object.keys(CURRENCIES_OF))
const LEADING = new RegExp(`^(${CURRENCY_SIGN}|[A-Za-z]{3}(?= ?[-(\\d.,])) ?(.*)$`, 'iu')
const TRAILING = new RegExp(`^(.*?[^\\s]) ?(${CURRENCY_SIGN}|[A-Za-z]{3})$`, 'iu')
/** Words that a heading may have in any letters; short ones count as they are spelled above: "lei", but no "LEI". */
const WORDS = Object.keys(CURRENCIES_OF).filter((sign) => /^\p{L}{4,}$/u.test(sign))
/** "Deals won" are no Korean ones. */
const SHORT = Object.keys(CURRENCIES_OF).filter((sign) => !WORDS.includes(sign) && sign !== 'won')
/** "k€" has a letter before its sign, but "Z$" is a sign of its own. */
const startsApart = (pattern: string) => `(?:(?<!${LETTER})|(?!\\$|${LETTER}))${pattern}`
const SHORT_IN_HEADING = new RegExp(startsApart(patternOf(SHORT)), 'u')
const WORD_IN_HEADING = new RegExp(`(?<!${LETTER})${patternOf(WORDS)}`, 'iu')

/** The letter of thousands or millions joined to a currency's letters: "(eFt)", "MFt", "tkr". */
const SCALED_IN_HEADING = /(?<!\p{L})(?:[em](?=ft(?!\p{L}))|[tm](?=kr(?!\p{L})))/giu

/** Every currency that a sign or word in a heading may stand for: "Cost (S$)", "k€/yr", "月額(円)"; null where it has none. */
export function currenciesInHeading(text: string): readonly string[] | null {
  if (RAND_IN_HEADING.test(text)) return ['ZAR']
  const plain = text.replace(SCALED_IN_HEADING, '')
  const found = SHORT_IN_HEADING.exec(plain) ?? WORD_IN_HEADING.exec(plain)
  return found === null ? null : currenciesOf(found[0])
}

/** "R 12 500" and "R1.2k": the rand's letter before a figure. Names such as "R2" have a single one behind it. */
const RAND = /^R ?(0|\d[\d.,' ]*(?:\d|[kKmM](?![a-z])))$/
const RAND_IN_HEADING = /\(R\)|(?<![\p{L}\d])R ?\/ ?(?:m|mo|month|y|yr|year|p\.?m|p\.?a)(?!\p{L})|(?<!\p{L})in R$/u

/** "N61,000" and "N1.2m": the naira without its line, which few keyboards have; "N95" and "N 12" are names and numbers. */
const NAIRA = /^N ?(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d+)?[kKmM](?![a-z]))$/

/** The currency of which a single letter stands before an amount alone; null: there is none. */
export function currencyOfLetter(text: string): { readonly rest: string; readonly currency: string } | null {
  const [rand, naira] = [RAND.exec(text)?.[1], NAIRA.exec(text)?.[1]]
  return rand !== undefined ? { rest: rand, currency: 'ZAR' } : naira !== undefined ? { rest: naira, currency: 'NGN' } : null
}

/** Every currency the sign or code in the text may stand for; null where it has none. */
export function takeCurrency(text: string): { readonly rest: string; readonly currencies: readonly string[] | null } {
  const letter = currencyOfLetter(text)
  if (letter !== null) return { rest: letter.rest, currencies: [letter.currency] }
  const leading = LEADING.exec(text)
  const first = leading && currenciesOf(leading[1] ?? '')
  if (leading && first) return { rest: leading[2] ?? '', currencies: first }
  const trailing = TRAILING.exec(text)
  const last = trailing && /\d/.test(trailing[1] ?? '') ? currenciesOf(trailing[2] ?? '') : null
  return last === null ? { rest: text, currencies: null } : { rest: trailing?.[1] ?? '', currencies: last }
}

export function currenciesOf(sign: string): readonly string[] | null {
  const key = sign.toLowerCase().replace(/\.$/, '')
  const known = BY_SMALL_LETTERS.get(key)
  if (known !== undefined) return known
  return COMMON.has(key) || CODES.has(sign) ? [key.toUpperCase()] : null
}

/** A crown is one of four currencies, and the likeliest is not known; so with pesos and riyals. */
export function isUnclearCurrency(currencies: readonly string[]): boolean {
  return currencies === CROWNS || currencies === KRONER || currencies === PESOS || currencies === RIYALS
}

/** A dollar of which no letter says whose: the workbook's. */
export function isAnyDollar(currencies: readonly string[]): boolean {
  return currencies === DOLLARS
}

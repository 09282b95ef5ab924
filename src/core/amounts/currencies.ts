// Which currencies a sign, a code or a word may stand for, and taking it off an amount: "€ 300", "1,200 USD", "Rs. 500", "12万円".

/** Of a sign several countries write, the likeliest is first. */
const CURRENCIES_OF: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'BRL', 'CLP', 'COP', 'ARS', 'TWD'],
  us$: ['USD'],
  ca$: ['CAD'],
  c$: ['CAD'],
  a$: ['AUD'],
  au$: ['AUD'],
  nz$: ['NZD'],
  s$: ['SGD'],
  hk$: ['HKD'],
  mx$: ['MXN'],
  nt$: ['TWD'],
  r$: ['BRL'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  円: ['JPY'],
  元: ['CNY'],
  rmb: ['CNY'],
  '₹': ['INR'],
  rs: ['INR'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '₺': ['TRY'],
  '₫': ['VND'],
  '฿': ['THB'],
  '₱': ['PHP'],
  zł: ['PLN'],
  kč: ['CZK'],
  sfr: ['CHF'],
  fr: ['CHF'],
  euro: ['EUR'],
  euros: ['EUR'],
  dollars: ['USD'],
  yen: ['JPY'],
}
/** Three letters may be anything (VAT); these are the world's currencies. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
/** Those that people write in small letters, too. */
const COMMON = new Set('usd eur gbp chf jpy cad aud nzd inr sek nok dkk pln czk brl mxn sgd hkd cny krw ils zar try'.split(' '))

const SIGN = '(?:(?:US|CA|AU|NZ|HK|MX|NT|[ACSR])?\\$|kr\\.?|SFr\\.?|Fr\\.?|Rs\\.?|RMB|zł|Kč|euros?|dollars|yen|[€£¥円元₹₩₪₺₫฿₱])'
const LEADING = new RegExp(`^(${SIGN}|[A-Za-z]{3}(?= ?[-(\\d.,])) ?(.*)$`, 'i')
const TRAILING = new RegExp(`^(.*?[^\\s]) ?(${SIGN}|[A-Za-z]{3})$`, 'i')

/** Every currency the sign or code in the text may stand for; null where it has none. */
export function takeCurrency(text: string): { readonly rest: string; readonly currencies: readonly string[] | null } {
  const leading = LEADING.exec(text)
  const first = leading && currenciesOf(leading[1] ?? '')
  if (leading && first) return { rest: leading[2] ?? '', currencies: first }
  const trailing = TRAILING.exec(text)
  const last = trailing && /\d/.test(trailing[1] ?? '') ? currenciesOf(trailing[2] ?? '') : null
  return last === null ? { rest: text, currencies: null } : { rest: trailing?.[1] ?? '', currencies: last }
}

export function currenciesOf(sign: string): readonly string[] | null {
  const key = sign.toLowerCase().replace(/\.$/, '')
  if (Object.hasOwn(CURRENCIES_OF, key)) return CURRENCIES_OF[key] ?? null
  return COMMON.has(key) || CODES.has(sign) ? [key.toUpperCase()] : null
}

/** A crown is one of four currencies, and the likeliest is not known. */
export function isUnclear(currencies: readonly string[]): boolean {
  return currencies === CURRENCIES_OF['kr']
}

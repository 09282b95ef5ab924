// Which currencies a sign, a code or a word may stand for, and taking it off an amount: "€ 300", "1,200 USD", "Rs. 500", "12万円".

/** A crown of some country in the north; which one, only the list or the workbook shows. */
const CROWNS = ['SEK', 'NOK', 'DKK', 'ISK']
const KRONER = ['NOK', 'DKK']

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
  kr: CROWNS,
  kroner: KRONER,
  kronor: ['SEK'],
  kronur: ['ISK'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  円: ['JPY'],
  元: ['CNY'],
  rmb: ['CNY'],
  '₹': ['INR'],
  人民币: ['CNY'],
  yuan: ['CNY'],
  rs: ['INR'],
  rupees: ['INR'],
  '₩': ['KRW'],
  원: ['KRW'],
  won: ['KRW'],
  ksh: ['KES'],
  ush: ['UGX'],
  tsh: ['TZS'],
  '₦': ['NGN'],
  rp: ['IDR'],
  rm: ['MYR'],
  lei: ['RON'],
  '₴': ['UAH'],
  '₪': ['ILS'],
  '₺': ['TRY'],
  '₫': ['VND'],
  '฿': ['THB'],
  '₱': ['PHP'],
  zł: ['PLN'],
  kč: ['CZK'],
  ft: ['HUF'],
  tl: ['TRY'],
  '₽': ['RUB'],
  руб: ['RUB'],
  грн: ['UAH'],
  ron: ['RON'],
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
  sfr: ['CHF'],
  fr: ['CHF'],
  euro: ['EUR'],
  euros: ['EUR'],
  reais: ['BRL'],
  francs: ['CHF'],
  franken: ['CHF'],
  pounds: ['GBP'],
  dollars: ['USD'],
  yen: ['JPY'],
}
/** Three letters may be anything (VAT); these are the world's currencies. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
/** Those that people write in small letters, too. */
const COMMON = new Set('usd eur gbp chf jpy cad aud nzd inr sek nok dkk pln czk brl mxn sgd hkd cny krw huf ils zar'.split(' '))

/** The pattern of all signs and words above; where letters go on it is none ("from"). */
export const CURRENCY_SIGN =
  '(?:(?:US|CA|AU|NZ|HK|MX|NT|[ACSR])?\\$|kr\\.?|kron(?:or|ur)|kroner|SFr\\.?|Fr\\.?|Franken|francs|Rs\\.?|rupees|RMB|yuan|人民币|zł|Kč|Ft|reais|euros?|pounds|dollars|won|yen|[KUT]Sh\\.?|Rp\\.?|RM|lei|TL|руб\\.?|грн|korun|złotych|欧元|美元|美金|달러|ドル|块|eura|eurot|euroa|[₽€£¥円元원₹₩₪₺₫฿₱₦₴])'
const LEADING = new RegExp(`^(${CURRENCY_SIGN}|[A-Za-z]{3}(?= ?[-(\\d.,])) ?(.*)$`, 'i')
const TRAILING = new RegExp(`^(.*?[^\\s]) ?(${CURRENCY_SIGN}|[A-Za-z]{3})$`, 'i')

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
export function isUnclearCurrency(currencies: readonly string[]): boolean {
  return currencies === CROWNS || currencies === KRONER
}

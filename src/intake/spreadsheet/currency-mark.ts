// Which currency a sign in a number format is. A sign that several currencies share stays the sign, unless the format names a
// country along with it: what a lone "$" means is decided where a typed one is read.

const CODES: Readonly<Record<string, string>> = {
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  S$: 'SGD',
  HK$: 'HKD',
  MX$: 'MXN',
  NT$: 'TWD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₫': 'VND',
  '₱': 'PHP',
  '฿': 'THB',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  'Fr.': 'CHF',
}

/** Windows' numbers of countries in hexadecimal → the currency of a sign there. */
const CODES_IN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: { '409': 'USD', '1009': 'CAD', C0C: 'CAD', C09: 'AUD', '1409': 'NZD', '4809': 'SGD', C04: 'HKD', '80A': 'MXN', '404': 'TWD' },
  '¥': { '411': 'JPY', '804': 'CNY' },
  '￥': { '411': 'JPY', '804': 'CNY' },
  kr: { '41D': 'SEK', '414': 'NOK', '814': 'NOK', '406': 'DKK', '40F': 'ISK' },
}

/** Three capital letters may be anything (FTE); these are the world's currencies. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
const SIGN = /(?:US|CA|AU?|C|NZ|S|HK|MX|NT|R)\$|[$€£¥￥₹₩₽₺₪₫₱฿]|\b(?:kr\.?|Ft|Fr\.)(?!\p{L})|zł|Kč|\b[A-Z]{3}\b/u

/** null: no currency stands in the text. rest is the text around it. */
export function currencyMark(text: string, locale = ''): { readonly currency: string; readonly rest: string } | null {
  const sign = SIGN.exec(text)?.[0]
  if (sign === undefined || (/^[A-Z]{3}$/.test(sign) && !CURRENCIES.has(sign))) return null
  const plain = sign.replace(/^kr\.$/, 'kr')
  const country = (/[0-9A-F]{1,4}$/i.exec(locale)?.[0] ?? '').replace(/^0+/, '').toUpperCase()
  return { currency: CODES_IN[plain]?.[country] ?? CODES[plain] ?? plain, rest: text.replace(sign, '') }
}

// What a header says about the figures below it: their currency, whether they are thousands, and of which period. "Cost net (k€/yr)"
// is thousands of euros a year, "Effort (h/month)" hours a month.

import { type CostPeriod, currenciesOf } from '#core'

export interface HeaderUnit {
  readonly currency: string | null
  /** A dollar sign alone is any of a dozen currencies. */
  readonly hasSign: boolean
  /** What a bare number is multiplied with. */
  readonly thousands: 1 | 1_000 | 10_000 | 1_000_000
  readonly per: CostPeriod | null
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/€|\beuros?\b/i, 'EUR'],
  [/£|\bpounds?\b/i, 'GBP'],
  [/₹/, 'INR'],
  [/₩/, 'KRW'],
  [/[¥￥]|円/, 'JPY'],
  [/zł/i, 'PLN'],
  [/Kč/, 'CZK'],
  [/(?:^|[^\p{L}])Ft(?:[^\p{L}]|$)/u, 'HUF'],
  [/원/, 'KRW'],
  [/元|人民币/, 'CNY'],
  [/(?:^|[^\p{L}])Rs\.?(?:[^\p{L}]|$)/u, 'INR'],
  [/US\$/, 'USD'],
  [/(?:^|[^\p{L}])A(?:U)?\$/u, 'AUD'],
  [/(?:^|[^\p{L}])C(?:A)?\$/u, 'CAD'],
  [/NZ\$/, 'NZD'],
  [/R\$/, 'BRL'],
  [/(?:^|[^\p{L}])(?:SFr|Fr)\.?(?:[^\p{L}]|$)/u, 'CHF'],
]
/** What may be a code: "(KES)", "k€ EUR", "cost_usd", "TEUR". */
const CODE = /(?<!\p{L})[KMT]?([A-Z]{3})(?!\p{L})/gu
const THOUSAND =
  /(?:^|[^\p{L}])(?:k ?(?:[$€£¥₹]|USD|EUR|GBP|CHF|SEK|JPY|BRL|kr)|(?:[$€£¥₹]|USD|EUR|GBP|CHF|SEK) ?k|T€|T ?EUR|TEUR|TSD|tsd\.?|tkr|kkr|k|mil|in thousands|thousands|'000|000s|miles|milliers|migliaia|duizend|milhares)(?:[^\p{L}]|$)|千円/u
const TEN_THOUSAND = /万円/
const MILLION = /(?:^|[^\p{L}])(?:m[$€£]|[$€£] ?m|mio\.?|millions?|million)(?:[^\p{L}]|$)|百万円/iu

const PERIODS: readonly (readonly [CostPeriod, RegExp])[] = [
  [
    'year',
    /annual|year|\byr\b|\bp\.? ?a\.?(?:\W|$)|jahr|jährlich|\/ ?a\b|annuel|par an|\/ ?an\b|\ban\b|anual|año|\bano\b|annuo|annua|annuale|anno|jaar|\bår\b|årlig|per år|年額|年間|\/ ?年/i,
  ],
  ['quarter', /quarter|\bqtr\b|quartal|trimestr|trimester|kwartaal|kvartal|四半期/i],
  [
    'month',
    /month|\bmo\b|\bmth\b|monat|mensuel|mensual|mensile|mensal|\/ ?m\b|\bmtl\b|\bp\.? ?m\.?(?:\W|$)|par mois|\/ ?mois|\bmois\b|\bmes\b|al mese|\bmese\b|\bmês\b|maand|månad|\/ ?mån|月額|月次|毎月|\/ ?月/i,
  ],
]

export function headerUnit(header: string): HeaderUnit {
  const text = header.replace(/_/g, ' ')
  return { currency: currencyIn(text), hasSign: /\$/.test(text), thousands: thousandsIn(text), per: periodIn(text) }
}

/** "monthly_cost_usd", "Cost (EUR)", "Cost €". A dollar sign alone is the workbook's currency. */
export function currencyIn(header: string): string | null {
  return codeIn(header.replace(/_/g, ' ')) ?? SIGNS.find(([sign]) => sign.test(header))?.[1] ?? null
}

/** Small letters are a code of the common ones only, and so is a word of a header in capitals: "ALL COSTS" are not of Albania. */
function codeIn(text: string): string | null {
  const isInCapitals = text === text.toUpperCase() && /\p{Lu}{4}/u.test(text)
  const codes = (from: string) => Array.from(from.matchAll(CODE), ([, code = '']) => code)
  const asWritten = codes(text).find((code) => currenciesOf(isInCapitals ? code.toLowerCase() : code)?.[0] === code)
  return asWritten ?? codes(text.toUpperCase()).find((code) => currenciesOf(code.toLowerCase())?.[0] === code) ?? null
}

function thousandsIn(text: string): HeaderUnit['thousands'] {
  if (MILLION.test(text)) return 1_000_000
  if (TEN_THOUSAND.test(text)) return 10_000
  return THOUSAND.test(text) ? 1_000 : 1
}

function periodIn(text: string): CostPeriod | null {
  return PERIODS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

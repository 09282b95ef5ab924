// The currencies and notations that Settings offers. A workbook that came with another one keeps it in the list.

import { NAMED_CURRENCIES } from '#wording'

/** Most companies find theirs among these; all others follow by their codes. */
const FIRST_CURRENCIES: readonly string[] = [
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CAD',
  'AUD',
  'NZD',
  'SGD',
  'INR',
  'JPY',
  'KRW',
  'BRL',
  'MXN',
  'ZAR',
  'ILS',
  'AED',
]

export const CURRENCY_CODES: readonly string[] = [...new Set([...FIRST_CURRENCIES, ...NAMED_CURRENCIES])]

export const LOCALE_TAGS: readonly string[] = [
  'en-US',
  'en-GB',
  'en-IN',
  'de-DE',
  'de-CH',
  'fr-FR',
  'es-ES',
  'it-IT',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'sv-SE',
  'ja-JP',
]

export function withCurrent(offered: readonly string[], current: string): readonly string[] {
  return offered.includes(current) ? offered : [current, ...offered]
}

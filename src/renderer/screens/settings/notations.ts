// The currencies and notations that Settings offers. A workbook that came with another one keeps it in the list.

export const CURRENCY_CODES: readonly string[] = [
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

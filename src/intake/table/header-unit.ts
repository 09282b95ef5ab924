// What a header says about the figures below it: their currency and of which period they are. "Cost net (k€/yr)"
// is euros a year.

import { type CostPeriod, currenciesInHeading, currenciesOf, isAnyDollar, isUnclearCurrency, periodNamed } from '#core'

export interface HeaderUnit {
  readonly currency: string | null
  /** A dollar sign alone is any of a dozen currencies. */
  readonly hasSign: boolean
  readonly per: CostPeriod | null
}

/** What may be a code: "(KES)", "k€ EUR", "cost_usd", "TEUR". */
const CODE = /(?<!\p{L})[KMT]?([A-Z]{3})(?!\p{L})/gu

export function headerUnit(header: string): HeaderUnit {
  const text = header.replace(/_/g, ' ')
  return { currency: currencyIn(text), hasSign: /\$/.test(text), per: periodNamed(text) }
}

/** "monthly_cost_usd", "Cost (EUR)", "Cost €". A dollar sign alone is the workbook's currency. */
export function currencyIn(header: string): string | null {
  const text = header.replace(/_/g, ' ')
  const code = codeIn(text)
  const currencies = code === null ? currenciesInHeading(text) : null
  return currencies === null || isAnyDollar(currencies) || isUnclearCurrency(currencies) ? code : (currencies[0] ?? null)
}

/** Small letters are a code of the common ones only, and so is a word of a header in capitals: "ALL COSTS" are not of Albania. */
function codeIn(text: string): string | null {
  const isInCapitals = text === text.toUpperCase() && /\p{Lu}{4}/u.test(text)
  const codes = (from: string) => Array.from(from.matchAll(CODE), ([, code = '']) => code)
  const asWritten = codes(text).find((code) => currenciesOf(isInCapitals ? code.toLowerCase() : code)?.[0] === code)
  return asWritten ?? codes(text.toUpperCase()).find((code) => currenciesOf(code.toLowerCase())?.[0] === code) ?? null
}

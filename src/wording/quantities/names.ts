// Currencies and locales by name, where a user chooses one.

import { isUsableLocale, PLAIN_STYLE } from './locale.ts'
import { formatAmount } from './money.ts'

const currencies = new Intl.DisplayNames('en-US', { type: 'currency', fallback: 'code' })
const languages = new Intl.DisplayNames('en-US', { type: 'language', fallback: 'code' })

/** Codes of all currencies that have a name, in their order. */
export const NAMED_CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency')

/** "EUR · Euro"; the code alone where Intl has no name. */
export function currencyName(code: string): string {
  const name = currencies.of(code)
  return name === undefined || name === code ? code : `${code} · ${name}`
}

/** "1.234,50": how it writes numbers. */
export function numberSample(tag: string): string {
  return formatAmount(123_450, { locale: tag, currency: PLAIN_STYLE.currency })
}

/** "1.234,50 · German (Germany)": how it writes numbers, then its name. */
export function localeName(tag: string): string {
  return `${numberSample(tag)} · ${isUsableLocale(tag) ? (languages.of(tag) ?? tag) : tag}`
}

/** Where a workbook names a locale that Intl does not have. */
export function unknownLocaleText(tag: string): string {
  return `“${tag}” isn’t a known number format. Numbers and dates appear as in ${PLAIN_STYLE.locale} until you choose another one.`
}

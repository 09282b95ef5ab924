// Money as text. Amounts are whole minor units of a currency (cents), never fractions.

import { currencyDecimals, type Decimal, exactText, roundedExact } from '#core'
import { signed } from './counts.ts'
import { type LocaleStyle, MINUS, type NumberStyle, numberFormat, numberText } from './locale.ts'

/** "$1,250.50", "$480": cents only where there are some, and none where its style wants whole amounts. */
export function formatMoney(minor: number, style: NumberStyle): string {
  const { currency, wholeFrom } = style
  const decimals = currencyDecimals(currency)
  const isWhole = wholeFrom !== undefined && Math.abs(minor) >= wholeFrom * 10 ** decimals
  const fraction = isWhole ? 0 : decimals
  const digits = { minimumFractionDigits: fraction, maximumFractionDigits: fraction, trailingZeroDisplay: 'stripIfInteger' } as const
  return numberText(minor / 10 ** decimals, style, { style: 'currency', currency, ...digits })
}

/** "$3,800": to the whole unit, for what is only about so much. */
export function formatWholeMoney(minor: number, style: NumberStyle): string {
  const whole = 10 ** currencyDecimals(style.currency)
  return formatMoney(Math.round(minor / whole) * whole, style)
}

/** The same without the currency, for columns that name it in their header: "1,250.50". */
export function formatAmount(minor: number, style: NumberStyle): string {
  const { currency, look } = style
  const decimals = currencyDecimals(currency)
  const shown = look?.decimals ?? decimals
  const digits = { minimumFractionDigits: shown, maximumFractionDigits: shown, useGrouping: !look?.isPlain }
  return numberText(minor / 10 ** decimals, style, digits)
}

/** The same as a difference: "+200.00", "−50.00", "0.00". */
export function signedAmount(minor: number, style: NumberStyle): string {
  return signed(minor, (amount) => formatAmount(amount, style))
}

const LARGE = 100_000

/** For headlines and chart scales, where only the size matters: "$1.2M", "$123.5K"; "$90,000" below one hundred thousand. */
export function formatLargeMoney(minor: number, style: NumberStyle): string {
  const whole = minor / 10 ** currencyDecimals(style.currency)
  return Math.abs(whole) < LARGE ? formatMoney(minor, style) : formatMoneyShort(minor, style)
}

/** "$90K" on the scale of a chart, whatever the size. */
export function formatMoneyShort(minor: number, style: NumberStyle): string {
  const { currency } = style
  const options = { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0 } as const
  return numberText(minor / 10 ** currencyDecimals(currency), style, options)
}

/** Hundredths of a minor unit, for the cost of one request: "$0.0042" with two decimals more than amounts have. */
export function formatFineMoney(minorHundredths: number, style: NumberStyle): string {
  const { currency } = style
  const decimals = currencyDecimals(currency) + 2
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return numberText(minorHundredths / 10 ** decimals, style, { style: 'currency', currency, ...digits })
}

/** An amount with every digit it has, as bills of clouds have them: "1,161.114942". The currency stands beside it. */
export function formatExact(amount: Decimal, { locale }: LocaleStyle): string {
  const [whole = '', part] = exactText(amount).replace('-', '').split('.')
  const sign = amount.digits < 0n ? MINUS : ''
  if (part === undefined) return sign + numberFormat(locale, {}).format(BigInt(whole))
  const mark = numberFormat(locale, { minimumFractionDigits: 1 })
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')
  return `${sign}${numberFormat(locale, {}).format(BigInt(whole))}${mark?.value ?? '.'}${part}`
}

/** For a column of figures, with the decimals of its currency: "1,161.11". Less than half a cent is "0.00", and nothing at all "0". */
export function formatRounded(amount: Decimal, style: NumberStyle): string {
  const minor = roundedExact(amount, currencyDecimals(style.currency))
  if (minor === null || amount.digits === 0n) return formatExact(amount, style)
  return formatAmount(minor, style)
}

// How a workbook writes numbers, and the formatter objects behind every text. They are made once each, because making one costs
// far more than using it and a grid formats thousands of cells.

import type { Workbook } from '#core'

export interface NumberStyle {
  /** BCP 47: "en-US", "de-DE". */
  readonly locale: string
  /** ISO 4217: "USD". */
  readonly currency: string
  /** Amounts of so many units of the currency and more are said without fractions; left out: every amount has those it has. */
  readonly wholeFrom?: number
  /** Of a figure that is said to be at least so much: one rounded to the nearest would be more than is known. */
  readonly roundingMode?: 'floor'
  /** How the figures of one column look, where somebody chose so. */
  readonly look?: NumberLook
}

export interface NumberLook {
  /** null: those that a figure has, or that its currency has. */
  readonly decimals: number | null
  /** A number as so many of a hundred: 0.25 reads "25%". */
  readonly isPercent: boolean
  /** Nothing stands between thousands. */
  readonly isPlain: boolean
}

export type LocaleStyle = Pick<NumberStyle, 'locale' | 'roundingMode'>

/** The same with every figure rounded down. */
export function roundedDown<Style extends LocaleStyle>(style: Style): Style {
  return { ...style, roundingMode: 'floor' }
}

/** For text that belongs to no workbook: the welcome screen, the command line before a file is open. */
export const PLAIN_STYLE: NumberStyle = { locale: 'en-US', currency: 'USD' }

export function numberStyleOf({ tables }: Pick<Workbook, 'tables'>): NumberStyle {
  const settings = tables.settings['settings']
  return { locale: settings?.locale ?? PLAIN_STYLE.locale, currency: settings?.currency ?? PLAIN_STYLE.currency }
}

const known = new Map<string, string>()

/** The locale itself where Intl has it, otherwise en-US: a file may hold any text, and the system's own locale must not decide. */
function usableLocale(locale: string): string {
  const found = known.get(locale)
  if (found !== undefined) return found
  const usable = supports(locale) ? locale : PLAIN_STYLE.locale
  known.set(locale, usable)
  return usable
}

/** Whether numbers and dates can be written as this locale writes them. */
export function isUsableLocale(locale: string): boolean {
  return usableLocale(locale) === locale
}

function supports(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length === 1
  } catch {
    return false
  }
}

const numbers = new Map<string, Intl.NumberFormat>()

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { style, currency, unit, notation, minimumFractionDigits: least, maximumFractionDigits: most, useGrouping } = options
  const key = `${locale} ${style} ${currency} ${unit} ${notation} ${least} ${most} ${useGrouping} ${options.roundingMode}`
  const found = numbers.get(key)
  if (found) return found
  // A value that rounds to zero has no sign. The digits are Latin, as they are typed.
  const made = new Intl.NumberFormat(usableLocale(locale), { signDisplay: 'negative', numberingSystem: 'latn', ...options })
  numbers.set(key, made)
  return made
}

/** A number as text, with the one minus sign of the product (U+2212) whatever the locale's own is. */
export function numberText(value: number, style: LocaleStyle, options: Intl.NumberFormatOptions): string {
  const { locale, roundingMode } = style
  const format = numberFormat(locale, roundingMode === undefined ? options : { ...options, roundingMode })
  if (value >= 0) return format.format(value)
  const parts = format.formatToParts(value)
  return parts.map((part) => (part.type === 'minusSign' ? MINUS : part.value)).join('')
}

export const MINUS = '\u2212'

const dates = new Map<string, Intl.DateTimeFormat>()

type DateKind = 'day' | 'local day' | 'clock'

/** In English, as the sentences around it are: the locale's own, or else British. */
export function dateFormat(locale: string, kind: DateKind, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${kind}`
  const found = dates.get(key)
  if (found) return found
  const made = new Intl.DateTimeFormat(englishFor(usableLocale(locale), kind), options)
  dates.set(key, made)
  return made
}

function englishFor(locale: string, kind: DateKind): string {
  if (new Intl.Locale(locale).language === 'en') return locale
  const { hour12 } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions()
  return kind === 'clock' && hour12 ? 'en-US' : 'en-GB'
}

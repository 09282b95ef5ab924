// Between a stored value and the text of its field, both ways, by the kind of the field. What a field refuses
// comes back as a Problem; nothing is guessed.

import {
  type Field,
  type FieldForm,
  formOf,
  type LimitDefinition,
  localDate,
  ok,
  parseCountText,
  parseDateText,
  parseMoneyText,
  parseNumberText,
  parseShareText,
  type Result,
} from '#core'
import { formatDate, type NumberLook } from '#wording'
import { countAsTyped, decimalMarkOf, moneyAsTyped, rateAsTyped, shareAsTyped } from '../../widgets/typed-amounts.ts'

export interface Notation {
  readonly currency: string
  readonly locale: string
  /** How figures are shown: among percentages "25%" is a number. */
  readonly look?: NumberLook
}

export type ValueKind = 'text' | 'count' | 'number' | 'money' | 'money-a-month' | 'share' | 'date'

/** @param isMonthly an amount of a month, which may be typed for a quarter or a year */
export function kindOf(form: FieldForm | LimitDefinition['unit'], isMonthly = false): ValueKind {
  if (form === 'minor') return isMonthly ? 'money-a-month' : 'money'
  return form === 'bp' ? 'share' : form === 'text' || form === 'date' ? form : 'count'
}

/** The value a field of this kind holds after the text was typed; blank is null. Ranges are the field's own affair. */
export function readTyped(
  kind: ValueKind,
  text: string,
  field: string,
  { currency, locale, look }: Notation,
): Result<string | number | null> {
  const typed = { field, decimalMark: decimalMarkOf(locale) }
  switch (kind) {
    case 'text':
      // The schema takes spaces off the ends, and refuses what cannot be seen.
      return ok(text.trim() === '' ? null : text)
    case 'date':
      return parseDateText(text, { field, locale, today: localDate(new Date()) })
    case 'count':
      return parseCountText(text, typed)
    case 'number':
      return parseNumberText(text, { ...typed, isPercent: look?.isPercent ?? false })
    case 'share':
      return parseShareText(text, typed)
    case 'money':
      return parseMoneyText(text, { ...typed, currency })
    case 'money-a-month':
      return parseMoneyText(text, { ...typed, currency, perMonth: true })
  }
}

/** What a field holds after the text was typed into it: a blank is "not set", or the empty text that its schema refuses. */
export function readField(
  spec: Field<unknown>,
  text: string,
  field: string,
  notation: Notation,
  kind?: ValueKind,
): Result<string | number | null> {
  const form = formOf(spec)
  const read = readTyped(kind ?? kindOf(form, spec.isMonthly), text, field, notation)
  return read.ok && read.value === null && form === 'text' && spec.initial !== null ? ok('') : read
}

export function asTyped(kind: ValueKind, value: unknown, { currency, locale }: Notation): string {
  if (value === null || value === undefined) return ''
  if (kind === 'date') return formatDate(String(value), { locale })
  if (typeof value !== 'number') return String(value)
  if (kind === 'number') return rateAsTyped(value, locale)
  if (kind === 'share') return shareAsTyped(value, locale)
  return kind === 'money' || kind === 'money-a-month' ? moneyAsTyped(value, currency, locale) : countAsTyped(value, locale)
}

// What a column of the team's own holds, as a person reads it.

import type { OwnColumn } from '#core'
import { CHOICE_LABELS } from './labels.ts'
import { formatDate, formatMoney, formatNumber, NOT_SET, type NumberStyle } from './quantities.ts'

/** A value of another type, which did not fit when the type was changed, is the text it is. */
export function ownValueText(type: OwnColumn['type'], value: unknown, style: NumberStyle): string {
  if (value === null || value === undefined) return NOT_SET
  if (typeof value === 'number') return type === 'money' ? formatMoney(value, style) : formatNumber(value, style)
  if (type === 'tick' && (value === 'yes' || value === 'no')) return CHOICE_LABELS.hardManual[value]
  return type === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(value)) ? formatDate(String(value), style) : String(value)
}

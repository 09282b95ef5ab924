// Groups of a column whose every value is another one: bands of amounts, months of days, first letters of names. The column stays
// in sight, and rows of a group are sorted by it.

import type { ReactNode } from 'react'
import { currencyDecimals } from '#core'
import { COLUMN_TEXT, formatWholeMoney, monthText, type NumberStyle } from '#wording'
import type { GridColumn } from '../widgets/table-model/grid-column.ts'
import type { ValueKind } from './settings/typed-value.ts'

type Grouping<R> = Required<Pick<GridColumn<R>, 'groupValue' | 'groupLabel'>>

export interface Bands {
  /** Where each band above zero ends, in whole units; the last one has no end. */
  readonly ends: readonly number[]
  readonly format: (end: number) => string
}

/** Below zero, zero, and bands that end where they say. */
export function inBands<R>(of: (row: R) => number | undefined, { ends, format }: Bands, blank: ReactNode): Grouping<R> {
  const bandOf = (value: number) => {
    if (value <= 0) return value < 0 ? -1 : 0
    const at = ends.findIndex((end) => value <= end)
    return (at === -1 ? ends.length : at) + 1
  }
  const labelOf = (band: number) => {
    if (band <= 0) return band === 0 ? format(0) : COLUMN_TEXT.bandBelow(format(0))
    const [over, upTo] = [ends[band - 2], ends[band - 1]].map((end) => (end === undefined ? null : format(end)))
    return COLUMN_TEXT.band(over ?? null, upTo ?? null)
  }
  const groupValue = (row: R) => {
    const value = of(row)
    return value === undefined ? undefined : bandOf(value)
  }
  return {
    groupValue,
    groupLabel: (row) => {
      const band = groupValue(row)
      return band === undefined ? blank : labelOf(band)
    },
  }
}

const POWERS = Array.from({ length: 10 }, (_, at) => 10 ** at)
const SHARES = [1, 5, 10, 20, 50, 100].map((percent) => percent * 100)

/** As readers of budgets count: each band ten times the one before it. */
export function bandsOf(kind: ValueKind, format: (value: number) => string, style: NumberStyle): Bands {
  if (kind === 'share') return { ends: SHARES, format }
  if (kind !== 'money' && kind !== 'money-a-month') return { ends: POWERS, format }
  const whole = 10 ** currencyDecimals(style.currency)
  return { ends: POWERS.slice(2).map((end) => end * whole), format: (minor) => formatWholeMoney(minor, style) }
}

export function inMonths<R>(of: (row: R) => string | undefined, blank: ReactNode): Grouping<R> {
  const monthOf = (row: R) => of(row)?.slice(0, 7)
  return { groupValue: monthOf, groupLabel: (row) => (monthOf(row) === undefined ? blank : monthText(monthOf(row) ?? '')) }
}

/** Whatever is no letter is one group. */
export function byFirstLetter<R>(of: (row: R) => string): Grouping<R> {
  const letterOf = (row: R) => /^\p{L}/u.exec(of(row).trim().normalize('NFD'))?.[0].toLocaleUpperCase() ?? COLUMN_TEXT.noLetter
  return { groupValue: letterOf, groupLabel: letterOf }
}

// A value of a verdict with its unit, whatever the unit is.

import type { FactValue, Unit } from '#core'
import { NOT_SET } from './blank.ts'
import { formatCount, pluralize } from './counts.ts'
import { formatDate } from './dates.ts'
import { type LocaleStyle, type NumberStyle, numberText } from './locale.ts'
import { formatMoney } from './money.ts'
import { decimalsApart, formatPoints, formatShare } from './shares.ts'

/**
 * Any number of a verdict with its unit; blank is "not set". Choices and texts come back as they are.
 * @param apartFrom a figure of the same unit beside it, such as its limit: the two never read alike when they differ
 */
export function formatValue(value: FactValue, unit: Unit, style: NumberStyle, apartFrom?: number): string {
  if (value === null) return NOT_SET
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return unit === 'date' ? formatDate(value, style) : value
  switch (unit) {
    case 'bp':
      return formatShare(value, style, apartFrom)
    case 'minor':
      return formatMoney(value, style)
    case 'hours':
    case 'days':
    case 'weeks':
    case 'months':
      return pluralize(value, unit, style)
    case 'month-hundredths': {
      const decimals = decimalsApart(value, apartFrom === undefined ? [] : [apartFrom], 100, monthDecimals(value))
      return `${numberText(value / 100, style, { maximumFractionDigits: decimals })} months`
    }
    case 'count':
    case 'date':
    case 'choice':
    case 'text':
      return formatCount(value, style)
  }
}

/** What ends halfway was rounded there already: it keeps its last decimal, so that 9.048 is never rounded twice, to 9.1. */
function monthDecimals(hundredths: number): number {
  return Math.abs(hundredths) % 10 === 5 ? 2 : 1
}

/**
 * Runways of one column, all with as many decimals as one of them needs: "10.09 months" above "11.25 months".
 * @param apartFrom as in formatValue, of each
 */
export function formatMonthsColumn(
  hundredths: readonly number[],
  style: LocaleStyle,
  apartFrom: readonly number[] = [],
): readonly string[] {
  const needed = hundredths.map((each) => decimalsApart(each, apartFrom, 100, monthDecimals(each)))
  const decimals = Math.max(1, ...needed)
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return hundredths.map((each) => `${numberText(each / 100, style, digits)} months`)
}

/** 1,414 hundredths of a month as the figure of a column whose heading says months: "14.1". */
export function formatMonthsNumber(hundredths: number, style: LocaleStyle): string {
  return numberText(hundredths / 100, style, { maximumFractionDigits: monthDecimals(hundredths) })
}

/** The same for a difference of two values: shares differ by points, everything else by its own unit. */
export function formatDifference(difference: number, unit: Unit, style: NumberStyle): string {
  return unit === 'bp' ? formatPoints(difference, style) : formatValue(difference, unit, style)
}

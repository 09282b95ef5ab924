// Shares, points, multiples and time of people as text, from basis points (10,000 is 100% of one engineer or one whole).
// Rounding never contradicts a verdict: where two figures stand side by side, each takes as many decimals as tell them apart.

import { daysNeededOfShare, timeOfShare } from '#core'
import { plural, pluralize } from './counts.ts'
import { type LocaleStyle, numberText } from './locale.ts'

const WHOLE_BP = 10_000

/**
 * "25%", "27.5%", "6.7%": one decimal at most, none for whole percents. A share that is not quite 0% or 100% never reads so.
 * @param apartFrom a figure beside it, such as its limit, in basis points: "20.04%" beside "20%"
 */
export function formatShare(bp: number, style: LocaleStyle, apartFrom?: number): string {
  return percent(bp, style, 1, apartFrom)
}

/** The same without decimals, for headlines and shares of time: "71%". */
export function formatWholeShare(bp: number, style: LocaleStyle, apartFrom?: number): string {
  return percent(bp, style, 0, apartFrom)
}

/** A difference of two shares: "5 points", "33.3 points", "1 point". */
export function formatPoints(bp: number, style: LocaleStyle): string {
  const points = Number((bp / 100).toFixed(decimalsApart(bp, [0], 100, 1)))
  return `${numberText(points, style, { maximumFractionDigits: 2 })} ${plural(points, 'point', 'points')}`
}

/** How many times as much: 106,000 is "10.6×". @param apartFrom as in formatShare */
export function formatTimes(bp: number, style: LocaleStyle, apartFrom?: number): string {
  const decimals = decimalsApart(bp, apartFrom === undefined ? [] : [apartFrom], WHOLE_BP, 1)
  return `${numberText(bp / WHOLE_BP, style, { maximumFractionDigits: decimals })}×`
}

/** A sum of people's time as full-time equivalents: 12,100 is "1.21 FTE". */
export function formatFte(bp: number, style: LocaleStyle): string {
  return `${formatFteNumber(bp, style)} FTE`
}

/** The same where the unit stands elsewhere: "1.21". */
export function formatFteNumber(bp: number, style: LocaleStyle): string {
  return numberText(bp / WHOLE_BP, style, { maximumFractionDigits: 2 })
}

/** The same in a column, where every figure has the same decimals: "1.20". */
export function formatFteCell(bp: number, style: LocaleStyle): string {
  return numberText(bp / WHOLE_BP, style, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

/** The same with its unit, where it stands beside others: "1.20 FTE". */
export function formatFteFixed(bp: number, style: LocaleStyle): string {
  return `${formatFteCell(bp, style)} FTE`
}

/** A share as days of work per month, 21.67 being all of one engineer's: 2,000 is "4.3 days". */
export function formatDaysPerMonth(bp: number, style: LocaleStyle): string {
  return pluralize(timeOfShare(bp, 'days-month', 1) / 10, 'days', style)
}

/** A difference of shares as days per month, rounded up to a tenth so that doing as it says is enough: 1,100 is "2.4 fewer days". */
export function formatDaysNeeded(bp: number, noun: 'fewer days' | 'more days', style: LocaleStyle): string {
  return pluralize(daysNeededOfShare(bp) / 10, noun, style)
}

/**
 * The decimals at which a figure reads differently from each of the others that it differs from.
 * @param scale what one is worth: 100 for percents of basis points
 * @param round as the figures are rounded
 */
export function decimalsApart(value: number, others: readonly number[], scale: number, usual: number, round = Math.round): number {
  const rounded = (number: number, decimals: number) => round((number * 10 ** decimals) / scale)
  const most = Math.log10(scale)
  let decimals = usual
  for (const other of others) {
    while (other !== value && decimals < most && rounded(value, decimals) === rounded(other, decimals)) decimals++
  }
  return decimals
}

function percent(bp: number, style: LocaleStyle, usual: number, apartFrom: number | undefined): string {
  const others = apartFrom === undefined ? [0, WHOLE_BP] : [0, WHOLE_BP, apartFrom]
  const decimals = decimalsApart(bp, others, 100, usual, style.roundingMode === 'floor' ? Math.floor : Math.round)
  return numberText(bp / WHOLE_BP, style, { style: 'percent', maximumFractionDigits: decimals })
}

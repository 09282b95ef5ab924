// The one conversion between a share of an engineer and time: all of one engineer is 2,080 hours and 260 days a
// year. What is typed (parse-text.ts), shown in a field and read in a sentence goes through here.

import { divideRounded } from './rounding.ts'
import { type BasisPoints, basisPoints, DAYS_PER_YEAR, FULL_TIME_BP, HOURS_PER_YEAR } from './units.ts'

interface TimeMeasure {
  /** All of one engineer's time in a year. */
  readonly aYear: number
  /** Weeks or months in it. */
  readonly periods: number
}

export const TIME_MEASURES = {
  'hours-week': { aYear: HOURS_PER_YEAR, periods: 52 },
  'hours-month': { aYear: HOURS_PER_YEAR, periods: 12 },
  'days-week': { aYear: DAYS_PER_YEAR, periods: 52 },
  'days-month': { aYear: DAYS_PER_YEAR, periods: 12 },
} as const satisfies Readonly<Record<string, TimeMeasure>>

export type TimeMeasureId = keyof typeof TIME_MEASURES

/** How the people table shows a share: as it is, or as time. */
export const TIME_UNITS = ['percent', 'hours-week', 'hours-month', 'days-month'] as const
export type TimeUnit = (typeof TIME_UNITS)[number]

/** Thousandths of an hour or day a week or month as a share, rounded once: 4.000 hours a week are 1000 bp. */
export function shareOfTime(thousandths: number, measure: TimeMeasureId): BasisPoints {
  const { aYear, periods } = TIME_MEASURES[measure]
  // Thousandths × 10 are the basis points of whole units.
  return basisPoints(divideRounded(thousandths * 10 * periods, aYear))
}

/** A share as time with so many decimals, as a whole number of the last one: 2000 bp, 2 decimals, hours a month are 3467. */
export function timeOfShare(bp: number, measure: TimeMeasureId, decimals: number): number {
  const { aYear, periods } = TIME_MEASURES[measure]
  return divideRounded(bp * aYear * 10 ** decimals, periods * FULL_TIME_BP)
}

/** Tenths of a day a month that are enough for a share, rounded up: doing as a sentence says must suffice. */
export function daysNeededOfShare(bp: number): number {
  const { aYear, periods } = TIME_MEASURES['days-month']
  return Math.ceil((bp * aYear * 10) / (periods * FULL_TIME_BP))
}

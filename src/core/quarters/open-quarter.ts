// Which quarter a review is of, and for which day it is judged. Clocks are set back, run ahead, and quarters are skipped:
// each has one answer here. Called by the review, the lock and the command line.

import { addDays, nextQuarter, type Quarter, quarterId, quarterOf, quarterRange } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import { lockedQuarters } from '../inventory/locked-quarters.ts'
import type { QuarterRecord } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'

export type OpenQuarter =
  | {
      readonly kind: 'open'
      readonly quarter: string
      /** That a lock would have: 1, or one more than the one that was reopened. */
      readonly revision: number
      /** Today, or the quarter's last day when that is over. */
      readonly asOf: IsoDate
      readonly first: IsoDate
      readonly last: IsoDate
      /** Quarters between the last locked one and this one that nobody locked. */
      readonly skipped: readonly string[]
      /** Quarters that may be reviewed now, the oldest first; this one is among them. */
      readonly choices: readonly string[]
    }
  /** The quarter of today is locked; the next one begins on `opensOn`. */
  | { readonly kind: 'locked'; readonly quarter: string; readonly opensOn: IsoDate }
  /** Today lies before the day that the last lock was judged for. */
  | { readonly kind: 'clock-behind'; readonly quarter: string; readonly asOf: IsoDate }

/** The locked quarter that came before `quarter`, by its newest revision. */
export function lockedBefore(workbook: Workbook, quarter: string): QuarterRecord | null {
  return lockedQuarters(workbook).findLast((record) => record.quarter < quarter) ?? null
}

/**
 * A reopened quarter first; else the one the review was started for, while it may still be reviewed; else the quarter
 * before today's for six weeks after its end, when something was locked before it; else today's.
 */
export function openQuarter(workbook: Workbook, today: IsoDate): OpenQuarter {
  const { fiscalStartMonth } = workbook.tables.settings['settings'] ?? { fiscalStartMonth: 1 }
  const locked = lockedQuarters(workbook)
  const reopened = locked.findLast(({ reopenedAt }) => reopenedAt !== null)
  if (reopened !== undefined) return opened(reopened.quarter, [reopened.quarter], [], reopened.revision + 1, { today, fiscalStartMonth })
  const last = locked.at(-1)
  const present = quarterOf(today, fiscalStartMonth)
  if (last?.asOf != null && today < last.asOf) return { kind: 'clock-behind', quarter: last.quarter, asOf: last.asOf }
  const after = last === undefined ? null : parseQuarterId(last.quarter)
  const choices = after === null ? [quarterId(present)] : quartersAfter(after, quarterId(present)).slice(-MOST_CHOICES)
  if (choices.length === 0) {
    return { kind: 'locked', quarter: last?.quarter ?? '', opensOn: quarterRange(nextQuarter(present), fiscalStartMonth).first }
  }
  const asked = workbook.tables.review['review']?.quarter ?? null
  const quarter = asked !== null && choices.includes(asked) ? asked : usualQuarter(choices, today, fiscalStartMonth)
  return opened(quarter, choices, choices.slice(0, choices.indexOf(quarter)), 1, { today, fiscalStartMonth })
}

/** "2026Q3" as a quarter, or null. */
export function parseQuarterId(text: string): Quarter | null {
  const match = /^(\d{4})Q([1-4])$/.exec(text)
  return match === null ? null : { year: Number(match[1]), quarter: Number(match[2]) as Quarter['quarter'] }
}

/** So long a quarter that is over is the one a team reviews. */
const DAYS_TO_REVIEW = 42

interface Today {
  readonly today: IsoDate
  readonly fiscalStartMonth: number
}

function opened(
  quarter: string,
  choices: readonly string[],
  skipped: readonly string[],
  revision: number,
  { today, fiscalStartMonth }: Today,
): OpenQuarter {
  const { first, last } = quarterRange(parseQuarterId(quarter) ?? quarterOf(today, fiscalStartMonth), fiscalStartMonth)
  return { kind: 'open', quarter, revision, asOf: today < last ? today : last, first, last, skipped, choices }
}

/** At most so many: a clock that runs a century ahead asks for no list of four hundred. */
const MOST_CHOICES = 12

/** Ids of those after one quarter and up to another, itself included. */
export function quartersAfter(first: Quarter, last: string): readonly string[] {
  const ids: string[] = []
  for (let q = nextQuarter(first); quarterId(q) <= last && ids.length < 4000; q = nextQuarter(q)) ids.push(quarterId(q))
  return ids
}

function usualQuarter(choices: readonly string[], today: IsoDate, fiscalStartMonth: number): string {
  const present = choices.at(-1) ?? ''
  const before = choices.at(-2)
  const { first } = quarterRange(quarterOf(today, fiscalStartMonth), fiscalStartMonth)
  return before !== undefined && today < addDays(first, DAYS_TO_REVIEW) ? before : present
}

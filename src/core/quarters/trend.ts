// The quarters of a workbook in a row, from the figures that their records keep: no file is read, however many there are.
// Each by its newest revision; the quarter of today last, while it is not locked.

import { quarterId, quarterOf } from '../amounts/calendar.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { runwayMonths } from '../checks/runway/rule.ts'
import { lockedQuarters } from '../inventory/locked-quarters.ts'
import type { PersonTime, QuarterFigures } from '../inventory/quarter-record.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { parseQuarterId, quartersAfter } from './open-quarter.ts'
import { peopleFigures, quarterFigures } from './quarter-figures.ts'

export interface TrendPoint {
  /** "2026Q3" */
  readonly quarter: string
  /** open: the present. skipped: nobody locked it, nothing is known of it. */
  readonly kind: 'locked' | 'open' | 'skipped'
  /** null where it was skipped. */
  readonly figures: QuarterFigures | null
  readonly people: readonly PersonTime[]
}

/** A clock that runs a century ahead makes no four hundred empty columns. */
const MOST_SKIPPED = 12

/** The oldest first. Empty while nothing is locked: one quarter is no trend. */
export function trendOf(workbook: Workbook, assessment: Assessment): readonly TrendPoint[] {
  const locked = lockedQuarters(workbook).map(({ quarter, figures, people }): TrendPoint => ({ quarter, kind: 'locked', figures, people }))
  const last = locked.at(-1)
  if (last === undefined) return []
  const present = quarterId(quarterOf(assessment.asOf, workbook.tables.settings['settings']?.fiscalStartMonth ?? 1))
  if (present <= last.quarter) return withSkipped(locked)
  return withSkipped([
    ...locked,
    { quarter: present, kind: 'open', figures: quarterFigures(assessment), people: peopleFigures(assessment) },
  ])
}

/** Months of cash at the burn of then, in hundredths; null: not known, or nothing was burnt. */
export function runwayOf({ cash, netBurn }: Pick<QuarterFigures, 'cash' | 'netBurn'>): number | null {
  return cash === null || netBurn === null ? null : runwayMonths(cash, netBurn)
}

function withSkipped(points: readonly TrendPoint[]): readonly TrendPoint[] {
  return points.flatMap((point, place) => {
    const before = parseQuarterId(points[place - 1]?.quarter ?? '')
    const skipped = before === null ? [] : quartersAfter(before, point.quarter).slice(0, -1)
    const shown = skipped.length > MOST_SKIPPED ? [] : skipped
    return [...shown.map((quarter): TrendPoint => ({ quarter, kind: 'skipped', figures: null, people: [] })), point]
  })
}

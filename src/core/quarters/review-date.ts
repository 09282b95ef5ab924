// The day of the next review: what Settings say, and what is suggested after a lock.

import { mondayAfter, nextQuarter, quarterOf, quarterRange } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { Edit } from '../inventory/edit.ts'
import { type EditContext, setField } from '../inventory/edits.ts'
import { lockedQuarters } from '../inventory/locked-quarters.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { Result } from '../result.ts'
import { parseQuarterId } from './open-quarter.ts'

/** The first Monday after the first quarter that is not locked, or after the present one when that Monday is over. */
export function suggestedReviewDay(workbook: Workbook, today: IsoDate): IsoDate {
  const { fiscalStartMonth } = workbook.tables.settings['settings'] ?? { fiscalStartMonth: 1 }
  const present = quarterOf(today, fiscalStartMonth)
  const locked = lockedQuarters(workbook).at(-1)
  const last = locked === undefined ? null : parseQuarterId(locked.quarter)
  const wanted = mondayAfter(quarterRange(last === null ? present : nextQuarter(last), fiscalStartMonth).last)
  return wanted > today ? wanted : mondayAfter(quarterRange(present, fiscalStartMonth).last)
}

export function setReviewDay(context: EditContext, day: IsoDate | null): Result<Edit> {
  return setField(context, 'settings', 'settings', 'nextReview', day, { code: 'change-settings', facts: { field: 'nextReview' } })
}

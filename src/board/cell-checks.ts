// What Excel refuses in cells that somebody types in, and what it says then.

import type { Field } from '#core'
import { ENTRY_HINTS } from '#wording'
import type { ValidationPlan } from './workbook-plan.ts'

/** A whole number of the workbook: the limits are those of its field. */
export function wholeNumberCheck({ min = 0, max = 0 }: Field<unknown>, range: string, message: string): ValidationPlan {
  return { kind: 'whole', range, min, max, message }
}

/** More than any amount that a workbook takes. */
export const LARGEST_AMOUNT = 1e12
export const amountCheck = (range: string, message: string = ENTRY_HINTS.amount): ValidationPlan => ({
  ...{ kind: 'decimal', range, min: 0, max: LARGEST_AMOUNT, message },
})

/** 9999-12-31 as Excel counts days. */
const LAST_DAY = 2_958_465
export const dateCheck = (range: string, message: string = ENTRY_HINTS.date): ValidationPlan => ({
  ...{ kind: 'date', range, min: 1, max: LAST_DAY, message },
})

export const listCheck = (range: string, source: string, message: string = ENTRY_HINTS.wordOrBlank): ValidationPlan => ({
  ...{ kind: 'list', range, source, message },
})

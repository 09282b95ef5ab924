// What Excel refuses in a cell that holds a whole number of the workbook: the limits are those of its field.

import type { Field } from '#core'
import type { ValidationPlan } from './workbook-plan.ts'

export function wholeNumberCheck({ min = 0, max = 0 }: Field<unknown>, range: string, message: string): ValidationPlan {
  return { kind: 'whole', range, min, max, message }
}

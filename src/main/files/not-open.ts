// What is answered when a workbook is asked for that is not open, or no longer there.

import { fail, problem, type Result } from '#core'

export function notOpen(id: string): Result<never> {
  return fail(problem('workbook-missing', { id }))
}

// The sample company: what "Open the sample company" on the first screen shows. Made by the same
// code that reads a list of the user's.

import type { Result, Workbook } from '#core'
import { readCompanyFile } from '../company-file.ts'
import { type NewWorkbookContext, workbookFromCsv } from '../workbook-from-list.ts'
import { SEED_COMPANY, SEED_COMPANY_FILE, SEED_LIST, SEED_LIST_FILE } from './seed-files.ts'

/** A new workbook with the seed-stage sample: 5 people, 15 components. */
export function sampleWorkbook(context: NewWorkbookContext): Workbook {
  const company = mustBeOk(readCompanyFile(SEED_COMPANY, SEED_COMPANY_FILE))
  return mustBeOk(workbookFromCsv(new TextEncoder().encode(SEED_LIST), SEED_LIST_FILE, context, company))
}

/** Our own files cannot be bad input, so a Problem here is a bug. */
function mustBeOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The sample is refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

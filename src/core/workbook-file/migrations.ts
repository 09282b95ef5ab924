// Steps from an older shape of the workbook to the next, in order. A step works on plain data, because
// the types of the old shape are gone; what comes out is checked by readWorkbook like anything else.
// To add one: docs/how-to/add-a-migration.md.

import { SCHEMA_VERSION } from '../inventory/workbook.ts'

export interface Migration {
  /** The version this step starts from; it leads to from + 1. */
  readonly from: number
  readonly up: (workbook: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
}

export const MIGRATIONS: readonly Migration[] = [
  // 2: new fields only (a part's share of its bill, the day of a bill, what an import's rows added up to); absent reads as blank.
  { from: 1, up: (workbook) => workbook },
]

/** The workbook in the newest shape, or null when a step is missing on the way (a version that never was). */
export function migrate(
  raw: Readonly<Record<string, unknown>>,
  from: number,
  steps: readonly Migration[] = MIGRATIONS,
  newest: number = SCHEMA_VERSION,
): Readonly<Record<string, unknown>> | null {
  let workbook = raw
  for (let version = from; version < newest; version += 1) {
    const step = steps.find((candidate) => candidate.from === version)
    if (step === undefined) return null
    workbook = { ...step.up(workbook), schemaVersion: version + 1 }
  }
  return workbook
}

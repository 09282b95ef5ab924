// What a pack was made from, by the fingerprint that stands on its sheets: a locked quarter, another state of the workbook,
// or none that is known.

import { recordsOf } from '../inventory/edits.ts'
import type { QuarterRecord } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type Problem, problem } from '../problem.ts'

/** The quarter as it was locked; every revision stays one that a pack may name. @param fingerprint the first characters of its hash, or all */
export function lockedAs(workbook: Workbook, fingerprint: string): QuarterRecord | null {
  return recordsOf(workbook, 'quarters').find(({ sha256 }) => sha256.startsWith(fingerprint)) ?? null
}

/** A pack of another company, made from no state of this workbook that is known. null: it may be ours. */
export function packOfOther(workbook: Workbook, { file, company }: { readonly file: string; readonly company: string }): Problem | null {
  const ours = workbook.tables.company['company']?.name ?? ''
  return company.trim() === ours.trim() ? null : problem('pack-of-other-workbook', { file, company })
}

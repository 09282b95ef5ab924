// Whether a bill that changes nothing may be another invoice that comes to as much as the one before it.

import { recordsOf } from '../inventory/edits.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { keptProofs } from './kept-proofs.ts'
import type { BillImportPlan } from './plan-import.ts'
import { kindOf, MAPPED } from './same-payer.ts'

export interface SameInvoice {
  readonly vendor: string
  /** "2026-10" */
  readonly month: string
  /** The file that it came from. */
  readonly file: string
}

/**
 * Of a plan that changes nothing. Columns of one's own say no number of an invoice, and the same file may have another name now.
 * @param name of the file at hand
 * @returns null: the file is of several months, or of a known kind, or the one that the month came from
 */
export function sameInvoice({ ofFile }: Pick<BillImportPlan, 'ofFile'>, workbook: Workbook, name: string): SameInvoice | null {
  const [first] = ofFile
  if (first === undefined || kindOf(first) !== MAPPED || ofFile.some(({ month }) => month !== first.month)) return null
  const { source, biller: vendor, month } = first
  const proofs = recordsOf(workbook, 'imports').flatMap(({ proof }) => keptProofs(proof))
  const before = proofs.find(({ months, sources = [] }) => sources.includes(source) && months.includes(month ?? ''))
  return before?.name === undefined || before.name === name ? null : { vendor, month: month ?? '', file: before.name }
}

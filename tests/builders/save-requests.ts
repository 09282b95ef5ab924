// What the page sends to have a state saved, for tests that speak to main's library themselves.

import type { SaveRequest, SaveStep } from '#contract'
import { countRecords, type IsoDate, payloadOf, type Workbook } from '#core'

export const JUDGED = { asOf: '2026-11-25' as IsoDate, toDecide: 0 }

/** The request with which the page saves this state whole. */
export function saveRequest(workbook: Workbook, steps: readonly SaveStep[] = []): SaveRequest {
  const base = { rev: 0, sha256: '' }
  return { id: workbook.id, rev: workbook.rev, base, steps, whole: payloadOf(workbook), records: countRecords(workbook), judged: JUDGED }
}

/** The request with which the page saves the steps that led from the base to this state. */
export function stepsRequest(workbook: Workbook, base: SaveRequest['base'], steps: readonly SaveStep[]): SaveRequest {
  return { id: workbook.id, rev: workbook.rev, base, steps, whole: null, records: countRecords(workbook), judged: JUDGED }
}

export function withRev(workbook: Workbook, rev: number): Workbook {
  return { ...workbook, rev }
}

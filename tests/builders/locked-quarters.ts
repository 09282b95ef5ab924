// Locking as the page does it, for tests on files: main freezes, the edit names the file, and the save that follows.

import type { LockRequest } from '#contract'
import { lockQuarter, type Result, reopenQuarter, type Workbook } from '#core'
import type { LibraryService } from '../../src/main/files/library-service.ts'
import { saveRequest } from './save-requests.ts'
import { AS_OF } from './workbook.ts'
import { afterEdit, contextOf, okOf } from './workbook-files.ts'

export function lockRequest(workbook: Workbook, wanted: Partial<LockRequest> = {}): LockRequest {
  const { id, rev } = workbook
  return { id, rev, quarter: '2026Q4', revision: 1, asOf: AS_OF, lockedBy: 'Maya', dataReason: null, ...wanted }
}

/** The workbook with the record of the lock, saved. */
export async function locked(service: LibraryService, workbook: Workbook, wanted: Partial<LockRequest> = {}): Promise<Workbook> {
  const frozen = okOf(await service.quarters.lock(lockRequest(workbook, wanted)))
  const after = afterEdit(workbook, okOf(lockQuarter(contextOf(workbook), frozen)))
  return saved(service, after)
}

export function reopened(service: LibraryService, workbook: Workbook, recordId = '2026Q4-r1'): Promise<Workbook> {
  const edit = okOf(reopenQuarter(contextOf(workbook), recordId, 'The bill of the GPUs was another one.'))
  return saved(service, afterEdit(workbook, edit))
}

export async function saved(service: LibraryService, workbook: Workbook): Promise<Workbook> {
  okOf((await service.save(saveRequest(workbook))) as Result<unknown>)
  return workbook
}

// The quarters that a new workbook has behind it: each is locked as it was, by what locks a quarter. The sample company
// brings four. Part of making a workbook: its files are there before the workbook that names them.

import type { PastQuarterState } from '#contract'
import { applyEdit, fail, type IsoTime, lockedQuarterId, lockQuarter, ok, payloadOf, type Result, type Workbook } from '#core'
import { atomicWrite, ensureFolder } from './atomic-write.ts'
import type { FileSystem } from './file-system.ts'
import { readPayload } from './followed-save.ts'
import { freeze, type QuarterSurroundings } from './locked-quarters.ts'
import { quarterFile, type WorkbookFolder } from './workbook-folder.ts'

export interface PastFile {
  readonly recordId: string
  readonly bytes: Uint8Array
}

export interface WithPast {
  /** With a record for each quarter; its revision is what it was. */
  readonly workbook: Workbook
  readonly files: readonly PastFile[]
}

export async function withPast(
  workbook: Workbook,
  past: readonly PastQuarterState[],
  surroundings: Pick<QuarterSurroundings, 'appVersion' | 'now'>,
): Promise<Result<WithPast>> {
  let current = workbook
  const files: PastFile[] = []
  for (const { quarter, asOf, payload } of past) {
    // Nothing of the page's is taken on trust: the state of then is decoded like any other.
    const then = readPayload(payload, workbook.id)
    if (!then.ok) return then
    const { id, rev, schemaVersion } = workbook
    const request = { id, rev, quarter, revision: 1, asOf, lockedBy: null, dataReason: null }
    // A team that locked them one after the other had the records of those before in each.
    const state = { ...then.value, tables: { ...then.value.tables, quarters: current.tables.quarters } }
    const frozen = await freeze(request, state, { payload: payloadOf(state), schemaVersion }, surroundings)
    if (!frozen.ok) return frozen
    const context = {
      workbook: current,
      at: `${asOf}T17:00:00.000Z` as IsoTime,
      newId: () => `${quarter}-lock`,
      source: 'derived' as const,
    }
    const edit = lockQuarter(context, frozen.value.answer)
    const applied = edit.ok ? applyEdit(current, edit.value) : edit
    if (!applied.ok) return fail(applied.problem)
    current = applied.value
    files.push({ recordId: lockedQuarterId(quarter, 1), bytes: frozen.value.bytes })
  }
  return ok({ workbook: current, files })
}

export async function writePast(places: WorkbookFolder, files: readonly PastFile[], fs: FileSystem): Promise<void> {
  if (files.length === 0) return
  await ensureFolder(places.quarters, fs)
  for (const { recordId, bytes } of files) await atomicWrite({ target: quarterFile(places, recordId), bytes }, fs)
}

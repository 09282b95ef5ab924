// Earlier versions of the open workbook, for the screen that lists them and goes back to one. Going back is
// one edit of the session: saved like any other, and taken back by undo.

import type { EarlierVersion, RightsizeApi } from '#contract'
import { fail, type IsoTime, ok, problem, type Result, readWorkbook, restoreVersion, type Workbook } from '#core'
import type { Session } from './session.ts'

export type RestoreVersion = (session: Session, version: EarlierVersion) => Promise<Result<null>>

/** Saves first: the list compares with what is on disk. */
export async function listEarlierVersions(ask: RightsizeApi['ask'], session: Session): Promise<Result<readonly EarlierVersion[]>> {
  const flushed = await session.flush()
  return flushed.ok ? ask('workbook:earlier-versions', { id: session.state().workbook.id }) : flushed
}

/** Main makes a backup of the present before it hands over the earlier contents. */
export async function restoreEarlierVersion(ask: RightsizeApi['ask'], session: Session, { key }: EarlierVersion): Promise<Result<null>> {
  const flushed = await session.flush()
  if (!flushed.ok) return flushed
  const version = await ask('workbook:earlier-version', { id: session.state().workbook.id, key })
  if (!version.ok) return version
  const earlier = decode(version.value.payload, key)
  if (!earlier.ok) return earlier
  const context = {
    workbook: session.state().workbook,
    at: new Date().toISOString() as IsoTime,
    newId: () => crypto.randomUUID(),
    source: 'typed' as const,
  }
  return session.dispatch(restoreVersion(context, earlier.value, version.value.savedAt))
}

function decode(payload: string, file: string): Result<Workbook> {
  try {
    const read = readWorkbook(JSON.parse(payload))
    return read.ok ? ok(read.value) : fail(problem('file-invalid', { file, where: 'payload', problem: read.problem }))
  } catch {
    return fail(problem('file-damaged', { file }))
  }
}

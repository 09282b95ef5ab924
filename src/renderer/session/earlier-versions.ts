// Back to an earlier version of the open workbook: one edit of the session, saved like any other and taken back by undo.

import type { EarlierVersion, RightsizeApi } from '#contract'
import { fail, ok, problem, type Result, readWorkbook, restoreVersion, type Workbook } from '#core'
import type { Session } from './session.ts'
import { typedNow } from './typed-now.ts'

/** Main makes a backup of the present before it hands over the earlier contents. */
export async function restoreEarlierVersion(ask: RightsizeApi['ask'], session: Session, { key }: EarlierVersion): Promise<Result<null>> {
  const flushed = await session.flush()
  if (!flushed.ok) return flushed
  const version = await ask('workbook:earlier-version', { id: session.state().workbook.id, key })
  if (!version.ok) return version
  const earlier = decode(version.value.payload, key)
  if (!earlier.ok) return earlier
  return session.dispatch(restoreVersion(typedNow(session.state().workbook), earlier.value, version.value.savedAt))
}

function decode(payload: string, file: string): Result<Workbook> {
  try {
    const read = readWorkbook(JSON.parse(payload))
    return read.ok ? ok(read.value) : fail(problem('file-invalid', { file, where: 'payload', problem: read.problem }))
  } catch {
    return fail(problem('file-damaged', { file }))
  }
}

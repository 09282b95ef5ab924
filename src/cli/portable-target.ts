// A portable workbook that a command writes into: made where there is none yet, otherwise changed with everything that came along.

import { stat } from 'node:fs/promises'
import { encodePortableFile, type IsoTime, ok, type PortableContent, payloadOf, type Result, type Workbook, withSent } from '#core'
import { BYTE_TOOLS, openContent } from './open-input.ts'
import { APP_VERSION } from './version.ts'

/** null: there is none yet, and one is made. */
export async function openTarget(file: string): Promise<Result<PortableContent | null>> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  )
  return isThere ? openContent(file) : ok(null)
}

/** The next state: it has had the one that it was opened in, so that a copy of that merges. */
export function stateAfter(workbook: Workbook, there: PortableContent | null): Workbook {
  return there === null ? workbook : { ...withSent(workbook, there.sha256), rev: there.workbook.rev + 1 }
}

/** @param there what it was before */
export function portableBytes(workbook: Workbook, there: PortableContent | null, at: IsoTime): Uint8Array {
  const facts = { workbookId: workbook.id, rev: workbook.rev, savedAt: at, appVersion: APP_VERSION }
  const carried = there === null ? undefined : { attachments: there.attachments, quarters: there.quarters }
  return encodePortableFile(facts, payloadOf(workbook), there?.base ?? null, BYTE_TOOLS, carried).bytes
}

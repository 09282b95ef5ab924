// The copy that a workbook is opened from, the same whether it was plain or chosen among several: what goes to the page,
// and how main reads it when it needs the records itself. Used by the library service.

import type { OpenRequest } from '#contract'
import {
  bytesOfEnvelope,
  decodingWorkbook,
  type EnvelopeFacts,
  encodeWorkbookFile,
  ok,
  type PickedSource,
  type Problem,
  parseJson,
  type Result,
  type Workbook,
} from '#core'
import { nodeByteTools } from './byte-tools.ts'
import { inSlices } from './in-slices.ts'
import type { SavedFile } from './open-workbook.ts'
import { type Copies, pickFrom, plainFile } from './read-workbook-folder.ts'
import type { VerifiedFile } from './workbook-folder.ts'

export interface ChosenCopy {
  readonly source: PickedSource['source']
  readonly saved: SavedFile
  /** In today's shape. */
  readonly payload: string
  readonly readOnly: Problem | null
  readonly damaged: readonly Problem[]
  readonly readSaved: () => Promise<Workbook | null>
  /** null: it is the file itself, and there is nothing to put right. */
  readonly picked: PickedSource | null
}

/** @param facts of the file that a working copy becomes. */
export async function chooseCopy(
  copies: Copies,
  { id, workingCopy, isDoubted = false }: OpenRequest,
  facts: Pick<EnvelopeFacts, 'savedAt' | 'appVersion'>,
): Promise<Result<ChosenCopy>> {
  const plain = workingCopy === null && !isDoubted ? plainFile(copies, id) : null
  if (plain !== null) return ok(plainCopy(plain))
  const picked = await pickFrom(copies, id, workingCopy)
  return picked.ok ? ok(pickedCopy(picked.value, facts)) : picked
}

function plainCopy({ header, bytes, payload }: VerifiedFile): ChosenCopy {
  const readSaved = async () => {
    const raw = parseJson(payload, 'workbook.json')
    const decoded = raw.ok ? await inSlices(decodingWorkbook(raw.value, header, 'workbook.json')) : raw
    return decoded.ok ? decoded.value.workbook : null
  }
  return { source: 'current', saved: { header, bytes }, payload, readOnly: null, damaged: [], readSaved, picked: null }
}

function pickedCopy(picked: PickedSource, facts: Pick<EnvelopeFacts, 'savedAt' | 'appVersion'>): ChosenCopy {
  const { source, workbook, envelope, readOnly, damaged } = picked
  // The page gets today's shape; the file and its backup keep an older one until the next save.
  const isCurrentShape = envelope.header.schemaVersion === workbook.schemaVersion
  const payload = isCurrentShape ? envelope.payload : JSON.stringify(workbook)
  const saved =
    source === 'working-copy'
      ? encodeWorkbookFile({ ...facts, workbookId: workbook.id, rev: workbook.rev }, payload, nodeByteTools)
      : { bytes: bytesOfEnvelope(envelope, nodeByteTools), header: envelope.header }
  const problems = damaged.map((copy) => copy.problem)
  return { source, saved, payload, readOnly, damaged: problems, readSaved: () => Promise.resolve(workbook), picked }
}

// The .rightsize-approval file: somebody who was not there says of one locked quarter that they approve it. It holds
// the hash of what was locked, so that it speaks of that and of nothing else. It proves no identity: whoever can write
// a file can write a name. Kept beside the locked quarter, never inside it.

import { integer, nameText, optionalText, optionalTime, readFields, type ValuesOf } from '../inventory/field.ts'
import type { QuarterRecord } from '../inventory/tables.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { parseJson } from './decode.ts'
import type { ByteTools, FileHeader } from './envelope.ts'

const approvalFields = {
  format: nameText(),
  version: integer('count', 1, 1_000_000, 1),
  /** Of the workbook when it was locked: a copy with an identity of its own holds the same quarter. */
  workbookId: nameText(),
  quarter: nameText(),
  revision: integer('count', 1, 10_000, 1),
  /** Of the locked quarter. */
  sha256: nameText(),
  name: nameText(),
  /** By the clock of whoever approved. */
  at: optionalTime(),
  statement: optionalText(),
}

type ApprovalFile = ValuesOf<typeof approvalFields>
type ApprovalFacts = Pick<ApprovalFile, 'name' | 'at' | 'statement'>

const FORMAT = 'rightsize-approval'
/** A few hundred bytes; what is larger is something else. */
const MAX_APPROVAL_BYTES = 64_000

/** Refuses what could not be read again. @param locked header of the quarter's file, verified. */
export function encodeApproval(locked: FileHeader, record: QuarterRecord, facts: ApprovalFacts, tools: ByteTools): Result<Uint8Array> {
  const { quarter, revision, sha256 } = record
  const approval = { format: FORMAT, version: 1, workbookId: locked.workbookId, quarter, revision, sha256, ...facts }
  const read = readFields(approvalFields, approval)
  if (!read.ok) return read
  if (read.value.name === '') return fail(problem('text-empty', { field: 'name' }))
  return ok(tools.encode(`${JSON.stringify(read.value, null, 2)}\n`))
}

/** @param locked header of the quarter's file, verified. @param file the name told to the user. */
export function parseApproval(
  bytes: Uint8Array,
  locked: FileHeader,
  { quarter, revision, sha256 }: QuarterRecord,
  file: string,
  tools: ByteTools,
): Result<ApprovalFile> {
  const approval = bytes.length > MAX_APPROVAL_BYTES ? null : read(tools.decode(bytes), file)
  if (approval === null) return fail(problem('file-not-ours', { file }))
  const isOfIt = approval.quarter === quarter && approval.revision === revision && approval.sha256 === sha256
  if (!isOfIt || approval.workbookId !== locked.workbookId) return fail(problem('quarter-of-other-workbook', { quarter, file }))
  return ok(approval)
}

function read(text: string | null, file: string): ApprovalFile | null {
  const raw = parseJson(text ?? '', file)
  const fields = raw.ok ? readFields(approvalFields, raw.value) : raw
  if (!fields.ok) return null
  const { format, version, name, at } = fields.value
  return format === FORMAT && version === 1 && name !== '' && at !== null ? fields.value : null
}

// The .rightsize-approval file: somebody who was not there says of one locked quarter that they approve it. It holds
// the hash of what was locked, so that it speaks of that and of nothing else. It proves no identity: whoever can write
// a file can write a name. Kept beside the locked quarter, never inside it.

import { integer, nameText, optionalText, optionalTime, readFields, type ValuesOf } from '../inventory/field.ts'
import { lockedQuarterId } from '../inventory/quarter-record.ts'
import type { QuarterRecord } from '../inventory/tables.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { parseJson } from './decode.ts'
import type { ByteTools, FileHeader } from './envelope.ts'
import { MOST_OF_A_SIGNATURE, type Signed } from './signature.ts'

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
  /** Of all of it, where the approver has a key (signature.ts): the file is of version 2 then. */
  signature: optionalText(MOST_OF_A_SIGNATURE),
}

const SAID = { name: approvalFields.name, at: approvalFields.at, statement: approvalFields.statement }

type ApprovalFile = ValuesOf<typeof approvalFields>
type ApprovalFacts = Pick<ApprovalFile, 'name' | 'at' | 'statement'>

const FORMAT = 'rightsize-approval'
const SIGNED_VERSION = 2
/** A few hundred bytes; what is larger is something else. */
const MAX_APPROVAL_BYTES = 64_000

/** What the signature of an approval is of: the lock, and every word of the approval. */
export function signedApproval(
  locked: Pick<FileHeader, 'workbookId'>,
  { quarter, revision, sha256 }: Pick<QuarterRecord, 'quarter' | 'revision' | 'sha256'>,
  { name, at, statement }: ApprovalFacts,
  tools: ByteTools,
): Signed {
  const fingerprint = tools.sha256(tools.encode(JSON.stringify([sha256, name, at, statement])))
  return { kind: 'approval', workbookId: locked.workbookId, quarter: lockedQuarterId(quarter, revision), fingerprint }
}

/** What it will say, tidied as it will be read again; refuses what could not be. */
export function approvalFacts(facts: ApprovalFacts): Result<ApprovalFacts> {
  const read = readFields(SAID, facts)
  if (!read.ok) return read
  const { name, at, statement } = read.value
  return name === '' ? fail(problem('text-empty', { field: 'name' })) : ok({ name, at, statement })
}

/** @param locked header of the quarter's file, verified. @param facts as approvalFacts gave them. @param signature null: unsigned */
export function encodeApproval(
  locked: FileHeader,
  record: QuarterRecord,
  facts: ApprovalFacts,
  tools: ByteTools,
  signature: string | null = null,
): Uint8Array {
  const { quarter, revision, sha256 } = record
  const version = signature === null ? 1 : SIGNED_VERSION
  const approval = { format: FORMAT, version, workbookId: locked.workbookId, quarter, revision, sha256, ...facts }
  return tools.encode(`${JSON.stringify(signature === null ? approval : { ...approval, signature }, null, 2)}\n`)
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
  const { format, version, name, at, signature } = fields.value
  const isKnown = version === (signature === null ? 1 : SIGNED_VERSION)
  return format === FORMAT && isKnown && name !== '' && at !== null ? fields.value : null
}

// Approvals of locked quarters by file: written for somebody who has a copy of the workbook, and taken in beside the
// quarter they are about. Both first make sure that the quarter is what was locked. Part of the library service.

import { basename } from 'node:path'
import type { ApprovalRequest, QuarterRequest, TakenApproval } from '#contract'
import {
  approvalFacts,
  encodeApproval,
  type FileHeader,
  fail,
  type IsoTime,
  isLockedAs,
  ok,
  parseApproval,
  problem,
  type QuarterRecord,
  quarterChanged,
  type Result,
  recordOf,
  signedApproval,
} from '#core'
import { judgeWith } from '#signing'
import { atomicWrite } from './atomic-write.ts'
import { nodeByteTools } from './byte-tools.ts'
import { type QuarterSurroundings, readQuarterFile } from './locked-quarters.ts'
import { notOpen } from './not-open.ts'
import { readUserFile, writeUserFile } from './user-file.ts'
import { approvalFile } from './workbook-folder.ts'
import { keeping } from './write-failure.ts'

/** Nothing larger is read at all; what an approval may have is core's to say. */
const MAX_APPROVAL_MEGABYTES = 1

export interface QuarterApprovals {
  /** Answers the path written. */
  readonly saveApproval: (request: ApprovalRequest & { readonly target: string }) => Promise<Result<string>>
  /** Keeps the file beside the quarter; the page's edit then records it. A quarter keeps one approval file. */
  readonly takeApproval: (request: QuarterRequest & { readonly file: string }) => Promise<Result<TakenApproval>>
}

export function quarterApprovals({ open, placesOf, now, fs, sign, knownKeys }: QuarterSurroundings): QuarterApprovals {
  /** The record, and the header of its file: found to be what was locked. */
  async function lockedAs({ id, recordId }: QuarterRequest): Promise<Result<{ record: QuarterRecord; header: FileHeader }>> {
    const workbook = open.get(id)
    if (workbook === undefined) return notOpen(id)
    await workbook.idle()
    const records = await workbook.savedRecords()
    const record = records === null ? undefined : recordOf(records, 'quarters', recordId)
    if (record === undefined) return fail(problem('record-missing', { table: 'quarters', id: recordId }))
    const content = await readQuarterFile(placesOf(id), recordId, fs)
    if (!content.ok) return content
    const { header } = content.value
    return isLockedAs(header, record) ? ok({ record, header }) : quarterChanged(record)
  }

  return {
    saveApproval: async ({ target, by, statement, ...request }) => {
      const locked = await lockedAs(request)
      if (!locked.ok) return locked
      const { header, record } = locked.value
      const facts = approvalFacts({ name: by, at: now().toISOString() as IsoTime, statement })
      if (!facts.ok) return facts
      const signature = await sign(signedApproval(header, record, facts.value, nodeByteTools))
      return writeUserFile(target, encodeApproval(header, record, facts.value, nodeByteTools, signature), fs)
    },
    takeApproval: async ({ file, ...request }) => {
      const locked = await lockedAs(request)
      if (!locked.ok) return locked
      const bytes = await readUserFile(file, MAX_APPROVAL_MEGABYTES, fs)
      if (!bytes.ok) return bytes
      const { header, record } = locked.value
      const read = parseApproval(bytes.value, header, record, basename(file), nodeByteTools)
      if (!read.ok) return read
      const { name, at, statement } = read.value
      const known = await knownKeys()
      if (!known.ok) return known
      const signature = judgeWith(known.value)(read.value.signature, signedApproval(header, record, read.value, nodeByteTools))
      if (signature.state === 'broken') return fail(problem('signature-broken', { file: basename(file) }))
      const sha256 = nodeByteTools.sha256(bytes.value)
      if (record.approvalSha256 !== null && record.approvalSha256 !== sha256) {
        return fail(problem('quarter-approved-already', { quarter: record.quarter, by: record.approvedBy ?? '' }))
      }
      const target = approvalFile(placesOf(request.id), request.recordId)
      const refused = await keeping(() => atomicWrite({ target, bytes: bytes.value }, fs))
      if (refused !== null) return fail(refused)
      return ok({ by: name, at: at ?? (now().toISOString() as IsoTime), statement: statement ?? '', sha256, signature })
    },
  }
}

// Which state a merge starts from: one that both copies have had. Each copy carries one in full (`base`) and remembers the
// hashes of others (`pastHashes`); hashes alone decide, because revisions of two copies count apart. Called by main and the command line.

import type { WorkDone } from '../in-slices.ts'
import { isPlainObject } from '../inventory/field.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { decodingWorkbook, parseJson } from './decode.ts'
import type { ByteTools, FileHeader } from './envelope.ts'
import type { Base } from './portable-file.ts'

export interface MergeCopy {
  readonly workbook: Pick<Workbook, 'rev' | 'pastHashes'>
  /** Of its payload. */
  readonly sha256: string
  readonly payload: string
  /** States from before that it carries in full, and so has had; those that are not what their hash says do not count. */
  readonly bases: readonly Base[]
}

/** @param file theirs, as it is called. Refused: nothing of its own in it, or no common state. */
export function findCommonBase(
  mine: MergeCopy,
  theirs: MergeCopy,
  file: string,
  tools: Pick<ByteTools, 'sha256' | 'encode'>,
): Result<Base> {
  const hasHad = ({ workbook, sha256, bases }: MergeCopy, hash: string) =>
    hash === sha256 || workbook.pastHashes.includes(hash) || bases.some((base) => base.sha256 === hash)
  if (hasHad(mine, theirs.sha256)) return fail(problem('merge-nothing', { file }))
  const own: Base = { rev: mine.workbook.rev, sha256: mine.sha256, payload: mine.payload }
  const common = [own, ...mine.bases, ...theirs.bases].filter(({ sha256 }) => hasHad(mine, sha256) && hasHad(theirs, sha256))
  // The newest: what was merged or asked before that is not asked again.
  for (const base of common.sort((a, b) => b.rev - a.rev)) {
    if (tools.sha256(tools.encode(base.payload)) === base.sha256) return ok(base)
  }
  return fail(problem('merge-unrelated', { file }))
}

/** The workbook of a base or a copy, of whatever format it was; nothing of it is trusted. */
export function* decodingBase({ rev, payload }: Pick<Base, 'rev' | 'payload'>, file: string): Generator<WorkDone, Result<Workbook>> {
  const raw = parseJson(payload, file)
  if (!raw.ok) return raw
  const content = isPlainObject(raw.value) ? raw.value : {}
  const { id, schemaVersion } = content
  if (typeof id !== 'string' || typeof schemaVersion !== 'number') return fail(problem('file-damaged', { file }))
  const header = { workbookId: id, schemaVersion, rev } satisfies Partial<FileHeader>
  const decoded = yield* decodingWorkbook(content, header, file)
  if (!decoded.ok) return decoded
  return decoded.value.readOnly === null ? ok(decoded.value.workbook) : fail(decoded.value.readOnly)
}

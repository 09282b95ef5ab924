// quarters/<quarter>-r<n>.json: a quarter as it was locked, written once and never again. It holds the whole workbook of
// then and what was said of it, in the words of then, so that later rules and limits change nothing of it. The workbook keeps its hash.

import { parseIsoDate } from '../amounts/calendar.ts'
import { inOneGo, type WorkDone } from '../in-slices.ts'
import { isPlainObject } from '../inventory/field.ts'
import { lockedQuarterId } from '../inventory/quarter-record.ts'
import type { QuarterRecord } from '../inventory/tables.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { type DecodedWorkbook, decodingWorkbook, parseJson } from './decode.ts'
import {
  type ByteTools,
  type Envelope,
  type EnvelopeFacts,
  encodeEnvelope,
  type FileHeader,
  headerLine,
  readEnvelope,
  splitEnvelope,
} from './envelope.ts'
import type { FrozenReview } from './frozen-review.ts'
import { checkingLock, hasKnownRules } from './lock-check.ts'
import type { Signed } from './signature.ts'

export interface LockedQuarter {
  readonly review: FrozenReview
  readonly workbook: DecodedWorkbook['workbook']
  readonly header: FileHeader
}

/** @param payload of the workbook, as it was saved. */
export function encodeQuarterFile(
  facts: Omit<EnvelopeFacts, 'format'>,
  payload: string,
  review: FrozenReview,
  tools: ByteTools,
): { readonly bytes: Uint8Array; readonly header: FileHeader } {
  return encodeEnvelope({ ...facts, format: 'rightsize-quarter' }, `{"workbook":${payload},"review":${JSON.stringify(review)}}`, tools)
}

/** What the signature of a lock is of. */
export function signedLock(header: FileHeader, record: Pick<QuarterRecord, 'quarter' | 'revision'>): Signed {
  return {
    kind: 'lock',
    workbookId: header.workbookId,
    quarter: lockedQuarterId(record.quarter, record.revision),
    fingerprint: header.sha256,
  }
}

/** What the signature of a pack of it is of: which lock it shows. Its cells are compared with that. */
export function signedPack(header: FileHeader, record: Pick<QuarterRecord, 'quarter' | 'revision'>): Signed {
  return { ...signedLock(header, record), kind: 'pack' }
}

/** The same file with a signature in its first line; the hash and what was locked stay. */
export function withLockSignature(bytes: Uint8Array, signature: string, tools: ByteTools): Uint8Array | null {
  const split = splitEnvelope(bytes, '', tools)
  if (!split.ok) return null
  const head = tools.encode(headerLine({ ...split.value.header, signature }))
  const signed = new Uint8Array(head.length + split.value.body.length)
  signed.set(head)
  signed.set(split.value.body, head.length)
  return signed
}

/** "2026Q3-r1.json": what the file of a locked quarter is called. */
export function quarterFileName({ quarter, revision }: Pick<QuarterRecord, 'quarter' | 'revision'>): string {
  return `${lockedQuarterId(quarter, revision)}.json`
}

/** @param record what the workbook says of it: a file with another hash is not what was locked, however whole it is. */
export function parseQuarterFile(bytes: Uint8Array, record: QuarterRecord, tools: ByteTools): Result<LockedQuarter> {
  const envelope = readEnvelope(bytes, quarterFileName(record), tools)
  if (!envelope.ok) return envelope.problem.code === 'file-too-large' ? envelope : quarterChanged(record)
  return inOneGo(readingQuarter(envelope.value, record))
}

/** What was locked, from an envelope whose length and hash somebody verified, in slices. */
export function* readingQuarter({ header, payload }: Envelope, record: QuarterRecord): Generator<WorkDone, Result<LockedQuarter>> {
  const file = quarterFileName(record)
  if (!isLockedAs(header, record)) return quarterChanged(record)
  const raw = parseJson(payload, file)
  if (!raw.ok) return raw
  if (!isPlainObject(raw.value)) return quarterChanged(record)
  const review = readReview(raw.value['review'])
  if (review === null || review.quarter !== record.quarter || review.revision !== record.revision) return quarterChanged(record)
  if (!hasKnownRules(review)) {
    return fail(problem('quarter-unknown-rules', { quarter: record.quarter, file, rules: review.ruleSetVersion.slice(0, MAX_RULES_NAME) }))
  }
  const decoded = yield* decodingWorkbook(raw.value['workbook'], header, file)
  if (!decoded.ok) return decoded
  const locked = { review, workbook: decoded.value.workbook, header }
  const doubt = yield* checkingLock(locked, record)
  return doubt === null ? ok(locked) : fail(problem('quarter-not-from-records', { quarter: record.quarter, file, ...doubt }))
}

/** Whether a file whose hash is right is the one that this record was made with. */
export function isLockedAs(header: FileHeader, record: Pick<QuarterRecord, 'sha256'>): boolean {
  return header.format === 'rightsize-quarter' && header.sha256 === record.sha256
}

export function quarterChanged(record: Pick<QuarterRecord, 'quarter' | 'revision'>): Result<never> {
  return fail(problem('quarter-changed', { quarter: record.quarter, file: quarterFileName(record) }))
}

/** What is told of a name that we never gave. */
const MAX_RULES_NAME = 40

/** The hash says that it is what we wrote; the shape is looked at all the same, because versions differ. */
function readReview(raw: unknown): FrozenReview | null {
  if (!isPlainObject(raw)) return null
  const isComplete =
    typeof raw['quarter'] === 'string' &&
    typeof raw['revision'] === 'number' &&
    typeof raw['asOf'] === 'string' &&
    parseIsoDate(raw['asOf']) !== null &&
    typeof raw['ruleSetVersion'] === 'string' &&
    isPlainObject(raw['ruleVersions']) &&
    isPlainObject(raw['limits']) &&
    isPlainObject(raw['components']) &&
    isPlainObject(raw['people']) &&
    Array.isArray(raw['portfolio'])
  return isComplete ? (raw as unknown as FrozenReview) : null
}

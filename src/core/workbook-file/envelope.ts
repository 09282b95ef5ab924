// The two lines of every file of ours: a header saying what follows, and the payload as JSON. The
// header's hash is over the raw bytes of line 2, so that no second spelling of JSON has to be agreed
// on. Written and read by main, the command line and the choice of the best copy (pick-source.ts).

import { isPlainObject } from '../inventory/field.ts'
import { SCHEMA_VERSION } from '../inventory/workbook.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'

const FILE_FORMATS = ['rightsize-workbook', 'rightsize-portable', 'rightsize-quarter'] as const
type FileFormat = (typeof FILE_FORMATS)[number]

export interface FileHeader {
  readonly format: FileFormat
  readonly schemaVersion: number
  readonly workbookId: string
  readonly rev: number
  /** ISO time, for people; the order of copies is decided by rev, because clocks are set back. */
  readonly savedAt: string
  readonly appVersion: string
  /** Length of line 2. */
  readonly bytes: number
  readonly sha256: string
  /** Of a locked quarter, where the team signs (signature.ts). */
  readonly signature?: string
  /** Of a workbook: states it went through of which a backup was kept, the newest last, each by the beginning of its hash (trail.ts). */
  readonly trail?: readonly string[]
}

export interface Envelope {
  readonly header: FileHeader
  /** Line 2, verified. */
  readonly payload: string
}

/** Core has neither crypto nor text codecs: whoever reads or writes bytes brings them. */
export interface ByteTools {
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: (bytes: Uint8Array) => string
  readonly encode: (text: string) => Uint8Array
  /** null when the bytes are not UTF-8. */
  readonly decode: (bytes: Uint8Array) => string | null
}

/** schemaVersion is today's unless the payload, passed on as it is, has another. */
export type EnvelopeFacts = Pick<FileHeader, 'format' | 'workbookId' | 'rev' | 'savedAt' | 'appVersion'> &
  Partial<Pick<FileHeader, 'schemaVersion' | 'trail'>>

const NEWLINE = 0x0a
/** No header is longer. */
export const MAX_HEADER_BYTES = 4096
const OPENING = '{"format":"rightsize-'

/** @param payload one line of JSON. Answers the file's bytes and the header that was written. */
export function encodeEnvelope(
  facts: EnvelopeFacts,
  payload: string,
  tools: ByteTools,
): { readonly bytes: Uint8Array; readonly header: FileHeader } {
  const body = tools.encode(payload)
  const header = headerOf(facts, { bytes: body.length, sha256: tools.sha256(body) })
  const head = tools.encode(headerLine(header))
  const bytes = new Uint8Array(head.length + body.length)
  bytes.set(head)
  bytes.set(body, head.length)
  return { bytes, header }
}

/** @param body length and hash of line 2. */
export function headerOf(facts: EnvelopeFacts, body: Pick<FileHeader, 'bytes' | 'sha256'>): FileHeader {
  const { format, schemaVersion = SCHEMA_VERSION, workbookId, rev, savedAt, appVersion, trail = [] } = facts
  const header = { format, schemaVersion, workbookId, rev, savedAt, appVersion, bytes: body.bytes, sha256: body.sha256 }
  return trail.length === 0 ? header : { ...header, trail }
}

/** Line 1 with its end. */
export function headerLine(header: FileHeader): string {
  return `${JSON.stringify(header)}\n`
}

/** The file's bytes again, in whatever shape its payload is. */
export function bytesOfEnvelope({ header, payload }: Envelope, tools: ByteTools): Uint8Array {
  return tools.encode(`${headerLine(header)}${payload}`)
}

/** A header and line 2 as long as it says, the hash not verified yet. */
interface SplitFile {
  readonly header: FileHeader
  readonly body: Uint8Array
}

/** Everything of readEnvelope but the hash, for whoever computes that elsewhere. @param file the name told to the user. */
export function splitEnvelope(bytes: Uint8Array, file: string, tools: ByteTools): Result<SplitFile> {
  if (bytes.length === 0) return fail(problem('file-empty', { file }))
  const header = readHeader(bytes, tools)
  if (header === null) return fail(problem(looksLikeOurs(bytes) ? 'file-damaged' : 'file-not-ours', { file }))
  const body = bytes.subarray(bytes.indexOf(NEWLINE) + 1)
  if (body.length < header.bytes) return fail(problem('file-cut', { file, expectedBytes: header.bytes, actualBytes: body.length }))
  return body.length > header.bytes ? fail(problem('file-damaged', { file })) : ok({ header, body })
}

/** Verifies length and hash; what the payload says is read by decode.ts. @param file the name told to the user. */
export function readEnvelope(bytes: Uint8Array, file: string, tools: ByteTools): Result<Envelope> {
  const split = splitEnvelope(bytes, file, tools)
  if (!split.ok) return split
  const { header, body } = split.value
  const payload = tools.sha256(body) === header.sha256 ? tools.decode(body) : null
  return payload === null ? fail(problem('file-damaged', { file })) : ok({ header, payload })
}

/**
 * The header of a file of which only the beginning was read: what it says of itself, its length checked and its
 * hash not. null when that does not hold. For lists; what is opened is verified by readEnvelope.
 */
export function readFileStart(start: Uint8Array, fileBytes: number, tools: ByteTools): FileHeader | null {
  const header = readHeader(start, tools)
  return header !== null && start.indexOf(NEWLINE) + 1 + header.bytes === fileBytes ? header : null
}

function readHeader(bytes: Uint8Array, tools: ByteTools): FileHeader | null {
  const end = bytes.subarray(0, MAX_HEADER_BYTES).indexOf(NEWLINE)
  const line = end < 0 ? null : tools.decode(bytes.subarray(0, end))
  if (line === null) return null
  let raw: unknown
  try {
    raw = JSON.parse(line)
  } catch {
    return null
  }
  return isHeader(raw) ? raw : null
}

function isHeader(raw: unknown): raw is FileHeader {
  return (
    isPlainObject(raw) &&
    FILE_FORMATS.some((format) => format === raw['format']) &&
    isCount(raw['schemaVersion']) &&
    typeof raw['workbookId'] === 'string' &&
    isCount(raw['rev']) &&
    typeof raw['savedAt'] === 'string' &&
    !Number.isNaN(Date.parse(raw['savedAt'])) &&
    typeof raw['appVersion'] === 'string' &&
    isCount(raw['bytes']) &&
    typeof raw['sha256'] === 'string' &&
    (raw['signature'] === undefined || typeof raw['signature'] === 'string')
  )
}

function isCount(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0
}

/** A file that begins as ours, or with the zeros that a power cut leaves, was ours before it was damaged. */
function looksLikeOurs(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, OPENING.length)
  const begin = String.fromCharCode(...start)
  return OPENING.startsWith(begin) || start.every((byte) => byte === 0)
}

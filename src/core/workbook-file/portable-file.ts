// The .rightsize file that people pass around: one workbook, its locked quarters and evidence, and the
// base, which is the state that both sides have had and a later merge starts from. Read and written
// by main (open, send a copy) and by the command line, which leaves attached files out.

import { isPlainObject } from '../inventory/field.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { type DecodedWorkbook, decodeWorkbook, parseJson } from './decode.ts'
import { type ByteTools, type EnvelopeFacts, encodeEnvelope, readEnvelope } from './envelope.ts'

/** payload is kept as the text that was hashed. */
export interface Base {
  readonly rev: number
  readonly sha256: string
  readonly payload: string
}

/** Attached files: SHA-256 in hexadecimal → the bytes in Base64. Whoever writes one down compares it with its hash first. */
export type CarriedFiles = Readonly<Record<string, string>>

export interface PortableContent extends DecodedWorkbook {
  /** JSON of the workbook alone, as it goes into the library. */
  readonly payload: string
  /** Hash of that payload: what the other side has in its pastHashes. */
  readonly sha256: string
  readonly base: Base
  readonly savedAt: string
  readonly attachments: CarriedFiles
}

/**
 * @param payload JSON of the workbook. @param base the state it was last opened, sent or merged from;
 * null the first time: then this very state is the base. @param attachments those that the workbook names.
 */
export function encodePortableFile(
  facts: Omit<EnvelopeFacts, 'format'>,
  payload: string,
  base: Base | null,
  tools: ByteTools,
  attachments: CarriedFiles = {},
): { readonly bytes: Uint8Array; readonly sha256: string } {
  const sha256 = tools.sha256(tools.encode(payload))
  const carried: Base = base ?? { rev: facts.rev, sha256, payload }
  const text = `{"workbook":${payload},"quarters":[],"attachments":${JSON.stringify(attachments)},"base":${JSON.stringify(carried)}}`
  return { bytes: encodeEnvelope({ ...facts, format: 'rightsize-portable' }, text, tools).bytes, sha256 }
}

export function parsePortableFile(bytes: Uint8Array, file: string, tools: ByteTools): Result<PortableContent> {
  const envelope = readEnvelope(bytes, file, tools)
  if (!envelope.ok) return envelope
  const { header, payload: text } = envelope.value
  const raw = parseJson(text, file)
  if (!raw.ok) return raw
  // A file taken straight out of a library or its backups is as good; it is its own base.
  const isPortable = header.format === 'rightsize-portable'
  const content = isPortable ? raw.value : { workbook: raw.value, quarters: [], attachments: {}, base: null }
  const attachments = isPlainObject(content) ? content['attachments'] : null
  if (!isPlainObject(content) || !isEmptyList(content['quarters']) || !isCarriedFiles(attachments)) {
    return fail(problem('file-invalid', { file, where: 'payload', problem: problem('not-an-object', { field: 'portable' }) }))
  }
  const decoded = decodeWorkbook(content['workbook'], header, file)
  if (!decoded.ok) return decoded
  const payload = JSON.stringify(content['workbook'])
  const sha256 = tools.sha256(tools.encode(payload))
  const base = isPortable ? content['base'] : { rev: header.rev, sha256, payload }
  if (!isBase(base) || tools.sha256(tools.encode(base.payload)) !== base.sha256) return fail(problem('file-damaged', { file }))
  return ok({ ...decoded.value, payload, sha256, base, savedAt: header.savedAt, attachments })
}

export function isBase(raw: unknown): raw is Base {
  return isPlainObject(raw) && typeof raw['rev'] === 'number' && typeof raw['sha256'] === 'string' && typeof raw['payload'] === 'string'
}

/** Locked quarters come with later versions; a file that has some is not opened without them. */
function isEmptyList(raw: unknown): boolean {
  return Array.isArray(raw) && raw.length === 0
}

function isCarriedFiles(raw: unknown): raw is CarriedFiles {
  return isPlainObject(raw) && Object.entries(raw).every(([hash, bytes]) => FILE_HASH.test(hash) && typeof bytes === 'string')
}

/** Of one attached file, and of all of a workbook together, which travel inside the file that is sent. */
export const MAX_ATTACHMENT_MEGABYTES = 20
export const MAX_ATTACHED_MEGABYTES = 100

/** What an attached file is called in the folder of its workbook and in a portable file. */
export const FILE_HASH = /^[0-9a-f]{64}$/

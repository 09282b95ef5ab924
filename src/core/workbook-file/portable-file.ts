// The .rightsize file that people pass around: one workbook, its locked quarters and evidence, and the
// base, which is the state that both sides have had and a later merge starts from. Read and written
// by main (open, send a copy) and by the command line.

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

export interface PortableContent extends DecodedWorkbook {
  /** JSON of the workbook alone, as it goes into the library. */
  readonly payload: string
  /** Hash of that payload: what the other side has in its pastHashes. */
  readonly sha256: string
  readonly base: Base
  readonly savedAt: string
}

/**
 * @param payload JSON of the workbook. @param base the state it was last opened, sent or merged from;
 * null the first time: then this very state is the base.
 */
export function encodePortableFile(
  facts: Omit<EnvelopeFacts, 'format'>,
  payload: string,
  base: Base | null,
  tools: ByteTools,
): { readonly bytes: Uint8Array; readonly sha256: string } {
  const sha256 = tools.sha256(tools.encode(payload))
  const carried: Base = base ?? { rev: facts.rev, sha256, payload }
  const text = `{"workbook":${payload},"quarters":[],"attachments":{},"base":${JSON.stringify(carried)}}`
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
  if (!isPlainObject(content) || !isEmptyList(content['quarters']) || !isEmptyObject(content['attachments'])) {
    return fail(problem('file-invalid', { file, where: 'payload', problem: problem('not-an-object', { field: 'portable' }) }))
  }
  const decoded = decodeWorkbook(content['workbook'], header, file)
  if (!decoded.ok) return decoded
  const payload = JSON.stringify(content['workbook'])
  const sha256 = tools.sha256(tools.encode(payload))
  const base = isPortable ? content['base'] : { rev: header.rev, sha256, payload }
  if (!isBase(base) || tools.sha256(tools.encode(base.payload)) !== base.sha256) return fail(problem('file-damaged', { file }))
  return ok({ ...decoded.value, payload, sha256, base, savedAt: header.savedAt })
}

export function isBase(raw: unknown): raw is Base {
  return isPlainObject(raw) && typeof raw['rev'] === 'number' && typeof raw['sha256'] === 'string' && typeof raw['payload'] === 'string'
}

/** Locked quarters and evidence come with later versions; a file that has some is not opened without them. */
function isEmptyList(raw: unknown): boolean {
  return Array.isArray(raw) && raw.length === 0
}

function isEmptyObject(raw: unknown): boolean {
  return isPlainObject(raw) && Object.keys(raw).length === 0
}

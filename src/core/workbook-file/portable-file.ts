// The .rightsize file that people pass around: one workbook, its locked quarters and evidence, and the
// base, which is the state that both sides have had and a later merge starts from. Read and written
// by main (open, send a copy) and by the command line, which leaves attached files and locked quarters out.

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

/** A file of the folder of locked quarters: a quarter, or the approval of one. Compressed by whoever carries it, compared with its record by whoever takes it. */
export interface CarriedQuarter {
  /** "2026Q3-r1.json", "2026Q3-r1.approval.json" */
  readonly file: string
  /** Its bytes, gzip in Base64. */
  readonly gzip: string
}

/** What travels with a workbook beside its records. */
export interface Carried {
  readonly attachments: CarriedFiles
  readonly quarters: readonly CarriedQuarter[]
}

export interface PortableContent extends DecodedWorkbook, Carried {
  /** JSON of the workbook alone, as it goes into the library. */
  readonly payload: string
  /** Hash of that payload: what the other side has in its pastHashes. */
  readonly sha256: string
  readonly base: Base
  readonly savedAt: string
}

/**
 * @param payload JSON of the workbook. @param base the state it was last opened, sent or merged from;
 * null the first time: then this very state is the base. @param carried what the workbook names.
 */
export function encodePortableFile(
  facts: Omit<EnvelopeFacts, 'format'>,
  payload: string,
  base: Base | null,
  tools: ByteTools,
  { attachments = {}, quarters = [] }: Partial<Carried> = {},
): { readonly bytes: Uint8Array; readonly sha256: string } {
  const sha256 = tools.sha256(tools.encode(payload))
  const carried: Base = base ?? { rev: facts.rev, sha256, payload }
  const beside = `"quarters":${JSON.stringify(quarters)},"attachments":${JSON.stringify(attachments)}`
  const text = `{"workbook":${payload},${beside},"base":${JSON.stringify(carried)}}`
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
  const { attachments, quarters } = isPlainObject(content) ? content : {}
  if (!isPlainObject(content) || !isCarriedQuarters(quarters) || !isCarriedFiles(attachments)) {
    return fail(problem('file-invalid', { file, where: 'payload', problem: problem('not-an-object', { field: 'portable' }) }))
  }
  const decoded = decodeWorkbook(content['workbook'], header, file)
  if (!decoded.ok) return decoded
  const payload = JSON.stringify(content['workbook'])
  const sha256 = tools.sha256(tools.encode(payload))
  const base = isPortable ? content['base'] : { rev: header.rev, sha256, payload }
  if (!isBase(base) || tools.sha256(tools.encode(base.payload)) !== base.sha256) return fail(problem('file-damaged', { file }))
  return ok({ ...decoded.value, payload, sha256, base, savedAt: header.savedAt, attachments, quarters })
}

export function isBase(raw: unknown): raw is Base {
  return isPlainObject(raw) && typeof raw['rev'] === 'number' && typeof raw['sha256'] === 'string' && typeof raw['payload'] === 'string'
}

function isCarriedQuarters(raw: unknown): raw is readonly CarriedQuarter[] {
  return Array.isArray(raw) && raw.every(isCarriedQuarter)
}

function isCarriedQuarter(raw: unknown): boolean {
  if (!isPlainObject(raw) || typeof raw['file'] !== 'string' || typeof raw['gzip'] !== 'string') return false
  return CARRIED_QUARTER.test(raw['file']) && Object.keys(raw).length === 2
}

/** No other name leads anywhere. */
const CARRIED_QUARTER = /^\d{4}Q[1-4]-r\d{1,5}(-[0-9a-f]{8})?(\.approval)?\.json$/

function isCarriedFiles(raw: unknown): raw is CarriedFiles {
  return isPlainObject(raw) && Object.entries(raw).every(([hash, bytes]) => FILE_HASH.test(hash) && typeof bytes === 'string')
}

/** Of one attached file, and of all of a workbook together, which travel inside the file that is sent. */
export const MAX_ATTACHMENT_MEGABYTES = 20
export const MAX_ATTACHED_MEGABYTES = 100

/** What an attached file is called in the folder of its workbook and in a portable file. */
export const FILE_HASH = /^[0-9a-f]{64}$/

// workbook.json and its older copies: one workbook in an envelope.

import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { type DecodedWorkbook, decodeWorkbook, parseJson } from './decode.ts'
import { type ByteTools, type Envelope, type EnvelopeFacts, encodeEnvelope, type FileHeader, readEnvelope } from './envelope.ts'

/** @param payload JSON of the workbook as the page made it; its rev and id go into the header. */
export function encodeWorkbookFile(
  facts: Omit<EnvelopeFacts, 'format'>,
  payload: string,
  tools: ByteTools,
): { readonly bytes: Uint8Array; readonly header: FileHeader } {
  return encodeEnvelope({ ...facts, format: 'rightsize-workbook' }, payload, tools)
}

export function parseWorkbookFile(
  bytes: Uint8Array,
  file: string,
  tools: ByteTools,
): Result<DecodedWorkbook & { readonly envelope: Envelope }> {
  const envelope = readEnvelope(bytes, file, tools)
  if (!envelope.ok) return envelope
  const decoded = decodeWorkbookEnvelope(envelope.value, file)
  return decoded.ok ? ok({ ...decoded.value, envelope: envelope.value }) : decoded
}

/** The workbook inside an envelope that readEnvelope verified. */
export function decodeWorkbookEnvelope({ header, payload }: Envelope, file: string): Result<DecodedWorkbook> {
  if (header.format !== 'rightsize-workbook') return fail(problem('file-not-ours', { file }))
  const raw = parseJson(payload, file)
  return raw.ok ? decodeWorkbook(raw.value, header, file) : raw
}

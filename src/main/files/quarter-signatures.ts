// Which key signed each locked quarter of a workbook and each approval by file. Only first lines and short files are read: whether a
// quarter is what was locked is checked elsewhere. Part of the library service.

import type { QuarterSignatures } from '#contract'
import {
  type FileHeader,
  isLockedAs,
  MAX_HEADER_BYTES,
  ok,
  parseApproval,
  type QuarterRecord,
  type Result,
  readFileStart,
  recordsOf,
  type SignatureFinding,
  signedApproval,
  signedLock,
} from '#core'
import { judgeWith } from '#signing'
import { nodeByteTools } from './byte-tools.ts'
import type { QuarterSurroundings } from './locked-quarters.ts'
import { notOpen } from './not-open.ts'
import { approvalFile, quarterFile, type WorkbookFolder } from './workbook-folder.ts'

export interface QuarterSignaturesReader {
  /** Of a workbook that is open. */
  readonly signatures: (id: string) => Promise<Result<readonly QuarterSignatures[]>>
}

export function quarterSignatures({ open, placesOf, fs, knownKeys }: QuarterSurroundings): QuarterSignaturesReader {
  async function headerOf(places: WorkbookFolder, record: QuarterRecord): Promise<FileHeader | null> {
    const path = quarterFile(places, record.id)
    try {
      const { size } = await fs.stat(path)
      const header = readFileStart(await fs.readStart(path, MAX_HEADER_BYTES), size, nodeByteTools)
      return header !== null && isLockedAs(header, record) ? header : null
    } catch {
      return null
    }
  }

  return {
    signatures: async (id) => {
      const records = await open.get(id)?.savedRecords()
      if (records == null) return notOpen(id)
      const places = placesOf(id)
      const known = await knownKeys()
      if (!known.ok) return known
      const judge = judgeWith(known.value)
      const found: QuarterSignatures[] = []
      for (const record of recordsOf(records, 'quarters')) {
        const header = await headerOf(places, record)
        const lock = header === null ? null : judge(header.signature ?? null, signedLock(header, record))
        found.push({ recordId: record.id, lock, approval: header === null ? null : await approvalOf(places, header, record) })
      }
      return ok(found)

      async function approvalOf(folder: WorkbookFolder, header: FileHeader, record: QuarterRecord): Promise<SignatureFinding | null> {
        const bytes = record.approvalSha256 === null ? null : await fs.read(approvalFile(folder, record.id)).catch(() => null)
        const read = bytes === null ? null : parseApproval(bytes, header, record, record.id, nodeByteTools)
        return read?.ok ? judge(read.value.signature, signedApproval(header, record, read.value, nodeByteTools)) : null
      }
    },
  }
}

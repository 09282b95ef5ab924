// The workbook a command works on: from a .rightsize file or made of a list, with the company file
// laid over it.

import { createHash } from 'node:crypto'
import { type ByteTools, fail, type IsoTime, ok, type PortableContent, parsePortableFile, problem, type Result, type Workbook } from '#core'
import { type CompanyFile, decodeText, readCompanyFile, withCompany } from '#intake'
import { openListAsProposed } from './open-list.ts'
import { readBytes } from './read-file.ts'

export const MAX_WORKBOOK_MEGABYTES = 200
const MAX_COMPANY_MEGABYTES = 1

export const BYTE_TOOLS: ByteTools = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  encode: (text) => new TextEncoder().encode(text),
  decode(bytes) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return null
    }
  },
}

/** A portable workbook, or the workbook.json of the data folder; anything else is a list. */
export function isWorkbookFile(file: string): boolean {
  return isPortable(file) || file.toLowerCase().endsWith('.json')
}

function isPortable(file: string): boolean {
  return file.toLowerCase().endsWith('.rightsize')
}

/** @param at the moment stamped on what is imported */
export async function openInput(file: string, company: string | null, at: IsoTime): Promise<Result<Workbook>> {
  const overrides = await readCompany(company)
  if (!overrides.ok) return overrides
  if (isWorkbookFile(file)) {
    const content = await openContent(file)
    if (!content.ok) return content
    const { workbook } = content.value
    return overrides.value === undefined ? ok(workbook) : withCompany(workbook, overrides.value, at, file)
  }
  return openListAsProposed(file, overrides.value, at)
}

/**
 * A workbook with everything that came along in its file. The app shows what it can read of a newer version; figures for a
 * board need all of it, and what cannot be read whole would be lost when it is written again.
 */
export async function openContent(file: string): Promise<Result<PortableContent>> {
  const bytes = await readBytes(file, MAX_WORKBOOK_MEGABYTES)
  if (!bytes.ok) return bytes
  const content = parsePortableFile(bytes.value, file, BYTE_TOOLS)
  return content.ok && content.value.readOnly !== null ? fail(content.value.readOnly) : content
}

/** A file to be merged. */
export function openPortable(file: string): Promise<Result<PortableContent>> {
  return isPortable(file) ? openContent(file) : Promise.resolve(fail(problem('target-extension', { file, expected: '.rightsize' })))
}

/** undefined where no file is given. */
export async function readCompany(file: string | null): Promise<Result<CompanyFile | undefined>> {
  if (file === null) return ok(undefined)
  const bytes = await readBytes(file, MAX_COMPANY_MEGABYTES)
  if (!bytes.ok) return bytes
  const text = decodeText(bytes.value, file)
  return text.ok ? readCompanyFile(text.value, file) : text
}

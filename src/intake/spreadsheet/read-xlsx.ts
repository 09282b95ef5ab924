// Bytes of a foreign .xlsx to plain cells: of a pack or a form that came back. Nothing of it is trusted: sizes and names are judged
// before anything is unpacked, the XML is read strictly, limits hold while reading. Runs in a worker that the page can end at any moment.

import { fail, MAX_SPREADSHEET_MEGABYTES, ok, type PlainSheet, type PlainSheets, problem, type Result, sizeProblem } from '#core'
import { MAX_SHEET_COLUMNS } from './limits.ts'
import { type Archive, openWorkbook } from './open-workbook.ts'
import { readSheet } from './read-sheet.ts'
import { orRefusal, Refusal } from './refusal.ts'
import { isCompoundFile, isZip, readZipDirectory } from './zip-directory.ts'

/** Every visible sheet; a Problem that says why not. @param file its name, for the Problem */
export async function readXlsx(bytes: Uint8Array, file: string, maxColumns = MAX_SHEET_COLUMNS): Promise<Result<PlainSheets>> {
  if (bytes.length === 0) return fail(problem('file-empty', { file }))
  const tooLarge = sizeProblem(bytes, file, MAX_SPREADSHEET_MEGABYTES)
  if (tooLarge !== null) return fail(tooLarge)
  if (isCompoundFile(bytes)) return fail(problem('spreadsheet-other-kind', { file, kind: 'old-excel' }))
  if (!isZip(bytes)) return fail(problem('spreadsheet-other-kind', { file, kind: 'other' }))
  const parts = readZipDirectory(bytes, file)
  if (!parts.ok) return parts
  return orRefusal(() => readArchive({ bytes, file, parts: parts.value }, maxColumns))
}

async function readArchive(archive: Archive, maxColumns: number): Promise<Result<PlainSheets>> {
  const { bytes, file, parts } = archive
  if (parts.has('content.xml') && parts.has('mimetype')) return fail(problem('spreadsheet-other-kind', { file, kind: 'open-document' }))
  const workbook = await openWorkbook(archive)
  if (workbook === null) return fail(problem('spreadsheet-other-kind', { file, kind: 'other' }))
  const { sheets, titles, hidden, isFrom1904, names } = workbook
  refuseSameNames(titles, file)
  if (sheets.length === 0) return fail(problem('spreadsheet-no-sheet', { file, hidden }))
  const strings = await workbook.strings(false)
  const { numbers: formats } = await workbook.formats()
  const read: PlainSheet[] = []
  for (const sheet of sheets) read.push(await readSheet({ bytes, file, ...sheet, strings, formats, isFrom1904, maxColumns }))
  return ok({ file, sheets: read, hidden, names })
}

/** A reader that looks for a sheet by its name would find another one than is shown. */
function refuseSameNames(titles: readonly string[], file: string): void {
  const names = new Set<string>()
  for (const title of titles) {
    const name = title.toLowerCase()
    if (names.has(name)) throw new Refusal(problem('spreadsheet-same-sheets', { file, sheet: title.slice(0, 80) }))
    names.add(name)
  }
}

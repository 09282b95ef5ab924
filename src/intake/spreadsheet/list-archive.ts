// A file that may be a spreadsheet, judged by its first bytes and its directory before anything is unpacked; and the Problems of
// spreadsheets in the words for a list of one's own: who keeps it can save it again, nobody has to be asked for it.

import { fail, MAX_LIST_MEGABYTES, ok, type Problem, problem, type Result, sizeProblem } from '#core'
import type { SourceBook } from '../formats/list-format.ts'
import { refusingOddSink } from './oddities.ts'
import type { Archive } from './open-workbook.ts'
import { readBudget } from './read-budget.ts'
import { orRefusal } from './refusal.ts'
import { isCompoundFile, isZip, readZipDirectory, SPREADSHEET_LIMITS, type ZipLimits } from './zip-directory.ts'

/** As its name is looked up in any case. */
export const ODS_MANIFEST = 'meta-inf/manifest.xml'
const LIST_LIMITS: ZipLimits = { ...SPREADSHEET_LIMITS, namesInAnyCase: true }
/** Owner files beside a spreadsheet that is open: of Excel and of LibreOffice. */
const OWNER_FILE = /^(?:~\$|\.~lock\.)/
/** Excel before 1997 wrote no container around its records. */
const OLD_RECORDS: readonly (readonly number[])[] = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
]
/** In the directory of a container that a password closes, as UTF-16. */
const ENCRYPTED = Uint8Array.from([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]))

/** Whether a spreadsheet program wrote it, in whatever form. */
export function isSpreadsheet(bytes: Uint8Array, file: string): boolean {
  return isOwnerFile(file) || isZip(bytes) || isOldExcel(bytes)
}

export function isOpenDocument(bytes: Uint8Array, file: string): boolean {
  if (!isZip(bytes)) return false
  const parts = readZipDirectory(bytes, file, LIST_LIMITS)
  return parts.ok && parts.value.has('mimetype') && parts.value.has(ODS_MANIFEST)
}

/** @param read answers null where the archive is not of its kind; @param sheet one that is read although it is hidden */
export async function readArchiveAsList(
  bytes: Uint8Array,
  file: string,
  read: (archive: Archive) => Promise<Result<SourceBook> | null>,
  sheet?: string,
): Promise<Result<SourceBook>> {
  const archive = openArchive(bytes, file)
  if (!archive.ok) return fail(inWordsOfLists(archive.problem))
  const book = await orRefusal(async () => (await read({ ...archive.value, sheet })) ?? fail(otherKind(archive.value)))
  return book.ok ? book : fail(inWordsOfLists(book.problem))
}

function openArchive(bytes: Uint8Array, file: string): Result<Archive> {
  if (isOwnerFile(file)) return fail(problem('list-kind', { file, kind: 'owner-file' }))
  const tooLarge = sizeProblem(bytes, file, MAX_LIST_MEGABYTES)
  if (tooLarge !== null) return fail(tooLarge)
  if (isOldExcel(bytes)) return fail(problem('list-kind', { file, kind: holds(bytes, ENCRYPTED) ? 'password' : 'old-excel' }))
  const parts = readZipDirectory(bytes, file, LIST_LIMITS)
  return parts.ok
    ? ok({ bytes, file, parts: parts.value, namesInAnyCase: true, odd: refusingOddSink(file), budget: readBudget(file, bytes.length) })
    : parts
}

function otherKind({ file, parts }: Archive): Problem {
  return problem('list-kind', { file, kind: parts.has('xl/workbook.bin') ? 'binary-excel' : 'other' })
}

function inWordsOfLists(why: Problem): Problem {
  switch (why.code) {
    case 'spreadsheet-cut':
      return problem('list-damaged', { ...why.facts, part: null })
    case 'spreadsheet-damaged':
      return problem('list-damaged', why.facts)
    case 'spreadsheet-refused':
      return problem('list-refused', why.facts)
    case 'spreadsheet-timeout':
      return problem('list-timeout', why.facts)
    default:
      return why
  }
}

function isOwnerFile(file: string): boolean {
  return OWNER_FILE.test(file.split(/[\\/]/).at(-1) ?? '')
}

function isOldExcel(bytes: Uint8Array): boolean {
  return isCompoundFile(bytes) || OLD_RECORDS.some((mark) => mark.every((byte, place) => bytes[place] === byte))
}

function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  for (let at = bytes.indexOf(wanted[0] ?? 0); at !== -1; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true
  }
  return false
}

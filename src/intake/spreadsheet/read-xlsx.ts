// Bytes of a foreign .xlsx to plain cells: of a pack or a form that came back. Nothing of it is trusted: sizes and names are judged
// before anything is unpacked, the XML is read strictly, limits hold while reading. Runs in a worker that the page can end at any moment.

import {
  type FileOddity,
  fail,
  MAX_SPREADSHEET_MEGABYTES,
  ok,
  type PackAddition,
  type PlainSheet,
  type PlainSheets,
  problem,
  type Result,
  sizeProblem,
} from '#core'
import { nameOtherTypes } from './content-types.ts'
import { MAX_SHEET_COLUMNS } from './limits.ts'
import { type OddSink, oddSinkInto, refusingOddSink } from './oddities.ts'
import { type Archive, type OpenWorkbook, openWorkbook } from './open-workbook.ts'
import { additionsIn } from './read-additions.ts'
import { readBudget } from './read-budget.ts'
import { chartsIn } from './read-charts.ts'
import { blankDrawingsIn } from './read-drawings.ts'
import { propertiesIn } from './read-properties.ts'
import { readSheet } from './read-sheet.ts'
import { signatureIn } from './read-signature.ts'
import { NO_FORMATS } from './read-styles.ts'
import { orRefusal, Refusal } from './refusal.ts'
import { isCompoundFile, isZip, readZipDirectory, SPREADSHEET_LIMITS } from './zip-directory.ts'

/** Every visible sheet of a form; a Problem that says why not, also where a value has two readings. @param file its name, for the Problem */
export function readXlsx(bytes: Uint8Array, file: string): Promise<Result<PlainSheets>> {
  return readSheets(bytes, { file, maxColumns: MAX_SHEET_COLUMNS, odd: refusingOddSink(file), oddities: [] })
}

/** Every visible sheet of a pack, and each place that programs read differently. */
export function readXlsxWithOddities(bytes: Uint8Array, file: string, maxColumns: number): Promise<Result<PlainSheets>> {
  const oddities: FileOddity[] = []
  return readSheets(bytes, { file, maxColumns, odd: oddSinkInto(oddities), oddities, besides: besidePack })
}

interface Reading {
  readonly file: string
  readonly maxColumns: number
  readonly odd: OddSink
  readonly oddities: readonly FileOddity[]
  /** Of a pack. */
  readonly besides?: (archive: Archive, workbook: OpenWorkbook, conditional: number) => Promise<Partial<PlainSheets>>
}

async function readSheets(bytes: Uint8Array, reading: Reading): Promise<Result<PlainSheets>> {
  const { file } = reading
  if (bytes.length === 0) return fail(problem('file-empty', { file }))
  const tooLarge = sizeProblem(bytes, file, MAX_SPREADSHEET_MEGABYTES)
  if (tooLarge !== null) return fail(tooLarge)
  if (isCompoundFile(bytes)) return fail(problem('spreadsheet-other-kind', { file, kind: 'old-excel' }))
  if (!isZip(bytes)) return fail(problem('spreadsheet-other-kind', { file, kind: 'other' }))
  const parts = readZipDirectory(bytes, file, { ...SPREADSHEET_LIMITS, isTight: true })
  if (!parts.ok) return parts
  return orRefusal(() =>
    readArchive({ bytes, file, parts: parts.value, odd: reading.odd, budget: readBudget(file, bytes.length) }, reading),
  )
}

async function readArchive(archive: Archive, { maxColumns, oddities, besides }: Reading): Promise<Result<PlainSheets>> {
  const { bytes, file, parts, odd, budget } = archive
  if (parts.has('content.xml') && parts.has('mimetype')) return fail(problem('spreadsheet-other-kind', { file, kind: 'open-document' }))
  nameTwins(archive)
  const workbook = await openWorkbook(archive)
  if (workbook === null) return fail(problem('spreadsheet-other-kind', { file, kind: 'other' }))
  const { sheets, titles, hidden, isFrom1904, names } = workbook
  refuseSameNames(titles, file)
  if (sheets.length === 0) return fail(problem('spreadsheet-no-sheet', { file, hidden }))
  const { texts: strings, inRuns: stringsInRuns } = await workbook.strings(false)
  const { numbers: formats, codes, conditional, ...looks } = await workbook.formats()
  const { colors, inks, conditionalColors } = besides === undefined ? NO_FORMATS : looks
  const blankDrawings = besides === undefined ? null : await blankDrawingsIn(archive)
  const read: PlainSheet[] = []
  for (const sheet of sheets)
    read.push(
      await readSheet({
        ...{
          bytes,
          file,
          odd,
          budget,
          ...sheet,
          strings,
          stringsInRuns,
          formats,
          codes,
          colors,
          inks,
          conditionalColors,
          blankDrawings: blankDrawings?.get(sheet.part) ?? NO_IDS,
          isFrom1904,
          maxColumns,
        },
      }),
    )
  const beside = await besides?.(archive, workbook, conditional)
  return ok({ file, sheets: read, hidden, names, oddities, additions: [], ...beside })
}

const NO_IDS: ReadonlySet<string> = new Set()

/** What of a pack stands beside its cells. A reader of forms carries none of it. */
async function besidePack(
  archive: Archive,
  { parts, sheets, otherSheets, titles, settings }: OpenWorkbook,
  conditional: number,
): Promise<Partial<PlainSheets>> {
  await nameOtherTypes(archive, parts)
  const additions: readonly PackAddition[] = [
    ...(await additionsIn(archive)),
    ...(conditional > 0 ? [{ what: 'conditional-format', where: 'styles' } as const] : []),
    ...otherSheets.map((where) => ({ what: 'part', where }) as const),
  ]
  const signature = await signatureIn(archive)
  return {
    ...{ additions, charts: await chartsIn(archive), settings, properties: await propertiesIn(archive) },
    hiddenNames: titles.filter((title) => !sheets.some(({ name }) => name === title)),
    ...(signature === null ? {} : { signature }),
  }
}

/** Some programs look parts up in any case, or by the shortest way to them, and would find another one. */
function nameTwins({ parts, odd }: Archive): void {
  const names = new Set<string>()
  for (const name of parts.keys()) {
    if (names.has(name.toLowerCase()) || !isPlainPath(name)) odd('same-part', name)
    names.add(name.toLowerCase())
  }
}

/** No step that leads nowhere ("./"), and no sign that an address spells in two ways ("%35" is "5"). A folder ends with its slash. */
const isPlainPath = (name: string): boolean =>
  name
    .replace(/\/$/, '')
    .split('/')
    .every((step) => PLAIN_STEP.test(step))

const PLAIN_STEP = /^[\w \-()[\],.&'+=~@!$]*[\w\-()[\]&'+=~@!$]$/

/** A reader that looks for a sheet by its name would find another one than is shown. */
function refuseSameNames(titles: readonly string[], file: string): void {
  const names = new Set<string>()
  for (const title of titles) {
    const name = title.toLowerCase()
    if (names.has(name)) throw new Refusal(problem('spreadsheet-same-sheets', { file, sheet: title.slice(0, 80) }))
    names.add(name)
  }
}

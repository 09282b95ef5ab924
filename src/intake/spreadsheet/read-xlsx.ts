// Bytes of a foreign .xlsx to plain cells. Nothing of it is trusted: sizes and names are judged before anything is
// unpacked, the XML is read strictly, limits hold while reading. Runs in a worker that the page can end at any moment.

import {
  type DefinedName,
  fail,
  MAX_SPREADSHEET_MEGABYTES,
  ok,
  type PlainSheet,
  type PlainSheets,
  problem,
  type Result,
  sizeProblem,
} from '#core'
import { MAX_CELL_CHARACTERS, MAX_SHEET_COLUMNS } from './limits.ts'
import { meaningOf, type NumberMeaning } from './number-format.ts'
import { readSheet, unescaped } from './read-sheet.ts'
import { readXml } from './read-xml.ts'
import { Refusal } from './refusal.ts'
import { readZipDirectory, type ZipPart } from './zip-directory.ts'

interface Archive {
  readonly bytes: Uint8Array
  readonly file: string
  readonly parts: ReadonlyMap<string, ZipPart>
  readonly maxColumns: number
}

/** Every visible sheet; a Problem that says why not. @param file its name, for the Problem */
export async function readXlsx(bytes: Uint8Array, file: string, maxColumns = MAX_SHEET_COLUMNS): Promise<Result<PlainSheets>> {
  if (bytes.length === 0) return fail(problem('file-empty', { file }))
  const tooLarge = sizeProblem(bytes, file, MAX_SPREADSHEET_MEGABYTES)
  if (tooLarge !== null) return fail(tooLarge)
  if (startsWith(bytes, OLE)) return fail(problem('spreadsheet-other-kind', { file, kind: 'old-excel' }))
  if (!startsWith(bytes, ZIP)) return fail(problem('spreadsheet-other-kind', { file, kind: 'other' }))
  const parts = readZipDirectory(bytes, file)
  if (!parts.ok) return parts
  try {
    return await readArchive({ bytes, file, parts: parts.value, maxColumns })
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem)
    throw error
  }
}

/** A compound file: .xls, and every Office file behind a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte)
}

async function readArchive(archive: Archive): Promise<Result<PlainSheets>> {
  const { bytes, file, parts, maxColumns } = archive
  if (parts.has('content.xml') && parts.has('mimetype')) return fail(problem('spreadsheet-other-kind', { file, kind: 'open-document' }))
  const main = [...(await relationsOf(archive, '')).values()].find(({ type }) => type === 'officeDocument')?.target ?? ''
  const part = parts.get(main)
  if (part === undefined || !main.endsWith('.xml')) return fail(problem('spreadsheet-other-kind', { file, kind: 'other' }))
  const relations = await relationsOf(archive, main)
  const { sheets, isFrom1904, hidden, names } = await readWorkbookPart(archive, part)
  const visible = sheets.flatMap(({ name, relation }) => {
    const found = relations.get(relation)
    // A chart alone on a sheet has no cells.
    return found?.type === 'worksheet' ? [{ name, part: needed(archive, found.target) }] : []
  })
  if (visible.length === 0) return fail(problem('spreadsheet-no-sheet', { file, hidden }))
  const byType = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target
  const strings = await stringsIn(archive, byType('sharedStrings'))
  const meanings = await meaningsIn(archive, byType('styles'))
  const read: PlainSheet[] = []
  for (const sheet of visible) read.push(await readSheet({ bytes, file, ...sheet, strings, meanings, isFrom1904, maxColumns }))
  return ok({ file, sheets: read, hidden, names })
}

interface Relation {
  readonly type: string
  readonly target: string
}

/** Relations of a part by their id; those that lead out of the file are left out. */
async function relationsOf(archive: Archive, of: string): Promise<ReadonlyMap<string, Relation>> {
  const slash = of.lastIndexOf('/') + 1
  const folder = of.slice(0, slash)
  const part = archive.parts.get(`${folder}_rels/${of.slice(slash)}.rels`)
  const relations = new Map<string, Relation>()
  if (part === undefined) return relations
  await readXml(archive.bytes, part, archive.file, {
    open: (name, attributes) => {
      const target = attributes.get('Target') ?? ''
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? ''
      relations.set(attributes.get('Id') ?? '', { type, target: target.startsWith('/') ? target.slice(1) : folder + target })
    },
  })
  return relations
}

function needed({ parts, file }: Archive, name: string): ZipPart {
  const part = parts.get(name)
  if (part === undefined) throw new Refusal(problem('spreadsheet-damaged', { file, part: name.slice(0, 80) }))
  return part
}

async function readWorkbookPart(archive: Archive, part: ZipPart) {
  const sheets: { readonly name: string; readonly relation: string }[] = []
  const titles = new Set<string>()
  const names: DefinedName[] = []
  let name: DefinedName | null = null
  let hidden = 0
  let isFrom1904 = false
  await readXml(archive.bytes, part, archive.file, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '')
      if (tag === 'definedName') {
        name = { name: attributes.get('name') ?? '', refersTo: '', isOfOneSheet: attributes.has('localSheetId') }
      }
      if (tag !== 'sheet') return
      const title = attributes.get('name') ?? ''
      // A reader that looks for a sheet by its name would find another one than is shown.
      if (titles.has(title.toLowerCase())) {
        throw new Refusal(problem('spreadsheet-same-sheets', { file: archive.file, sheet: title.slice(0, 80) }))
      }
      titles.add(title.toLowerCase())
      if ((attributes.get('state') ?? 'visible') === 'visible') sheets.push({ name: title, relation: attributes.get('id') ?? '' })
      else hidden += 1
    },
    close: (tag) => {
      if (tag === 'definedName' && name !== null) names.push(name)
      name = null
    },
    text: (more) => {
      if (name === null) return
      name = { ...name, refersTo: name.refersTo + more }
      if (name.refersTo.length > MAX_CELL_CHARACTERS)
        throw new Refusal(problem('spreadsheet-damaged', { file: archive.file, part: part.name }))
    },
  })
  return { sheets, hidden, isFrom1904, names }
}

async function stringsIn(archive: Archive, target: string | undefined): Promise<readonly string[]> {
  if (target === undefined) return []
  const strings: string[] = []
  let text = ''
  let isText = false
  let isAside = false
  await readXml(archive.bytes, needed(archive, target), archive.file, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isAside = true
      isText = name === 't' && !isAside
    },
    close: (name) => {
      isText = false
      if (name === 'rPh') isAside = false
      if (name === 'si') strings.push(unescaped(text))
    },
    text: (part) => {
      if (isText) text += part
    },
  })
  return strings
}

/** What the number of each cell format means, in the order in which cells name them. */
async function meaningsIn(archive: Archive, target: string | undefined): Promise<readonly NumberMeaning[]> {
  if (target === undefined) return []
  const codes = new Map<number, string>()
  const formats: number[] = []
  let isCellFormat = false
  await readXml(archive.bytes, needed(archive, target), archive.file, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
      if (name === 'cellXfs') isCellFormat = true
      if (name === 'xf' && isCellFormat) formats.push(Number(attributes.get('numFmtId') ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormat = false
    },
  })
  return formats.map((id) => meaningOf(id, codes.get(id)))
}

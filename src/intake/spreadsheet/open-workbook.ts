// What stands around the sheets of an .xlsx: which sheets there are, the texts they share, and the formats of their cells. Nothing of
// it is trusted: sizes and names were judged when the directory was read, the XML is read strictly.

import { type DefinedName, problem } from '#core'
import { MAX_CELL_CHARACTERS } from './limits.ts'
import { formatOf, type NumberFormat } from './number-format.ts'
import { readXml } from './read-xml.ts'
import { Refusal } from './refusal.ts'
import { isOn, textRuns, unescaped } from './text-runs.ts'
import type { ZipPart } from './zip-directory.ts'

export interface Archive {
  readonly bytes: Uint8Array
  readonly file: string
  readonly parts: ReadonlyMap<string, ZipPart>
  /** Its parts are kept under small names. */
  readonly namesInAnyCase?: true
}

interface VisibleSheet {
  readonly name: string
  readonly part: ZipPart
}

export interface OpenWorkbook {
  readonly sheets: readonly VisibleSheet[]
  /** Names of all sheets, the hidden ones too, as they come. */
  readonly titles: readonly string[]
  readonly hidden: number
  readonly isFrom1904: boolean
  readonly names: readonly DefinedName[]
  /** Only asked for once it is known that a sheet is read. */
  readonly strings: (marksStruck: boolean) => Promise<readonly string[]>
  readonly formats: () => Promise<CellFormats>
}

export interface CellFormats {
  /** In the order in which cells name them. */
  readonly numbers: readonly NumberFormat[]
  /** Places among them whose text is crossed out. */
  readonly struck: ReadonlySet<number>
}

/** null: the archive is no .xlsx. @throws Refusal */
export async function openWorkbook(archive: Archive): Promise<OpenWorkbook | null> {
  const main = [...(await relationsOf(archive, '')).values()].find(({ type }) => type === 'officeDocument')?.target ?? ''
  const part = partCalled(archive, main)
  if (part === undefined || !main.toLowerCase().endsWith('.xml')) return null
  const relations = await relationsOf(archive, main)
  const { sheets, ...workbook } = await readWorkbookPart(archive, part)
  const visible = sheets.flatMap(({ name, relation }) => {
    const found = relations.get(relation)
    // A chart alone on a sheet has no cells.
    return found?.type === 'worksheet' ? [{ name, part: needed(archive, found.target) }] : []
  })
  const byType = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target
  return {
    ...workbook,
    sheets: visible,
    strings: (marksStruck) => stringsIn(archive, byType('sharedStrings'), marksStruck),
    formats: () => formatsIn(archive, byType('styles')),
  }
}

interface Relation {
  readonly type: string
  readonly target: string
}

/** Relations of a part by their id; those that lead out of the file are left out. */
async function relationsOf(archive: Archive, of: string): Promise<ReadonlyMap<string, Relation>> {
  const slash = of.lastIndexOf('/') + 1
  const folder = of.slice(0, slash)
  const part = partCalled(archive, `${folder}_rels/${of.slice(slash)}.rels`)
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

function partCalled({ parts, namesInAnyCase }: Archive, name: string): ZipPart | undefined {
  return parts.get(namesInAnyCase ? name.replaceAll('\\', '/').toLowerCase() : name)
}

function needed(archive: Archive, name: string): ZipPart {
  const part = partCalled(archive, name)
  if (part === undefined) throw new Refusal(problem('spreadsheet-damaged', { file: archive.file, part: name.slice(0, 80) }))
  return part
}

async function readWorkbookPart(archive: Archive, part: ZipPart) {
  const sheets: { readonly name: string; readonly relation: string }[] = []
  const titles: string[] = []
  const names: DefinedName[] = []
  let name: DefinedName | null = null
  let isFrom1904 = false
  await readXml(archive.bytes, part, archive.file, {
    open: (tag, attributes) => {
      // Newer programs add a second element of this name, which says nothing of days.
      if (tag === 'workbookPr') isFrom1904 ||= ['1', 'true'].includes(attributes.get('date1904') ?? '')
      if (tag === 'definedName') {
        name = { name: attributes.get('name') ?? '', refersTo: '', isOfOneSheet: attributes.has('localSheetId') }
      }
      if (tag !== 'sheet') return
      const title = attributes.get('name') ?? ''
      titles.push(title)
      if ((attributes.get('state') ?? 'visible') === 'visible') sheets.push({ name: title, relation: attributes.get('id') ?? '' })
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
  return { sheets, titles, hidden: titles.length - sheets.length, isFrom1904, names }
}

async function stringsIn(archive: Archive, target: string | undefined, marksStruck: boolean): Promise<readonly string[]> {
  if (target === undefined) return []
  const strings: string[] = []
  const runs = textRuns(marksStruck)
  await readXml(archive.bytes, needed(archive, target), archive.file, {
    open: runs.open,
    close: (name) => {
      runs.close(name)
      if (name === 'si') strings.push(unescaped(runs.take()))
    },
    text: runs.text,
  })
  return strings
}

async function formatsIn(archive: Archive, target: string | undefined): Promise<CellFormats> {
  if (target === undefined) return { numbers: [], struck: new Set() }
  const codes = new Map<number, string>()
  const cells: { readonly number: number; readonly font: number }[] = []
  const struckFonts = new Set<number>()
  let fonts = 0
  // The same elements stand in formats that depend on conditions.
  let list: string | null = null
  await readXml(archive.bytes, needed(archive, target), archive.file, {
    open: (name, attributes) => {
      if (name === 'numFmts' || name === 'fonts' || name === 'cellXfs') list ??= name
      if (name === 'dxfs') list = name
      if (name === 'numFmt' && list === 'numFmts') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
      if (name === 'font' && list === 'fonts') fonts += 1
      if (name === 'strike' && list === 'fonts' && isOn(attributes)) struckFonts.add(fonts - 1)
      if (name === 'xf' && list === 'cellXfs')
        cells.push({ number: Number(attributes.get('numFmtId') ?? 0), font: Number(attributes.get('fontId') ?? 0) })
    },
    close: (name) => {
      if (name === list) list = null
    },
  })
  const known = new Map<number, NumberFormat>()
  const numberFormat = (id: number) => {
    const format = known.get(id) ?? formatOf(id, codes.get(id))
    known.set(id, format)
    return format
  }
  const struck = new Set(cells.flatMap(({ font }, place) => (struckFonts.has(font) ? [place] : [])))
  return { numbers: cells.map(({ number }) => numberFormat(number)), struck }
}

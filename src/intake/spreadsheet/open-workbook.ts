// What stands around the sheets of an .xlsx: which sheets there are, the texts they share, and the formats of their cells. Nothing of
// it is trusted: sizes and names were judged when the directory was read, the XML is read strictly.

import { type DefinedName, problem } from '#core'
import type { MainParts } from './content-types.ts'
import { MAX_CELL_CHARACTERS } from './limits.ts'
import type { OddSink } from './oddities.ts'
import type { ReadBudget } from './read-budget.ts'
import { OFFICE_RELATIONS, RELATION_ID, readPart } from './read-part.ts'
import { type CellFormats, cellFormats, NO_FORMATS } from './read-styles.ts'
import { Refusal } from './refusal.ts'
import { MOST_SETTINGS, unknownInWorkbook } from './sheet-settings.ts'
import { textRuns, unescaped } from './text-runs.ts'
import type { ZipPart } from './zip-directory.ts'

export interface Archive {
  readonly bytes: Uint8Array
  readonly file: string
  readonly parts: ReadonlyMap<string, ZipPart>
  /** Its parts are kept under small names. */
  readonly namesInAnyCase?: true
  /** Is told of each place that programs read differently. */
  readonly odd: OddSink
  readonly budget: ReadBudget
  /** The name of a sheet that is read although it is hidden. */
  readonly sheet?: string | undefined
}

interface VisibleSheet {
  readonly name: string
  readonly part: ZipPart
}

export interface OpenWorkbook {
  readonly sheets: readonly VisibleSheet[]
  /** Visible ones without cells: a chart, a dialog, a macro. */
  readonly otherSheets: readonly string[]
  /** Names of all sheets, the hidden ones too, as they come. */
  readonly titles: readonly string[]
  readonly hidden: number
  readonly isFrom1904: boolean
  readonly names: readonly DefinedName[]
  /** Of the whole workbook, which no list knows to change nothing. */
  readonly settings: readonly string[]
  /** Only asked for once it is known that a sheet is read. */
  readonly strings: (marksStruck: boolean) => Promise<SharedTexts>
  readonly formats: () => Promise<CellFormats>
  readonly parts: MainParts
}

interface SharedTexts {
  readonly texts: readonly string[]
  /** Place among them → how its runs are drawn, where it is written in some. */
  readonly inRuns: ReadonlyMap<number, readonly string[]>
}

/** null: the archive is no .xlsx. @throws Refusal */
export async function openWorkbook(archive: Archive): Promise<OpenWorkbook | null> {
  const main = onlyTarget(archive, await relationsOf(archive, ''), 'officeDocument') ?? ''
  const part = partCalled(archive, main)
  if (part === undefined || !main.toLowerCase().endsWith('.xml')) return null
  const relations = await relationsOf(archive, main)
  const { sheets, ...workbook } = await readWorkbookPart(archive, part)
  const read = new Set<ZipPart>()
  const otherSheets: string[] = []
  const visible = sheets.flatMap(({ name, relation }) => {
    const found = relations.get(relation)
    if (found === undefined || found.type !== 'worksheet') otherSheets.push(name)
    // A chart alone on a sheet has no cells.
    if (found?.type !== 'worksheet') return []
    const sheet = needed(archive, found.target)
    if (read.has(sheet)) {
      archive.odd('same-part', name)
      return []
    }
    read.add(sheet)
    return [{ name, part: sheet }]
  })
  const [sharedStrings, styles] = [onlyTarget(archive, relations, 'sharedStrings'), onlyTarget(archive, relations, 'styles')]
  return {
    ...workbook,
    parts: { workbook: main, sharedStrings, styles },
    sheets: visible,
    otherSheets,
    strings: (marksStruck) => stringsIn(archive, sharedStrings, marksStruck),
    formats: async () => (styles === undefined ? NO_FORMATS : cellFormats(archive, needed(archive, styles))),
  }
}

interface Relation {
  /** "worksheet" */
  readonly type: string
  readonly target: string
  /** Of the type that the standard has; else it only ends with that word. */
  readonly isExact: boolean
}

/** What a file has once. Where two parts are said to be it, none is read for the other. */
function onlyTarget(archive: Archive, relations: ReadonlyMap<string, Relation>, type: string): string | undefined {
  const all = [...relations.values()].filter((relation) => relation.type === type)
  const exact = all.filter(({ isExact }) => isExact)
  if (exact.length > 1) archive.odd('two-parts', exact[1]?.target ?? '')
  return (exact[0] ?? all[0])?.target
}

const READ_TYPES: ReadonlySet<string> = new Set(['officeDocument', 'worksheet', 'sharedStrings', 'styles'])

/** Relations of a part by their id; those that lead out of the file are left out. */
async function relationsOf(archive: Archive, of: string): Promise<ReadonlyMap<string, Relation>> {
  const slash = of.lastIndexOf('/') + 1
  const folder = of.slice(0, slash)
  const part = partCalled(archive, `${folder}_rels/${of.slice(slash)}.rels`)
  const relations = new Map<string, Relation>()
  if (part === undefined) return relations
  await readPart(archive, part, {
    open: (name, attributes) => {
      const target = attributes.get('Target') ?? ''
      if (name !== 'Relationship') return
      const id = attributes.get('Id') ?? ''
      if (relations.has(id)) archive.odd('same-ids', part.name)
      if (relations.has(id) || attributes.get('TargetMode') === 'External') return
      const [type, isExact] = typeOf(attributes.get('Type') ?? '')
      if (!isExact && READ_TYPES.has(type)) archive.odd('relation-type', part.name)
      relations.set(id, { type, isExact, target: target.startsWith('/') ? target.slice(1) : folder + target })
    },
  })
  return relations
}

function typeOf(uri: string): readonly [type: string, isExact: boolean] {
  const slash = uri.lastIndexOf('/')
  return [uri.slice(slash + 1), OFFICE_RELATIONS.includes(uri.slice(0, slash))]
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
  let list = ''
  const lists = new Set<string>()
  const settings: string[] = []
  await readPart(archive, part, {
    open: (tag, attributes, depth) => {
      if (depth === 1) {
        // Excel corrupts nothing by it, and reads one of the two.
        if (lists.has(tag) && ONCE.has(tag)) archive.odd('foreign-element', part.name)
        if (lists.has(tag) && tag === 'sheets') return false
        list = tag
        lists.add(tag)
      }
      if (settings.length < MOST_SETTINGS) settings.push(...unknownInWorkbook(tag, attributes))
      if (tag === 'workbookPr') isFrom1904 ||= ['1', 'true'].includes(attributes.get('date1904') ?? '')
      if (tag === 'definedName') {
        name = { name: attributes.get('name') ?? '', refersTo: '', isOfOneSheet: attributes.has('localSheetId') }
      }
      if (tag !== 'sheet') return true
      if (list !== 'sheets' || depth !== 2) {
        archive.odd('foreign-element', part.name)
        return false
      }
      const title = attributes.get('name') ?? ''
      titles.push(title)
      const isVisible = (attributes.get('state') ?? 'visible') === 'visible' || title === archive.sheet
      if (isVisible) sheets.push({ name: title, relation: attributes.get(RELATION_ID) ?? '' })
      return true
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
  return { sheets, titles, hidden: titles.length - sheets.length, isFrom1904, names, settings }
}

/** Elements of a workbook that it has once. */
const ONCE: ReadonlySet<string> = new Set(['sheets', 'definedNames', 'workbookPr'])

async function stringsIn(archive: Archive, target: string | undefined, marksStruck: boolean): Promise<SharedTexts> {
  const strings: string[] = []
  const inRuns = new Map<number, readonly string[]>()
  if (target === undefined) return { texts: strings, inRuns }
  const part = needed(archive, target)
  const where = () => `${part.name}, ${strings.length + 1}`
  const runs = textRuns(marksStruck, () => archive.odd('two-values', where()))
  await readPart(
    archive,
    part,
    {
      open: runs.open,
      close: (name) => {
        runs.close(name)
        if (name !== 'si') return
        strings.push(unescaped(runs.take()))
        if (runs.inks().length > 0) inRuns.set(strings.length - 1, runs.inks())
      },
      text: runs.text,
    },
    where,
  )
  return { texts: strings, inRuns }
}

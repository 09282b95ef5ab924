// What stands in an .xlsx beside its cells and changes what one reads: links, macros, connections, shapes. Found by the relationships
// between its parts, since whatever a program shows has to be reached by one.

import type { PackAddition, PackAdditionKind } from '#core'
import type { Archive } from './open-workbook.ts'
import { drawingsIn, isRelations, pathFrom } from './read-drawings.ts'
import { OFFICE_RELATIONS, readPart } from './read-part.ts'
import { readXml } from './read-xml.ts'
import type { ZipPart } from './zip-directory.ts'

/** Of other makers than the standard's: what every file says of itself, and the colors that Excel keeps of its charts. */
const PLAIN_RELATIONS: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
  'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature',
  'http://schemas.microsoft.com/office/2011/relationships/chartStyle',
  'http://schemas.microsoft.com/office/2011/relationships/chartColorStyle',
])

/** Parts of every spreadsheet, and what programs keep beside it that nobody reads. A drawing is looked into. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['officeDocument', 'extended-properties', 'custom-properties', 'worksheet', 'styles', 'theme', 'sharedStrings', 'calcChain'],
  ...['printerSettings', 'sheetMetadata', 'drawing', 'chart', 'themeOverride'],
])

const KINDS: Readonly<Record<string, PackAdditionKind>> = {
  hyperlink: 'link',
  vbaProject: 'macro',
  wordVbaData: 'macro',
  xlMacrosheet: 'macro',
  xlIntlMacrosheet: 'macro',
  customUI: 'macro',
  extensibility: 'macro',
  control: 'macro',
  activeXControlBinary: 'macro',
  ctrlProp: 'macro',
  connections: 'connection',
  queryTable: 'connection',
  externalLink: 'other-file',
  externalLinkPath: 'other-file',
  oleObject: 'other-file',
  package: 'other-file',
  image: 'drawing',
  thumbnail: 'drawing',
  vmlDrawing: 'drawing',
  comments: 'comment',
  threadedComment: 'comment',
  person: 'comment',
}

/** @throws Refusal */
export async function additionsIn(archive: Archive): Promise<readonly PackAddition[]> {
  const found: PackAddition[] = []
  for (const part of archive.parts.values()) if (isRelations(part)) found.push(...(await additionsOf(archive, part)))
  for (const part of await drawingsIn(archive)) found.push(...(await shapesIn(archive, part)))
  return found
}

async function additionsOf(archive: Archive, part: ZipPart): Promise<readonly PackAddition[]> {
  const found: PackAddition[] = []
  const folder = part.name.split('/').slice(0, -2)
  // Oddities of the relations that are read are named where they are.
  await readPart({ ...archive, odd: () => undefined }, part, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const type = attributes.get('Type') ?? ''
      const slash = type.lastIndexOf('/')
      const [base, word] = [type.slice(0, slash), type.slice(slash + 1)]
      const isOutside = attributes.get('TargetMode') === 'External'
      const isPlain = !isOutside && (PLAIN_RELATIONS.has(type) || (OFFICE_RELATIONS.includes(base) && PLAIN.has(word)))
      // What leads to no part that is there under just that name may lead another program to one.
      if (isPlain && archive.parts.has(pathFrom(folder, attributes.get('Target') ?? ''))) return
      found.push({ what: KINDS[word] ?? (isOutside ? 'link' : 'part'), where: (attributes.get('Target') ?? '').slice(0, LONGEST) })
    },
  })
  return found
}

const LONGEST = 120

/** A pack draws charts alone; whatever else lies over its cells may cover them. */
async function shapesIn(archive: Archive, part: ZipPart): Promise<readonly PackAddition[]> {
  let shapes = 0
  await readXml(archive, part, {
    open: (name) => {
      if (SHAPES.has(name)) shapes += 1
    },
  })
  return shapes === 0 ? [] : [{ what: 'drawing', where: part.name }]
}

const SHAPES: ReadonlySet<string> = new Set(['sp', 'grpSp', 'pic', 'cxnSp', 'contentPart', 'oleObj', 'control'])

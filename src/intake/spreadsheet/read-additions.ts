// What stands in an .xlsx beside its cells and changes what one reads: links, macros, connections, shapes. Found by the relationships
// between its parts, since whatever a program shows has to be reached by one.

import type { PackAddition, PackAdditionKind } from '#core'
import type { Archive } from './open-workbook.ts'
import { OFFICE_RELATIONS, readPart } from './read-part.ts'
import { readXml } from './read-xml.ts'
import type { ZipPart } from './zip-directory.ts'

const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships/'

/** Parts of every spreadsheet, and what programs keep beside it that nobody reads. A drawing is looked into. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['officeDocument', 'extended-properties', 'custom-properties', 'worksheet', 'styles', 'theme', 'sharedStrings', 'calcChain'],
  ...[
    'printerSettings',
    'sheetMetadata',
    'drawing',
    'chart',
    'chartStyle',
    'chartColorStyle',
    'themeOverride',
    'customXml',
    'customXmlProps',
  ],
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
  vmlDrawing: 'drawing',
  comments: 'comment',
  threadedComment: 'comment',
  person: 'comment',
}

/** @throws Refusal */
export async function additionsIn(archive: Archive): Promise<readonly PackAddition[]> {
  const found: PackAddition[] = []
  for (const part of archive.parts.values()) {
    if (part.name.endsWith('.rels')) found.push(...(await additionsOf(archive, part)))
    else if (/^xl\/drawings\/[^/]*\.xml$/.test(part.name)) found.push(...(await shapesIn(archive, part)))
  }
  return found
}

async function additionsOf(archive: Archive, part: ZipPart): Promise<readonly PackAddition[]> {
  const found: PackAddition[] = []
  // Oddities of the relations that are read are named where they are.
  await readPart({ ...archive, odd: () => undefined }, part, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const type = attributes.get('Type') ?? ''
      const slash = type.lastIndexOf('/')
      const [base, word] = [type.slice(0, slash), type.slice(slash + 1)]
      const isOutside = attributes.get('TargetMode') === 'External'
      const isPlain = !isOutside && (type.startsWith(PACKAGE_RELATIONS) || (OFFICE_RELATIONS.includes(base) && PLAIN.has(word)))
      if (isPlain) return
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

const SHAPES: ReadonlySet<string> = new Set(['sp', 'pic', 'cxnSp', 'contentPart', 'oleObj', 'control'])

// Walks the XML of one part of an .xlsx: only elements of the namespace in which its root stands, and only attributes without one.
// Whatever else is in it is passed over with all it holds, and named where another program could read it.

import type { Archive } from './open-workbook.ts'
import { type NamedAttribute, readXml, type XmlSource } from './read-xml.ts'
import type { ZipPart } from './zip-directory.ts'

export interface PartWalk {
  /** depth: 1 for children of the root. false: the element is passed over with all it holds. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>, depth: number) => unknown
  readonly close?: (name: string, depth: number) => void
  /** One of those that extend the whole part; what it holds is passed over. */
  readonly extension?: (attributes: ReadonlyMap<string, string>) => void
  /** Any element within one. */
  readonly extended?: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly text?: (text: string) => void
}

/** Under this name an attribute that leads to another part is found, whatever its prefix. */
export const RELATION_ID = 'r:id'

const MAIN: readonly string[] = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]
const PACKAGE: readonly string[] = ['http://schemas.openxmlformats.org/package/2006/relationships']
/** What the type of a relationship begins with, and the namespace of the attributes that name one. */
export const OFFICE_RELATIONS: readonly string[] = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]
const XML = 'http://www.w3.org/'
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
/** Excel itself marks rows and parts with attributes of these, none of which says what a cell holds. */
const OF_EXCEL = 'http://schemas.microsoft.com/office/'

/** @param where names the place that is read now @throws Refusal */
export async function readPart(
  { odd, ...source }: XmlSource & Pick<Archive, 'odd'>,
  part: ZipPart,
  walk: PartWalk,
  where: () => string = () => part.name,
): Promise<void> {
  const isRelations = part.name.toLowerCase().endsWith('.rels')
  let namespace: string | null = null
  let depth = -1
  /** Depth of the element that is passed over; null: what is read now counts. */
  let passed: number | null = null
  /** It is one that Excel adds beside what it reads. */
  let isHeldElsewhere = false
  /** It is the list of what extends the part. */
  let isExtension = false

  function plainAttributes(attributes: readonly NamedAttribute[]): ReadonlyMap<string, string> {
    const plain = new Map<string, string>()
    for (const { uri, local, value } of attributes) {
      if (uri === '') plain.set(local, value)
      else if (OFFICE_RELATIONS.includes(uri)) {
        const name = local === 'id' ? RELATION_ID : `r:${local}`
        // Of the transitional and of the strict namespace: a program looks for one of them.
        if (plain.has(name)) odd('foreign-attribute', where())
        plain.set(name, value)
      } else if (!uri.startsWith(XML) && !uri.startsWith(OF_EXCEL) && uri !== COMPATIBILITY) odd('foreign-attribute', where())
    }
    return plain
  }

  await readXml(source, part, {
    openNamed: (uri, name, attributes) => {
      depth += 1
      if (namespace === null) {
        namespace = uri
        if (!(isRelations ? PACKAGE : MAIN).includes(uri)) odd('namespace', part.name)
        return
      }
      if (passed !== null) {
        if (isExtension && depth === 2 && name === 'ext') walk.extension?.(plainAttributes(attributes))
        else if (isExtension) walk.extended?.(name, new Map(attributes.map(({ local, value }) => [local, value])))
        // What only extends a part says so outside of what is read; a row inside of that is meant for somebody.
        if (uri === namespace && depth > passed && isHeldElsewhere) odd('foreign-element', where())
        return
      }
      isHeldElsewhere = false
      isExtension = false
      if (uri !== namespace) {
        isHeldElsewhere = uri === COMPATIBILITY || uri.startsWith(OF_EXCEL)
        if (!(isHeldElsewhere && depth === 1)) odd('foreign-element', where())
        passed = depth
      } else if (name === 'extLst') {
        passed = depth
        isExtension = true
      } else if (walk.open(name, plainAttributes(attributes), depth) === false) passed = depth
    },
    close: (name) => {
      if (passed === null && depth > 0) walk.close?.(name, depth)
      if (passed === depth) passed = null
      depth -= 1
    },
    text: (text) => {
      if (passed === null) walk.text?.(text)
    },
  })
}

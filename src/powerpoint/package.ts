// The parts of a file and how they lead to each other: content types and relations are worked out here and nowhere else. Every
// date is fixed, so the same parts give the same bytes.

import JSZip from 'jszip'
import { utf8 } from '#excel'
import { element, part } from './xml.ts'

export interface Relation {
  /** "rId1": what the part calls it. */
  readonly id: string
  readonly type: string
  /** Path of the part it leads to, from the root. */
  readonly target: string
}

export interface Part {
  /** From the root, without a slash before it: "ppt/slides/slide1.xml". */
  readonly path: string
  readonly contentType: string
  readonly content: string | Uint8Array
  readonly relations?: readonly Relation[]
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A relation of one of Office's own types: "slide", "theme". */
export function relation(id: string, kind: string, target: string): Relation {
  return { id, type: `${OFFICE}/${kind}`, target }
}

export const CORE_PROPERTIES = `${PACKAGE}/relationships/metadata/core-properties`

/** @param roots what a reader starts from; @param day of every entry */
export async function packed(parts: readonly Part[], roots: readonly Relation[], day: Date): Promise<Uint8Array> {
  const zip = new JSZip()
  const options = { date: day, createFolders: false }
  zip.file('[Content_Types].xml', contentTypes(parts), options)
  zip.file('_rels/.rels', relations(roots, ''), options)
  for (const { path, content, relations: own = [] } of parts) {
    zip.file(path, typeof content === 'string' ? utf8(content) : content, options)
    if (own.length > 0) zip.file(relationsPath(path), relations(own, path), options)
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 6 }, platform: 'DOS' })
}

function contentTypes(parts: readonly Part[]): string {
  const rels = element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' })
  const xml = element('Default', { Extension: 'xml', ContentType: 'application/xml' })
  const own = parts.map(({ path, contentType }) => element('Override', { PartName: `/${path}`, ContentType: contentType }))
  return part(element('Types', { xmlns: `${PACKAGE}/content-types` }, rels, xml, ...own))
}

function relationsPath(path: string): string {
  return path.replace(/([^/]+)$/, '_rels/$1.rels')
}

function relations(own: readonly Relation[], from: string): string {
  const each = own.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: relativePath(from, target) }))
  return part(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...each))
}

/** From the folder of one part to another, as Office writes it: "../slideLayouts/slideLayout1.xml". */
function relativePath(from: string, target: string): string {
  const folders = from.split('/').slice(0, -1)
  const path = target.split('/')
  let shared = 0
  while (shared < folders.length && folders[shared] === path[shared]) shared += 1
  return [...folders.slice(shared).map(() => '..'), ...path.slice(shared)].join('/')
}

// Walks the XML of a part as it is unpacked. Strict: what is not well-formed, declares a document type or names an entity
// that XML does not know is refused, so nothing in it can be expanded.

import { SaxesParser } from 'saxes'
import { problem } from '#core'
import type { ReadBudget } from './read-budget.ts'
import { Refusal } from './refusal.ts'
import { unpackPart } from './unpack-part.ts'
import type { ZipPart } from './zip-directory.ts'

export interface NamedAttribute {
  /** '' for one without a prefix. */
  readonly uri: string
  readonly local: string
  readonly value: string
}

/** Names without their prefix. */
export interface XmlWalk {
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void
  /** In place of open, for whoever minds namespaces. */
  readonly openNamed?: (uri: string, name: string, attributes: readonly NamedAttribute[]) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const MAX_DEPTH = 100
/** No element of a spreadsheet has a tenth of it; all that one has are held until it is closed. */
const MOST_ATTRIBUTES = 1000

export interface XmlSource {
  readonly bytes: Uint8Array
  readonly file: string
  readonly budget: ReadBudget
}

/** @throws Refusal */
export async function readXml({ bytes, file, budget }: XmlSource, part: ZipPart, walk: XmlWalk): Promise<void> {
  const damaged = new Refusal(problem('spreadsheet-damaged', { file, part: part.name }))
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  parser.on('error', () => {
    throw damaged
  })
  parser.on('doctype', () => {
    throw damaged
  })
  let attributesOfOne = 0
  parser.on('attribute', () => {
    attributesOfOne += 1
    if (attributesOfOne > MOST_ATTRIBUTES) throw new Refusal(problem('spreadsheet-refused', { file, why: 'too-large' }))
  })
  parser.on('opentag', ({ uri: namespace, local, attributes }) => {
    budget.element()
    attributesOfOne = 0
    // Asked at the first element: a listener for the declaration alone makes this parser half as fast.
    if (depth === 0 && isOtherEncoding(parser.xmlDecl.encoding)) throw damaged
    depth += 1
    if (depth > MAX_DEPTH) throw damaged
    if (walk.openNamed !== undefined) return walk.openNamed(namespace, local, Object.values(attributes))
    const plain = new Map<string, string>()
    for (const { local: name, value } of Object.values(attributes)) plain.set(name, value)
    walk.open?.(local, plain)
  })
  parser.on('closetag', ({ local }) => {
    depth -= 1
    walk.close?.(local)
  })
  parser.on('text', (text) => walk.text?.(text))
  parser.on('cdata', (text) => walk.text?.(text))
  const decoder = new TextDecoder('utf-8')
  for await (const piece of unpackPart(bytes, part, file)) parser.write(decoder.decode(piece, { stream: true }))
  parser.write(decoder.decode()).close()
}

/** Everything is read as UTF-8; a program that believes the part reads other letters. */
function isOtherEncoding(encoding: string | undefined): boolean {
  return encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)
}

// Walks the XML of a part as it is unpacked. Strict: what is not well-formed, declares a document type or names an entity
// that XML does not know is refused, so nothing in it can be expanded.

import { SaxesParser } from 'saxes'
import { problem } from '#core'
import { Refusal } from './refusal.ts'
import { unpackPart } from './unpack-part.ts'
import type { ZipPart } from './zip-directory.ts'

/** Names without their prefix, attributes likewise. */
export interface XmlWalk {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const MAX_DEPTH = 100

/** @throws Refusal */
export async function readXml(bytes: Uint8Array, part: ZipPart, file: string, walk: XmlWalk): Promise<void> {
  const damaged = new Refusal(problem('spreadsheet-damaged', { file, part: part.name }))
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  parser.on('error', () => {
    throw damaged
  })
  parser.on('doctype', () => {
    throw damaged
  })
  parser.on('opentag', ({ local, attributes }) => {
    depth += 1
    if (depth > MAX_DEPTH) throw damaged
    walk.open(local, new Map(Object.values(attributes).map((attribute) => [attribute.local, attribute.value])))
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

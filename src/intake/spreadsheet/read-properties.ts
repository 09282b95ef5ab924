// What an .xlsx says of itself beside its cells, as programs show it: title, author, keywords, and whatever somebody added.

import { SIGNATURE_PROPERTY } from '#core'
import type { Archive } from './open-workbook.ts'
import { CUSTOM_PROPERTIES } from './read-signature.ts'
import { readXml } from './read-xml.ts'
import type { ZipPart } from './zip-directory.ts'

const KINDS = ['core-properties', 'extended-properties', 'custom-properties'] as const

/** Those that somebody reads, with a small first letter; times, counts and the program that saved the file are none. */
const SHOWN: ReadonlySet<string> = new Set([
  ...['title', 'subject', 'creator', 'description', 'keywords', 'category', 'contentStatus', 'identifier', 'version'],
  ...['company', 'manager', 'hyperlinkBase'],
])
/** Labels of sensitivity and marks of a document library, which an office adds to each file. */
const ADDED_BY_OFFICES = /^(?:MSIP_|ContentTypeId$|MediaServiceImageTags$|_dlc_)/
const LONGEST = 1000

/** Name → text; what stands there twice, joined. @throws Refusal */
export async function propertiesIn(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const part of archive.parts.values())
    if (part.name.toLowerCase() === '_rels/.rels') for (const each of await namedIn(archive, part)) await readInto(found, archive, each)
  return found
}

async function namedIn(archive: Archive, relations: ZipPart): Promise<readonly ZipPart[]> {
  const found: ZipPart[] = []
  await readXml(archive, relations, {
    open: (_, attributes) => {
      const type = attributes.get('Type') ?? ''
      const part = archive.parts.get((attributes.get('Target') ?? '').replace(/^\//, ''))
      if (part !== undefined && KINDS.some((kind) => type.endsWith(`/${kind}`))) found.push(part)
    },
  })
  return found
}

async function readInto(found: Map<string, string>, archive: Archive, part: ZipPart): Promise<void> {
  let inside = ''
  let name = ''
  let text = ''
  await readXml(archive, part, {
    open: (element, attributes) => {
      const isOurs = attributes.get('name') === SIGNATURE_PROPERTY && part.name === CUSTOM_PROPERTIES
      if (element === 'property' && !isOurs) name = (attributes.get('name') ?? '').slice(0, LONGEST)
      else if (SHOWN.has(plainName(element))) name = plainName(element)
      else return
      inside = element
      text = ''
    },
    close: (element) => {
      if (name === '' || element !== inside) return
      const known = found.get(name)
      const trimmed = text.trim()
      if (trimmed !== '' && !ADDED_BY_OFFICES.test(name)) found.set(name, known === undefined ? trimmed : `${known} ${trimmed}`)
      name = ''
    },
    text: (more) => {
      if (text.length < LONGEST) text += more
    },
  })
}

const plainName = (element: string) => `${element.charAt(0).toLowerCase()}${element.slice(1)}`

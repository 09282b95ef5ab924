// The signature that a pack carries as a document property. Read for what it says; whether it holds is checked by whoever has the keys.

import { MOST_OF_A_SIGNATURE, SIGNATURE_PROPERTY } from '#core'
import type { Archive } from './open-workbook.ts'
import { readXml } from './read-xml.ts'

export const CUSTOM_PROPERTIES = 'docProps/custom.xml'

/** null: there is none. Two of them, or one too long, are given as no signature can be written, so that they never hold. @throws Refusal */
export async function signatureIn(archive: Archive): Promise<string | null> {
  const part = archive.parts.get(CUSTOM_PROPERTIES)
  if (part === undefined) return null
  const found: string[] = []
  let isInside = false
  await readXml(archive, part, {
    open: (name, attributes) => {
      if (name !== 'property') return
      isInside = attributes.get('name') === SIGNATURE_PROPERTY
      if (isInside) found.push('')
    },
    close: (name) => {
      if (name === 'property') isInside = false
    },
    text: (text) => {
      const last = found.length - 1
      if (isInside) found[last] = `${found[last]}${text}`.slice(0, MOST_OF_A_SIGNATURE)
    },
  })
  return found.length === 0 ? null : found.map((text) => text.trim()).join(' | ')
}

// What the parts of an .xlsx are called by its list of types. Most programs go from part to part by relationships; some look for the
// part that has the type, and would read another one.

import type { Archive } from './open-workbook.ts'
import { readXml } from './read-xml.ts'

/** The parts that a file has once, as its relationships lead to them. */
export interface MainParts {
  readonly workbook: string
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
}

const LIST = '[content_types].xml'
const TYPES: Readonly<Record<keyof MainParts, RegExp>> = {
  workbook: /\.(?:sheet|template|addin)(?:\.macroEnabled)?\.main\+xml$/i,
  sharedStrings: /\.sharedStrings\+xml$/i,
  styles: /\.styles\+xml$/i,
}

/** Names each part that has the type of another one, and each that is in the list twice. @throws Refusal */
export async function nameOtherTypes(archive: Archive, main: MainParts): Promise<void> {
  const list = [...archive.parts.values()].find(({ name }) => name.toLowerCase() === LIST)
  if (list === undefined) return
  const listed = new Set<string>()
  await readXml(archive, list, {
    open: (element, attributes) => {
      const type = attributes.get('ContentType') ?? ''
      const part = (attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase()
      if (element === 'Default' && kindsOf(type).length > 0) archive.odd('two-parts', list.name)
      if (element !== 'Override') return
      if (listed.has(part)) archive.odd('same-part', part)
      listed.add(part)
      for (const kind of kindsOf(type)) if (main[kind]?.toLowerCase() !== part) archive.odd('two-parts', part)
    },
  })
}

function kindsOf(type: string): readonly (keyof MainParts)[] {
  return (['workbook', 'sharedStrings', 'styles'] as const).filter((kind) => TYPES[kind].test(type))
}

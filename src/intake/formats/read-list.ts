// All forms in which a list is read, by their ids. The import of components, that of the books and the command line
// read through here, so that a form that is new in this list is one for all of them.

import type { Result } from '#core'
import type { ListFormatId } from '#wording'
import { delimitedText } from './delimited-text/delimited-text.ts'
import { excel } from './excel/excel.ts'
import type { ListFormat, SourceBook } from './list-format.ts'
import { markdown } from './markdown/markdown.ts'
import { openDocument } from './open-document/open-document.ts'

/** Asked in this order whose a list is; text of any kind is the last. */
const FORMATS: Readonly<Record<ListFormatId, ListFormat>> = {
  'open-document': openDocument,
  excel,
  markdown,
  'delimited-text': delimitedText,
}

/** @param content the whole file, or the text of a paste; @param source its name, as Problems show it; @param sheet one that may be hidden */
export async function readList(content: Uint8Array | string, source: string, sheet?: string): Promise<Result<SourceBook>> {
  return formatOf(content, source).read(content, source, sheet)
}

/** The same, without guesses. */
export async function readListExactly(bytes: Uint8Array, file: string): Promise<Result<SourceBook>> {
  return formatOf(bytes, file).readExactly(bytes, file)
}

function formatOf(content: Uint8Array | string, source: string): ListFormat {
  return Object.values(FORMATS).find(({ recognizes }) => recognizes(content, source)) ?? delimitedText
}

// What somebody has drawn a line through no longer holds: "~~Lena~~ Marek" is Marek. Where the name itself is crossed out the whole row
// is, and its cells say what held until then (lifecycle-words.ts makes it retired).

import type { SourceRow } from '../formats/list-format.ts'
import type { ColumnMapping } from './find-header.ts'
import type { Inquiry } from './inquiry.ts'

/** As Markdown and our readers of spreadsheets write it, or letters with a line through each of them. */
const CROSSED_OUT = /~~[^~]+~~|(?:\P{M}\p{M}*?[\u0335\u0336]\p{M}*|(?<=[\u0335\u0336])\s)+/gu
const MARKS = /~~|[\u0335\u0336]/g
/** What stood around a text that is crossed out, or between it and the next one; a minus at a figure is its own. */
const SEPARATORS = /^(?:[\s,;/&+→>]|-(?=[\s>]))+(?=[\p{L}\p{N}\p{Sc}@~-])|(?:[\s,;/&+→>]|(?<=[\s\p{L}])-)+$|\(\s*\)/gu
/** Texts that are kept as they stand, marks and all. */
const AS_THEY_STAND: ReadonlySet<string> = new Set(['ignore', 'name', 'notes', 'links'])

/** The rows with what their cells still say. */
export function withoutCrossedOut(rows: readonly SourceRow[], { headers, fields }: ColumnMapping, inquiry: Inquiry): readonly SourceRow[] {
  const nameAt = fields.indexOf('name')
  return rows.map((row) => {
    if (!row.cells.some(isCrossedOut)) return row
    const isWholeRow = isCrossedOut(row.cells[nameAt] ?? '')
    const cells = row.cells.map((text, at) => {
      if (at === nameAt || !isCrossedOut(text)) return text
      const left = text.replace(CROSSED_OUT, ' ').replace(/\s+/g, ' ').replace(SEPARATORS, '').trim()
      // What was changed before the row ended held last as it was changed.
      if (isWholeRow && left === '') return text.replace(MARKS, '')
      if (AS_THEY_STAND.has(fields[at] ?? 'ignore')) return text
      inquiry.readAs({ line: row.line, column: headers[at] ?? '', text: text.trim() }, 'crossed-out')
      return left
    })
    return { ...row, cells }
  })
}

/** Whether a line is drawn through it, or through a part of it. */
export function isCrossedOut(text: string): boolean {
  return text.search(MARKS) !== -1 && text.search(CROSSED_OUT) !== -1
}

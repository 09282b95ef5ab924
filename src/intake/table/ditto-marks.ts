// "Same as above" in a cell: the marks and words that repeat what the row above says. Read as texts they would be people and vendors.

import type { SourceRow } from '../formats/list-format.ts'
import type { ColumnMapping } from './find-header.ts'
import type { Inquiry } from './inquiry.ts'

const DITTO =
  /^(?:["″”“„〃]{1,2}|,,|''|[-–] ?["″”„] ?[-–]|d(?:it|t)to\.?|dito|dto\.|do\.|[ií]dem|id\.|same(?: (?:as|owner|person).*)?|(?:as|see) above|s\. ?o\.?|(?:siehe|wie) oben|le même|la même|igual|lo mismo|o mesmo|j\. ?w\.?|同上|同じ)$/iu
/** Fields that a row has in common with the one above it; an amount is entered once more. */
const REPEATED: ReadonlySet<string> = new Set(['owner', 'share', 'vendor', 'layer', 'approach', 'hosting', 'lifecycle', 'kind', 'tags'])

/** The rows with what the nearest filled cell above says instead of each mark. */
export function withDittos(rows: readonly SourceRow[], { headers, fields }: ColumnMapping, inquiry: Inquiry): readonly SourceRow[] {
  const above = new Map<number, string>()
  return rows.map((row) => {
    let cells: string[] | null = null
    for (const [at, field] of fields.entries()) {
      const text = (row.cells[at] ?? '').trim()
      if (text === '' || !REPEATED.has(field)) continue
      const repeated = DITTO.test(text) ? above.get(at) : undefined
      if (repeated === undefined) {
        above.set(at, text)
        continue
      }
      cells ??= [...row.cells]
      cells[at] = repeated
      inquiry.readAs({ line: row.line, column: headers[at] ?? '', text }, 'above')
    }
    return cells === null ? row : { ...row, cells }
  })
}

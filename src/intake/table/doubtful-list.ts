// A table that may be no inventory: nothing says that its rows are components, and nothing else in it is what one knows of them.
// It is asked about as a whole, so that a table of anything never becomes an inventory unseen.

import type { SourceRow } from '../formats/list-format.ts'
import { fieldsOf, type ImportField } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import type { Inquiry } from './inquiry.ts'

/** Columns of any table are taken for these by their words alone. */
const OF_ANYTHING: ReadonlySet<ImportField | 'ignore'> = new Set<ImportField | 'ignore'>([
  'name',
  'tags',
  'notes',
  'links',
  'share',
  'ignore',
])

/** @param rows those below the header */
export function isInventory({ fields, headers }: ColumnMapping, rows: readonly SourceRow[], inquiry: Inquiry): boolean {
  const at = fields.indexOf('name')
  const column = headers[at] ?? ''
  if (fieldsOf(column).has('name') || fields.some((field) => !OF_ANYTHING.has(field))) return true
  const filled = rows.filter(({ cells }) => (cells[at] ?? '').trim() !== '')
  const example = (filled[0]?.cells[at] ?? '').trim().slice(0, 80)
  const question = {
    code: 'list-doubtful',
    field: 'name',
    facts: { column, example },
    choices: ['use', 'leave-out'],
    proposed: 'use',
  } as const
  return filled.map(({ line, cells }) => inquiry.ask({ line, column, text: cells[at] ?? '' }, question)).every((answer) => answer === 'use')
}

// Teams and areas that stand once, to the left of the components that belong to them, with blank cells below: an outline, whose merged
// cells a file of texts does not keep. Whether a blank means the same as above is asked once for each such column.

import type { SourceRow } from '../formats/list-format.ts'
import type { ImportField } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import type { Cell, Inquiry } from './inquiry.ts'
import { sumIn } from './total-words.ts'

const FIELDS: ReadonlySet<ImportField | 'ignore'> = new Set(['owner', 'tags', 'layer', 'vendor'])
const LEAST_GROUPS = 2
/** Of the components beside an outline so many have a blank. */
const LEAST_BLANK = 0.3

/** The rows with what the nearest filled cell above says in the blanks of an outline. */
export function withOutline(rows: readonly SourceRow[], { headers, fields }: ColumnMapping, inquiry: Inquiry): readonly SourceRow[] {
  const nameAt = fields.indexOf('name')
  const isComponent = ({ cells }: SourceRow) => textAt(cells, nameAt) !== '' && sumIn(textAt(cells, nameAt)) === null
  return fields.slice(0, nameAt).reduce<readonly SourceRow[]>((filled, field, at) => {
    if (!isOutlined(field) || !isOutline(filled.filter(isComponent), at)) return filled
    const column = headers[at] ?? ''
    let above = ''
    return filled.map((row) => {
      if (!isComponent(row)) return row
      const text = textAt(row.cells, at)
      if (text !== '') above = text
      return text === '' && isSame({ line: row.line, column, text: above }, field, inquiry)
        ? { ...row, cells: row.cells.with(at, above) }
        : row
    })
  }, rows)
}

function isOutlined(field: ImportField | 'ignore'): field is ImportField {
  return FIELDS.has(field)
}

function isSame(cell: Cell, field: ImportField, inquiry: Inquiry): boolean {
  const { column, text } = cell
  const facts = { column, example: text.slice(0, 80) }
  return (
    inquiry.ask(cell, { code: 'outline-blank', variant: column, field, facts, choices: ['above', 'blank'], proposed: 'above' }) === 'above'
  )
}

/** It begins with the first component, and says something else each time: where it repeats itself a blank is one. */
function isOutline(components: readonly SourceRow[], at: number): boolean {
  const texts = components.map(({ cells }) => textAt(cells, at))
  const groups = texts.filter((text) => text !== '')
  const isNew = groups.every((text, place) => text !== groups[place - 1])
  return texts[0] !== '' && isNew && groups.length >= LEAST_GROUPS && texts.length - groups.length >= texts.length * LEAST_BLANK
}

function textAt(cells: readonly string[], at: number): string {
  return (cells[at] ?? '').trim()
}

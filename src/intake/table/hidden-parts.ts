// Rows and columns that a spreadsheet hides: nobody sees them in the list, and its formulas count them. Asked about once for all
// hidden rows and once for all hidden columns that would be read.

import type { SourceRow, SourceTable } from '../formats/list-format.ts'
import type { ColumnMapping } from './find-header.ts'
import type { Inquiry } from './inquiry.ts'
import { type LeftOutRow, rowText } from './sort-rows.ts'

export interface ReadParts {
  readonly rows: readonly SourceRow[]
  readonly mapping: ColumnMapping
  /** Hidden rows that stay out by an answer. */
  readonly hidden: readonly LeftOutRow[]
}

const CHOICES = ['use', 'leave-out'] as const

/** @param rows those below the header */
export function withoutHidden(
  rows: readonly SourceRow[],
  mapping: ColumnMapping,
  { hiddenColumns }: Pick<SourceTable, 'hiddenColumns'>,
  inquiry: Inquiry,
): ReadParts {
  const hiddenRows = rows.filter(({ isHidden, cells }) => isHidden && cells.some((cell) => cell.trim() !== ''))
  const areRowsOut = hiddenRows.map((row) => askRow(row, hiddenRows.length, inquiry)).includes('leave-out')
  // Without names there is no list.
  const isRead = (index: number) => hiddenColumns.has(index) && !['ignore', 'name'].includes(mapping.fields[index] ?? 'ignore')
  const headers = mapping.headers.filter((_, index) => isRead(index))
  const areColumnsOut = headers.map((header) => askColumn(header, headers, inquiry)).includes('leave-out')
  return {
    rows: areRowsOut ? rows.filter(({ isHidden }) => !isHidden) : rows,
    hidden: areRowsOut ? hiddenRows.map(({ line, cells }) => ({ line, text: rowText(cells), reason: 'answer' })) : [],
    mapping: areColumnsOut
      ? { ...mapping, fields: mapping.fields.map((field, index) => (isRead(index) ? ('ignore' as const) : field)) }
      : mapping,
  }
}

function askRow({ line, cells }: SourceRow, rows: number, inquiry: Inquiry): string {
  const text = cells.find((cell) => cell.trim() !== '') ?? ''
  return inquiry.ask({ line, column: '', text }, { code: 'rows-hidden', field: 'row', facts: { rows }, choices: CHOICES, proposed: 'use' })
}

function askColumn(header: string, headers: readonly string[], inquiry: Inquiry): string {
  const facts = { columns: headers.length, names: headers.join(', ').slice(0, 120) }
  return inquiry.ask(
    { line: 0, column: header, text: header },
    { code: 'columns-hidden', field: 'row', facts, choices: CHOICES, proposed: 'use' },
  )
}

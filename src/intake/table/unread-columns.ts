// Columns that no meaning was given to. Figures, days and answers among them are named loudly, texts too: nothing that somebody wrote
// is dropped in silence.

import { type ImportNote, importNote } from '#core'
import type { SourceRow } from '../formats/list-format.ts'
import type { CellKind } from './cell-kinds.ts'
import { type ColumnProfile, profileOf, sampleOf } from './column-profile.ts'
import { fieldsOf } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import { isInverted, remarksOf } from './header-text.ts'

export type LeftOutKind = 'money' | 'time' | 'date' | 'yes-no' | 'text'

const KINDS: readonly (readonly [LeftOutKind, readonly CellKind[]])[] = [
  ['money', ['money', 'number']],
  ['time', ['percent', 'time']],
  ['date', ['date']],
  ['yes-no', ['yes-no']],
  ['text', ['text', 'word', 'person', 'group', 'link']],
]

/** @param rows those of the list that are components */
export function unreadColumns(rows: readonly SourceRow[], { fields, headers }: ColumnMapping): readonly ImportNote[] {
  const sample = sampleOf(rows)
  return fields.flatMap((field, index) => {
    const header = headers[index] ?? ''
    if (field !== 'ignore') return []
    const profile = profileOf(sample, index)
    const kind = leftOutKind(header, profile)
    if (kind === null) return []
    const texts = rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((text) => text !== '')
    return [importNote('column-left-out', { column: header, kind, cells: texts.length, example: (texts[0] ?? '').slice(0, 40) })]
  })
}

/** null: nothing is lost with it. Numbers of rows, and when a row was last touched, are no facts of a component. */
export function leftOutKind(header: string, profile: ColumnProfile): LeftOutKind | null {
  if (profile.filled === 0 || profile.isRunningNumber) return null
  const remarks = remarksOf(header)
  if (remarks.has('touched')) return null
  const [kind] = KINDS.map(([each, kinds]) => [each, profile.share(...kinds)] as const).toSorted((a, b) => b[1] - a[1])
  return kind?.[0] ?? null
}

/** Of the columns that are read: whose answers are turned around, and which texts go into the notes. */
export function columnRemarks({ fields, headers }: ColumnMapping): readonly ImportNote[] {
  const inverted = fields.flatMap((field, index) => {
    const header = headers[index] ?? ''
    return (field === 'edge' || field === 'hardManual') && isInverted(header, field)
      ? [importNote('column-inverted', { column: header, field })]
      : []
  })
  const inNotes = headers.filter((header, index) => fields[index] === 'notes' && !fieldsOf(header).has('notes'))
  return [...inverted, ...(inNotes.length === 0 ? [] : [importNote('columns-in-notes', { columns: inNotes.slice(0, 20) })])]
}

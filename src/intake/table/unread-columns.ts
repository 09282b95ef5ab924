// Columns that no meaning was given to. Figures, days and answers among them are named loudly, texts too: nothing that somebody wrote
// is dropped in silence.

import { type ImportNote, importNote } from '#core'
import type { SourceRow } from '../formats/list-format.ts'
import { lookOf } from './column-looks.ts'
import { profileOf, sampleOf } from './column-profile.ts'
import { fieldsOf } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import { isCalculated, isInverted, remarksOf } from './header-text.ts'
import { isPercentOfElse } from './header-unit.ts'
import { costSpanOf } from './list-shapes.ts'

/** @param rows those of the list that are components */
export function unreadColumns(rows: readonly SourceRow[], { fields, headers }: ColumnMapping): readonly ImportNote[] {
  const sample = sampleOf(rows)
  const takesMonth = costSpanOf(headers[fields.indexOf('cost')] ?? '') !== null
  const left = fields.flatMap((field, index) => {
    const header = headers[index] ?? ''
    if (field !== 'ignore' || isCalculated(header) || (takesMonth && costSpanOf(header) !== null)) return []
    const profile = profileOf(sample, index, header)
    if (profile.filled === 0 || profile.isRunningNumber || remarksOf(header).has('touched')) return []
    const look = lookOf(header, profile)
    const isTime = fieldsOf(header).has('share') && !isPercentOfElse(header)
    const kind = look !== null && look !== 'time' ? look : profile.share('percent') > 0.5 && !isTime ? 'percent' : (look ?? 'other')
    const texts = rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((text) => text !== '')
    return [importNote('column-left-out', { column: header, kind, cells: texts.length, example: (texts[0] ?? '').slice(0, 40) })]
  })
  return [...left, ...(takesMonth ? otherMonths(rows, fields, headers) : [])]
}

/** Rows whose only figures stand in months that are not taken: paid once a year, or ended. */
function otherMonths(rows: readonly SourceRow[], fields: ColumnMapping['fields'], headers: readonly string[]): readonly ImportNote[] {
  const taken = fields.indexOf('cost')
  const months = headers.flatMap((header, index) => (fields[index] === 'ignore' && costSpanOf(header) !== null ? [index] : []))
  const isFigure = (cells: readonly string[], index: number) => /[1-9]/.test(cells[index] ?? '')
  const found = rows.filter(({ cells }) => !/\d/.test(cells[taken] ?? '') && months.some((index) => isFigure(cells, index)))
  const names = found.map(({ cells }) => (cells[fields.indexOf('name')] ?? '').trim()).slice(0, 5)
  return found.length === 0
    ? []
    : [
        importNote('other-months', {
          rows: found.length,
          names,
          column: headers[taken] ?? '',
          per: costSpanOf(headers[taken] ?? '')?.per ?? 'month',
        }),
      ]
}

/** Of the columns that are read: whose answers are turned around, and which texts go into the notes or become tags. */
export function columnRemarks({ fields, headers }: ColumnMapping): readonly ImportNote[] {
  const inverted = fields.flatMap((field, index) => {
    const header = headers[index] ?? ''
    return (field === 'edge' || field === 'hardManual') && isInverted(header, field)
      ? [importNote('column-inverted', { column: header, field })]
      : []
  })
  const keptAs = (field: 'notes' | 'tags') =>
    headers.filter((header, index) => fields[index] === field && !fieldsOf(header).has(field)).slice(0, 20)
  const [inNotes, inTags] = [keptAs('notes'), keptAs('tags')]
  return [
    ...inverted,
    ...(inNotes.length === 0 ? [] : [importNote('columns-in-notes', { columns: inNotes })]),
    ...(inTags.length === 0 ? [] : [importNote('columns-in-tags', { columns: inTags })]),
  ]
}

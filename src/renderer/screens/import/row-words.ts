// What a row of a list says as it would come in, field by field in the order of the list's columns.

import type { Table } from '#core'
import { IMPORT_TEXT, type NumberStyle } from '#wording'
import type { ImportedRow, ImportField } from '../../session/use-import.ts'
import { costText, importedText, ownersText } from './change-words.ts'

export type ShownField = ImportField | 'owners'

/** Fields that say one thing together, by where that stands. */
const TOGETHER: Readonly<Record<string, ShownField>> = {
  owner: 'owners',
  share: 'owners',
  personTime: 'owners',
  seats: 'cost',
  currency: 'cost',
  per: 'cost',
}

/** @param fields what the columns of the list mean; the name stands apart */
export function shownFields(fields: readonly (ImportField | 'ignore')[]): readonly ShownField[] {
  return [...new Set(fields.flatMap((field) => (field === 'ignore' || field === 'name' ? [] : [TOGETHER[field] ?? field])))]
}

export function shownLabel(field: ShownField, labels: Readonly<Record<ImportField, string>>): string {
  return field === 'owners' ? IMPORT_TEXT.ownersAndTime : (labels[field] ?? field)
}

/** null where the row says nothing. */
export function rowText(row: ImportedRow, field: ShownField, style: NumberStyle, own: Table<'ownColumns'>): string | null {
  if (field === 'owners') return ownersText(row.owners, style)
  if (field === 'costOnce') return costText(row.once, style)
  return field === 'cost' ? costsText(row, style) : importedText(row, field, style, own)
}

function costsText({ cost }: ImportedRow, style: NumberStyle): string | null {
  if (cost === null) return null
  const texts = [cost, ...cost.also].flatMap((figure) => costText(figure, style) ?? [])
  return texts.length === 0 ? null : texts.join(' + ')
}

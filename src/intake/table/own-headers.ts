// Headers of a list that are names of the team's own columns: whatever else they could mean, they mean those. They belong to one
// workbook, so a mapping that is remembered for other lists leaves them out.

import { nameKey, type OwnColumn, ownColumnId, ownPath } from '#core'
import type { ImportField } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'

export function withOwnColumns(mapping: ColumnMapping, columns: readonly Pick<OwnColumn, 'id' | 'name'>[]): ColumnMapping {
  const idOf = new Map(columns.map(({ id, name }) => [nameKey(name), id]))
  const taken = new Set<string>()
  const fields = mapping.fields.map((field, index): ImportField | 'ignore' => {
    const id = idOf.get(nameKey(mapping.headers[index] ?? ''))
    if (id === undefined || taken.has(id)) return field
    taken.add(id)
    return ownPath(id) as ImportField
  })
  return { ...mapping, fields }
}

export function withoutOwnColumns(mapping: ColumnMapping): ColumnMapping {
  return { ...mapping, fields: mapping.fields.map((field) => (ownColumnId(field) === null ? field : 'ignore')) }
}

// What the cells of a column look like, whatever is made of it: money, time, days or yes and no. A column that looks like one of
// them and is left out is said aloud before a list comes in, with what it could mean.

import type { SourceRow } from '../formats/list-format.ts'
import { profileOf, sampleOf } from './column-profile.ts'
import { IMPORT_FIELDS, type ImportField } from './fields.ts'
import { type LeftOutKind, leftOutKind } from './unread-columns.ts'

export type ColumnLook = Exclude<LeftOutKind, 'text'>

const MEANINGS: Readonly<Record<ColumnLook, readonly ImportField[]>> = {
  money: ['cost', 'costOnce'],
  time: ['share'],
  date: ['contract.end', 'pricesAsOf'],
  'yes-no': ['edge', 'hardManual'],
}

/** What a column that looks like it can mean, the likeliest first. */
export function meaningsOf(look: ColumnLook): readonly ImportField[] {
  return MEANINGS[look].filter((field) => IMPORT_FIELDS.includes(field))
}

/** @param rows those below the header; the answer has a place for each column */
export function columnLooks(rows: readonly SourceRow[], headers: readonly string[]): readonly (ColumnLook | null)[] {
  const sample = sampleOf(rows)
  return headers.map((header, index) => {
    const kind = leftOutKind(header, profileOf(sample, index))
    return kind === 'text' ? null : kind
  })
}

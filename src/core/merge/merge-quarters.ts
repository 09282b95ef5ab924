// Locked quarters of both copies. A quarter is what its file's hash says, whatever it is called: nothing locked is dropped or
// renumbered, because the file says its own revision (ADR 0020). Called by merge-workbooks.ts.

import { recordsOf } from '../inventory/edits.ts'
import { quarterFromElsewhere } from '../inventory/quarter-record.ts'
import type { AnyRecord, QuarterRecord } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { CarriedQuarter } from '../workbook-file/portable-file.ts'
import type { FieldConflict } from './merge-conflicts.ts'
import { mergeRecord } from './merge-fields.ts'
import type { States } from './merge-removals.ts'

export interface MergedQuarters {
  readonly records: readonly AnyRecord[]
  readonly conflicts: readonly FieldConflict[]
  /** Their records as mine will call them; their files come along under these names. */
  readonly taken: readonly QuarterRecord[]
}

interface TheirQuarter {
  /** As mine calls it, or will. */
  readonly record: QuarterRecord
  /** Its id in theirs. */
  readonly theirId: string
  readonly isNew: boolean
}

/** Every locked quarter of theirs under the id that it has in mine. */
export function quartersAsMine(mine: Workbook, theirs: Workbook): readonly TheirQuarter[] {
  const known = new Map(recordsOf(mine, 'quarters').map((record) => [record.sha256, record.id]))
  const ids = new Set(known.values())
  return recordsOf(theirs, 'quarters').map((record) => {
    const { id: theirId, sha256 } = record
    const id = known.get(sha256)
    if (id !== undefined) return { record: { ...record, id }, theirId, isNew: false }
    const own = ids.has(theirId) ? quarterFromElsewhere(record) : record
    ids.add(own.id)
    return { record: own, theirId, isNew: true }
  })
}

/** Files of theirs beside the records, called as mine calls their quarters. */
export function carriedAsMine(mine: Workbook, theirs: Workbook, carried: readonly CarriedQuarter[]): readonly CarriedQuarter[] {
  return quartersAsMine(mine, theirs).flatMap(({ record, theirId }) =>
    carried
      .filter(({ file }) => file === `${theirId}.json` || file === `${theirId}.approval.json`)
      .map((entry) => ({ ...entry, file: record.id + entry.file.slice(theirId.length) })),
  )
}

export function mergeQuarters(states: States): MergedQuarters {
  const byHash = (records: readonly QuarterRecord[]) => new Map(records.map((record) => [record.sha256, record]))
  const [base, theirs] = [byHash(recordsOf(states.base, 'quarters')), byHash(recordsOf(states.theirs, 'quarters'))]
  const mine = recordsOf(states.mine, 'quarters')
  const merged = mine.map((own) => {
    const other = theirs.get(own.sha256)
    if (other === undefined) return { record: own, conflicts: [] }
    // What one copy calls it is that copy's own affair.
    const named = (record: QuarterRecord): QuarterRecord => ({ ...record, id: own.id, lockedElsewhere: own.lockedElsewhere })
    const before = base.get(own.sha256)
    return mergeRecord({ table: 'quarters', base: before && named(before), mine: own, theirs: named(other) })
  })
  const taken = quartersAsMine(states.mine, states.theirs).flatMap(({ record, isNew }) => (isNew ? [record] : []))
  return {
    records: [...merged.map(({ record }) => record), ...taken],
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
    taken,
  }
}

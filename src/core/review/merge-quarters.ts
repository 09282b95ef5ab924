// Locked quarters of both copies. A quarter is what its file's hash says, whatever it is called: nothing locked is dropped or
// renumbered, because the file says its own revision (ADR 0021). Called by merge-workbooks.ts.

import { recordsOf } from '../inventory/edits.ts'
import { quarterFromElsewhere } from '../inventory/quarter-record.ts'
import type { AnyRecord, QuarterRecord } from '../inventory/tables.ts'
import type { FieldConflict } from './merge-conflicts.ts'
import { mergeRecord } from './merge-fields.ts'
import type { States } from './merge-removals.ts'

export interface MergedQuarters {
  readonly records: readonly AnyRecord[]
  readonly conflicts: readonly FieldConflict[]
  /** Their records as mine will call them; their files come along under these names. */
  readonly taken: readonly QuarterRecord[]
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
  const known = byHash(mine)
  const ids = new Set(mine.map(({ id }) => id))
  const taken: QuarterRecord[] = []
  for (const record of theirs.values()) {
    if (known.has(record.sha256)) continue
    const own = ids.has(record.id) ? quarterFromElsewhere(record) : record
    ids.add(own.id)
    taken.push(own)
  }
  return {
    records: [...merged.map(({ record }) => record), ...taken],
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
    taken,
  }
}

// What a merge asks: both copies changed the same thing differently, or one deleted what the other changed. Asked, never
// picked. Shown by the window and listed by the command line.

import type { AnyRecord, FieldMeta, TableName } from '../inventory/tables.ts'

export type Side = 'mine' | 'theirs'

export function otherSide(side: Side): Side {
  return side === 'mine' ? 'theirs' : 'mine'
}

/** Fields that mean something only together (an amount and its currency) are one question. */
export interface FieldConflict {
  readonly kind: 'fields'
  /** Names it among the conflicts of this merge. */
  readonly key: string
  readonly table: TableName
  readonly recordId: string
  /** Paths as edits name them: "contract.end". Never empty; the values below stand in their order. */
  readonly fields: readonly string[]
  /** null: the record was made on both sides since. */
  readonly base: readonly unknown[] | null
  readonly mine: readonly unknown[]
  readonly theirs: readonly unknown[]
  /** Origin of the first field. */
  readonly mineMeta: FieldMeta | null
  readonly theirsMeta: FieldMeta | null
}

export interface RecordConflict {
  readonly kind: 'record'
  readonly key: string
  readonly table: TableName
  readonly recordId: string
  /** The other side changed it, or made something that refers to it. */
  readonly deletedIn: Side
  /** As the other side has it. */
  readonly kept: AnyRecord
  /** What goes and stays with it: records a table. */
  readonly dependents: Readonly<Partial<Record<TableName, number>>>
}

export type MergeConflict = FieldConflict | RecordConflict

/** Conflict key → whose answer holds; for a deleted record the side that deleted it, or the one that kept it. */
export type MergeAnswers = ReadonlyMap<string, Side>

export function keyOf(table: TableName, id: string, field = ''): string {
  return field === '' ? `${table}/${id}` : `${table}/${id}/${field}`
}

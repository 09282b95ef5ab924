// Every change of a workbook as data. An edit holds what was there and what will be there, so its
// inverse needs nothing else, and it can be written to the history file and read back.

import type { IsoTime } from '../amounts/units.ts'
import type { AnyRecord, FieldMeta, TableName } from './tables.ts'

interface EditBase {
  readonly id: string
  readonly at: IsoTime
  /** What the menu says: "Undo change of cost, Postgres". Wording turns code and facts into words. */
  readonly label: EditLabel
}

export interface EditLabel {
  readonly code: EditLabelCode
  readonly facts: Readonly<Record<string, string | number>>
}

export const EDIT_LABEL_CODES = [
  'change-field',
  'add-component',
  'duplicate-component',
  'remove-components',
  'retire-components',
  'change-owner-share',
  'change-owners',
  'change-cost',
  'add-bill',
  'change-bill',
  'split-bill',
  'remove-bill',
  'change-credits',
  'change-rate',
  'change-budget',
  'change-booking',
  'change-drivers',
  'change-books',
  'match-books',
  'import-books',
  'import-bill',
  'add-evidence',
  'change-evidence',
  'remove-evidence',
  'add-person',
  'retire-people',
  'bring-back-people',
  'remove-people',
  'change-company',
  'change-limit',
  'reset-limit',
  'change-settings',
  'import-list',
  'accept-suggestions',
  'paste',
  'fill',
  'clear',
  'replace',
  'move-component',
  'add-view',
  'rename-view',
  'change-view',
  'remove-view',
  'add-column',
  'rename-column',
  'change-column',
  'remove-column',
  'set-field',
  'restore-version',
  'decide',
  'close-decision',
  'withdraw-decision',
  'keep-until',
  'end-exemption',
  'change-project',
  'start-review',
  'review-step',
  'review-answers',
  'carry-forward',
  'lock-quarter',
  'reopen-quarter',
  'approve-quarter',
  'apply-slips',
  'answer-pack',
  'take-from-pack',
  'merge',
  'add-scenario',
  'change-scenario',
  'remove-scenario',
  'promote-scenario',
  'other',
] as const
export type EditLabelCode = (typeof EDIT_LABEL_CODES)[number]

/** field may name a field of a group: "contract.end". metaBefore is null when the field had no origin. */
export interface SetEdit extends EditBase {
  readonly op: 'set'
  readonly table: TableName
  readonly recordId: string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
  readonly metaBefore: FieldMeta | null
  readonly metaAfter: FieldMeta | null
}

/** deletedAt: the tombstone this addition lifts (an undone removal), null for a new record. */
export interface AddEdit extends EditBase {
  readonly op: 'add'
  readonly table: TableName
  readonly record: AnyRecord
  readonly deletedAt: string | null
  /** The record that it stands before; left out, or where that one is gone: it is the last. */
  readonly beforeId?: string
}

/** deletedAt: the tombstone this removal leaves, null when it undoes an addition. */
export interface RemoveEdit extends EditBase {
  readonly op: 'remove'
  readonly table: TableName
  readonly record: AnyRecord
  readonly deletedAt: string | null
  /** The next one of its group, so that it comes back to its place. */
  readonly beforeId?: string
}

/**
 * What a merge brings beside records: hashes of states that are part of this workbook from now on, and when the other
 * copy deleted what was never here. Only what is new, so that taking it back leaves what was there.
 */
export interface OriginsEdit extends EditBase {
  readonly op: 'origins'
  /** False in the inverse: they go again. */
  readonly isAdded: boolean
  readonly pastHashes: readonly string[]
  readonly deleted: readonly { readonly table: TableName; readonly id: string; readonly at: string }[]
}

/** One step for the user, applied all or nothing. */
export interface BatchEdit extends EditBase {
  readonly op: 'batch'
  readonly edits: readonly Edit[]
}

export type Edit = SetEdit | AddEdit | RemoveEdit | OriginsEdit | BatchEdit

/** The edit that takes this one back, by construction. Inverting twice gives the edit again. */
export function inverseOf(edit: Edit): Edit {
  switch (edit.op) {
    case 'set':
      return { ...edit, before: edit.after, after: edit.before, metaBefore: edit.metaAfter, metaAfter: edit.metaBefore }
    case 'add':
      return { ...edit, op: 'remove' }
    case 'remove':
      return { ...edit, op: 'add' }
    case 'origins':
      return { ...edit, isAdded: !edit.isAdded }
    case 'batch':
      return { ...edit, edits: edit.edits.map(inverseOf).reverse() }
  }
}

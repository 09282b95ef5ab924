// A random walk of a workbook as a session makes it: edits of every kind, undone and done again, files sent; and the
// steps that say so. For tests that compare what two ways of following it lead to.

import fc from 'fast-check'
import {
  addComponent,
  applyEdit,
  type BasisPoints,
  batch,
  type Edit,
  inverseOf,
  type Result,
  removeComponents,
  setField,
  setOwners,
  type Workbook,
  type WorkbookStep,
  withSent,
} from '#core'
import { contextOf, manyEdit } from './workbook-files.ts'

export interface Walk {
  readonly workbook: Workbook
  readonly steps: readonly WorkbookStep[]
}

export type Move = {
  readonly kind: 'note' | 'contract' | 'add' | 'remove' | 'replace' | 'owners' | 'many' | 'company' | 'undo' | 'redo' | 'sent'
  readonly at: number
  readonly text: string
}

export const anyMove: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom('note', 'contract', 'add', 'remove', 'replace', 'owners', 'many', 'company', 'undo', 'undo', 'redo', 'sent'),
  at: fc.nat(1000),
  text: fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('é–🚀', '"quoted" \\ text', '2027-01-31', '__proto__')),
})

/** Follows the moves one by one; those that do not fit are passed over. */
export function walk(start: Workbook, moves: readonly Move[]): Walk {
  let workbook = start
  const steps: WorkbookStep[] = []
  const undo: Edit[] = []
  const redo: Edit[] = []

  function step(kind: 'do' | 'undo' | 'redo', edit: Edit): boolean {
    const applied = applyEdit(workbook, kind === 'undo' ? inverseOf(edit) : edit)
    if (!applied.ok) return false
    workbook = { ...applied.value, rev: workbook.rev + 1 }
    steps.push({ rev: workbook.rev, kind, edit: JSON.stringify(edit) })
    return true
  }

  for (const move of moves) {
    if (move.kind === 'sent') {
      const sha256 = move.at.toString(16).padStart(64, '0')
      workbook = { ...withSent(workbook, sha256), rev: workbook.rev + 1 }
      steps.push({ rev: workbook.rev, kind: 'sent', sha256 })
    } else if (move.kind === 'undo') {
      const edit = undo.at(-1)
      if (edit !== undefined && step('undo', edit)) redo.push(...undo.splice(-1))
    } else if (move.kind === 'redo') {
      const edit = redo.at(-1)
      if (edit !== undefined && step('redo', edit)) undo.push(...redo.splice(-1))
    } else {
      const edit = editOf(workbook, move)
      if (edit?.ok && step('do', edit.value)) {
        undo.push(edit.value)
        redo.length = 0
      }
    }
  }
  return { workbook, steps }
}

function editOf(workbook: Workbook, { kind, at, text }: Move): Result<Edit> | null {
  const context = contextOf(workbook)
  const ids = Object.keys(workbook.tables.components)
  const id = ids[at % Math.max(1, ids.length)]
  if (kind === 'company') return setField(context, 'company', 'company', 'name', text)
  if (kind === 'many') return { ok: true, value: manyEdit(workbook, at % 20) }
  if (kind === 'add') {
    const added = addComponent(context, { name: `New ${text}`, approach: 'buy' })
    return added.ok ? { ok: true, value: added.value.edit } : added
  }
  if (id === undefined) return null
  if (kind === 'note') return setField(context, 'components', id, 'notes', text)
  if (kind === 'contract') return setField(context, 'components', id, 'contract.end', at % 3 === 0 ? null : '2027-01-31')
  if (kind === 'owners') return setOwners(context, id, [{ personName: `Person ${at % 5}`, share: (at % 9000) as BasisPoints }])
  const removed = removeComponents(context, [id])
  if (kind === 'remove' || !removed.ok) return removed
  // Gone and back in one step: it moves to the end of its table.
  return { ok: true, value: batch(context, [removed.value, inverseOf(removed.value)], { code: 'paste', facts: {} }) }
}

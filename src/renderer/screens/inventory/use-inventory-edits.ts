// What the grid asks for, as edits: a value of one cell; adding, duplicating and deleting of rows. Says what was done for those who do not see it, and why something was refused.

import { addComponent, duplicateComponents, moveComponent, removeComponents } from '#core'
import { COMMON_TEXT, INVENTORY_TEXT, problemText } from '#wording'
import { useApplyEdit, useSession } from '../../session/use-session.tsx'
import { NEW_ROW } from '../../widgets/grid/grid-column.ts'
import type { CommitAnswer } from '../../widgets/grid/grid-props.ts'
import { showToast } from '../../widgets/toasts.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { useTold } from '../use-told.ts'
import { cellEdit, isCellColumn } from './cell-edits.ts'
import { verdictWord } from './inventory-columns.tsx'
import type { GroupValues } from './new-row-values.ts'

export interface InventoryEdits {
  /** newRowValues: what a new row has besides its name. */
  readonly commit: (rowId: string, columnId: string, value: string | null, newRowValues: () => GroupValues) => CommitAnswer
  /** Ids of the copies, none when it was refused. */
  readonly duplicate: (ids: readonly string[]) => readonly string[]
  readonly remove: (ids: readonly string[]) => boolean
  /** Right before another row of the list, null: at its end. */
  readonly move: (id: string, beforeId: string | null) => void
}

export function useInventoryEdits(announce: (said: string) => void): InventoryEdits {
  const session = useSession()
  const apply = useApplyEdit()
  const style = useNumberStyle()
  const told = useTold(announce)

  function commit(rowId: string, columnId: string, value: string | null, newRowValues: () => GroupValues): CommitAnswer {
    if (rowId === NEW_ROW) return add((value ?? '').trim(), newRowValues)
    if (!isCellColumn(columnId)) return { ok: true, rowId }
    const edit = apply((context) => cellEdit(context, rowId, columnId, value))
    if (!edit.ok) return { ok: false, sentence: problemText(edit.problem, style) }
    const after = session.state().assessment.byId.get(rowId)
    if (after !== undefined) announce(`${after.subject.component.name}: ${verdictWord(after, style)}`)
    return { ok: true, rowId }
  }

  function add(name: string, newRowValues: () => GroupValues): CommitAnswer {
    // An empty line that was opened and left again is no component.
    if (name === '') return { ok: true, rowId: NEW_ROW }
    let ids: readonly string[] = []
    const edit = apply((context) => {
      const created = addComponent(context, { ...newRowValues(), name })
      if (!created.ok) return created
      ids = created.value.ids
      return { ok: true, value: created.value.edit }
    })
    if (!edit.ok) return { ok: false, sentence: problemText(edit.problem, style) }
    announce(COMMON_TEXT.added(name))
    return { ok: true, rowId: ids[0] ?? NEW_ROW }
  }

  function duplicate(ids: readonly string[]): readonly string[] {
    let copies: readonly string[] = []
    const edit = apply((context) => {
      const created = duplicateComponents(context, ids)
      if (!created.ok) return created
      copies = created.value.ids
      return { ok: true, value: created.value.edit }
    })
    if (edit.ok) announce(INVENTORY_TEXT.done(copies.length, 'duplicated', style))
    else showToast({ title: problemText(edit.problem, style), tone: 'problem' })
    return edit.ok ? copies : []
  }

  function remove(ids: readonly string[]): boolean {
    const edit = apply((context) => removeComponents(context, ids))
    return told(edit, INVENTORY_TEXT.done(ids.length, 'deleted', style))
  }

  function move(id: string, beforeId: string | null): void {
    const edit = apply((context) => moveComponent(context, id, beforeId))
    const name = session.state().assessment.byId.get(id)?.subject.component.name ?? ''
    if (edit.ok) announce(INVENTORY_TEXT.rowMoved(name))
    else showToast({ title: problemText(edit.problem, style), tone: 'problem' })
  }

  return { commit, duplicate, remove, move }
}

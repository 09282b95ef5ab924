// What the grid asks for, as edits: a value of one cell; adding, duplicating and deleting of rows. Says what was done for those who do not see it, and why something was refused.

import {
  addComponent,
  type Created,
  duplicateComponents,
  type Edit,
  type EditContext,
  freeName,
  insertComponent,
  isCellColumn,
  meantPeople,
  moveComponents,
  NEW_PERSON_MARK,
  ok,
  openDecisionsOf,
  ownersText,
  type Result,
  recordsOf,
  removeComponents,
  removeOrRetire,
  typedNames,
  type UnknownPerson,
} from '#core'
import { COMMON_TEXT, DELETE_TEXT, INVENTORY_TEXT, problemText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useApplyEdit, useSession } from '../../session/use-session.tsx'
import type { CommitAnswer, Refusal } from '../../widgets/grid/grid-props.ts'
import { NEW_ROW } from '../../widgets/table-model/grid-column.ts'
import { showToast } from '../../widgets/toasts.tsx'
import { cellEdit, PART_MARK } from '../cell-edits.ts'
import { useTold } from '../use-told.ts'
import { verdictWord } from './inventory-columns.tsx'
import type { GroupValues } from './row-places.ts'
import { useInventory } from './use-inventory.ts'

export function useInventoryEdits() {
  const { columns, announce } = useInventory()
  const session = useSession()
  const apply = useApplyEdit()
  const style = useNumberStyle()
  const told = useTold()

  /** What makes components: their ids too, none when it was refused. */
  function made(build: (context: EditContext) => Result<Created>): { readonly edit: Result<Edit>; readonly ids: readonly string[] } {
    let ids: readonly string[] = []
    const edit = apply((context) => {
      const created = build(context)
      if (!created.ok) return created
      ids = created.value.ids
      return ok(created.value.edit)
    })
    return { edit, ids }
  }

  /** @param said null: it is seen */
  function say(edit: Result<Edit>, said: string | null): void {
    if (!edit.ok) showToast({ title: problemText(edit.problem, style), tone: 'problem' })
    else if (said !== null) announce(said)
  }

  /** @param newRowValues what a new row has besides its name */
  function commit(rowId: string, columnId: string, value: string | null, newRowValues: () => GroupValues): CommitAnswer {
    if (rowId === NEW_ROW) return add((value ?? '').trim(), newRowValues)
    if (!isCellColumn(columnId)) return { ok: true, rowId }
    const people = recordsOf(session.state().workbook, 'people').map(({ name }) => name)
    const typed = columnId === 'owners' ? typedNames(value ?? '', people) : []
    const owners = columnId === 'owners' ? meantPeople(typed, people) : null
    if (owners?.unknown != null) return { ok: false, ...askOwner(owners.unknown, typed) }
    const edit = apply((context) => cellEdit(context, rowId, columnId, owners === null ? value : ownersText(owners.names, people), columns))
    if (!edit.ok) return { ok: false, sentence: problemText(edit.problem, style) }
    const after = session.state().assessment.byId.get(rowId)
    if (after !== undefined) announce(`${after.subject.component.name}: ${verdictWord(after, style)}`)
    return { ok: true, rowId }
  }

  function add(name: string, newRowValues: () => GroupValues): CommitAnswer {
    // An empty line that was opened and left again is no component.
    if (name === '') return { ok: true, rowId: NEW_ROW }
    const { edit, ids } = made((context) => addComponent(context, { ...newRowValues(), name }))
    if (!edit.ok) return { ok: false, sentence: problemText(edit.problem, style) }
    announce(COMMON_TEXT.added(name))
    return { ok: true, rowId: ids[0] ?? NEW_ROW }
  }

  /** Ids of the copies, none when it was refused. */
  function duplicate(ids: readonly string[]): readonly string[] {
    const copies = made((context) => duplicateComponents(context, ids))
    say(copies.edit, INVENTORY_TEXT.done(copies.ids.length, 'duplicated', style))
    return copies.ids
  }

  function remove(ids: readonly string[]): boolean {
    const edit = apply((context) => removeComponents(context, ids))
    return told(edit, INVENTORY_TEXT.done(ids.length, 'deleted', style))
  }

  /** Those whose decision would go with them. */
  function withOpenDecision(ids: readonly string[]): readonly string[] {
    const { workbook, assessment } = session.state()
    return ids.filter((id) => openDecisionsOf(workbook, id, assessment.asOf).length > 0)
  }

  /** Those with an open decision stay, as retired; the others go. */
  function retire(ids: readonly string[]): boolean {
    const retired = withOpenDecision(ids).length
    const edit = apply((context) => removeOrRetire(context, ids, session.state().assessment.asOf))
    return told(edit, DELETE_TEXT.retired(retired, ids.length - retired, style))
  }

  /** A component with a name to type over; null when it was refused. */
  function insert(beforeId: string | null, values: GroupValues): string | null {
    const { edit, ids } = made((context) => {
      const taken = new Set(recordsOf(context.workbook, 'components').map(({ name }) => name))
      return insertComponent(context, { ...values, name: freeName(INVENTORY_TEXT.newComponent, taken) }, beforeId)
    })
    say(edit, null)
    return ids[0] ?? null
  }

  /** Right before another row of the list, null: at its end. */
  function move(ids: readonly string[], beforeId: string | null): void {
    const edit = apply((context) => moveComponents(context, ids, beforeId))
    const name = session.state().assessment.byId.get(ids[0] ?? '')?.subject.component.name ?? ''
    say(edit, ids.length === 1 ? INVENTORY_TEXT.rowMoved(name) : INVENTORY_TEXT.done(ids.length, 'moved', style))
  }

  return { commit, duplicate, remove, retire, withOpenDecision, move, insert }
}

/** Nobody becomes a person of the workbook unasked. */
function askOwner({ typed, similar }: UnknownPerson, all: readonly string[]): Refusal {
  const withName = (name: string) => all.map((one) => (one === typed ? name : one)).join(`${PART_MARK} `)
  const asNew = { label: INVENTORY_TEXT.newPerson(typed), value: withName(NEW_PERSON_MARK + typed) }
  return {
    sentence: INVENTORY_TEXT.noSuchPerson(typed),
    options: similar === null ? [asNew] : [{ label: similar, value: withName(similar) }, asNew],
  }
}

// What the people table asks for, as edits: cells, new people, retiring and removing them. Says what was done for those
// who do not see it, and why something was refused.

import {
  addPerson,
  allOf,
  batch,
  type Edit,
  type EditContext,
  ok,
  parseTimeText,
  type Result,
  recordOf,
  removePeople,
  renamePerson,
  setActive,
  setField,
  setPersonTime,
  type TimeUnit,
} from '#core'
import { badgeText, problemText } from '#wording'
import { useApplyEdit, useSession } from '../../session/use-session.tsx'
import { NEW_ROW } from '../../widgets/grid/grid-column.ts'
import type { CommitAnswer } from '../../widgets/grid/grid-props.ts'
import { showToast } from '../../widgets/toasts.tsx'
import { decimalMarkOf } from '../../widgets/typed-amounts.ts'
import { useNumberStyle } from '../use-number-style.ts'
import { TOTAL_ROW, UNASSIGNED_ROW } from './people-matrix.ts'
import { componentOfColumn } from './people-view.ts'

export interface PeopleEdits {
  readonly commit: (rowId: string, columnId: string, value: string | null) => CommitAnswer
  readonly clear: (rowIds: readonly string[], columnId: string) => void
  /** Gives the rows after the first what the first holds. */
  readonly fill: (rowIds: readonly string[], columnId: string, text: string) => void
  readonly retire: (personIds: readonly string[], active: boolean) => void
  readonly remove: (personIds: readonly string[]) => boolean
}

export function usePeopleEdits(unit: TimeUnit, announce: (said: string) => void): PeopleEdits {
  const session = useSession()
  const apply = useApplyEdit()
  const style = useNumberStyle()

  function commit(rowId: string, columnId: string, value: string | null): CommitAnswer {
    if (rowId === NEW_ROW) return add((value ?? '').trim())
    const edit = apply((context) => cellEdit(context, rowId, columnId, value))
    if (!edit.ok) return { ok: false, sentence: problemText(edit.problem) }
    const component = session.state().assessment.byId.get(componentOfColumn(columnId) ?? '')
    if (component !== undefined) {
      const { subject, verdict, reasons } = component
      announce(`${subject.component.name}: ${badgeText(verdict, reasons[0] ?? null, style)}`)
    }
    return { ok: true, rowId }
  }

  function add(name: string): CommitAnswer {
    // An empty line that was opened and left again is nobody.
    if (name === '') return { ok: true, rowId: NEW_ROW }
    const edit = apply((context) => addPerson(context, name))
    if (!edit.ok) return { ok: false, sentence: problemText(edit.problem) }
    announce(`Added ${name}`)
    return { ok: true, rowId: edit.value.op === 'add' ? edit.value.record.id : NEW_ROW }
  }

  function cellEdit(context: EditContext, rowId: string, columnId: string, value: string | null): Result<Edit> {
    const componentId = componentOfColumn(columnId)
    if (componentId === null)
      return columnId === 'name' ? renamePerson(context, rowId, value ?? '') : setField(context, 'people', rowId, columnId, value)
    const share = parseTimeText(value ?? '', unit, { field: 'share', decimalMark: decimalMarkOf(style.locale) })
    return share.ok ? setPersonTime(context, componentId, rowId === UNASSIGNED_ROW ? null : rowId, share.value) : share
  }

  function change(rowIds: readonly string[], columnId: string, value: string | null, done: string): void {
    const rows = rowIds.filter((id) => id !== TOTAL_ROW)
    // Two people cannot have one name, and nobody works as nothing.
    if (componentOfColumn(columnId) === null && (columnId === 'name' || value === null)) return
    const [first, ...others] = rows
    if (first === undefined) return
    const edit = apply((context) => {
      if (others.length === 0) return cellEdit(context, first, columnId, value)
      const cells = allOf(rows.map((id) => cellEdit(context, id, columnId, value)))
      return cells.ok ? ok(batch(context, cells.value, { code: 'fill', facts: { count: rows.length } })) : cells
    })
    if (!edit.ok) showToast({ title: problemText(edit.problem), tone: 'problem' })
    announce(edit.ok ? `${done} ${rows.length === 1 ? '1 cell' : `${rows.length} cells`}` : problemText(edit.problem))
  }

  function retire(personIds: readonly string[], active: boolean): void {
    const said = `${active ? 'Brought back' : 'Retired'} ${namesOf(personIds)}`
    done(
      apply((context) => setActive(context, personIds, active)),
      said,
    )
  }

  function remove(personIds: readonly string[]): boolean {
    const said = `Removed ${namesOf(personIds)}`
    return done(
      apply((context) => removePeople(context, personIds)),
      said,
    )
  }

  function done(edit: Result<Edit>, said: string): boolean {
    if (!edit.ok) {
      showToast({ title: problemText(edit.problem), tone: 'problem' })
      return false
    }
    announce(said)
    showToast({ title: said, action: { label: 'Undo', run: () => undoIfLast(edit.value) } })
    return true
  }

  /** The toast may outlive its edit: it takes back this edit or nothing. */
  function undoIfLast(edit: Edit): void {
    if (session.state().undo?.id === edit.id) void session.undo()
  }

  function namesOf(personIds: readonly string[]): string {
    const [first = '', ...others] = personIds
    const name = recordOf(session.state().workbook, 'people', first)?.name ?? ''
    return others.length === 0 ? name : `${personIds.length} people`
  }

  return {
    commit,
    clear: (rowIds, columnId) => change(rowIds, columnId, null, 'Cleared'),
    fill: ([, ...others], columnId, text) => change(others, columnId, text, 'Filled'),
    retire,
    remove,
  }
}

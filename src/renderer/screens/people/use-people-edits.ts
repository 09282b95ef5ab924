// What the people table asks for, as edits: cells, new people or components, retiring and removing people. Says what was done for those
// who do not see it, and why something was refused.

import {
  addComponent,
  addPerson,
  allOf,
  batch,
  type Edit,
  type EditContext,
  type FieldPath,
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
import { badgeText, COMMON_TEXT, PEOPLE_TEXT, problemText } from '#wording'
import { useApplyEdit, useSession } from '../../session/use-session.tsx'
import { NEW_ROW } from '../../widgets/grid/grid-column.ts'
import type { CommitAnswer } from '../../widgets/grid/grid-props.ts'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { showToast } from '../../widgets/toasts.tsx'
import { decimalMarkOf } from '../../widgets/typed-amounts.ts'
import { readCell } from '../field-column.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { useTold } from '../use-told.ts'
import { UNASSIGNED_ROW } from './people-matrix.ts'
import { type PeoplePaste, type PlacedCell, peoplePasteEdit } from './people-paste.ts'
import { timePlace } from './people-view.ts'

export interface PeopleEdits {
  readonly commit: (rowId: string, columnId: string, value: string | null) => CommitAnswer
  /** All these cells as one step; the sentence of the first refusal, null when it was done. */
  readonly fill: (cells: readonly PlacedCell[]) => string | null
  readonly clear: (block: CellBlock) => void
  /** All or nothing: a refused cell is named, and then nothing is pasted. */
  readonly paste: (plan: PeoplePaste, headerOf: (columnId: string) => string) => void
  readonly retire: (personIds: readonly string[], active: boolean) => void
  readonly remove: (personIds: readonly string[]) => boolean
}

export function usePeopleEdits(unit: TimeUnit, isSwapped: boolean, announce: (said: string) => void): PeopleEdits {
  const session = useSession()
  const apply = useApplyEdit()
  const style = useNumberStyle()
  const told = useTold()

  function commit(rowId: string, columnId: string, value: string | null): CommitAnswer {
    if (rowId === NEW_ROW) return add((value ?? '').trim())
    const edit = apply((context) => cellEdit(context, rowId, columnId, value))
    if (!edit.ok) return { ok: false, sentence: problemText(edit.problem, style) }
    const component = session.state().assessment.byId.get(timePlace({ rowId, columnId }, isSwapped)?.componentId ?? '')
    if (component !== undefined) {
      const { subject, verdict, reasons } = component
      announce(`${subject.component.name}: ${badgeText(verdict, reasons[0] ?? null, style)}`)
    }
    return { ok: true, rowId }
  }

  function add(name: string): CommitAnswer {
    // An empty line that was opened and left again is nobody.
    if (name === '') return { ok: true, rowId: NEW_ROW }
    let rowId = NEW_ROW
    const edit = apply((context) => {
      const added = isSwapped ? addComponent(context, { name }) : addPerson(context, name)
      if (!added.ok) return added
      rowId = 'edit' in added.value ? (added.value.ids[0] ?? NEW_ROW) : added.value.record.id
      return ok('edit' in added.value ? added.value.edit : added.value)
    })
    if (!edit.ok) return { ok: false, sentence: problemText(edit.problem, style) }
    announce(COMMON_TEXT.added(name))
    return { ok: true, rowId }
  }

  function cellEdit(context: EditContext, rowId: string, columnId: string, value: string | null): Result<Edit> {
    const place = timePlace({ rowId, columnId }, isSwapped)
    const isTime = place !== null || columnId === 'otherPromised'
    const share = parseTimeText(isTime ? (value ?? '') : '', unit, {
      field: place === null ? columnId : 'share',
      decimalMark: decimalMarkOf(style.locale),
    })
    if (place === null) {
      if (columnId === 'name') return renamePerson(context, rowId, value ?? '')
      const read = isTime ? share : readCell('people', columnId as FieldPath<'people'>, value, context)
      return read.ok ? setField(context, 'people', rowId, columnId, read.value) : read
    }
    return share.ok ? setPersonTime(context, place.componentId, place.personId, share.value) : share
  }

  function change(cells: readonly PlacedCell[], done: 'cleared' | 'filled'): string | null {
    // Two people cannot have one name, and nobody works as nothing.
    const changed = cells.filter(
      ({ rowId, columnId, value }) =>
        timePlace({ rowId, columnId }, isSwapped) !== null ||
        (session.state().assessment.index.tables.people[rowId] !== undefined &&
          (columnId === 'otherPromised' || (!columnId.startsWith('time:') && columnId !== 'name' && value !== null))),
    )
    const count = changed.length
    if (count === 0) return null
    const edit = apply((context) => {
      const edits = allOf(changed.map(({ rowId, columnId, value }) => cellEdit(context, rowId, columnId, value)))
      if (!edits.ok) return edits
      const [first, ...others] = edits.value
      if (first !== undefined && others.length === 0) return ok(first)
      return ok(batch(context, edits.value, { code: 'fill', facts: { count } }))
    })
    const sentence = edit.ok ? null : problemText(edit.problem, style)
    if (sentence !== null) showToast({ title: sentence, tone: 'problem' })
    announce(sentence ?? COMMON_TEXT.cellsDone(count, done, style))
    return sentence
  }

  function paste(plan: PeoplePaste, headerOf: (columnId: string) => string): void {
    const { cells, added, leftAlone } = plan
    let refusedAt = ''
    const edit = apply((context) => {
      const componentOf = (rowId: string, columnId: string) => timePlace({ rowId, columnId }, isSwapped)?.componentId ?? null
      const pasted = peoplePasteEdit(context, plan, componentOf, cellEdit)
      const { rowId, name, columnId } = pasted.at
      refusedAt = [name ?? rowName(rowId), ...(columnId === null ? [] : [headerOf(columnId)])].join(', ')
      return pasted.edit
    })
    const count = cells.length + added.reduce((sum, person) => sum + 1 + person.cells.length, 0)
    tellPasted(edit, refusedAt, count, leftAlone)
  }

  function tellPasted(edit: Result<Edit>, refusedAt: string, count: number, leftAlone: number): void {
    const alone = PEOPLE_TEXT.noPlace(leftAlone, style)
    if (!edit.ok)
      showToast({ title: PEOPLE_TEXT.nothingPasted, description: `${refusedAt}: ${problemText(edit.problem, style)}`, tone: 'problem' })
    else if (alone !== '') showToast({ title: COMMON_TEXT.cellsDone(count, 'pasted', style), description: alone })
    announce(
      edit.ok
        ? `${COMMON_TEXT.cellsDone(count, 'pasted', style)}. ${alone}`
        : `${PEOPLE_TEXT.nothingPasted}. ${refusedAt}: ${problemText(edit.problem, style)}`,
    )
  }

  function rowName(rowId: string): string {
    const { workbook } = session.state()
    return rowId === UNASSIGNED_ROW ? PEOPLE_TEXT.unassigned : (recordOf(workbook, isSwapped ? 'components' : 'people', rowId)?.name ?? '')
  }

  function retire(personIds: readonly string[], active: boolean): void {
    const said = PEOPLE_TEXT.done(namesOf(personIds), active ? 'reactivated' : 'deactivated')
    const edit = apply((context) => setActive(context, personIds, active))
    told(edit, said)
  }

  function remove(personIds: readonly string[]): boolean {
    const said = PEOPLE_TEXT.done(namesOf(personIds), 'removed')
    const edit = apply((context) => removePeople(context, personIds))
    return told(edit, said)
  }

  function namesOf(personIds: readonly string[]): string {
    return PEOPLE_TEXT.meant(
      personIds.map((id) => recordOf(session.state().workbook, 'people', id)?.name ?? ''),
      style,
    )
  }

  return {
    commit,
    clear: ({ rowIds, columnIds }) => void change(placed(rowIds, columnIds, null), 'cleared'),
    fill: (cells) => change(cells, 'filled'),
    paste,
    retire,
    remove,
  }
}

function placed(rowIds: readonly string[], columnIds: readonly string[], value: string | null): readonly PlacedCell[] {
  return rowIds.flatMap((rowId) => columnIds.map((columnId) => ({ rowId, columnId, value })))
}

// What the people table asks for, as edits: cells, new people or components, retiring and removing people. Says what was done for those
// who do not see it, and why something was refused.

import {
  addComponent,
  addPerson,
  changesNothing,
  type Edit,
  type EditContext,
  type FieldPath,
  inOneGo,
  ok,
  parseTimeText,
  planningPeopleBlock,
  problem,
  type Result,
  recordOf,
  removePeople,
  renamePerson,
  setActive,
  setField,
  setPersonTime,
  type TimeUnit,
  UNASSIGNED_ROW,
} from '#core'
import { COMMON_TEXT, componentBadgeText, INVENTORY_TEXT, leftAloneSentences, PEOPLE_TEXT, problemText, REFUSED_TEXT } from '#wording'
import { applyNow } from '../../session/apply-now.ts'
import { inTasks } from '../../session/next-task.ts'
import { typedNow } from '../../session/typed-now.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useApplyEdit, useSession } from '../../session/use-session.tsx'
import type { CommitAnswer } from '../../widgets/grid/grid-props.ts'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { columnsIn } from '../../widgets/grid/picked-cells.ts'
import { NEW_ROW } from '../../widgets/table-model/grid-column.ts'
import { showToast } from '../../widgets/toasts.tsx'
import { decimalMarkOf } from '../../widgets/typed-amounts.ts'
import { readCell } from '../field-column.tsx'
import { isLongWork, useLongWork } from '../long-work.tsx'
import type { FilledCell, movedCells } from '../placed-block.ts'
import { useTold } from '../use-told.ts'
import type { PeoplePaste } from './people-paste.ts'
import { timePlace } from './people-view.ts'

const LABELS = { cleared: 'clear', filled: 'fill', moved: 'paste' } as const

export function usePeopleEdits(unit: TimeUnit, isSwapped: boolean, announce: (said: string) => void) {
  const session = useSession()
  const apply = useApplyEdit()
  const style = useNumberStyle()
  const told = useTold()
  /** A block of thousands of cells while it is read and put in. */
  const work = useLongWork()

  function commit(rowId: string, columnId: string, value: string | null): CommitAnswer {
    if (rowId === NEW_ROW) return add((value ?? '').trim())
    const edit = apply((context) => cellEdit(context, rowId, columnId, value))
    if (!edit.ok) return { ok: false, sentence: problemText(edit.problem, style) }
    const component = session.state().assessment.byId.get(timePlace({ rowId, columnId }, isSwapped)?.componentId ?? '')
    if (component !== undefined) {
      announce(`${component.subject.component.name}: ${componentBadgeText(component, style)}`)
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

  const componentOf = (rowId: string, columnId: string) => timePlace({ rowId, columnId }, isSwapped)?.componentId ?? null

  function refuse(sentence: string): void {
    showToast({ title: sentence, tone: 'problem' })
    announce(sentence)
  }

  /**
   * All these cells as one step; the sentence of the first refusal, null when it was done.
   * @param meant how many cells were selected for it
   * @param count how many of them it is said of; default: those that were changed
   */
  function change(cells: readonly FilledCell[], done: keyof typeof LABELS, meant = cells.length, count?: number): string | null {
    // Two people cannot have one name, and nobody works as nothing.
    const changed = cells.filter(
      ({ rowId, columnId, value }) =>
        timePlace({ rowId, columnId }, isSwapped) !== null ||
        (session.state().assessment.index.tables.people[rowId] !== undefined &&
          (columnId === 'otherPromised' || (!columnId.startsWith('time:') && columnId !== 'name' && value !== null))),
    )
    const left = changed.length === meant ? [] : [PEOPLE_TEXT.leftUnchanged(meant - changed.length, style)]
    if (changed.length === 0) {
      if (left.length > 0) refuse(left.join(' '))
      return null
    }
    const plan = { cells: changed, added: [] }
    const edit = apply((context) => inOneGo(planningPeopleBlock(context, plan, componentOf, cellEdit, LABELS[done])).edit)
    const sentence = edit.ok ? null : problemText(edit.problem, style)
    if (sentence !== null) refuse(sentence)
    else announce([COMMON_TEXT.cellsDone(count ?? changed.length, done, style), ...left].join('. '))
    return sentence
  }

  /** @param moved null: a cell of the block would be lost */
  function move(moved: ReturnType<typeof movedCells>): void {
    if (moved === null) refuse(problemText(problem('move-overwrites', {}), style))
    else change([...moved.left, ...moved.filled], 'moved', undefined, moved.filled.length)
  }

  /** All or nothing: a refused cell is named, and then nothing is pasted. A long block shows how far it is, and can be given up. */
  async function paste(plan: PeoplePaste, lines: number, headerOf: (columnId: string) => string): Promise<void> {
    const { cells, added, leftAlone, unknown } = plan
    const count = cells.length + added.reduce((sum, person) => sum + 1 + person.cells.length, 0)
    const watch = isLongWork(count) ? work.begin(INVENTORY_TEXT.workTitle('paste', lines, style), count) : {}
    const { workbook } = session.state()
    const planning = planningPeopleBlock(typedNow(workbook), plan, componentOf, cellEdit)
    const pasted = isLongWork(count) ? await inTasks(planning, watch) : inOneGo(planning)
    const isSame = pasted !== null && session.state().workbook === workbook
    const isNews = isSame && pasted.edit.ok && !changesNothing(pasted.edit.value)
    const edit = isNews && pasted.edit.ok ? await applyNow(session, pasted.edit.value, watch) : pasted?.edit
    work.end()
    if (edit === undefined || !isSame || (isLongWork(count) && work.isCancelled())) {
      announce(REFUSED_TEXT.nothingChanged)
      return
    }
    const { rowId, name, columnId } = pasted.at
    const refusedAt = [name ?? rowName(rowId), ...(columnId === null ? [] : [headerOf(columnId)])].join(', ')
    const title = edit.ok ? COMMON_TEXT.cellsDone(count, 'pasted', style) : PEOPLE_TEXT.nothingPasted
    const matched = leftAloneSentences({ readOnly: [], columnsBeyond: 0, hidden: 0, unknown }, style)
    const notes = [...matched, PEOPLE_TEXT.noPlace(leftAlone, style)].join(' ').trim()
    const description = edit.ok ? notes : `${refusedAt}: ${problemText(edit.problem, style)}`
    if (description !== '') showToast({ title, description, ...(edit.ok ? {} : { tone: 'problem' }) })
    announce(`${title}. ${description}`)
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
    clear: (block: CellBlock) =>
      void change(
        block.rowIds.flatMap((rowId) => columnsIn(block, rowId).map((columnId) => ({ rowId, columnId, value: null }))),
        'cleared',
      ),
    fill: (cells: readonly FilledCell[], meant?: number) => change(cells, 'filled', meant),
    move,
    refuse,
    paste,
    work,
    retire,
    remove,
  }
}

// The list of what the team runs, filled in like a spreadsheet. Every change goes through an edit of
// core; a refused one leaves the cell open with the sentence that says why. Mounted by app.tsx.

import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { addComponent, type ComponentAssessment, duplicateComponents, type Edit, ok, type Result, removeComponents } from '#core'
import { problemText } from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useApplyEdit, useSession, useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Grid } from '../../widgets/grid/grid.tsx'
import { NEW_ROW, nextSorting } from '../../widgets/grid/grid-column.ts'
import type { CommitAnswer, GridHandle } from '../../widgets/grid/grid-props.ts'
import { useGridItems } from '../../widgets/grid/use-grid-items.ts'
import { showToast } from '../../widgets/toasts.tsx'
import { Inspector } from '../inspector/inspector.tsx'
import type { InspectorPart } from '../inspector/inspector-part.ts'
import { useNumberStyle } from '../use-number-style.ts'
import { cellEdit, fillEdit, isCellColumn } from './cell-edits.ts'
import styles from './inventory.module.css'
import { inventoryColumns, verdictWord } from './inventory-columns.tsx'
import { CHIP_LABELS } from './inventory-filter.ts'
import { InventoryToolbar } from './inventory-toolbar.tsx'
import { FIRST_VIEW, gridViewOf, type InventoryView, isFiltered } from './inventory-view.ts'

export interface InventoryStatus {
  readonly rows: number
  readonly matching: number
  readonly selected: number
}

export interface InventoryScreenProps {
  readonly view: InventoryView
  readonly onView: (view: InventoryView) => void
  /** The component in the inspector, null while it is closed. */
  readonly inspected: string | null
  readonly onInspect: (componentId: string | null) => void
  readonly onStatus: (status: InventoryStatus | null) => void
}

const idOf = (row: ComponentAssessment) => row.subject.component.id

export function InventoryScreen({ view, onView, inspected, onInspect, onStatus }: InventoryScreenProps) {
  const session = useSession()
  const { assessment } = useSessionState()
  const apply = useApplyEdit()
  const style = useNumberStyle()
  const { people } = assessment.setting
  const limitBp = assessment.setting.limits['owner-time']
  const columns = useMemo(() => inventoryColumns({ style, people, limitBp }), [style, people, limitBp])
  const gridView = useMemo(() => gridViewOf(view), [view])
  const { items, matching } = useGridItems({ rows: assessment.components, columns, getId: idOf, view: gridView, hasNewRow: true })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [focused, setFocused] = useState<string | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const [asked, setAsked] = useState<{ part: InspectorPart; times: number }>({ part: 'verdict', times: 0 })
  const grid = useRef<GridHandle>(null)
  const search = useRef<HTMLInputElement>(null)

  const affected = useMemo(() => {
    const chosen = selected.size > 0 ? selected : new Set(focused === null ? [] : [focused])
    return assessment.components.map(idOf).filter((id) => chosen.has(id))
  }, [assessment.components, selected, focused])

  // An open inspector follows the row that is looked at.
  const follow = useEffectEvent((id: string | null) => {
    if (inspected !== null && id !== null && id !== inspected) onInspect(id)
  })
  useEffect(() => follow(focused), [focused])

  function commit(rowId: string, columnId: string, value: string | null): CommitAnswer {
    if (rowId === NEW_ROW) return add(value ?? '')
    if (!isCellColumn(columnId)) return { ok: true, rowId }
    const edit = apply((context) => cellEdit(context, rowId, columnId, value))
    if (!edit.ok) return { ok: false, sentence: problemText(edit.problem) }
    const after = session.state().assessment.byId.get(rowId)
    if (after !== undefined) setAnnouncement(`${after.subject.component.name}: ${verdictWord(after, style)}`)
    return { ok: true, rowId }
  }

  function add(name: string): CommitAnswer {
    // An empty line that was opened and left again is no component.
    if (name.trim() === '') return { ok: true, rowId: NEW_ROW }
    let made = NEW_ROW as string
    const edit = apply((context) => {
      const created = addComponent(context, { name: name.trim() })
      if (!created.ok) return created
      made = created.value.ids[0] ?? NEW_ROW
      return ok(created.value.edit)
    })
    if (!edit.ok) return { ok: false, sentence: problemText(edit.problem) }
    setAnnouncement(`Added ${name.trim()}`)
    return { ok: true, rowId: made }
  }

  function change(ids: readonly string[], columnId: string, value: string | null, done: string): void {
    if (!isCellColumn(columnId)) return
    const edit = apply((context) => fillEdit(context, ids, columnId, value))
    if (!edit.ok) showToast({ title: problemText(edit.problem) })
    setAnnouncement(edit.ok ? done : problemText(edit.problem))
  }

  function fill(ids: readonly string[], columnId: string): void {
    const [first = '', ...others] = ids
    const source = assessment.byId.get(first)
    const column = columns.find(({ id }) => id === columnId)
    if (source === undefined || column === undefined) return
    const value = column.editor?.kind === 'choice' ? column.editor.value(source) : column.text(source)
    change(others, columnId, value, `Filled ${count(others.length, 'cell')}`)
  }

  function open(rowId: string, columnId: string): void {
    const part = columnId === 'time' || columnId === 'owners' ? 'owners' : columnId === 'cost' ? 'costs' : 'verdict'
    setAsked({ part, times: asked.times + 1 })
    onInspect(rowId)
  }

  function closeInspector(): void {
    onInspect(null)
    if (focused !== null) grid.current?.focusCell({ rowId: focused, columnId: 'name' })
  }

  function duplicate(): void {
    let copies: readonly string[] = []
    const edit = apply((context) => {
      const created = duplicateComponents(context, affected)
      if (!created.ok) return created
      copies = created.value.ids
      return ok(created.value.edit)
    })
    if (!edit.ok) {
      showToast({ title: problemText(edit.problem), tone: 'problem' })
      return
    }
    setSelected(new Set())
    setAnnouncement(`Duplicated ${count(copies.length, 'component')}`)
    if (copies[0] !== undefined) grid.current?.focusCell({ rowId: copies[0], columnId: 'name' })
  }

  function remove(): void {
    const edit = apply((context) => removeComponents(context, affected))
    if (!edit.ok) {
      showToast({ title: problemText(edit.problem), tone: 'problem' })
      return
    }
    setSelected(new Set())
    if (inspected !== null && affected.includes(inspected)) onInspect(null)
    const said = `Deleted ${count(affected.length, 'component')}`
    setAnnouncement(said)
    showToast({ title: said, action: { label: 'Undo', run: () => undoIfLast(edit) } })
  }

  /** The toast may outlive its edit: it takes back this edit or nothing. */
  function undoIfLast(edit: Result<Edit>): void {
    if (edit.ok && session.state().undo?.id === edit.value.id) void session.undo()
  }

  useCommandEffects({
    'add-component': () => grid.current?.beginNew(),
    'duplicate-component': affected.length > 0 ? duplicate : null,
    'delete-components': affected.length > 0 ? remove : null,
    find: () => search.current?.select(),
    'go-to-inspector': focused === null ? null : () => open(focused, 'verdict'),
  })

  const rows = assessment.components.length
  useEffect(() => onStatus({ rows, matching, selected: selected.size }), [onStatus, rows, matching, selected.size])
  useEffect(() => () => onStatus(null), [onStatus])

  const hasNoHit = matching === 0 && assessment.components.length > 0
  return (
    <div className={styles.screen}>
      <div className={styles.main}>
        <InventoryToolbar
          components={assessment.components}
          limitBp={limitBp}
          view={view}
          onView={onView}
          onAdd={() => grid.current?.beginNew()}
          search={search}
        />
        <div className={styles.table}>
          {hasNoHit ? <NoHit view={view} onClear={() => onView({ ...view, filter: FIRST_VIEW.filter })} /> : null}
          {assessment.components.length === 0 ? (
            <div className={styles.noHit}>
              <EmptyState title="List what your team runs. Most start with 10 rows.">
                A database, a model API, a queue, sign-in. Type a name in the line below; Tab goes on to its owner, time and cost.
              </EmptyState>
            </div>
          ) : null}
          <Grid
            label="Components"
            columns={columns}
            items={items}
            sorting={view.sorting}
            onSort={(columnId, add) => onView({ ...view, sorting: nextSorting(view.sorting, columnId, add) })}
            selected={selected}
            onSelect={setSelected}
            onFocusRow={setFocused}
            onCommit={commit}
            onClear={(ids, columnId) => change(ids, columnId, null, `Cleared ${count(ids.length, 'cell')}`)}
            onFill={fill}
            onOpen={open}
            onToggleGroup={(id) => onView({ ...view, collapsed: toggled(view.collapsed, id) })}
            newRowText="Add a component"
            announcement={announcement}
            firstRow={inspected}
            handle={grid}
          />
        </div>
        {selected.size === 0 ? null : (
          <div className={styles.selection}>
            {count(selected.size, 'component')} selected
            <Button kind="quiet" onClick={duplicate}>
              Duplicate
            </Button>
            <Button kind="quiet" onClick={remove}>
              Delete
            </Button>
            <Button kind="quiet" onClick={() => setSelected(new Set())}>
              Clear selection
            </Button>
          </div>
        )}
      </div>
      {inspected === null || !assessment.byId.has(inspected) ? null : (
        <Inspector componentId={inspected} part={asked.part} asked={asked.times} onClose={closeInspector} />
      )}
    </div>
  )
}

function NoHit({ view, onClear }: { readonly view: InventoryView; readonly onClear: () => void }) {
  const { text, chip } = view.filter
  const parts = [chip === 'all' ? null : `“${CHIP_LABELS[chip]}”`, text.trim() === '' ? null : `the text “${text.trim()}”`]
  return (
    <div className={styles.noHit}>
      <EmptyState
        title={`No component fits ${parts.filter((part) => part !== null).join(' and ')}.`}
        actions={isFiltered(view) ? <Button onClick={onClear}>Clear the filter</Button> : null}
      />
    </div>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

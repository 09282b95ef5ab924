// The list of what the team runs, filled in like a spreadsheet. Every change goes through an edit of
// core; a refused one leaves the cell open with the sentence that says why.

import { Table2 } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type ComponentAssessment, changedPartOf } from '#core'
import { COMMON_TEXT, FRAME_TEXT, INVENTORY_TEXT, SET_TEXT, shownComponents } from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useMoves, usePlace, useStatus, useTarget } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { isTabMoving } from '../../session/local-choices.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { useUndoneEdit } from '../../session/use-undone-edit.ts'
import { Button } from '../../widgets/button.tsx'
import { Grid } from '../../widgets/grid/grid.tsx'
import type { GridHandle, GridMemory } from '../../widgets/grid/grid-props.ts'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { useGridTable } from '../../widgets/grid/grid-table.ts'
import { Row, Stack } from '../../widgets/layout.tsx'
import { DecideButton } from '../component/decide-button.tsx'
import { GridOutput } from '../grid-output.tsx'
import { Inspector, type InspectorPart } from '../inspector/inspector.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { useOpenPage } from '../use-open.ts'
import { ConditionChips, filterNames } from './condition-chips.tsx'
import { NoHit, NoRowYet } from './empty-inventory.tsx'
import styles from './inventory.module.css'
import { InventoryDesk } from './inventory-desk.tsx'
import { InventoryDialogs, type Question } from './inventory-dialogs.tsx'
import { InventoryToolbar } from './inventory-toolbar.tsx'
import {
  arrangementOf,
  gridViewOf,
  type InventoryView,
  offeredColumns,
  ROW_HEIGHTS,
  withKnownColumns,
  withLayout,
  withoutFilter,
} from './inventory-view.ts'
import { RefusedCells } from './refused-cells.tsx'
import { selectionSummary } from './selection-summary.ts'
import { useBlockEdits } from './use-block-edits.ts'
import { useColumnTools } from './use-column-tools.ts'
import { useInventoryColumns } from './use-inventory-columns.ts'
import { useInventoryEdits } from './use-inventory-edits.ts'
import { useInventoryView } from './use-inventory-view.ts'
import { useRowCommands } from './use-row-commands.ts'
import { useRowFilter } from './use-row-filter.ts'
import { useSavedViews } from './use-saved-views.ts'
import { chipLabel, ViewTabs } from './view-tabs.tsx'
import { WorkDialog } from './work-dialog.tsx'

export const INVENTORY: ScreenDescription = { icon: Table2, Component: InventoryScreen, Desk: InventoryDesk }

const NOTHING: ReadonlySet<string> = new Set()
const idOf = (row: ComponentAssessment) => row.subject.component.id

function InventoryScreen() {
  const columns = useInventoryColumns()
  const [held, onView] = useInventoryView()
  const view = useMemo(() => withKnownColumns(held, columns), [held, columns])
  const { inspected } = usePlace()
  const { go, replace, states } = useMoves()
  const memory = states.read<GridMemory>('inventory-grid', () => ({ place: null, range: null, top: 0 }))
  const openPage = useOpenPage()
  const [sought, onFound] = useTarget()
  /** Going from row to row with open details is no step back. */
  const onInspect = (id: string | null) => (inspected !== null && id !== null ? replace : go)('inventory', { inspected: id })
  const assessment = useSessionState((state) => state.assessment)
  const style = useNumberStyle()
  const { people } = assessment.setting
  const limitBp = assessment.setting.limits['owner-time']
  const { filter, layout } = view
  const { facts, filtered, tellMe } = useRowFilter(filter)
  const offered = useMemo(() => offeredColumns(columns, layout), [columns, layout])
  const arrangement = useMemo(() => arrangementOf(columns, layout), [columns, layout])
  const gridView = useMemo(() => gridViewOf(view, filtered, arrangement), [view, filtered, arrangement])
  const [selected, setSelected] = useState(NOTHING)
  const table = useGridTable({
    rows: assessment.components,
    columns,
    getId: idOf,
    view: gridView,
    onSorting: (sorting) => onView({ ...view, sorting }),
    onCollapsed: (collapsed) => onView({ ...view, collapsed }),
    onArrangement: (next) => onView(withLayout(view, { columns: { ...next, hidden: layout.columns.hidden } })),
    selected,
    onSelect: setSelected,
  })
  const { items, matching, shown, indexOf } = table
  const [announcement, setAnnouncement] = useState('')
  const [asked, setAsked] = useState<{ part: InspectorPart; times: number }>({ part: 'verdict', times: 0 })
  const [block, setBlock] = useState<CellBlock | null>(null)
  const grid = useRef<GridHandle>(null)
  const edits = useInventoryEdits(setAnnouncement)
  const blockEdits = useBlockEdits({
    columns,
    hidden: assessment.components.length - shown,
    isShown: (id) => indexOf(id) >= 0,
    announce: setAnnouncement,
    select: (from, to) => grid.current?.selectCells(from, to),
  })
  const search = useRef<HTMLInputElement>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const views = useSavedViews(view, changeFilter)
  const tools = useColumnTools({
    view,
    onView: changeFilter,
    columns: offered,
    announce: setAnnouncement,
    onAsk: setQuestion,
    onFit: (columnId) => grid.current?.fitColumn(columnId),
    sideOf: (columnId) => table.columns.find(({ id }) => id === columnId)?.pin,
    onPin: (columnId, side) => table.table.getColumn(columnId)?.pin(side),
  })

  const ticked = useMemo(() => [...selected].filter((id) => assessment.byId.has(id)).length, [selected, assessment.byId])
  const summary = useMemo(() => {
    if (block === null) return null
    const rows = block.rowIds.flatMap((id) => assessment.byId.get(id) ?? [])
    const used = columns.filter(({ id }) => block.columnIds.includes(id))
    return selectionSummary(rows, used, style)
  }, [block, assessment, columns, style])

  // Undo shows what it changed. The focus goes along from the grid only: on a button it stays for the next press.
  useUndoneEdit((edit, workbook) => {
    const changed = changedPartOf(edit, workbook)
    if (changed === null || indexOf(changed.componentId) < 0) return
    const isShown = table.columns.some(({ id }) => id === changed.part)
    const place = { rowId: changed.componentId, columnId: isShown ? changed.part : 'name' }
    const isInGrid = document.activeElement === document.body || document.activeElement?.closest('[role="grid"]') !== null
    if (isInGrid) grid.current?.focusCell(place)
    else grid.current?.showCell(place)
  })
  useEffect(() => {
    if (sought === null) return
    grid.current?.focusCell({ rowId: sought, columnId: 'name' })
    onFound()
  }, [sought, onFound])

  function open(rowId: string, columnId: string): void {
    const part = columnId === 'time' || columnId === 'owners' ? 'owners' : columnId === 'cost' ? 'costs' : 'verdict'
    setAsked({ part, times: asked.times + 1 })
    onInspect(rowId)
  }

  function closeInspector(): void {
    onInspect(null)
    grid.current?.focusBack()
  }

  /** What a filter hides is not selected either: nothing is deleted out of sight. */
  function changeFilter(next: InventoryView): void {
    if (next.filter !== view.filter) setSelected(NOTHING)
    onView(next)
  }

  /** The first time "My components" is asked for, so is who that is. */
  function chooseView(id: string): void {
    views.choose(id)
    if (id === 'mine' && facts.me === null) setQuestion({ kind: 'me' })
  }

  const commands = useRowCommands({
    grid,
    rows: assessment.components,
    items,
    groupBy: layout.groupBy,
    isSorted: view.sorting.length > 0,
    selected,
    ticked,
    onSelect: setSelected,
    block,
    edits,
    announce: setAnnouncement,
    open,
    openPage,
    inspected,
    // Open details follow the row that is looked at, and close with it.
    onFocusedRow: (id) => {
      if (inspected !== null && inspected !== id) onInspect(id)
    },
    onSet: (rowIds) => setQuestion({ kind: 'set', rowIds }),
    onRemoved: (ids) => {
      if (inspected !== null && ids.includes(inspected)) onInspect(null)
    },
  })
  useCommandEffects({
    'save-view': () => setQuestion({ kind: 'save' }),
    'choose-columns': () => setQuestion({ kind: 'columns' }),
    find: () => search.current?.select(),
    replace: () => setQuestion({ kind: 'replace' }),
  })

  const rows = assessment.components.length
  useStatus(
    [shownComponents(matching, rows, style), ticked === 0 ? null : FRAME_TEXT.ticked(ticked, style), summary]
      .filter((part) => part !== null)
      .join(' · '),
  )

  const hasNoHit = matching === 0 && rows > 0
  return (
    <div className={styles.screen}>
      <Stack gap={0} className={styles.main}>
        <InventoryToolbar
          view={view}
          onView={changeFilter}
          grouping={(layout.groupBy.length > 0 ? layout.groupBy : ['layer']).flatMap(
            (by) => columns.find(({ id }) => id === by)?.header ?? [],
          )}
          onAdd={commands.add}
          onColumns={() => setQuestion({ kind: 'columns' })}
          search={search}
          onFound={() => grid.current?.focusFirst()}
        />
        <ViewTabs
          components={assessment.components}
          facts={facts}
          style={style}
          viewId={view.viewId}
          views={views}
          onChoose={chooseView}
          onAsk={(kind) => setQuestion({ kind })}
        />
        <ConditionChips conditions={filter.conditions} columns={columns} rows={assessment.components} onRemove={tools.removeCondition} />
        <div className={styles.table}>
          {hasNoHit ? (
            <NoHit
              named={filterNames(filter, columns, assessment.components, chipLabel(filter.chip, limitBp, style))}
              onClear={() => changeFilter(withoutFilter(view))}
            />
          ) : null}
          {rows === 0 ? <NoRowYet /> : null}
          <Grid
            tabMoves={isTabMoving()}
            memory={memory}
            label={COMMON_TEXT.components}
            table={table}
            onFocusRow={commands.focusRow}
            onCommit={(rowId, columnId, value) => edits.commit(rowId, columnId, value, commands.newRowValues)}
            onClear={blockEdits.clear}
            onFill={blockEdits.fill}
            onFillWith={blockEdits.fillWith}
            onPaste={blockEdits.paste}
            onCopied={blockEdits.tellCopied}
            onBlock={setBlock}
            onOpen={open}
            columnTools={tools}
            cellMenu={commands.cellMenu}
            onMoveRow={commands.dropRow}
            rowHeight={ROW_HEIGHTS[layout.density]}
            newRowText={INVENTORY_TEXT.newRow}
            announcement={announcement}
            firstRow={inspected}
            handle={grid}
          />
        </div>
        {ticked === 0 ? null : (
          <Row wrap={false} className={styles.selection} data-bottom-bar>
            {INVENTORY_TEXT.selected(ticked, style)}
            <DecideButton kind="quiet" entries={[...selected].flatMap((id) => assessment.byId.get(id) ?? [])} />
            <Button kind="quiet" onClick={commands.set}>
              {SET_TEXT.button}
            </Button>
            <Button kind="quiet" onClick={commands.duplicate}>
              {COMMON_TEXT.duplicate}
            </Button>
            <Button kind="quiet" onClick={commands.remove}>
              {COMMON_TEXT.delete}
            </Button>
            <Button kind="quiet" onClick={() => setSelected(NOTHING)}>
              {INVENTORY_TEXT.clearSelection}
            </Button>
          </Row>
        )}
      </Stack>
      <InventoryDialogs
        question={question}
        onClose={() => setQuestion(null)}
        view={view}
        onView={changeFilter}
        views={views}
        columns={columns}
        rows={assessment.components}
        countsOf={table.countsOf}
        style={style}
        people={people}
        me={facts.me}
        onMe={tellMe}
        onLayout={tools.setLayout}
        isShown={(columnId) => table.columns.some(({ id }) => id === columnId)}
        shownRows={() => items.flatMap((item) => (item.kind === 'row' ? [item.row] : []))}
        onReplace={blockEdits.replace}
        onAsk={setQuestion}
        announce={setAnnouncement}
      />
      <GridOutput
        title={COMMON_TEXT.components}
        table={table}
        groups={columns.filter(({ id }) => layout.groupBy.includes(id))}
        asOf={assessment.asOf}
      />
      <WorkDialog work={blockEdits.work} />
      {blockEdits.proposal === null ? null : (
        <RefusedCells
          proposal={blockEdits.proposal}
          headerOf={(columnId) => columns.find(({ id }) => id === columnId)?.header ?? columnId}
          onGoOn={blockEdits.goOn}
          onGiveUp={blockEdits.giveUp}
        />
      )}
      {inspected === null || !assessment.byId.has(inspected) ? null : (
        <Inspector componentId={inspected} part={asked.part} asked={asked.times} onClose={closeInspector} />
      )}
    </div>
  )
}

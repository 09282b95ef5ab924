// The list of what the team runs, filled in like a spreadsheet. Every change goes through an edit of
// core; a refused one leaves the cell open with the sentence that says why.

import { Table2 } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { type ComponentAssessment, changedPartOf, countsInTotals, localDate, standingOf } from '#core'
import { COMMON_TEXT, type Command, FRAME_TEXT, formatDate, INVENTORY_TEXT, SET_TEXT, shownComponents } from '#wording'
import { useCommandDesk, useCommandEffects } from '../../commands/commands.tsx'
import { useMoves, usePlace, useStatus, useTarget } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { isTabMoving } from '../../session/local-choices.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { Grid } from '../../widgets/grid/grid.tsx'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { columnsIn } from '../../widgets/grid/picked-cells.ts'
import { Row, Stack } from '../../widgets/layout.tsx'
import { DecideButton } from '../component/decide-button.tsx'
import { GridOutput } from '../grid-output.tsx'
import { Inspector, type InspectorPart } from '../inspector/inspector.tsx'
import { WorkDialog } from '../long-work.tsx'
import { useGridLeft, useShownUndo } from '../use-shown-undo.ts'
import { ConditionChips } from './condition-chips.tsx'
import { NoHit, NoRowYet } from './empty-inventory.tsx'
import styles from './inventory.module.css'
import { InventoryDesk } from './inventory-desk.tsx'
import { InventoryDialogs } from './inventory-dialogs.tsx'
import { tonesOf } from './inventory-filter.ts'
import { InventoryToolbar } from './inventory-toolbar.tsx'
import { ROW_HEIGHTS } from './inventory-view.ts'
import { RefusedCells } from './refused-cells.tsx'
import { selectionSummary } from './selection-summary.ts'
import { useBlockEdits } from './use-block-edits.ts'
import { useColumnTools } from './use-column-tools.ts'
import { InventoryContext, useInventory, useInventoryState } from './use-inventory.ts'
import { useRowCommands } from './use-row-commands.ts'
import { ViewTabs } from './view-tabs.tsx'

export const INVENTORY: ScreenDescription = { icon: Table2, Component: InventoryScreen, Desk: InventoryDesk }

const NOTHING: ReadonlySet<string> = new Set()

function InventoryScreen() {
  return (
    <InventoryContext value={useInventoryState()}>
      <InventoryPage />
    </InventoryContext>
  )
}

function InventoryPage() {
  const style = useNumberStyle()
  const { columns, rows, table, grid, view, ask, announcement } = useInventory()
  const { inspected } = usePlace()
  const { go, replace } = useMoves()
  const { memory } = useGridLeft('inventory-grid', null)
  const [sought, onFound] = useTarget()
  /** Going from row to row with open details is no step back. */
  const onInspect = (id: string | null) => (inspected !== null && id !== null ? replace : go)('inventory', { inspected: id })
  const { asOf, byId } = useSessionState((state) => state.assessment)
  const [asked, setAsked] = useState<{ part: InspectorPart; times: number }>({ part: 'verdict', times: 0 })
  const [block, setBlock] = useState<CellBlock | null>(null)
  const blockEdits = useBlockEdits()
  const tools = useColumnTools()
  const commands = useRowCommands({ block, open, inspected, onInspect })
  const tones = useMemo(() => tonesOf(view.layout.colors, columns), [view.layout.colors, columns])
  useInventoryStatus(block)

  useShownUndo(grid, table, (edit, workbook) => {
    const changed = changedPartOf(edit, workbook)
    return changed === null ? [] : [{ rowId: changed.componentId, columnId: changed.part }]
  })
  useEffect(() => {
    if (sought === null) return
    grid.current?.focusCell({ rowId: sought, columnId: 'name' })
    onFound()
  }, [sought, onFound, grid])

  function open(rowId: string, columnId: string): void {
    const part = columnId === 'time' || columnId === 'owners' ? 'owners' : columnId === 'cost' ? 'costs' : 'verdict'
    setAsked({ part, times: asked.times + 1 })
    onInspect(rowId)
  }

  const closeInspector = () => {
    onInspect(null)
    grid.current?.focusBack()
  }

  useCommandEffects({
    'save-view': () => ask({ kind: 'save' }),
    'choose-columns': () => ask({ kind: 'columns' }),
    'new-column': () => ask({ kind: 'new-column' }),
    replace: () => ask({ kind: 'replace' }),
  })

  return (
    <div className={styles.screen}>
      <Stack gap={0} className={styles.main}>
        <InventoryToolbar />
        <ViewTabs />
        <ConditionChips />
        <div className={styles.table}>
          {table.matching === 0 && rows.length > 0 ? <NoHit /> : null}
          {rows.length === 0 ? <NoRowYet /> : null}
          <Grid
            tabMoves={isTabMoving()}
            memory={memory}
            label={COMMON_TEXT.components}
            table={table}
            onFocusRow={commands.focusRow}
            onCommit={commands.commit}
            onClear={blockEdits.clear}
            onFill={blockEdits.fill}
            onFillWith={blockEdits.fillWith}
            onPaste={blockEdits.paste}
            onMove={blockEdits.move}
            onCopied={blockEdits.tellCopied}
            cut={blockEdits.cut}
            today={formatDate(localDate(new Date()), style)}
            onBlock={setBlock}
            onOpen={open}
            columnTools={tools}
            tones={tones}
            cellMenu={commands.cellMenu}
            onMoveRow={commands.dropRow}
            rowHeight={ROW_HEIGHTS[view.layout.density]}
            newRowText={INVENTORY_TEXT.newRow}
            locale={style.locale}
            announcement={announcement}
            firstRow={inspected}
            handle={grid}
          />
        </div>
        <TickedBar />
      </Stack>
      <InventoryDialogs onReplace={blockEdits.replace} />
      <GridOutput
        title={COMMON_TEXT.components}
        file="components"
        table={table}
        groups={columns.filter(({ id }) => view.layout.groupBy.includes(id))}
        asOf={asOf}
      />
      <WorkDialog work={blockEdits.work} />
      <RefusedCells edits={blockEdits} />
      {inspected === null || !byId.has(inspected) ? null : (
        <Inspector componentId={inspected} part={asked.part} asked={asked.times} onClose={closeInspector} />
      )}
    </div>
  )
}

/** How many rows are ticked and there. */
function useTicked(): number {
  const { selected } = useInventory().table
  const byId = useSessionState((state) => state.assessment.byId)
  return useMemo(() => [...selected].filter((id) => byId.has(id)).length, [selected, byId])
}

/** In the status bar: how many rows are shown and ticked, and what the selected cells add up to. */
function useInventoryStatus(block: CellBlock | null): void {
  const { columns, rows, table } = useInventory()
  const byId = useSessionState((state) => state.assessment.byId)
  const style = useNumberStyle()
  const ticked = useTicked()
  const summary = useMemo(() => {
    if (block === null) return null
    const rowsOf = (column: string) => block.rowIds.flatMap((id) => (columnsIn(block, id).includes(column) ? (byId.get(id) ?? []) : []))
    const used = columns.filter(({ id }) => block.columnIds.includes(id)).map((column) => [column, rowsOf(column.id)] as const)
    return selectionSummary(used, style)
  }, [block, byId, columns, style])
  const counted = useSessionState(({ assessment }) => assessment.totals)
  const parts = [
    shownComponents({ shown: table.matching, all: rows.length, counted }, style),
    ticked === 0 ? null : FRAME_TEXT.ticked(ticked, style),
    summary,
  ]
  useStatus(parts.filter((part) => part !== null).join(' · '))
}

/** Settles them together: nothing has to be ticked for it. */
function MinorBar({ rows }: { readonly rows: readonly ComponentAssessment[] }) {
  const minor = rows.filter((entry) => countsInTotals(entry.subject.component) && standingOf(entry) === 'minor')
  if (minor.length === 0) return null
  return (
    <Row wrap={false} className={styles.selection} data-bottom-bar>
      <DecideButton kind="quiet" entries={minor} />
    </Row>
  )
}

/** What can be done with the ticked rows, and with all minor ones where only they are shown. */
function TickedBar() {
  const { rows, view, table } = useInventory()
  const { selected, onSelect } = table
  const byId = useSessionState((state) => state.assessment.byId)
  const desk = useCommandDesk()
  const style = useNumberStyle()
  const ticked = useTicked()
  const button = (command: Command, label: string) => (
    <Button kind="quiet" onClick={() => void desk.run(command)}>
      {label}
    </Button>
  )
  if (ticked === 0) return view.viewId === 'minor' ? <MinorBar rows={rows} /> : null
  return (
    <Row wrap={false} className={styles.selection} data-bottom-bar>
      {INVENTORY_TEXT.selected(ticked, style)}
      <DecideButton kind="quiet" entries={[...selected].flatMap((id) => byId.get(id) ?? [])} />
      {button('set-field', SET_TEXT.button)}
      {button('duplicate-component', COMMON_TEXT.duplicate)}
      {button('delete-components', COMMON_TEXT.delete)}
      <Button kind="quiet" onClick={() => onSelect(NOTHING)}>
        {INVENTORY_TEXT.clearSelection}
      </Button>
    </Row>
  )
}

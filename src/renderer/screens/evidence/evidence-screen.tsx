// The evidence log: customers who left, deals that were lost and limits of a service that stand in the way, as lines of a
// grid. It decides whether our edge has hit a wall, and it is the first of the three signs that it is time to build.

import { Plus } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { COMMON_TEXT, copiedSentence, EVIDENCE_FIELDS, EVIDENCE_TEXT, evidenceSentence, SCREEN_TABLE } from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useMoves, usePlace, useScreenState } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenTabs } from '../../navigation/screen-tabs.tsx'
import { isTabMoving } from '../../session/local-choices.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Grid } from '../../widgets/grid/grid.tsx'
import type { CommitAnswer, GridHandle } from '../../widgets/grid/grid-props.ts'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { countCells } from '../../widgets/grid/picked-cells.ts'
import gridPage from '../../widgets/grid-page.module.css'
import { Note, Small } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import type { GridSort } from '../../widgets/table-model/grid-column.ts'
import { useGridTable } from '../../widgets/table-model/grid-table.ts'
import { GridOutput } from '../grid-output.tsx'
import { filledCells, typedCells } from '../placed-block.ts'
import { useGridLeft, useShownUndo } from '../use-shown-undo.ts'
import styles from './evidence.module.css'
import { evidenceColumns } from './evidence-columns.tsx'
import { changedLines, evidenceChoices, evidenceCounts, evidenceRows } from './evidence-rows.ts'
import { useEvidenceEdits } from './use-evidence-edits.ts'

export const EVIDENCE: ScreenDescription = { Component: EvidenceScreen }

const ALL = 'all'
const NOTHING: ReadonlySet<string> = new Set()
const UNSORTED: readonly GridSort[] = []

/** Only what is logged about the component of the place; without one, the whole log. */
function EvidenceScreen() {
  const { inspected: componentId } = usePlace()
  const { replace } = useMoves()
  const workbook = useSessionState((state) => state.workbook)
  const assessment = useSessionState((state) => state.assessment)
  const style = useNumberStyle()
  const [sorting, setSorting] = useScreenState<readonly GridSort[]>('evidence', UNSORTED)
  const [selected, setSelected] = useState<ReadonlySet<string>>(NOTHING)
  const [focused, setFocused] = useState<string | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const grid = useRef<GridHandle>(null)
  const { evidence, components } = workbook.tables
  const names = useMemo(() => Object.values(components).map(({ name }) => name), [components])
  const columns = useMemo(() => evidenceColumns(style, names), [style, names])
  const rows = useMemo(() => evidenceRows(workbook, componentId), [workbook, componentId])
  const table = useGridTable({
    rows,
    columns,
    getId: ({ id }) => id,
    view: { sorting },
    onSorting: setSorting,
    selected,
    onSelect: setSelected,
  })
  const left = useGridLeft('evidence-grid', rows[0]?.id ?? null)
  useShownUndo(grid, table, changedLines)
  const edits = useEvidenceEdits(componentId, setAnnouncement)
  const meant = rows.filter(({ id }) => (selected.size > 0 ? selected.has(id) : id === focused)).map(({ id }) => id)

  /** Asked of the grid when the command comes: what it last told may be a key press old. */
  function remove(): void {
    const ids = new Set(grid.current?.selectedRows() ?? meant)
    const found = rows.map(({ id }) => id).filter((id) => ids.has(id))
    if (found.length > 0 && edits.remove(found)) setSelected(NOTHING)
  }

  const rowOf = (id: string) => rows.find((row) => row.id === id)

  /** Downwards only: what one column holds means nothing in the next. */
  function fill(source: CellBlock, target: CellBlock): void {
    const columnIds = target.columnIds.filter((id) => source.columnIds.includes(id))
    edits.fill(filledCells({ ...source, columnIds }, { ...target, columnIds }, columns, rowOf))
  }

  function fillWith(columnId: string, block: CellBlock, value: string | null): CommitAnswer {
    const sentence = edits.fill(typedCells(columnId, block, value, columns, rowOf).cells)
    return sentence === null ? { ok: true, rowId: block.rowIds[0] ?? '' } : { ok: false, sentence }
  }

  useCommandEffects({ 'delete-components': meant.length > 0 ? remove : null })
  const isEmpty = Object.keys(evidence).length === 0
  return (
    <div className={gridPage.page}>
      <header className={`${gridPage.toolbar} ${styles.toolbar}`}>
        <div className={gridPage.headline}>
          <h1>{SCREEN_TABLE.evidence.title}</h1>
          <Note role="status">{evidenceSentence(evidenceCounts(workbook, assessment), style)}</Note>
        </div>
        <div className={styles.filter}>
          <Select
            label={EVIDENCE_FIELDS.componentId.label}
            hideLabel
            value={componentId ?? ALL}
            options={[{ value: ALL, label: COMMON_TEXT.allComponents }, ...evidenceChoices(workbook, componentId)]}
            onChange={(chosen) => replace('evidence', { inspected: chosen === ALL ? null : chosen })}
          />
        </div>
        <Button icon={<Plus />} onClick={() => grid.current?.beginNew()}>
          {EVIDENCE_TEXT.add}
        </Button>
        <ScreenTabs />
      </header>
      {isEmpty ? (
        <div className={styles.empty}>
          <EmptyState title={EVIDENCE_TEXT.empty}>{EVIDENCE_TEXT.emptyText}</EmptyState>
        </div>
      ) : null}
      <div className={gridPage.grid}>
        <Grid
          tabMoves={isTabMoving()}
          label={SCREEN_TABLE.evidence.title}
          table={table}
          onFocusRow={setFocused}
          onCommit={edits.commit}
          onClear={edits.clear}
          onFill={fill}
          onFillWith={fillWith}
          onCopied={(block) => setAnnouncement(copiedSentence(countCells(block), 0, style))}
          onOpen={() => undefined}
          newRowText={EVIDENCE_TEXT.newRow}
          locale={style.locale}
          announcement={announcement}
          {...left}
          handle={grid}
        />
      </div>
      <GridOutput title={SCREEN_TABLE.evidence.title} file="evidence" table={table} asOf={assessment.asOf} />
      <div className={`${gridPage.chosen} ${styles.bar}`}>
        {meant.length === 0 ? null : (
          <Button kind="quiet" onClick={remove}>
            {EVIDENCE_TEXT.remove(meant.length, style)}
          </Button>
        )}
        <Small>{EVIDENCE_TEXT.legend}</Small>
      </div>
    </div>
  )
}

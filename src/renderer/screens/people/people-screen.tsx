// Who spends how much time on what, as a table to fill in: people down, components across, the sums of both with the limits
// they break.

import { UserMinus, UserPlus, UserRoundCheck } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Assessment } from '#core'
import {
  COMMON_TEXT,
  INVENTORY_TEXT,
  type NumberStyle,
  PEOPLE_TEXT,
  peopleSentence,
  problemText,
  SCREEN_TABLE,
  shownComponents,
  timeLimitsText,
} from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useGo, useScreenState, useStatus, useTarget } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenTabs } from '../../navigation/screen-tabs.tsx'
import { isTabMoving } from '../../session/local-choices.ts'
import { readPastedCells } from '../../session/pasted-cells.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Grid } from '../../widgets/grid/grid.tsx'
import gridPage from '../../widgets/grid/grid-page.module.css'
import type { CommitAnswer, GridHandle, PasteTarget } from '../../widgets/grid/grid-props.ts'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { useGridTable } from '../../widgets/grid/grid-table.ts'
import { Note, Row, Small, Stack } from '../../widgets/layout.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { useOpenComponent } from '../use-open.ts'
import styles from './people.module.css'
import { peopleColumns } from './people-columns.tsx'
import { columnOrder, type PeopleMatrix, type PersonRow, peopleMatrix, TOTAL_ROW } from './people-matrix.ts'
import { planPeoplePaste } from './people-paste.ts'
import { PeopleToolbar } from './people-toolbar.tsx'
import { componentOfColumn, FIRST_PEOPLE_VIEW, matrixRank, type PeopleView } from './people-view.ts'
import { timeSummary } from './time-summary.ts'
import { usePeopleEdits } from './use-people-edits.ts'

export const PEOPLE: ScreenDescription = { Component: PeopleScreen }

const NOBODY: ReadonlySet<string> = new Set()

function PeopleScreen() {
  const [view, onView] = useScreenState<PeopleView>('people', FIRST_PEOPLE_VIEW)
  const [sought, onFound] = useTarget()
  const openComponent = useOpenComponent()
  const assessment = useSessionState((state) => state.assessment)
  const style = useNumberStyle()
  const { limits } = assessment.setting
  const { showsAll, text, unit, sorting } = view
  const [order] = useState(() => columnOrder(assessment))
  const matrix = useMemo(() => peopleMatrix(assessment, { showsAll, text }, order), [assessment, showsAll, text, order])
  const columns = useMemo(() => peopleColumns(matrix.columns, { style, unit, limits }), [matrix.columns, style, unit, limits])
  const rows = useMemo(() => [matrix.total, ...matrix.people, matrix.unassigned], [matrix])
  const [selected, setSelected] = useState<ReadonlySet<string>>(NOBODY)
  const table = useGridTable({
    rows,
    columns,
    getId: ({ id }) => id,
    view: { sorting },
    onSorting: (next) => onView({ ...view, sorting: next }),
    selected,
    onSelect: setSelected,
    rankOf: matrixRank,
  })
  const [focused, setFocused] = useState<string | null>(null)
  const [block, setBlock] = useState<CellBlock | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const edits = usePeopleEdits(unit, setAnnouncement)
  const grid = useRef<GridHandle>(null)
  const search = useRef<HTMLInputElement>(null)

  const rowOf = (id: string) => rows.find((row) => row.id === id)
  const summary = block === null ? null : timeSummary(block, rowOf, unit, style)
  const count = assessment.components.length
  useStatus(summary === null ? null : `${shownComponents(count, count, style)} · ${summary}`)

  const chosen = matrix.people.filter(({ id }) => (selected.size > 0 ? selected.has(id) : id === focused))
  const ids = chosen.map(({ id }) => id)

  useEffect(() => {
    if (sought === null) return
    grid.current?.focusCell({ rowId: sought, columnId: 'name' })
    onFound()
  }, [sought, onFound])

  /** Asked of the grid when the command comes: what it last told may be a key press old. */
  function remove(): void {
    const meant = new Set(grid.current?.selectedRows())
    const people = matrix.people.map(({ id }) => id).filter((id) => meant.has(id))
    if (people.length > 0 && edits.remove(people)) setSelected(NOBODY)
  }

  function paste(text: string, target: PasteTarget): void {
    const read = readPastedCells(text)
    if (!read.ok) showToast({ title: problemText(read.problem, style), tone: 'problem' })
    else edits.paste(planPeoplePaste(read.value, target, columns, rowOf), (id) => columns.find((column) => column.id === id)?.header ?? id)
  }

  /** Rightwards a cell's time goes to other components, downwards to other people. */
  function fill(source: CellBlock, target: CellBlock): void {
    const from = source.rowIds.flatMap((id) => rowOf(id) ?? [])
    const valueAt = (line: number, columnId: string) => {
      const row = from[line % from.length]
      const column = columns.find(({ id }) => id === columnId)
      if (row === undefined || column === undefined) return null
      return column.editor?.kind === 'choice' ? column.editor.value(row) : column.text(row)
    }
    const cells = target.rowIds.flatMap((rowId, line) =>
      target.columnIds.flatMap((columnId, place) => {
        const from = source.columnIds[place % source.columnIds.length] ?? columnId
        const isFillable = columns.some(({ id, editor }) => id === columnId && editor !== null)
        return isFillable ? [{ rowId, columnId, value: valueAt(line, from) }] : []
      }),
    )
    edits.fill(cells)
  }

  function fillWith(rowIds: readonly string[], columnId: string, value: string | null): CommitAnswer {
    const sentence = edits.fill(rowIds.map((rowId) => ({ rowId, columnId, value })))
    return sentence === null ? { ok: true, rowId: rowIds[0] ?? '' } : { ok: false, sentence }
  }

  function open(rowId: string, columnId: string): void {
    const componentId = componentOfColumn(columnId)
    if (rowId === TOTAL_ROW && componentId !== null) openComponent(componentId)
  }

  useCommandEffects({
    find: () => search.current?.select(),
    'delete-components': chosen.length > 0 ? remove : null,
  })

  if (assessment.components.length === 0) return <NothingListed />
  return (
    <div className={gridPage.page}>
      <PeopleToolbar sentence={peopleFinding(assessment, matrix, style)} view={view} onView={onView} search={search}>
        <Button icon={<UserPlus />} onClick={() => grid.current?.beginNew()}>
          {PEOPLE_TEXT.addPerson}
        </Button>
      </PeopleToolbar>
      <Hints matrix={matrix} view={view} onView={onView} />
      <div className={`${gridPage.grid} ${styles.matrix}`}>
        <Grid
          tabMoves={isTabMoving()}
          label={PEOPLE_TEXT.grid}
          table={table}
          onFocusRow={setFocused}
          onCommit={edits.commit}
          onClear={edits.clear}
          onFill={fill}
          onFillWith={fillWith}
          onPaste={paste}
          onBlock={setBlock}
          onOpen={open}
          newRowText={PEOPLE_TEXT.newRow}
          announcement={announcement}
          firstRow={matrix.people[0]?.id ?? null}
          handle={grid}
        />
      </div>
      <ChosenBar
        chosen={chosen}
        onRetire={(active) => edits.retire(ids, active)}
        onRemove={remove}
        onUnselect={selected.size > 0 ? () => setSelected(NOBODY) : null}
      />
      <Note size="small" className={styles.legend}>
        {timeLimitsText(limits['owner-time'], limits['person-full'], style)}
      </Note>
    </div>
  )
}

function peopleFinding({ setting: { limits } }: Assessment, { people, unassigned }: PeopleMatrix, style: NumberStyle): string {
  const active = people.filter(({ person }) => person.active)
  const counts = {
    people: active.length,
    overFull: active.filter(({ verdict }) => verdict?.state === 'FAIL').length,
    busy: active.filter(({ verdict }) => verdict?.state === 'WATCH').length,
    incomplete: active.filter(({ verdict }) => verdict?.state === 'UNKNOWN').length,
    unassignedBp: unassigned.total.knownBp,
    left: people
      .filter(({ person, total }) => !person.active && total.knownBp > 0)
      .map(({ person, total }) => ({ name: person.name, bp: total.knownBp })),
  }
  return peopleSentence(counts, limits['person-full'], limits['person-busy'], style)
}

function NothingListed() {
  const go = useGo()
  return (
    <Stack gap={5} className={styles.empty}>
      <h1>{SCREEN_TABLE.people.title}</h1>
      <ScreenTabs />
      <EmptyState
        title={PEOPLE_TEXT.empty}
        actions={
          <Button kind="primary" onClick={() => go('inventory')}>
            {COMMON_TEXT.goToInventory}
          </Button>
        }
      >
        {PEOPLE_TEXT.emptyText}
      </EmptyState>
    </Stack>
  )
}

/** Why there is less to see than one may expect, and the way to more. */
function Hints({
  matrix,
  view,
  onView,
}: {
  readonly matrix: PeopleMatrix
  readonly view: PeopleView
  readonly onView: (view: PeopleView) => void
}) {
  const style = useNumberStyle()
  const { columns, columnsLeftOut } = matrix
  if (columnsLeftOut > 0) {
    return (
      <Row as="p" className={styles.hint}>
        {PEOPLE_TEXT.columnsLeftOut(columns.length, columnsLeftOut, style)}
      </Row>
    )
  }
  if (columns.length > 0) return null
  if (view.text.trim() !== '') {
    return (
      <Row as="p" className={styles.hint}>
        {PEOPLE_TEXT.noComponent(view.text.trim())}{' '}
        <Button onClick={() => onView({ ...view, text: '' })}>{INVENTORY_TEXT.clearFilter}</Button>
      </Row>
    )
  }
  return (
    <Row as="p" className={styles.hint}>
      {PEOPLE_TEXT.noOwners} <Button onClick={() => onView({ ...view, showsAll: true })}>{PEOPLE_TEXT.showAll}</Button>
    </Row>
  )
}

interface ChosenBarProps {
  readonly chosen: readonly PersonRow[]
  readonly onRetire: (active: boolean) => void
  readonly onRemove: () => void
  /** null: the row in focus is meant, nobody is ticked. */
  readonly onUnselect: (() => void) | null
}

function ChosenBar({ chosen, onRetire, onRemove, onUnselect }: ChosenBarProps) {
  const style = useNumberStyle()
  const bar = `${gridPage.chosen} ${styles.chosen}`
  if (chosen.length === 0) return <div className={bar} />
  const areActive = chosen.some(({ person }) => person.active)
  return (
    <div className={bar}>
      <span className={styles.chosenName}>
        {PEOPLE_TEXT.meant(
          chosen.map(({ person }) => person.name),
          style,
        )}
      </span>
      <Button kind="quiet" icon={areActive ? <UserMinus /> : <UserRoundCheck />} onClick={() => onRetire(!areActive)}>
        {areActive ? PEOPLE_TEXT.deactivate : PEOPLE_TEXT.reactivate}
      </Button>
      <Button kind="quiet" onClick={onRemove}>
        {COMMON_TEXT.remove}
      </Button>
      {onUnselect === null ? null : (
        <Button kind="quiet" onClick={onUnselect}>
          {INVENTORY_TEXT.clearSelection}
        </Button>
      )}
      <Small className={styles.note}>{PEOPLE_TEXT.removeHint}</Small>
    </div>
  )
}

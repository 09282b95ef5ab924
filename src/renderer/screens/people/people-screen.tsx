// Who spends how much time on what, as a table to fill in: people down and components across, or the other way round, the sums of
// both with the limits they break.

import { Plus, UserMinus, UserPlus, UserRoundCheck } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type Assessment, isTimeSum, type PersonRow, transposed } from '#core'
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
  WIDGET_TEXT,
} from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useGo, useScreenState, useStatus, useTarget } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenTabs } from '../../navigation/screen-tabs.tsx'
import { isTabMoving } from '../../session/local-choices.ts'
import { readPastedCells } from '../../session/pasted-cells.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Grid } from '../../widgets/grid/grid.tsx'
import type { CommitAnswer, GridHandle, PasteTarget } from '../../widgets/grid/grid-props.ts'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { countCells } from '../../widgets/grid/picked-cells.ts'
import { placeOf } from '../../widgets/grid/use-grid-focus.ts'
import gridPage from '../../widgets/grid-page.module.css'
import { Note, Row, Small, Stack } from '../../widgets/layout.tsx'
import { NEW_ROW } from '../../widgets/table-model/grid-column.ts'
import { useGridTable } from '../../widgets/table-model/grid-table.ts'
import { useSame } from '../../widgets/use-same.ts'
import { seriesFrom } from '../filled-series.ts'
import { GridOutput } from '../grid-output.tsx'
import { MOST_LINES, WorkDialog } from '../long-work.tsx'
import { filledCells, movedCells, typedCells } from '../placed-block.ts'
import { useCut } from '../use-cut.ts'
import { useOpenComponent } from '../use-open.ts'
import { useGridLeft, useShownUndo } from '../use-shown-undo.ts'
import styles from './people.module.css'
import { componentColumns, peopleColumns, timeHeads } from './people-columns.tsx'
import { columnOrder, type PeopleMatrix, peopleMatrix } from './people-matrix.ts'
import { planPeoplePaste } from './people-paste.ts'
import { PeopleToolbar, type PeopleToolbarProps } from './people-toolbar.tsx'
import {
  changedCells,
  FIRST_PEOPLE_VIEW,
  keyOfColumn,
  matrixRank,
  type PeopleView,
  rowsById,
  swappedPlace,
  timePlace,
} from './people-view.ts'
import { timeSummary } from './time-summary.ts'
import { usePeopleEdits } from './use-people-edits.ts'

export const PEOPLE: ScreenDescription = { Component: PeopleScreen }

const NOBODY: ReadonlySet<string> = new Set()

function PeopleScreen() {
  const [view, setView] = useScreenState<PeopleView>('people', FIRST_PEOPLE_VIEW)
  const [sought, onFound] = useTarget()
  const openComponent = useOpenComponent()
  const assessment = useSessionState((state) => state.assessment)
  const style = useNumberStyle()
  const limits = useSame(assessment.setting.limits)
  const { unit, sorting, isSwapped } = view
  const [order, setOrder] = useState(() => columnOrder(assessment, view.person))
  const matrix = useMemo(() => peopleMatrix(assessment, view, order), [assessment, view, order])
  const heads = useSame(timeHeads(matrix, isSwapped, { style, unit, limits }))
  const columns = useMemo(
    () => (isSwapped ? componentColumns : peopleColumns)(heads, { style, unit, limits }),
    [isSwapped, heads, style, unit, limits],
  )
  const rows = useMemo(
    () => (isSwapped ? transposed(matrix) : [matrix.total, ...matrix.teams, ...matrix.people, matrix.unassigned]),
    [isSwapped, matrix],
  )
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
  const edits = usePeopleEdits(unit, isSwapped, setAnnouncement)
  const grid = useRef<GridHandle>(null)
  const search = useRef<HTMLInputElement>(null)

  const left = useGridLeft('people-grid', rows.find(({ id }) => !isTimeSum(id))?.id ?? null)
  useShownUndo(grid, table, (edit, workbook) => changedCells(edit, workbook, isSwapped))

  const rowOf = useMemo(() => rowsById(rows), [rows])
  const cut = useCut(columns, rowOf, setAnnouncement)
  const summary = block === null ? null : timeSummary(block, rowOf, unit, style)
  const all = assessment.components.length
  const shown = shownComponents({ shown: all, all, counted: assessment.totals }, style)
  useStatus(summary === null ? null : `${shown} · ${summary}`)

  const chosen = matrix.people.filter(({ id }) => (selected.size > 0 ? selected.has(id) : id === focused))
  const ids = chosen.map(({ id }) => id)

  useEffect(() => {
    if (sought === null) return
    grid.current?.focusCell({ rowId: sought, columnId: 'name' })
    onFound()
  }, [sought, onFound])

  function onView(next: PeopleView): void {
    if (next.person !== view.person) setOrder(columnOrder(assessment, next.person))
    setView(next)
  }

  /** The cell in focus stays the one in focus. */
  function swap(): void {
    const place = document.activeElement === null ? null : placeOf(document.activeElement)
    onView({ ...view, isSwapped: !isSwapped, sorting: [] })
    setSelected(NOBODY)
    if (place !== null) grid.current?.focusCell(swappedPlace(place))
  }

  function commit(rowId: string, columnId: string, value: string | null): CommitAnswer {
    const answer = edits.commit(rowId, columnId, value)
    // A new component is nobody's yet.
    if (answer.ok && isSwapped && rowId === NEW_ROW && answer.rowId !== NEW_ROW) onView({ ...view, showsAll: true })
    return answer
  }

  /** Asked of the grid when the command comes: what it last told may be a key press old. */
  function remove(): void {
    const meant = new Set(grid.current?.selectedRows())
    const people = matrix.people.map(({ id }) => id).filter((id) => meant.has(id))
    if (people.length > 0 && edits.remove(people)) setSelected(NOBODY)
  }

  function paste(text: string, target: PasteTarget): void {
    if (cut.moved(text, target, move)) return
    const read = readPastedCells(text)
    const lines = read.ok ? read.value.length : 0
    if (!read.ok || lines > MOST_LINES) {
      edits.refuse(read.ok ? PEOPLE_TEXT.tooManyLines(lines, MOST_LINES, style) : problemText(read.problem, style))
      return
    }
    const headerOf = (id: string) => columns.find((column) => column.id === id)?.header ?? id
    const plan = planPeoplePaste(read.value, target, columns, rows)
    if (plan === null) edits.refuse(WIDGET_TEXT.rangesTooSmall)
    else void edits.paste(plan, lines, headerOf)
  }

  /** Rightwards a cell's time goes to other components, downwards to other people. */
  const fill = (source: CellBlock, target: CellBlock) =>
    void edits.fill(filledCells(source, target, columns, rowOf, seriesFrom(source, target, columns, rowOf)))

  /** As far as there are rows and columns: the rest stays where it is. */
  function move(from: CellBlock, { rowIds, columnIds }: PasteTarget): void {
    const to = { rowIds: rowIds.slice(0, from.rowIds.length), columnIds: columnIds.slice(0, from.columnIds.length) }
    edits.move(movedCells(from, to, columns, rowOf))
  }

  function fillWith(columnId: string, block: CellBlock, value: string | null): CommitAnswer {
    const sentence = edits.fill(typedCells(columnId, block, value, columns, rowOf).cells, countCells(block))
    return sentence === null ? { ok: true, rowId: block.rowIds[0] ?? '' } : { ok: false, sentence }
  }

  function open(rowId: string, columnId: string): void {
    const id = isSwapped ? rowId : keyOfColumn(columnId)
    if (id !== null && assessment.byId.has(id) && timePlace({ rowId, columnId }, isSwapped) === null) openComponent(id)
  }

  useCommandEffects({
    find: () => search.current?.select(),
    'swap-people': assessment.components.length === 0 ? null : swap,
    'delete-components': chosen.length > 0 ? remove : null,
  })

  if (assessment.components.length === 0) return <NothingListed />
  return (
    <div className={gridPage.page}>
      <PeopleToolbar sentence={peopleFinding(assessment, matrix, style)} view={view} onView={onView} onSwap={swap} search={search}>
        <Button icon={isSwapped ? <Plus /> : <UserPlus />} onClick={() => grid.current?.beginNew()}>
          {isSwapped ? INVENTORY_TEXT.addComponent : PEOPLE_TEXT.addPerson}
        </Button>
      </PeopleToolbar>
      <Hints matrix={matrix} view={view} onView={onView} />
      <div className={`${gridPage.grid} ${styles.matrix}`}>
        <Grid
          tabMoves={isTabMoving()}
          label={PEOPLE_TEXT.grid}
          table={table}
          onFocusRow={setFocused}
          onCommit={commit}
          onClear={(cells, how) => (how === 'cut' ? cut.begin(cells) : edits.clear(cells))}
          cut={cut.block}
          onCopied={cut.copied}
          onFill={fill}
          onFillWith={fillWith}
          onPaste={paste}
          onMove={move}
          onBlock={setBlock}
          onOpen={open}
          newRowText={isSwapped ? INVENTORY_TEXT.newRow : PEOPLE_TEXT.newRow}
          locale={style.locale}
          announcement={announcement}
          {...left}
          handle={grid}
        />
      </div>
      <WorkDialog work={edits.work} />
      <GridOutput title={SCREEN_TABLE.people.title} file="people" table={table} asOf={assessment.asOf} />
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

function peopleFinding({ setting: { limits } }: Assessment, { everyone, unassigned }: PeopleMatrix, style: NumberStyle): string {
  const active = everyone.filter(({ person }) => person.active)
  const counts = {
    people: active.length,
    overFull: active.filter(({ verdict }) => verdict?.state === 'FAIL').length,
    busy: active.filter(({ verdict }) => verdict?.state === 'WATCH').length,
    incomplete: active.filter(({ verdict }) => verdict?.state === 'UNKNOWN').length,
    unassignedBp: unassigned.total.knownBp,
    left: everyone
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

type HintsProps = Pick<PeopleToolbarProps, 'view' | 'onView'> & { readonly matrix: PeopleMatrix }

/** Why there is less to see than one may expect, and the way to more. */
function Hints({ matrix: { people, columns }, view, onView }: HintsProps) {
  const [person, component] = [view.person.trim(), view.component.trim()]
  const sought = [
    ...(people.length > 0 || person === '' ? [] : [PEOPLE_TEXT.noPerson(person)]),
    ...(columns.length > 0 || component === '' ? [] : [PEOPLE_TEXT.noComponent(component)]),
  ]
  if (sought.length === 0 && columns.length > 0) return null
  const [more, change] =
    sought.length > 0 ? [INVENTORY_TEXT.clearFilter, { person: '', component: '' }] : [PEOPLE_TEXT.showAll, { showsAll: true }]
  return (
    <Row as="p" className={styles.hint}>
      {sought.length > 0 ? sought.join(' ') : person === '' ? PEOPLE_TEXT.noOwners : PEOPLE_TEXT.noTime}{' '}
      <Button onClick={() => onView({ ...view, ...change })}>{more}</Button>
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
  const names = chosen.map(({ person }) => person.name)
  const areActive = chosen.some(({ person }) => person.active)
  return (
    <div className={bar}>
      <span className={styles.chosenName}>{PEOPLE_TEXT.meant(names, style)}</span>
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

// Paste, fill and clear of many cells, each one step to undo. Where some cells are refused nothing
// happens before the user has seen them one by one and goes on with the others.

import { useState } from 'react'
import {
  type BlockEdit,
  type CellEntry,
  type ComponentAssessment,
  changesNothing,
  groupedBy,
  inOneGo,
  isCellColumn,
  ok,
  problem,
  type RowEntries,
  type Workbook,
} from '#core'
import {
  type BlockAction,
  copiedSentence,
  doneSentence,
  INVENTORY_TEXT,
  leftAloneSentences,
  neverBlankSentences,
  newPeopleSentences,
  problemText,
  REFUSED_TEXT,
  WIDGET_TEXT,
} from '#wording'
import { applyNow } from '../../session/apply-now.ts'
import { inTasks } from '../../session/next-task.ts'
import { namedBlock, type OwnColumn, readPastedCells } from '../../session/pasted-cells.ts'
import { typedNow } from '../../session/typed-now.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession } from '../../session/use-session.tsx'
import type { CommitAnswer, PasteTarget } from '../../widgets/grid/grid-props.ts'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { columnsIn } from '../../widgets/grid/picked-cells.ts'
import type { GridColumn } from '../../widgets/table-model/grid-column.ts'
import { showToast } from '../../widgets/toasts.tsx'
import { inReadingOrder, isClearable, isNeverBlank, meantOwners, planningCells } from '../cell-edits.ts'
import { isLongWork, MOST_LINES, useLongWork } from '../long-work.tsx'
import { type FilledCell, typedCells } from '../placed-block.ts'
import { useCut } from '../use-cut.ts'
import { hiddenBetween, type PastePlan, planFill, planMove, planPaste } from './paste-plan.ts'
import { useInventory } from './use-inventory.ts'

interface Proposal {
  readonly action: BlockAction
  readonly rows: readonly RowEntries[]
  readonly plan: BlockEdit
  /** Cells that hold already what they would get. */
  readonly unchanged: number
  /** What is left alone, as sentences. */
  readonly notes: readonly string[]
  readonly columnIds: readonly string[]
  /** What it was planned for. */
  readonly workbook: Workbook
}

type Remarks = Pick<Proposal, 'unchanged' | 'notes' | 'columnIds'>

export type BlockEdits = ReturnType<typeof useBlockEdits>

export function useBlockEdits() {
  const { columns, rows: all, table, grid, announce } = useInventory()
  const session = useSession()
  /** A block of thousands of cells while it is read and put in. */
  const work = useLongWork()
  const style = useNumberStyle()
  /** With refused cells, waiting for an answer. */
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const rowOf = (id: string) => session.state().assessment.byId.get(id)
  const cut = useCut(columns, rowOf, announce)
  const headerOf = (id: string) => columns.find((column) => column.id === id)?.header ?? id

  const planning = (rows: readonly RowEntries[], action: BlockAction) =>
    planningCells(typedNow(session.state().workbook), rows, action, columns)
  const begin = (rows: readonly RowEntries[], action: BlockAction) =>
    work.begin(INVENTORY_TEXT.workTitle(action, rows.length, style), rows.length)

  /** Reads all cells against the workbook as it is now; a long block in slices, null when it was cancelled. */
  async function longPlan(rows: readonly RowEntries[], action: BlockAction): Promise<BlockEdit | null> {
    const plan = await inTasks(planning(rows, action), begin(rows, action))
    if (plan === null) giveUp()
    return plan
  }

  async function propose(action: BlockAction, rows: readonly RowEntries[], more: Remarks): Promise<void> {
    const { workbook } = session.state()
    const plan = isLong(rows) ? await longPlan(rows, action) : inOneGo(planning(rows, action))
    if (plan === null) return
    const next: Proposal = { action, rows, plan, workbook, ...more }
    if (plan.refused.length === 0) return perform(next)
    work.end()
    if (cellCount(rows) === 1) refuse(plan.refused.map(({ problem }) => problemText(problem, style)).join(' '))
    else setProposal(next)
  }

  /** What was planned is done as it is, unless the workbook has become another one since. */
  async function perform({ action, rows, plan, workbook, ...remarks }: Proposal): Promise<void> {
    const isSame = session.state().workbook === workbook
    const done = isSame ? plan : isLong(rows) ? await longPlan(rows, action) : inOneGo(planning(rows, action))
    if (done === null) return
    const watch = isLong(rows) ? begin(rows, action) : {}
    const applied = changesNothing(done.edit) ? ok(null) : await applyNow(session, done.edit, watch)
    work.end()
    if (!applied.ok) refuse(problemText(applied.problem, style))
    else if (isLong(rows) && work.isCancelled()) giveUp()
    else tell(action, done, remarks)
  }

  function tell(action: BlockAction, done: BlockEdit, { unchanged, notes: leftAlone, columnIds }: Remarks): void {
    const notes = [...newPeopleSentences(done.newPeople, style), ...leftAlone]
    const said = doneSentence(action, { accepted: done.accepted + unchanged, refused: done.refused.length, added: done.added }, style)
    announce(notes.length === 0 ? said : `${said}. ${notes.join(' ')}`)
    if (notes.length > 0) showToast({ title: said, description: notes.join(' ') })
    const [firstRow, lastRow] = [done.rowIds[0], done.rowIds.at(-1)]
    const [firstColumn, lastColumn] = [columnIds[0], columnIds.at(-1)]
    if (action !== 'paste' || firstRow === undefined || lastRow === undefined) return
    if (firstColumn !== undefined && lastColumn !== undefined)
      grid.current?.selectCells({ rowId: firstRow, columnId: firstColumn }, { rowId: lastRow, columnId: lastColumn })
  }

  function giveUp(): void {
    setProposal(null)
    announce(REFUSED_TEXT.nothingChanged)
  }

  function refuse(sentence: string): void {
    announce(sentence)
    showToast({ title: sentence, tone: 'problem' })
  }

  function paste(text: string, target: PasteTarget): void {
    if (cut.moved(text, target, move)) return
    const block = readPastedCells(text)
    if (!block.ok) refuse(problemText(block.problem, style))
    else if (block.value.length > MOST_LINES) refuse(INVENTORY_TEXT.tooManyLines(block.value.length, MOST_LINES, style))
    else {
      const { lines, named, unknown } = namedBlock(block.value, columns.map(nameOf), target.columnIds[0])
      const plan = planPaste(lines, target, columns, rowOf, named)
      if (plan === null) refuse(WIDGET_TEXT.rangesTooSmall)
      else put(plan, target, lines.length, unknown)
    }
  }

  /** What is dragged or cut goes where it has a place and is taken; everything else stays where it is, and is never put over. */
  function move(from: CellBlock, target: PasteTarget): void {
    const plan = planMove(from, target, columns, rowOf)
    if (plan.overwrites) refuse(problemText(problem('move-overwrites', {}), style))
    else put(plan, target, from.rowIds.length, null, neverBlankSentences(from.columnIds.filter(isNeverBlank).map(headerOf)))
  }

  function put(
    plan: PastePlan,
    { selected }: PasteTarget,
    lines: number,
    unknown: readonly string[] | null,
    more: readonly string[] = [],
  ): void {
    const { rows, unchanged, readOnly, columnsBeyond, columnIds } = plan
    const hidden = lines > 1 ? all.length - table.shown : 0
    const notes = [...leftAloneSentences({ readOnly, columnsBeyond, hidden, unknown }, style), ...more]
    if (columnIds.every((id) => !isCellColumn(id))) refuse(notes.join(' '))
    else void propose('paste', rows, { unchanged, notes, columnIds: selected.cells === undefined ? columnIds : [] })
  }

  /** What source holds, over and over where target is larger. */
  function fill(source: CellBlock, target: CellBlock): void {
    const rows = planFill(source, target, columns, rowOf)
    const used = columns.filter(({ id }) => target.columnIds.includes(id))
    if (rows.some(({ cells }) => cells.length > 0)) void propose('fill', rows, NOTHING_ELSE)
    else refuse(leftAloneSentences({ readOnly: used.map(({ header }) => header), columnsBeyond: 0, hidden: 0 }, style).join(' '))
  }

  function fillWith(columnId: string, block: CellBlock, value: string | null): CommitAnswer {
    const [first = ''] = block.rowIds
    const { cells, readOnly } = typedCells(columnId, block, value, columns, rowOf)
    const named = cells.find((cell) => cell.columnId === 'owners')
    const owners = named === undefined ? ok(null) : meantOwners(session.state(), named.value ?? '')
    const strangers = owners.ok ? [] : [problemText(owners.problem, style)]
    if (!owners.ok && columnId === 'owners') return { ok: false, sentence: strangers.join(' ') }
    const entry = ({ columnId: column, value: typed }: FilledCell): readonly CellEntry[] => {
      if (!isCellColumn(column) || (column === 'owners' && !owners.ok)) return []
      return [{ column, value: column === 'owners' && owners.ok ? owners.value : typed }]
    }
    const rows = [...groupedBy(cells, ({ rowId }) => rowId)].map(([rowId, own]) => ({ rowId, cells: inReadingOrder(own.flatMap(entry)) }))
    // What the first row refuses in the column that was typed in, an open editor shows.
    const tried = rows.slice(0, 1).map((row) => ({ ...row, cells: row.cells.filter(({ column }) => column === columnId) }))
    const { accepted, refused } = inOneGo(planning(tried, 'fill'))
    const [refusal] = refused
    if (accepted === 0 && refusal !== undefined) return { ok: false, sentence: problemText(refusal.problem, style) }
    const notes = [...leftAloneSentences({ readOnly, columnsBeyond: 0, hidden: 0 }, style), ...strangers]
    void propose('fill', rows, { ...NOTHING_ELSE, notes })
    return { ok: true, rowId: first }
  }

  function clear(block: CellBlock, how: 'clear' | 'cut'): void {
    if (how === 'cut') {
      cut.begin(block)
      return
    }
    const { rowIds, columnIds } = block
    const cleared = (id: string) => columnsIn(block, id).filter(isClearable)
    const rows = rowIds.map((rowId) => ({ rowId, cells: cleared(rowId).map((column) => ({ column, value: null })) }))
    const notes = neverBlankSentences(columnIds.filter(isNeverBlank).map(headerOf))
    if (cellCount(rows) > 0) void propose('clear', rows, { ...NOTHING_ELSE, notes })
    else if (notes.length > 0) refuse(notes.join(' '))
  }

  /** Says how much was copied, and how many rows between that are not shown. */
  function tellCopied({ rowIds, columnIds }: CellBlock): void {
    cut.forget()
    const hiddenRows = hiddenBetween(
      rowIds,
      all.map(({ subject }) => subject.component.id),
      (id) => table.indexOf(id) >= 0,
    )
    const hasTerms = (id: string) => rowOf(id)?.subject.costLines.some(({ per, driver }) => per !== 'month' || driver === 'per-seat')
    const said = copiedSentence(rowIds.length * columnIds.length, hiddenRows, style)
    announce(columnIds.includes('cost') && rowIds.some(hasTerms) ? `${said}. ${INVENTORY_TEXT.copiedPrices}` : said)
  }

  return {
    cut: cut.block,
    tellCopied,
    /** Cells that were found and chosen. */
    replace: (rows: readonly RowEntries[]) => void propose('replace', rows, NOTHING_ELSE),
    paste,
    move,
    fill,
    fillWith,
    clear,
    proposal,
    goOn() {
      setProposal(null)
      if (proposal !== null) void perform(proposal)
    },
    giveUp,
    work,
  }
}

const NOTHING_ELSE = { unchanged: 0, notes: [], columnIds: [] } as const

/** A list to import calls some columns by other words than the grid's ids. */
function nameOf({ id, header }: GridColumn<ComponentAssessment>): OwnColumn {
  return { id, header, field: id === 'owners' ? 'owner' : id === 'time' ? 'share' : id }
}

function cellCount(rows: readonly RowEntries[]): number {
  return rows.reduce((sum, { cells }) => sum + cells.length, 0)
}

function isLong(rows: readonly RowEntries[]): boolean {
  return isLongWork(cellCount(rows))
}

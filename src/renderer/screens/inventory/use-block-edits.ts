// Paste, fill and clear of many cells, each one step to undo. Where some cells are refused nothing
// happens before the user has seen them one by one and goes on with the others.

import { useState } from 'react'
import { batch, type ComponentAssessment, type EditContext, ok } from '#core'
import { problemText } from '#wording'
import { readPastedCells } from '../../session/pasted-cells.ts'
import { useApplyEdit, useSession } from '../../session/use-session.tsx'
import type { CellPlace, GridColumn } from '../../widgets/grid/grid-column.ts'
import type { CommitAnswer, PasteTarget } from '../../widgets/grid/grid-props.ts'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { showToast } from '../../widgets/toasts.tsx'
import { type BlockEdit, blockEdit, type RowEntries } from './block-edit.ts'
import { type BlockAction, doneSentence, leftAloneSentences, neverBlankSentences } from './block-sentences.ts'
import { type CellColumn, isCellColumn } from './cell-edits.ts'
import { planFill, planPaste } from './paste-plan.ts'

export interface Proposal {
  readonly action: BlockAction
  readonly rows: readonly RowEntries[]
  readonly plan: BlockEdit
  /** Cells that hold already what they would get. */
  readonly unchanged: number
  /** What is left alone, as sentences. */
  readonly notes: readonly string[]
  readonly columnIds: readonly string[]
}

export interface BlockEdits {
  readonly paste: (text: string, target: PasteTarget) => void
  /** What source holds, over and over where target is larger. */
  readonly fill: (source: CellBlock, target: CellBlock) => void
  readonly fillWith: (rowIds: readonly string[], columnId: string, value: string | null) => CommitAnswer
  readonly clear: (block: CellBlock, how: 'clear' | 'cut') => void
  /** With refused cells, waiting for an answer. */
  readonly proposal: Proposal | null
  readonly goOn: () => void
  readonly giveUp: () => void
}

export interface BlockEditsOptions {
  readonly columns: readonly GridColumn<ComponentAssessment>[]
  /** Rows that are not shown. */
  readonly hidden: number
  readonly announce: (said: string) => void
  /** Selects what was pasted. */
  readonly select: (from: CellPlace, to: CellPlace) => void
}

/** Columns that always hold something. */
const NEVER_BLANK: readonly string[] = ['name', 'approach']

export function useBlockEdits({ columns, hidden, announce, select }: BlockEditsOptions): BlockEdits {
  const session = useSession()
  const applyEdit = useApplyEdit()
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const rowOf = (id: string) => session.state().assessment.byId.get(id)
  const headerOf = (id: string) => columns.find((column) => column.id === id)?.header ?? id

  function planned(rows: readonly RowEntries[], action: BlockAction): BlockEdit | null {
    let plan: BlockEdit | null = null
    const read = (context: EditContext) => {
      plan = blockEdit(context, rows, labelOf(action))
      return ok(batch(context, [], plan.edit.label))
    }
    applyEdit(read)
    return plan
  }

  function propose(action: BlockAction, rows: readonly RowEntries[], more: Pick<Proposal, 'unchanged' | 'notes' | 'columnIds'>): void {
    const plan = planned(rows, action)
    if (plan === null) return
    const next: Proposal = { action, rows, plan, ...more }
    if (plan.refused.length === 0) perform(next)
    else if (isOneCell(rows)) refuse(plan.refused.map(({ problem }) => problemText(problem)).join(' '))
    else setProposal(next)
  }

  function perform({ action, rows, unchanged, notes, columnIds }: Proposal): void {
    let done: BlockEdit | null = null
    const edit = applyEdit((context) => {
      done = blockEdit(context, rows, labelOf(action))
      return ok(done.edit)
    })
    if (!edit.ok) refuse(problemText(edit.problem))
    else if (done !== null) tell(action, done, unchanged, notes, columnIds)
  }

  function tell(action: BlockAction, done: BlockEdit, unchanged: number, notes: readonly string[], columnIds: readonly string[]): void {
    const said = doneSentence(action, done.accepted + unchanged, done)
    announce(notes.length === 0 ? said : `${said}. ${notes.join(' ')}`)
    if (notes.length > 0) showToast({ title: said, description: notes.join(' ') })
    const [firstRow, lastRow] = [done.rowIds[0], done.rowIds.at(-1)]
    const [firstColumn, lastColumn] = [columnIds[0], columnIds.at(-1)]
    if (action !== 'paste' || firstRow === undefined || lastRow === undefined) return
    if (firstColumn !== undefined && lastColumn !== undefined)
      select({ rowId: firstRow, columnId: firstColumn }, { rowId: lastRow, columnId: lastColumn })
  }

  function refuse(sentence: string): void {
    announce(sentence)
    showToast({ title: sentence, tone: 'problem' })
  }

  function paste(text: string, target: PasteTarget): void {
    const block = readPastedCells(text)
    if (!block.ok) {
      refuse(problemText(block.problem))
      return
    }
    const { rows, unchanged, readOnly, columnsBeyond, columnIds } = planPaste(block.value, target, columns, rowOf)
    const notes = leftAloneSentences({ readOnly, columnsBeyond }, block.value.length > 1 ? hidden : 0)
    if (columnIds.every((id) => !isCellColumn(id))) refuse(notes.join(' '))
    else propose('paste', rows, { unchanged, notes, columnIds })
  }

  function fill(source: CellBlock, target: CellBlock): void {
    const rows = planFill(source, target, columns, rowOf)
    const used = columns.filter(({ id }) => target.columnIds.includes(id))
    if (rows.some(({ cells }) => cells.length > 0)) propose('fill', rows, NOTHING_ELSE)
    else refuse(leftAloneSentences({ readOnly: used.map(({ header }) => header), columnsBeyond: 0 }, 0).join(' '))
  }

  function fillWith(rowIds: readonly string[], columnId: string, value: string | null): CommitAnswer {
    const [first = ''] = rowIds
    if (!isCellColumn(columnId)) return { ok: true, rowId: first }
    const rows = rowsWith(rowIds, [{ column: columnId, value }])
    const plan = planned(rows, 'fill')
    const refusal = plan?.refused[0]
    if (plan !== null && plan.accepted === 0 && refusal !== undefined) return { ok: false, sentence: problemText(refusal.problem) }
    propose('fill', rows, NOTHING_ELSE)
    return { ok: true, rowId: first }
  }

  function clear({ rowIds, columnIds }: CellBlock, how: 'clear' | 'cut'): void {
    const cells = columnIds.filter(isClearable).map((column) => ({ column, value: null }))
    const notes = neverBlankSentences(columnIds.filter((id) => NEVER_BLANK.includes(id)).map(headerOf))
    if (cells.length > 0) propose(how, rowsWith(rowIds, cells), { ...NOTHING_ELSE, notes })
    else if (notes.length > 0) refuse(notes.join(' '))
  }

  return {
    paste,
    fill,
    fillWith,
    clear,
    proposal,
    goOn() {
      setProposal(null)
      if (proposal !== null) perform(proposal)
    },
    giveUp() {
      setProposal(null)
      announce('Nothing was changed')
    },
  }
}

const NOTHING_ELSE = { unchanged: 0, notes: [], columnIds: [] } as const

function labelOf(action: BlockAction): 'paste' | 'fill' | 'clear' {
  return action === 'cut' ? 'clear' : action
}

function isClearable(id: string): id is CellColumn {
  return isCellColumn(id) && !NEVER_BLANK.includes(id)
}

function rowsWith(rowIds: readonly string[], cells: RowEntries['cells']): readonly RowEntries[] {
  return rowIds.map((rowId) => ({ rowId, cells }))
}

function isOneCell(rows: readonly RowEntries[]): boolean {
  return rows.reduce((sum, { cells }) => sum + cells.length, 0) === 1
}

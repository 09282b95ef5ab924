// What the grid of the log asks for, as edits: cells, new lines, removing them. Says what was done for those who do not see
// it, and why something was refused.

import { addEvidence, allOf, batch, type Edit, ok, removeEvidence } from '#core'
import { COMMON_TEXT, EVIDENCE_TEXT, problemText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useApplyEdit, useSession } from '../../session/use-session.tsx'
import type { CommitAnswer } from '../../widgets/grid/grid-props.ts'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { columnsIn } from '../../widgets/grid/picked-cells.ts'
import { NEW_ROW } from '../../widgets/table-model/grid-column.ts'
import { showToast } from '../../widgets/toasts.tsx'
import type { FilledCell } from '../placed-block.ts'
import { useTold } from '../use-told.ts'
import { evidenceCell } from './evidence-cell.ts'

export interface EvidenceEdits {
  readonly commit: (rowId: string, columnId: string, value: string | null) => CommitAnswer
  /** All these cells as one step; the sentence of the first refusal, null when it was done. */
  readonly fill: (cells: readonly FilledCell[]) => string | null
  readonly clear: (block: CellBlock) => void
  readonly remove: (ids: readonly string[]) => boolean
}

/** @param componentId whom a new line is about; null: it is named later */
export function useEvidenceEdits(componentId: string | null, announce: (said: string) => void): EvidenceEdits {
  const session = useSession()
  const apply = useApplyEdit()
  const style = useNumberStyle()
  const told = useTold()

  function commit(rowId: string, columnId: string, value: string | null): CommitAnswer {
    if (rowId === NEW_ROW) return add((value ?? '').trim())
    const edit = apply((context) => evidenceCell(context, rowId, columnId, value))
    return edit.ok ? { ok: true, rowId } : { ok: false, sentence: problemText(edit.problem, style) }
  }

  function add(customer: string): CommitAnswer {
    // An empty line that was opened and left again says nothing.
    if (customer === '') return { ok: true, rowId: NEW_ROW }
    let id = NEW_ROW as string
    const edit = apply((context) => {
      const added = addEvidence(context, { customer, componentId, date: session.state().assessment.asOf })
      if (!added.ok) return added
      id = added.value.id
      return ok(added.value.edit)
    })
    if (!edit.ok) return { ok: false, sentence: problemText(edit.problem, style) }
    announce(COMMON_TEXT.added(customer))
    return { ok: true, rowId: id }
  }

  function fill(cells: readonly FilledCell[]): string | null {
    const edit = apply((context) => {
      const edits = allOf<Edit>(cells.map(({ rowId, columnId, value }) => evidenceCell(context, rowId, columnId, value)))
      return edits.ok ? ok(batch(context, edits.value, { code: 'fill', facts: { count: cells.length } })) : edits
    })
    const sentence = edit.ok ? null : problemText(edit.problem, style)
    if (sentence !== null) showToast({ title: sentence, tone: 'problem' })
    announce(sentence ?? COMMON_TEXT.cellsDone(cells.length, 'changed', style))
    return sentence
  }

  function remove(ids: readonly string[]): boolean {
    const edit = apply((context) => removeEvidence(context, ids))
    return told(edit, EVIDENCE_TEXT.removed(ids.length, style))
  }

  return {
    commit,
    fill,
    clear: (block) => {
      // What happened is always said, and a state needs one.
      const cleared = (rowId: string) => columnsIn(block, rowId).filter((columnId) => columnId !== 'kind' && columnId !== 'open')
      fill(block.rowIds.flatMap((rowId) => cleared(rowId).map((columnId) => ({ rowId, columnId, value: null }))))
    },
    remove,
  }
}

// What an edit of thousands of records leads to, worked out in slices: an import, its undo, a restored
// version. A short edit takes the quick way in create-session.ts.

import {
  type Assessment,
  applyingEdit,
  assessing,
  collectingChanges,
  type Edit,
  type IsoDate,
  ok,
  type RecordChange,
  type Result,
  type Workbook,
  type WorkDone,
} from '#core'

export interface Applied {
  /** With its revision raised. */
  readonly workbook: Workbook
  readonly assessment: Assessment
  readonly changes: readonly RecordChange[]
  /** The edit as JSON, for the history, in pieces: nobody joins a hundred megabytes on the window's thread. */
  readonly text: readonly string[]
}

/** Steps that take longer than a frame to apply and judge. */
const LONG_STEPS = 300
const TEXT_SLICE = 200
const PHASES = 4

export function isLong(edit: Edit): boolean {
  return stepsOf(edit) > LONG_STEPS
}

function stepsOf(edit: Edit): number {
  return edit.op === 'batch' ? edit.edits.reduce((sum, step) => sum + stepsOf(step), 0) : 1
}

/**
 * @param edit as the history keeps it
 * @param effective what is applied: the edit, or its inverse when it is undone
 */
export function* applyingLongEdit(workbook: Workbook, edit: Edit, effective: Edit, asOf: IsoDate): Generator<WorkDone, Result<Applied>> {
  const applied = yield* phase(0, applyingEdit(workbook, effective))
  if (!applied.ok) return applied
  const next = { ...applied.value, rev: workbook.rev + 1 }
  const assessment = yield* phase(1, assessing(next, asOf))
  const changes = yield* phase(2, collectingChanges(effective, next))
  const text = yield* phase(3, writingEdit(edit))
  return ok({ workbook: next, assessment, changes, text })
}

/** Together the same text as JSON.stringify gives, whatever the order of its keys. */
function* writingEdit(edit: Edit): Generator<WorkDone, readonly string[]> {
  if (edit.op !== 'batch') return [JSON.stringify(edit)]
  const { edits, ...head } = edit
  const pieces = [`${JSON.stringify(head).slice(0, -1)},"edits":[`]
  for (let done = 0; done < edits.length; done += TEXT_SLICE) {
    // An array of its own: its brackets are taken off.
    pieces.push(`${done === 0 ? '' : ','}${JSON.stringify(edits.slice(done, done + TEXT_SLICE)).slice(1, -1)}`)
    yield { done, total: edits.length }
  }
  return [...pieces, ']}']
}

function* phase<T>(index: number, slices: Generator<WorkDone, T>): Generator<WorkDone, T> {
  for (;;) {
    const slice = slices.next()
    if (slice.done) return slice.value
    const part = slice.value.total === 0 ? 0 : slice.value.done / slice.value.total
    yield { done: Math.round(((index + part) / PHASES) * 1000), total: 1000 }
  }
}

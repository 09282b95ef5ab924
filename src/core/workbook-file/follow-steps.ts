// What main does with a save: the steps that the page made since the saved state, made again on main's own copy of
// that state by the same code, so that the file can be written whole while only the edits cross the border (ADR 0014).

import type { WorkDone } from '../in-slices.ts'
import { applyingEdit } from '../inventory/apply-edit.ts'
import { inverseOf } from '../inventory/edit.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type EditText, parsingEdit } from './edit-text.ts'
import type { HistoryRecord } from './history.ts'

/** The state before was sent as a file: its hash is remembered, so that what comes back can be merged. */
export interface SentStep {
  readonly rev: number
  readonly kind: 'sent'
  readonly sha256: string
}

/** An edit that was done, undone or done again. */
export type UndoableStep<T extends EditText = EditText> = Omit<HistoryRecord, 'edit'> & { readonly edit: T }

/** Each leads from one revision to the next. */
export type WorkbookStep<T extends EditText = string> = UndoableStep<T> | SentStep

/** @param steps oldest first; those that the workbook has already are passed over. Null when they do not lead on from it. */
export function* followingSteps(workbook: Workbook, steps: readonly WorkbookStep<EditText>[]): Generator<WorkDone, Workbook | null> {
  let now = workbook
  for (const step of steps) {
    if (step.rev <= now.rev) continue
    const next: Workbook | null = step.rev === now.rev + 1 ? yield* followingStep(now, step) : null
    if (next === null) return null
    now = { ...next, rev: step.rev }
  }
  return now
}

function* followingStep(workbook: Workbook, step: WorkbookStep<EditText>): Generator<WorkDone, Workbook | null> {
  if (step.kind === 'sent') return withSent(workbook, step.sha256)
  const edit = yield* parsingEdit(step.edit)
  if (edit === null) return null
  const applied = yield* applyingEdit(workbook, step.kind === 'undo' ? inverseOf(edit) : edit)
  return applied.ok ? applied.value : null
}

/** The workbook that remembers the hash of what was sent. */
export function withSent(workbook: Workbook, sha256: string): Workbook {
  return { ...workbook, pastHashes: [...workbook.pastHashes, sha256] }
}

// Undo and redo as two stacks of edits, and how the stacks are rebuilt from the lines of history.log
// after a restart. Called by the session; losing the log costs undo only, so nothing here can fail.

import type { Edit } from '../inventory/edit.ts'
import { isFinal } from '../quarters/quarter-edits.ts'
import { parseEdit } from './edit-text.ts'

/** Oldest first: the last entry is the one that the next undo (or redo) takes. */
export interface UndoStacks {
  readonly undo: readonly Edit[]
  readonly redo: readonly Edit[]
}

/** One line of history.log: rev is the revision that the step led to, edit is the edit as JSON (never its inverse). */
export interface HistoryRecord {
  readonly rev: number
  readonly kind: 'do' | 'undo' | 'redo'
  readonly edit: string
}

const MAX_UNDO_STEPS = 1000
export const NO_HISTORY: UndoStacks = { undo: [], redo: [] }

/** After a new edit: whatever was undone before can no longer be redone. A lock is a new beginning: nothing before it can be taken back. */
export function afterDo({ undo }: UndoStacks, edit: Edit): UndoStacks {
  if (isFinal(edit)) return NO_HISTORY
  return { undo: [...undo, edit].slice(-MAX_UNDO_STEPS), redo: [] }
}

/** After the newest edit was taken back. */
export function afterUndo({ undo, redo }: UndoStacks): UndoStacks {
  return { undo: undo.slice(0, -1), redo: [...redo, ...undo.slice(-1)] }
}

/** After the last undone edit was done again. */
export function afterRedo({ undo, redo }: UndoStacks): UndoStacks {
  return { undo: [...undo, ...redo.slice(-1)], redo: redo.slice(0, -1) }
}

/**
 * The stacks as they were when the workbook stood at revision rev. Lines beyond rev belong to a state
 * that was lost; a line whose rev is not above the one before it replaced that state. A line that
 * cannot be read makes everything before it unreachable, because edits are undone in order.
 */
export function stacksAt(lines: readonly HistoryRecord[], rev: number): UndoStacks {
  let stacks = NO_HISTORY
  for (const line of linesOfOneLife(lines)) {
    if (line.rev > rev) break
    const edit = parseEdit(line.edit)
    if (edit === null) stacks = NO_HISTORY
    else if (line.kind === 'do') stacks = afterDo(stacks, edit)
    else if (line.kind === 'undo') stacks = { undo: stacks.undo.slice(0, -1), redo: [...stacks.redo, edit] }
    else stacks = { undo: [...stacks.undo, edit], redo: stacks.redo.slice(0, -1) }
  }
  return stacks
}

function linesOfOneLife(lines: readonly HistoryRecord[]): readonly HistoryRecord[] {
  const kept: HistoryRecord[] = []
  for (const line of lines) {
    while ((kept.at(-1)?.rev ?? -1) >= line.rev) kept.pop()
    kept.push(line)
  }
  return kept
}

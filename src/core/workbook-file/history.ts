// Undo and redo as two stacks of edits, and how the stacks are rebuilt from the lines of history.log
// after a restart. Called by the session; losing the log costs undo only, so nothing here can fail.

import { EDIT_LABEL_CODES, type Edit, type EditLabel } from '../inventory/edit.ts'
import { isPlainObject } from '../inventory/field.ts'
import { isFieldMeta } from '../inventory/record-meta.ts'
import type { AnyRecord, FieldMeta } from '../inventory/tables.ts'
import { isTableName } from '../inventory/workbook.ts'
import { isFinal } from '../quarters/quarter-edits.ts'

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

/** An edit of the history log or of a save, or null. */
export function parseEdit(text: string): Edit | null {
  try {
    return readEdit(JSON.parse(text))
  } catch {
    return null
  }
}

/** An edit read back from outside, or null. Its values are checked by applyEdit when it is applied. */
export function readEdit(raw: unknown): Edit | null {
  if (!isPlainObject(raw) || typeof raw['id'] !== 'string' || typeof raw['at'] !== 'string' || !isLabel(raw['label'])) return null
  const hasTable = typeof raw['table'] === 'string' && isTableName(raw['table'])
  switch (raw['op']) {
    case 'set': {
      const isSet = hasTable && typeof raw['recordId'] === 'string' && typeof raw['field'] === 'string' && 'before' in raw && 'after' in raw
      return isSet && isMetaOrNull(raw['metaBefore']) && isMetaOrNull(raw['metaAfter']) ? (raw as unknown as Edit) : null
    }
    case 'add':
    case 'remove': {
      const isComplete = hasTable && isRecord(raw['record']) && (raw['deletedAt'] === null || typeof raw['deletedAt'] === 'string')
      return isComplete ? (raw as unknown as Edit) : null
    }
    case 'origins':
      return isOrigins(raw) ? (raw as unknown as Edit) : null
    case 'batch': {
      const edits = Array.isArray(raw['edits']) ? raw['edits'].map(readEdit) : [null]
      return edits.includes(null) ? null : (raw as unknown as Edit)
    }
    default:
      return null
  }
}

function isOrigins({ isAdded, pastHashes, deleted }: Readonly<Record<string, unknown>>): boolean {
  const isTombstone = (raw: unknown) =>
    isPlainObject(raw) && ['table', 'id', 'at'].every((key) => typeof raw[key] === 'string') && isTableName(String(raw['table']))
  return (
    typeof isAdded === 'boolean' &&
    Array.isArray(pastHashes) &&
    pastHashes.every((hash) => typeof hash === 'string') &&
    Array.isArray(deleted) &&
    deleted.every(isTombstone)
  )
}

function isLabel(raw: unknown): raw is EditLabel {
  return (
    isPlainObject(raw) &&
    (EDIT_LABEL_CODES as readonly unknown[]).includes(raw['code']) &&
    isPlainObject(raw['facts']) &&
    Object.values(raw['facts']).every((fact) => typeof fact === 'string' || typeof fact === 'number')
  )
}

function isMetaOrNull(raw: unknown): raw is FieldMeta | null {
  return raw === null || (isFieldMeta(raw) && Object.keys(raw).length === 2)
}

function isRecord(raw: unknown): raw is AnyRecord {
  return isPlainObject(raw) && typeof raw['id'] === 'string'
}

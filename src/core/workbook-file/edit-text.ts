// Edits as text: what the history log holds and what the page sends with a save, read back.

import type { WorkDone } from '../in-slices.ts'
import { EDIT_LABEL_CODES, type Edit, type EditLabel } from '../inventory/edit.ts'
import { isPlainObject } from '../inventory/field.ts'
import { isFieldMeta } from '../inventory/record-meta.ts'
import type { AnyRecord, FieldMeta } from '../inventory/tables.ts'
import { isTableName } from '../inventory/workbook.ts'

/** An edit as JSON. A long one comes in pieces, so that nobody has to join, send or parse it in one go. */
export type EditText = string | readonly string[]

/** Where the steps of a batch begin: no text in front of it can hold these characters, since JSON escapes a quotation mark. */
const STEPS = ',"edits":['
const END = ']}'

/** An edit of the history log or of a save, or null. */
export function parseEdit(text: string): Edit | null {
  try {
    return readEdit(JSON.parse(text))
  } catch {
    return null
  }
}

/** The same, in slices where it comes in pieces that end between the steps of its batch. */
export function* parsingEdit(text: EditText): Generator<WorkDone, Edit | null> {
  if (typeof text === 'string') return parseEdit(text)
  return (yield* parsingPieces(text)) ?? parseEdit(text.join(''))
}

/** null where they do not end between steps, or are no edit at all. */
function* parsingPieces(pieces: readonly string[]): Generator<WorkDone, Edit | null> {
  const [first = ''] = pieces
  const start = first.indexOf(STEPS) + STEPS.length
  if (start < STEPS.length || pieces.at(-1)?.endsWith(END) !== true) return null
  const edits: Edit[] = []
  let batch: Edit | null = null
  for (const [at, piece] of pieces.entries()) {
    const from = at === 0 ? start : piece.startsWith(',') ? 1 : 0
    const to = at === pieces.length - 1 ? -END.length : piece.length
    const part = parseEdit(`${first.slice(0, start)}${piece.slice(from, to)}${END}`)
    if (part?.op !== 'batch') return null
    batch ??= part
    edits.push(...part.edits)
    yield { done: at + 1, total: pieces.length }
  }
  return batch && { ...batch, edits }
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

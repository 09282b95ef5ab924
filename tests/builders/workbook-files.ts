// What tests of files and sessions need: Node's hash, and edits on a small workbook.

import { createHash } from 'node:crypto'
import {
  addRecord,
  applyEdit,
  type BatchEdit,
  type ByteTools,
  batch,
  type Edit,
  type EditContext,
  type IsoTime,
  type Result,
  setField,
  type Workbook,
} from '#core'
import { TYPED_AT } from './workbook.ts'

export const tools: ByteTools = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return null
    }
  },
}

export const SAVED_AT = '2026-11-25T10:00:00.000Z'

export function factsOf(workbook: Workbook) {
  return { workbookId: workbook.id, rev: workbook.rev, savedAt: SAVED_AT, appVersion: '0.1.0' }
}

let made = 0
export function contextOf(workbook: Workbook): EditContext {
  return { workbook, at: TYPED_AT as IsoTime, newId: () => `n-${++made}`, source: 'typed' }
}

/** An edit that changes a component's note. */
export function noteEdit(workbook: Workbook, componentId: string, note: string): Edit {
  return okOf(setField(contextOf(workbook), 'components', componentId, 'notes', note))
}

/** An edit that adds this many components, as an import does. */
export function manyEdit(workbook: Workbook, count: number): BatchEdit {
  const context = contextOf(workbook)
  const added = Array.from({ length: count }, (_, at) => okOf(addRecord(context, 'components', { name: `Part ${at}` })))
  return batch(context, added, { code: 'import-list', facts: { name: 'list.csv' } })
}

/** What the session does: the edit, and one revision more. */
export function afterEdit(workbook: Workbook, edit: Edit): Workbook {
  return { ...okOf(applyEdit(workbook, edit)), rev: workbook.rev + 1 }
}

export function okOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.problem.code
}

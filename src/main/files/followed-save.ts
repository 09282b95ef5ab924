// From what the page sends to the workbook that is written: main makes the page's steps on its own copy of the saved
// state, or reads the whole when it could not. Also keeps the parts of long edits until their save. Used by open-workbook.ts.

import type { SavePart, SaveRequest } from '#contract'
import {
  countRecords,
  type EditText,
  fail,
  followingSteps,
  ok,
  problem,
  type Result,
  readWorkbook,
  type UndoableStep,
  type Workbook,
  type WorkbookStep,
} from '#core'
import { inSlices } from './in-slices.ts'

export interface LongTexts {
  readonly keep: (part: SavePart) => void
  /** The request's steps with their texts; one whose text is missing leads nowhere. */
  readonly stepsOf: (request: SaveRequest) => readonly WorkbookStep<EditText>[]
  /** Forgets what is saved. */
  readonly dropUpTo: (rev: number) => void
}

export function createLongTexts(): LongTexts {
  const texts = new Map<number, string[]>()
  return {
    keep: ({ rev, part, text }) => {
      const before = part === 0 ? [] : texts.get(rev)
      if (before?.length === part) texts.set(rev, [...before, text])
    },
    stepsOf: ({ steps }) => steps.map((step) => (step.kind === 'sent' ? step : { ...step, edit: step.edit ?? texts.get(step.rev) ?? '' })),
    dropUpTo: (rev) => {
      for (const kept of texts.keys()) if (kept <= rev) texts.delete(kept)
    },
  }
}

/** What of the steps goes into the history log. */
export function linesOf(steps: readonly WorkbookStep<EditText>[]): readonly UndoableStep[] {
  return steps.filter((step) => step.kind !== 'sent')
}

/** The state to write; null when the steps do not lead to it and the whole is needed. */
export async function stateToSave(
  saved: Workbook | null,
  request: SaveRequest,
  steps: readonly WorkbookStep<EditText>[],
): Promise<Result<Workbook | null>> {
  if (request.whole !== null) return readWhole(request.whole, request)
  const followed = saved === null ? null : await inSlices(followingSteps(saved, steps))
  return ok(followed?.rev === request.rev && countRecords(followed) === request.records ? followed : null)
}

function readWhole(payload: string, { id, rev }: Pick<SaveRequest, 'id' | 'rev'>): Result<Workbook> {
  const workbook = readPayload(payload, id)
  if (workbook.ok && workbook.value.rev !== rev) return fail(problem('file-damaged', { file: 'workbook.json' }))
  return workbook
}

/** The page made it, and main believes nothing that it has not read itself. */
export function readPayload(payload: string, id: string): Result<Workbook> {
  let raw: unknown
  try {
    raw = JSON.parse(payload)
  } catch {
    return fail(problem('file-damaged', { file: 'workbook.json' }))
  }
  const workbook = readWorkbook(raw)
  if (workbook.ok && workbook.value.id !== id) return fail(problem('id-mismatch', { table: 'workbook', key: id, id: workbook.value.id }))
  return workbook
}

// From an id to a session: asks main for the newest valid copy, offers the working copy when that one
// is newer, brings the working copy in step, and reads the undo history. Called by library.ts.

import type { OpenedWorkbook, RightsizeApi } from '#contract'
import { fail, ok, problem, type Result, readWorkbook, stacksAt, type Workbook } from '#core'
import type { WorkbookStore } from '../storage/workbook-store.ts'
import { createSession } from './create-session.ts'
import { localDate } from './local-date.ts'
import type { Session } from './session.ts'

export interface OpenServices {
  readonly ask: RightsizeApi['ask']
  readonly store: WorkbookStore
}

/** Opens a workbook of the library. */
export async function openWorkbook(id: string, services: OpenServices): Promise<Result<Session>> {
  const opened = await services.ask('workbook:open', { id, workingCopy: null })
  return opened.ok ? startSession(opened.value, services) : opened
}

/** Starts on what main opened, created or took in from a file. */
export async function startSession(first: OpenedWorkbook, services: OpenServices): Promise<Result<Session>> {
  const { ask, store } = services
  const copy = await store.state(first.id)
  const chosen = copy?.isComplete && copy.rev > first.rev ? await offerWorkingCopy(first, services) : ok(first)
  if (!chosen.ok) return chosen
  const opened = chosen.value
  const workbook = decode(opened)
  if (!workbook.ok) return workbook
  const isInStep = copy?.isComplete === true && copy.rev === opened.rev && copy.sha256 === opened.sha256
  // Not awaited: the screen needs none of it, and writes of edits queue up behind it in the database.
  // A read-only workbook leaves the rows alone: they may hold what could not be written.
  if (!isInStep && opened.readOnly === null) void store.rebuild(workbook.value, opened.sha256)
  const lines = await ask('history:read', { id: opened.id })
  const { payload: _payload, ...facts } = opened
  const history = stacksAt(lines.ok ? lines.value : [], opened.rev)
  return ok(createSession({ ask, store, workbook: workbook.value, opened: facts, history, asOf: localDate() }))
}

/** Main decides: it checks the offered rows like any other copy and writes them as the file when they are the newest. */
async function offerWorkingCopy(first: OpenedWorkbook, { ask, store }: OpenServices): Promise<Result<OpenedWorkbook>> {
  const rows = await store.read(first.id)
  if (rows === null) return ok(first)
  const second = await ask('workbook:open', { id: first.id, workingCopy: { rev: rows.rev, payload: JSON.stringify(rows) } })
  return second.ok ? ok({ ...second.value, openedFrom: first.openedFrom, keptApart: first.keptApart, damaged: first.damaged }) : second
}

function decode(opened: OpenedWorkbook): Result<Workbook> {
  try {
    const read = readWorkbook(JSON.parse(opened.payload))
    return read.ok ? read : fail(problem('file-invalid', { file: 'workbook.json', where: 'payload', problem: read.problem }))
  } catch {
    return fail(problem('file-damaged', { file: 'workbook.json' }))
  }
}

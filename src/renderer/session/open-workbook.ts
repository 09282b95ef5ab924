// From an id to a session: asks main for the newest valid copy, offers the working copy when that one
// is newer, brings the working copy in step, and reads the undo history. Called by library.ts.

import type { OpenedWorkbook, RightsizeApi } from '#contract'
import { assessingWhenRead, fail, localDate, ok, problem, type Result, readingWorkbook, stacksAt, type Workbook } from '#core'
import type { WorkbookStore } from '../storage/workbook-store.ts'
import { createSession } from './create-session.ts'
import { inTasks } from './next-task.ts'
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
  // Asked for before the records are read: the answers come meanwhile.
  const asking = { copy: store.state(first.id), lines: ask('history:read', { id: first.id }) }
  const read = await readOpened(first, services)
  if (!read.ok) return read
  const copy = await asking.copy
  // Where an older file went on, one edit that was never saved may have the very revision that the file has now.
  const isPassedOver = first.isOlderChosen === true && copy?.rev === first.rev && copy.sha256 !== first.sha256
  const isBehind = copy?.isComplete === true && (copy.rev > first.rev || isPassedOver)
  const chosen = isBehind ? await offerWorkingCopy(read.value, copy.sha256 !== null, services) : read
  if (!chosen.ok) return chosen
  const { opened, workbook } = chosen.value
  const isInStep = copy?.isComplete === true && copy.rev === opened.rev && copy.sha256 === opened.sha256
  // Not awaited: the screen needs none of it, and writes of edits queue up behind it in the database.
  // A read-only workbook leaves the rows alone: they may hold what could not be written.
  if (!isInStep && opened.readOnly === null) void store.rebuild(workbook, opened.sha256)
  // A file that somebody put back may have gone on instead, without the steps of the state after it.
  const lines = isBehind ? await ask('history:read', { id: opened.id }) : await asking.lines
  const { payload: _payload, ...facts } = opened
  const history = stacksAt(lines.ok ? lines.value : [], opened.rev)
  const assessment = await inTasks(assessingWhenRead(workbook, localDate(new Date())))
  return ok(createSession({ ask, store, workbook, opened: facts, history, assessment }))
}

/** What main handed over, and the records in it. */
interface ReadWorkbook {
  readonly opened: OpenedWorkbook
  readonly workbook: Workbook
}

/** Main decides: it checks the offered rows like any other copy and writes them as the file when they are the newest, or asks. */
async function offerWorkingCopy(first: ReadWorkbook, isMarkedSaved: boolean, services: OpenServices): Promise<Result<ReadWorkbook>> {
  const { id, openedFrom, keptApart, damaged, source, isOlderChosen } = first.opened
  const rows = await services.store.read(id)
  if (rows === null) return ok(first)
  const workingCopy = { rev: rows.rev, payload: JSON.stringify(rows) }
  // Where a damaged file made way for an older copy, nobody put that one back.
  const wasSaved = isMarkedSaved && source === 'current' && damaged.length === 0
  const passed = isOlderChosen === true ? { isPassedOver: true } : {}
  const second = await services.ask('workbook:open', { id, workingCopy, wasSaved, ...passed })
  return second.ok ? readOpened({ ...second.value, openedFrom, keptApart, damaged }, services) : second
}

/** Main vouches for the bytes; when the records in them do not read, it looks at every copy again. */
async function readOpened(opened: OpenedWorkbook, { ask }: OpenServices): Promise<Result<ReadWorkbook>> {
  const read = await decode(opened)
  if (read.ok) return read
  const again = await ask('workbook:open', { id: opened.id, workingCopy: null, isDoubted: true })
  const { openedFrom, keptApart, isOlderChosen } = opened
  const kept = { openedFrom, keptApart, ...(isOlderChosen === undefined ? {} : { isOlderChosen }) }
  return again.ok ? decode({ ...again.value, ...kept }) : again
}

async function decode(opened: OpenedWorkbook): Promise<Result<ReadWorkbook>> {
  try {
    const read = await inTasks(readingWorkbook(JSON.parse(opened.payload)))
    if (read?.ok === false) return fail(problem('file-invalid', { file: 'workbook.json', where: 'payload', problem: read.problem }))
    if (read?.value.rev === opened.rev && read.value.id === opened.id) return ok({ opened, workbook: read.value })
  } catch {
    // Told below: what is no JSON is as damaged as what belongs to another revision.
  }
  return fail(problem('file-damaged', { file: 'workbook.json' }))
}

// Main's part of a data room: one order after the other to the side process, and the pages of each quarter printed in between,
// because main has the windows.

import { basename, dirname } from 'node:path'
import type { BoardPages } from '#board/types'
import type { ExportProgress, WrittenRoom } from '#contract'
import { type Audience, fail, ok, type Paper, problem, type Result } from '#core'
import type { Sign } from '../files/locked-quarters.ts'
import type { Conversation } from './conversation.ts'

export interface DataRoomOrders {
  readonly workbookFile: string
  readonly appVersion: string
  readonly audience: Audience
  readonly paper: Paper
  readonly ask: Conversation['ask']
  /** null: there is no key, or it is locked. */
  readonly sign: Sign
  readonly print: (pages: BoardPages) => Promise<Result<Uint8Array>>
  /** @param last the newest quarter in it: "2026Q3"; null cancels */
  readonly chooseTarget: (last: string) => Promise<string | null>
  readonly willWrite: (target: string) => void
  readonly onProgress: (progress: ExportProgress) => void
}

/** null when the user chose no target. */
export async function runDataRoom(orders: DataRoomOrders): Promise<Result<WrittenRoom | null>> {
  const { ask, audience, workbookFile, appVersion, onProgress } = orders
  const begun = await ask({ kind: 'begin-room', workbookFile, audience, appVersion })
  if (!begun.ok) return begun
  const target = await orders.chooseTarget(begun.value.last)
  if (target === null) return ok(null)
  orders.willWrite(target)
  const total = begun.value.quarters
  for (let place = 0; place < total; place++) {
    onProgress({ step: 'planning', done: place, total })
    const added = await addQuarter(place, total, orders)
    if (!added.ok) return added
  }
  onProgress({ step: 'writing', done: total, total })
  const finished = await ask({ kind: 'finish-room' })
  if (!finished.ok) return finished
  const written = await ask({ kind: 'write-room', target, signature: await orders.sign(finished.value.signed) })
  if (!written.ok) return written
  return ok({ file: basename(target), folder: dirname(target), contents: written.value.contents })
}

async function addQuarter(place: number, total: number, { ask, paper, print, onProgress }: DataRoomOrders): Promise<Result<null>> {
  const planned = await ask({ kind: 'add-quarter', place, paper })
  if (!planned.ok) return planned
  if (planned.value.kind === 'no-pages') return ok(null)
  onProgress({ step: 'printing', done: place, total })
  const bytes = await print(planned.value.pages)
  if (!bytes.ok) return bytes
  const added = await ask({ kind: 'add-pages', place, bytes: bytes.value })
  return added.ok ? ok(null) : added
}

/** What a printer answers: its exceptions are told as Problems. */
export async function printed(bytes: Promise<Uint8Array>, signal: AbortSignal): Promise<Result<Uint8Array>> {
  try {
    return ok(await bytes)
  } catch (error) {
    if (signal.aborted) return fail(problem('export-cancelled', {}))
    return fail(problem('export-crashed', { detail: error instanceof Error ? error.message : String(error) }))
  }
}

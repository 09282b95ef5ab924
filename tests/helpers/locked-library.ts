// Data folders with the sample list in them, made by main's own library before the app starts: without any quarter behind
// it, with the four before today, or with that of today locked.

import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type IsoTime, localDate, openQuarter, payloadOf, type Workbook } from '#core'
import { type SampleHistory, sampleHistory, sampleWorkbook } from '#intake'
import { createLibraryService } from '../../src/main/files/create-library-service.ts'
import type { LibraryService } from '../../src/main/files/library-service.ts'
import { locked } from '../builders/locked-quarters.ts'

export interface LockedLibrary {
  readonly userData: string
  /** Not while the app runs. */
  readonly service: LibraryService
  readonly workbook: Workbook
  /** "2026Q4" */
  readonly quarter: string
  /** Of the locked quarters. */
  readonly folder: string
}

export type SampleLibrary = Pick<LockedLibrary, 'userData' | 'service' | 'workbook'>

/** The list alone, as somebody has it who has just begun: no quarter is locked. */
export function sampleLibrary(): Promise<SampleLibrary> {
  return libraryWith((list) => ({ workbook: list, quarters: [] }))
}

/** The list with its four locked quarters, and nothing else that the sample company has. */
export function pastLibrary(): Promise<SampleLibrary> {
  return libraryWith((list) => sampleHistory(list, localDate(new Date())))
}

function libraryWith(historyOf: (list: Workbook) => SampleHistory): Promise<SampleLibrary> {
  return libraryOf(historyOf(sampleWorkbook({ id: randomUUID(), at: new Date().toISOString() as IsoTime, newId: randomUUID })))
}

/** Any workbook with the quarters behind it. */
export async function libraryOf({ workbook, quarters }: SampleHistory): Promise<SampleLibrary> {
  const userData = mkdtempSync(join(tmpdir(), 'rightsize-sample-'))
  const now = () => new Date()
  const never = () => undefined
  const service = createLibraryService({ userData, appVersion: '0.1.0', now, every: never, later: never })
  const past = quarters.map(({ quarter, asOf, workbook: then }) => ({ quarter, asOf, payload: payloadOf(then) }))
  const created = await service.create({ id: workbook.id, payload: payloadOf(workbook), past })
  if (!created.ok) throw new Error(created.problem.code)
  await service.idle()
  return { userData, service, workbook }
}

export async function lockedLibrary(): Promise<LockedLibrary> {
  const { userData, service, workbook: sample } = await sampleLibrary()
  const open = openQuarter(sample, localDate(new Date()))
  if (open.kind !== 'open') throw new Error(open.kind)
  const workbook = await locked(service, sample, { quarter: open.quarter, asOf: open.asOf })
  await service.idle()
  return { userData, service, workbook, quarter: open.quarter, folder: join(userData, 'workbooks', sample.id, 'quarters') }
}

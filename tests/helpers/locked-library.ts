// A data folder with a workbook whose quarter of today is locked, made by main's own library before the app starts.

import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type IsoTime, openQuarter, payloadOf, type Workbook } from '#core'
import { sampleWorkbook } from '#intake'
import { createLibraryService } from '../../src/main/files/create-library-service.ts'
import type { LibraryService } from '../../src/main/files/library-service.ts'
import { localDate } from '../../src/main/local-date.ts'
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

export async function lockedLibrary(): Promise<LockedLibrary> {
  const userData = mkdtempSync(join(tmpdir(), 'rightsize-locked-'))
  const now = () => new Date()
  const never = () => undefined
  const service = createLibraryService({ userData, appVersion: '0.1.0', now, every: never, later: never })
  const at = now().toISOString() as IsoTime
  const sample = sampleWorkbook({ id: randomUUID(), at, newId: randomUUID })
  const created = await service.create({ id: sample.id, payload: payloadOf(sample) })
  if (!created.ok) throw new Error(created.problem.code)
  const open = openQuarter(sample, localDate(now()))
  if (open.kind !== 'open') throw new Error(open.kind)
  const workbook = await locked(service, sample, { quarter: open.quarter, asOf: open.asOf })
  await service.idle()
  return { userData, service, workbook, quarter: open.quarter, folder: join(userData, 'workbooks', sample.id, 'quarters') }
}

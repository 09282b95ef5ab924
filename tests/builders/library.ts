// A library in a fresh folder for tests of main/files, with a clock that ticks one second a reading.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { SaveRequest, SaveStep } from '#contract'
import { countRecords, type IsoDate, payloadOf, type Workbook } from '#core'
import { createLibraryService } from '../../src/main/files/create-library-service.ts'
import { type FileSystem, nodeFileSystem } from '../../src/main/files/file-system.ts'
import { aComponent, aWorkbook } from './workbook.ts'

export const WORKBOOK_ID = '00000000-0000-4000-8000-000000000001'

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-unit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function libraryIn(userData: string, fs: FileSystem = nodeFileSystem) {
  let seconds = 0
  let tick: () => void = () => undefined
  const service = createLibraryService({
    userData,
    appVersion: '0.1.0',
    now: () => new Date(Date.UTC(2026, 10, 25, 9, 0, seconds++)),
    fs,
    every: (_interval, work) => {
      tick = work
    },
  })
  return { service, quarterHour: () => tick() }
}

export function libraryWorkbook(components = 4, id = WORKBOOK_ID): Workbook {
  const sketches = Array.from({ length: components }, (_, index) => aComponent({ id: `c-${index + 1}`, name: `Component ${index + 1}` }))
  return { ...aWorkbook({ components: sketches }), id }
}

export const JUDGED = { asOf: '2026-11-25' as IsoDate, toDecide: 0 }

/** The request with which the page saves this state whole. */
export function saveRequest(workbook: Workbook, steps: readonly SaveStep[] = []): SaveRequest {
  const base = { rev: 0, sha256: '' }
  return { id: workbook.id, rev: workbook.rev, base, steps, whole: payloadOf(workbook), records: countRecords(workbook), judged: JUDGED }
}

/** The request with which the page saves the steps that led from the base to this state. */
export function stepsRequest(workbook: Workbook, base: SaveRequest['base'], steps: readonly SaveStep[]): SaveRequest {
  return { id: workbook.id, rev: workbook.rev, base, steps, whole: null, records: countRecords(workbook), judged: JUDGED }
}

export function withRev(workbook: Workbook, rev: number): Workbook {
  return { ...workbook, rev }
}

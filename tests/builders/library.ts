// A library in a fresh folder for tests of main/files, with a clock that ticks one second a reading.

import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Workbook } from '#core'
import { createLibraryService } from '../../src/main/files/create-library-service.ts'
import { type FileSystem, nodeFileSystem } from '../../src/main/files/file-system.ts'
import type { WhenOlder } from '../../src/main/files/library-service.ts'
import type { Sign } from '../../src/main/files/locked-quarters.ts'
import { followedSteps } from './followed-steps.ts'
import { aComponent, aWorkbook } from './workbook.ts'

export * from './save-requests.ts'

export const WORKBOOK_ID = '00000000-0000-4000-8000-000000000001'

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-unit-'))
  // The card of a workbook is written behind its save: a folder that is filled while it is emptied is emptied again.
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }))
  return folder
}

export function libraryIn(
  userData: string,
  fs: FileSystem = nodeFileSystem,
  sign: Sign = async () => null,
  whenOlder: WhenOlder = async () => 'later',
) {
  let seconds = 0
  let tick: () => void = () => undefined
  const { fs: followed, following } = followedSteps(fs, userData)
  const service = createLibraryService({
    userData,
    appVersion: '0.1.0',
    now: () => new Date(Date.UTC(2026, 10, 25, 9, 0, seconds++)),
    fs: followed,
    sign,
    whenOlder,
    every: (_interval, work) => {
      tick = work
    },
  })
  return { service: following(service), quarterHour: () => tick() }
}

export function libraryWorkbook(components = 4, id = WORKBOOK_ID): Workbook {
  const sketches = Array.from({ length: components }, (_, index) => aComponent({ id: `c-${index + 1}`, name: `Component ${index + 1}` }))
  return { ...aWorkbook({ components: sketches }), id }
}

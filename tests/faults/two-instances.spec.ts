// F8: a second start on the same data folder leaves at once, and the first goes on saving.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp } from '../helpers/launch-app.ts'
import { endGroup, startAlone } from './start-alone.ts'
import { keptInFile, openSample, typeCost } from './work-in-app.ts'

test.describe('a second start on the same data folder', () => {
  test('leaves at once, and the first one goes on saving', async () => {
    const first = await launchApp()
    await openSample(first.page)
    const second = await startAlone('.', first.userData)
    try {
      await expect.poll(() => second.exitCode).toBe(0)
    } finally {
      endGroup(second)
    }
    expect(await typeCost(first.page, 1001)).toBe('saved')
    expect((await keptInFile(first.page)).dollars).toBe(1001)
    await first.close()
  })

  test('is seen to run beside the first when there is no lock', async () => {
    const place = mkdtempSync(join(tmpdir(), 'rightsize-two-'))
    const report = join(place, 'window')
    const first = await launchApp()
    const second = await startAlone('tests/faults/without-protection/no-lock.mjs', first.userData, { TEST_REPORT: report })
    try {
      await expect.poll(() => existsSync(report)).toBe(true)
      expect(second.exitCode).toBeNull()
    } finally {
      endGroup(second)
      await first.close()
      rmSync(place, { recursive: true, force: true })
    }
  })
})

// F8: a second start on the same data folder leaves at once, and the first goes on saving.
import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { launchApp } from '../helpers/launch-app.ts'
import { endGroup, startAlone } from './start-alone.ts'
import { keptInFile, openSample, typeCost } from './work-in-app.ts'

const PATIENCE_MS = 5000

/** The exit code, or null when it still runs after PATIENCE_MS; then it is ended, with what it started. */
async function exitOf(child: ChildProcess): Promise<number | null> {
  const gone = new Promise<number | null>((done) => child.once('exit', done))
  const code = await Promise.race([gone, pause(PATIENCE_MS, 'running' as const)])
  if (code !== 'running') return code
  endGroup(child)
  await gone
  return null
}

test.describe('a second start on the same data folder', () => {
  test('leaves at once, and the first one goes on saving', async () => {
    const first = await launchApp()
    await openSample(first.page)
    expect(await exitOf(await startAlone('.', first.userData))).toBe(0)
    expect(await typeCost(first.page, 1001)).toBe('saved')
    expect((await keptInFile(first.page)).dollars).toBe(1001)
    await first.close()
  })

  test('is seen to run beside the first when there is no lock', async () => {
    const first = await launchApp()
    expect(await exitOf(await startAlone('tests/faults/without-protection/no-lock.mjs', first.userData))).toBeNull()
    await first.close()
  })
})

// F3: the disk fills up while edits are typed. The status bar says so, the file keeps the last state
// that was called saved, and when there is room again everything typed is saved.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { launchApp } from '../helpers/launch-app.ts'
import { type SmallDisk, smallDisk, whyNoMounts } from './disks.ts'
import { isFull, keptInFile, openRecent, openSample, shownDollars, typeCost } from './work-in-app.ts'

const why = whyNoMounts()
if (why !== null) console.log(`F3 disk full is skipped: ${why}`)
/** Bytes left; a workbook of 37 KB needs room for itself once more while it is written. */
const LEFT = isFull ? [0, 4, 16, 64, 256].map((kilobytes) => kilobytes * 1024) : [0, 64 * 1024]
const MOST_EDITS = 12

let disk: SmallDisk
test.beforeEach(() => {
  test.skip(why !== null, why ?? '')
  disk = smallDisk(60)
})
test.afterEach(() => {
  if (why === null) disk.remove()
})

interface Typed {
  /** The last number that the status bar called saved, and the last that was typed. */
  readonly saved: number
  readonly typed: number
  readonly milliseconds: number
}

/** Types until a save fails, at most MOST_EDITS times. */
async function typeUntilFull(page: Page, from: number): Promise<Typed> {
  let saved = from - 1
  for (let dollars = from; dollars < from + MOST_EDITS; dollars += 1) {
    const startedAt = Date.now()
    if ((await typeCost(page, dollars)) !== 'saved') return { saved, typed: dollars, milliseconds: Date.now() - startedAt }
    saved = dollars
  }
  return { saved, typed: saved, milliseconds: 0 }
}

test.describe('a full disk', () => {
  for (const leave of LEFT) {
    test(`with ${leave / 1024} KB left loses nothing that was called saved, and nothing typed`, async () => {
      const userData = join(disk.folder, 'data')
      const first = await launchApp({ userData })
      await openSample(first.page)
      expect(await typeCost(first.page, 1001)).toBe('saved')
      disk.fill(leave)
      if (leave === 0) disk.keepFull()
      const { saved, typed, milliseconds } = await typeUntilFull(first.page, 1002)
      const inFile = await keptInFile(first.page)
      console.log(
        `F3 disk full, ${leave / 1024} KB left: ${typed - saved === 0 ? 'still saving' : `told in ${milliseconds} ms`}, file has the last saved edit: ${inFile.dollars === saved}`,
      )
      expect(inFile.dollars).toBe(saved)
      if (leave === 0) expect(typed).toBeGreaterThan(saved)
      if (typed > saved) await expect(first.page.locator('[data-save="not-saved"]')).toContainText(/NOT SAVED.*full/)
      disk.free()
      await typeCost(first.page, 2001)
      await expect(first.page.locator('[data-save="saved"]')).toBeVisible()
      await first.kill()
      const second = await launchApp({ userData })
      await openRecent(second.page)
      expect([await shownDollars(second.page), (await keptInFile(second.page)).components]).toEqual([2001, 15])
      await second.close()
    })
  }

  test('is seen to destroy the workbook when it is written in place', async () => {
    const userData = join(disk.folder, 'data')
    const without = { userData, app: 'tests/faults/without-protection/writes-in-place.mjs' }
    const first = await launchApp(without)
    await openSample(first.page)
    expect(await typeCost(first.page, 1001)).toBe('saved')
    disk.fill(0)
    disk.keepFull()
    const { saved } = await typeUntilFull(first.page, 1002)
    await first.kill()
    disk.free()
    rmSync(join(userData, 'IndexedDB'), { recursive: true, force: true })
    const second = await launchApp(without)
    const kept = await keptInFile(second.page)
    console.log(`F3 control, written in place: ${saved - 1000} called saved, ${kept.dollars < 1000 ? 'none' : kept.dollars - 1000} left`)
    expect(kept.dollars).toBeLessThan(saved)
    await second.close()
  })
})

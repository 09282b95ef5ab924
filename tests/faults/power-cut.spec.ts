// F2: the power goes while edits are typed. What was not flushed to the device is gone, as on a real machine.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp } from '../helpers/launch-app.ts'
import { type FragileDisk, fragileDisk, whyNoPowerCut } from './disks.ts'
import { allowRounds, keptInFile, openRecent, openSample, randomPause, rounds, shownDollars, startTyping } from './work-in-app.ts'

const why = whyNoPowerCut()
if (why !== null) console.log(`F2 power cut is skipped: ${why}`)

let disk: FragileDisk
test.beforeEach(() => {
  test.skip(why !== null, why ?? '')
  disk = fragileDisk()
})
test.afterEach(() => {
  if (why === null) disk.remove()
})

test.describe('a power cut while editing', () => {
  test('loses no edit that the status bar called saved', async () => {
    const cuts = rounds(2, 50)
    allowRounds(cuts)
    const userData = join(disk.folder, 'data')
    let next = 1001
    let acknowledged = 0
    let lost = 0
    for (let round = 0; round <= cuts; round += 1) {
      const launched = await launchApp({ userData })
      if (round === 0) await openSample(launched.page)
      else {
        await openRecent(launched.page)
        const kept = await keptInFile(launched.page)
        expect([kept.components, await shownDollars(launched.page)]).toEqual([15, kept.dollars])
        lost += Math.max(0, next - 1 - Math.max(kept.dollars, 1000))
        next = Math.max(next, kept.dollars + 1)
      }
      if (round === cuts) {
        await launched.close()
        break
      }
      const typing = startTyping(launched.page, next)
      await typing.isUnderWay
      await randomPause()
      // What is called saved once the power is off does not count.
      const saved = typing.lastSaved()
      disk.cutPower()
      await launched.kill()
      await typing.isOver
      await disk.reconnect()
      acknowledged += saved - next + 1
      next = saved + 1
    }
    console.log(`F2 power cut: ${cuts} cuts, ${acknowledged} edits called saved, ${lost} lost`)
    expect(acknowledged).toBeGreaterThanOrEqual(cuts)
    expect(lost).toBe(0)
  })

  test('is seen to lose edits when nothing is flushed', async () => {
    const userData = join(disk.folder, 'data')
    const without = { userData, app: 'tests/faults/without-protection/no-flush.mjs' }
    const first = await launchApp(without)
    await first.close()
    // A file in the place of the browser's database: its own flushes would carry the workbook's bytes along.
    rmSync(join(userData, 'IndexedDB'), { recursive: true, force: true })
    writeFileSync(join(userData, 'IndexedDB'), '')
    const second = await launchApp(without)
    await openSample(second.page)
    const typing = startTyping(second.page, 1001)
    await typing.isUnderWay
    await randomPause()
    const saved = typing.lastSaved()
    disk.cutPower()
    await second.kill()
    await typing.isOver
    await disk.reconnect()
    const third = await launchApp(without)
    const kept = await keptInFile(third.page).catch(() => ({ dollars: 1000 }))
    await third.close()
    const lost = saved - Math.max(kept.dollars, 1000)
    console.log(`F2 control, nothing flushed: ${saved - 1000} edits called saved, ${lost} lost`)
    expect(lost).toBeGreaterThan(0)
  })
})

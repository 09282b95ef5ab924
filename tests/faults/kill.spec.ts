// F1: the whole app is ended with SIGKILL at a random moment while edits are typed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp } from '../helpers/launch-app.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { allowRounds, keptInFile, openRecent, openSample, randomPause, rounds, shownDollars, startTyping } from './work-in-app.ts'

interface Tally {
  readonly acknowledged: number
  readonly lost: number
}

/** Kills the app `times` times; every start checks what the kill before it left. */
async function killWhileEditing(times: number, without?: { readonly app: string }): Promise<Tally> {
  const userData = mkdtempSync(join(tmpdir(), 'rightsize-kill-'))
  let next = 1001
  let acknowledged = 0
  let lost = 0
  try {
    for (let round = 0; round <= times; round += 1) {
      const launched = await launchApp({ userData, ...without })
      if (round === 0) await openSample(launched.page)
      else {
        await openRecent(launched.page)
        const kept = await keptInFile(launched.page)
        expect(kept.components).toBe(15)
        // The last edit may have reached the disk without its answer reaching us: more is fine, less is a loss.
        const missing = next - 1 - Math.max(kept.dollars, 1000)
        if (missing > 0) lost += missing
        else expect(await shownDollars(launched.page)).toBe(kept.dollars)
        next = Math.max(next, kept.dollars + 1)
      }
      if (round === times) {
        await launched.close()
        break
      }
      const typing = startTyping(launched.page, next)
      await typing.isUnderWay
      await randomPause()
      await launched.kill()
      await typing.isOver
      // The working copy would make up for it: the control is about the file.
      if (without) rmSync(join(userData, 'IndexedDB'), { recursive: true })
      const last = typing.lastSaved()
      acknowledged += last - next + 1
      next = last + 1
    }
    return { acknowledged, lost }
  } finally {
    await removeFolder(userData)
  }
}

test.describe('kill -9 while editing', () => {
  test('loses no edit that the status bar called saved', async () => {
    const kills = rounds(4, 200)
    allowRounds(kills)
    const { acknowledged, lost } = await killWhileEditing(kills)
    console.log(`F1 kill -9: ${kills} kills, ${acknowledged} edits called saved, ${lost} lost`)
    expect(acknowledged).toBeGreaterThanOrEqual(kills)
    expect(lost).toBe(0)
  })

  test('is seen to lose edits when a save is answered before it is written', async () => {
    const { acknowledged, lost } = await killWhileEditing(1, { app: 'tests/faults/without-protection/answers-early.mjs' })
    console.log(`F1 control, answered early: ${acknowledged} called saved, ${lost} lost`)
    expect(lost).toBeGreaterThan(0)
  })
})

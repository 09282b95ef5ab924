// F10: a process behind the window dies (graphics, network), or main itself crashes. The window and saving work on; after
// a crash of main the file holds what was called saved, and the next start takes the lock over.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { keptInFile, keptOnDisk, openRecent, openSample, randomPause, rounds, shownDollars, startTyping, typeCost } from './work-in-app.ts'

interface Tally {
  readonly acknowledged: number
  readonly lost: number
}

async function processesOf({ app }: LaunchedApp): Promise<readonly { readonly kind: string; readonly pid: number }[]> {
  return app.evaluate((electron) => electron.app.getAppMetrics().map(({ type, serviceName, pid }) => ({ kind: serviceName ?? type, pid })))
}

/** Crashes main `times` times while edits are typed; every start checks what the crash before it left. */
async function crashMain(times: number, without?: { readonly app: string }): Promise<Tally> {
  const userData = mkdtempSync(join(tmpdir(), 'rightsize-crash-'))
  let next = 1001
  let least = 1000
  let acknowledged = 0
  let lost = 0
  try {
    for (let round = 0; round < times; round += 1) {
      const launched = await launchApp({ userData, ...without })
      await (round === 0 ? openSample(launched.page) : openRecent(launched.page))
      const typing = startTyping(launched.page, next)
      await typing.isUnderWay
      await randomPause()
      const child = launched.app.process()
      const gone = new Promise((done) => child.once('exit', done))
      // The answer to this question never comes.
      void launched.app.evaluate(() => process.crash()).catch(() => undefined)
      await gone
      await typing.isOver
      const last = typing.lastSaved()
      const kept = keptOnDisk(userData)
      acknowledged += last - next + 1
      lost += Math.max(0, last - Math.max(kept.dollars, 1000))
      least = Math.max(last, kept.dollars)
      next = typing.lastTyped() + 1
    }
    // Where a save was answered and not written, the file is older than what the window has as saved: asked, nobody says otherwise.
    const answers = join(userData, 'answers.json')
    writeFileSync(answers, '{}')
    const after = await launchApp({ userData, env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    await openRecent(after.page)
    // The edit under way may have been in the working copy alone: more is fine, less is a loss.
    if (without === undefined) {
      const shown = await shownDollars(after.page)
      expect(shown).toBeGreaterThanOrEqual(least)
      expect(shown).toBeLessThan(next)
    }
    expect((await keptInFile(after.page)).components).toBe(15)
    await after.close()
    return { acknowledged, lost }
  } finally {
    await removeFolder(userData)
  }
}

test.describe('a process behind the window that dies', () => {
  test('is started again, and window and saving work on', async () => {
    const launched = await launchApp()
    const { page } = launched
    await openSample(page)
    const before = (await processesOf(launched)).filter(({ kind }) => kind === 'GPU' || kind.startsWith('network.'))
    expect(before.map(({ kind }) => kind)).toContain('GPU')
    let dollars = 1001
    for (const { kind, pid } of before) {
      process.kill(pid, 'SIGKILL')
      await expect.poll(async () => (await processesOf(launched)).some((now) => now.kind === kind && now.pid !== pid)).toBe(true)
      expect(await typeCost(page, dollars)).toBe('saved')
      expect(await shownDollars(page)).toBe(dollars)
      // Painting is what the graphics process is for; a new one takes a moment until it paints.
      await expect.poll(async () => (await page.screenshot()).length).toBeGreaterThan(10_000)
      expect(keptOnDisk(launched.userData).dollars).toBe(dollars)
      dollars += 1
    }
    const again = readFileSync(join(launched.userData, 'logs/rightsize.log'), 'utf8').match(/ graphics: /g)?.length ?? 0
    console.log(
      `F10 killed behind the window: ${before.map(({ kind }) => kind).join(', ')}; painting and saving went on (blank first: ${again})`,
    )
    await launched.close()
  })
})

test.describe('a crash of main while editing', () => {
  test('leaves in the file what the status bar called saved', async () => {
    const crashes = rounds(1, 8)
    const { acknowledged, lost } = await crashMain(crashes)
    console.log(`F10 main crash: ${crashes} crashes, ${acknowledged} edits called saved, ${lost} lost`)
    expect(acknowledged).toBeGreaterThanOrEqual(crashes)
    expect(lost).toBe(0)
  })

  test('is seen to lose edits when a save is answered before it is written', async () => {
    const { acknowledged, lost } = await crashMain(1, { app: 'tests/faults/without-protection/answers-early.mjs' })
    console.log(`F10 control, answered early: ${acknowledged} called saved, ${lost} lost`)
    expect(lost).toBeGreaterThan(0)
  })
})

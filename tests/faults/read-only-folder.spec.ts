// F5: the data folder is read-only, refused or gone, at the start or under a running app. Workbooks are shown, edits are
// refused or called NOT SAVED with the reason, and a copy can be saved elsewhere.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { makeReadOnly, type SmallDisk, smallDisk, whyNoImmutable, whyNoMounts } from './disks.ts'
import { keptOnDisk, openRecent, openSample, shownDollars, typeCost, workbookFile } from './work-in-app.ts'

const why = whyNoMounts()
if (why !== null) console.log(`F5 read-only disk is skipped: ${why}`)

let outside = ''
let copy = ''
let env: Readonly<Record<string, string>> = {}
test.beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'rightsize-outside-'))
  copy = join(outside, 'rescued.rightsize')
  const answers = join(outside, 'answers.json')
  writeFileSync(answers, JSON.stringify({ save: copy }))
  env = { RIGHTSIZE_DIALOG_ANSWERS: answers }
})
test.afterEach(() => removeFolder(outside))

/** The dollars of the edited component in the copy that was saved elsewhere. */
async function savedElsewhere(page: Page): Promise<string> {
  await page.keyboard.press('Control+Shift+S')
  await expect(page.getByText('Copy saved')).toBeVisible()
  return readFileSync(copy, 'utf8').split('\n')[1] ?? ''
}

/** A sample workbook with its cost at 1001, saved. */
async function started(userData: string, app?: string): Promise<LaunchedApp> {
  const launched = await launchApp({ userData, env, ...(app === undefined ? {} : { app }) })
  await openSample(launched.page)
  expect(await typeCost(launched.page, 1001)).toBe('saved')
  return launched
}

test.describe('a disk that is read-only', () => {
  let disk: SmallDisk
  let userData = ''
  const remount = (how: 'ro' | 'rw') => execFileSync('mount', ['-o', `remount,${how}`, disk.folder])
  test.beforeEach(() => {
    test.skip(why !== null, why ?? '')
    disk = smallDisk(60)
    userData = join(disk.folder, 'data')
  })
  test.afterEach(() => {
    if (why !== null) return
    remount('rw')
    disk.remove()
  })

  test('at the start is shown, refuses edits with a reason and lets a copy out', async () => {
    await (await started(userData)).close()
    remount('ro')
    const { page, close } = await launchApp({ userData, env })
    await openRecent(page)
    await expect(page.locator('[data-save="read-only"]')).toContainText(/read-only/i)
    await typeCost(page, 2002)
    await page.keyboard.press('Escape')
    expect(await shownDollars(page)).toBe(1001)
    expect(await savedElsewhere(page)).toContain('100100')
    await close()
    expect(keptOnDisk(userData).dollars).toBe(1001)
    console.log('F5 read-only at the start: shown, edits refused, a copy saved elsewhere')
  })

  test('at the start is seen to end an app that keeps its browser data there all the same', async () => {
    await (await started(userData)).close()
    remount('ro')
    const opening = launchApp({ userData, env, app: 'tests/faults/without-protection/profile-in-data-folder.mjs' })
    const outcome = await opening.then(
      async ({ page, close }) => {
        const isShown = await page.getByRole('button', { name: /Acme AI/ }).count()
        await close()
        return isShown > 0 ? 'shown' : 'nothing shown'
      },
      () => 'no window',
    )
    console.log(`F5 control, browser data on the read-only disk: ${outcome}`)
    expect(outcome).not.toBe('shown')
  })
})

test.describe('workbooks that become read-only under a running app', () => {
  let userData = ''
  let writable: () => void = () => undefined
  test.beforeEach(() => {
    test.skip(why !== null, why ?? '')
    userData = join(outside, 'data')
  })
  test.afterEach(() => writable())

  test('are told at once, and all is saved when they can be written again', async () => {
    const launched = await started(userData)
    writable = makeReadOnly(join(userData, 'workbooks'))
    expect(await typeCost(launched.page, 1002)).toBe('not-saved')
    await expect(launched.page.locator('[data-save="not-saved"]')).toContainText(/NOT SAVED.*read-only/)
    expect(keptOnDisk(userData).dollars).toBe(1001)
    expect(await savedElsewhere(launched.page)).toContain('100200')
    writable()
    await launched.page.getByRole('button', { name: 'Try again' }).click()
    await expect(launched.page.locator('[data-save="saved"]')).toBeVisible()
    expect(keptOnDisk(userData).dollars).toBe(1002)
    await launched.close()
    console.log('F5 read-only under a running app: told, a copy saved elsewhere, all saved afterwards')
  })

  test('are seen to lose edits when failures are not looked at', async () => {
    const launched = await started(userData, 'tests/faults/without-protection/hides-failures.mjs')
    writable = makeReadOnly(join(userData, 'workbooks'))
    const states = [await typeCost(launched.page, 1002), await typeCost(launched.page, 1003)]
    await launched.kill()
    const called = states.filter((state) => state === 'saved').length
    const lost = 1001 + called - keptOnDisk(userData).dollars
    console.log(`F5 control, failures hidden: ${called} called saved on a read-only disk, ${lost} lost`)
    expect(lost).toBeGreaterThan(0)
  })
})

test.describe('a data folder that is refused or gone under a running app', () => {
  test('is told as a missing permission, and all is saved when it is given back', async () => {
    const whyNot = whyNoImmutable(outside)
    if (whyNot !== null) console.log(`F5 missing permission is skipped: ${whyNot}`)
    test.skip(whyNot !== null, whyNot ?? '')
    const userData = join(outside, 'data')
    const launched = await started(userData)
    // Not even root may write there then.
    const folder = dirname(workbookFile(userData))
    execFileSync('chattr', ['+i', folder])
    try {
      expect(await typeCost(launched.page, 1002)).toBe('not-saved')
      await expect(launched.page.locator('[data-save="not-saved"]')).toContainText(/NOT SAVED.*(allowed|permission)/)
      expect(keptOnDisk(userData).dollars).toBe(1001)
      expect(await savedElsewhere(launched.page)).toContain('100200')
    } finally {
      execFileSync('chattr', ['-i', folder])
    }
    await launched.page.getByRole('button', { name: 'Try again' }).click()
    await expect(launched.page.locator('[data-save="saved"]')).toBeVisible()
    expect(keptOnDisk(userData).dollars).toBe(1002)
    await launched.close()
    console.log('F5 permission taken away: told, a copy saved elsewhere, saved once it was given back')
  })

  test('is told as a missing folder, with the copy as the way out', async () => {
    const userData = join(outside, 'data')
    const launched = await started(userData)
    const away = join(outside, 'away')
    renameSync(join(userData, 'workbooks'), away)
    expect(await typeCost(launched.page, 1002)).toBe('not-saved')
    await expect(launched.page.locator('[data-save="not-saved"]')).toContainText(/NOT SAVED.*doesn’t exist/)
    expect(await savedElsewhere(launched.page)).toContain('100200')
    renameSync(away, join(userData, 'workbooks'))
    await launched.page.getByRole('button', { name: 'Try again' }).click()
    await expect(launched.page.locator('[data-save="saved"]')).toBeVisible()
    expect(keptOnDisk(userData).dollars).toBe(1002)
    await launched.close()
  })

  test('is made anew at the next start when it is missing, with the parents it needs', async () => {
    const userData = join(outside, 'not', 'there', 'yet')
    await (await started(userData)).close()
    expect(existsSync(workbookFile(userData))).toBe(true)
  })
})

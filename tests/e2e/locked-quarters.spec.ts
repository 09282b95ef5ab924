import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { quarterText } from '#wording'
import { openRecent, typeCost } from '../faults/work-in-app.ts'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { type LockedLibrary, lockedLibrary } from '../helpers/locked-library.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { show } from '../helpers/screens.ts'

const REASON = 'The bill of the GPUs was another one.'

test.describe('Locked quarters', () => {
  let library: LockedLibrary
  let launched: LaunchedApp
  let page: Page
  let answers: string

  const list = () => page.getByRole('region', { name: 'Locked quarters' })
  const row = () =>
    list()
      .getByRole('row')
      .filter({ hasText: quarterText(library.quarter) })
  const dialogsAnswer = (given: object) => writeFileSync(answers, JSON.stringify(given))
  async function approval(item: string): Promise<void> {
    await list()
      .getByRole('button', { name: `Approval of ${quarterText(library.quarter)}` })
      .click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const notices = () => page.getByRole('region', { name: 'Messages' })
  const fileOf = (name: string) => join(library.folder, `${library.quarter}-${name}`)

  test.beforeEach(async () => {
    library = await lockedLibrary()
    answers = join(library.userData, 'answers.json')
    launched = await launchApp({ userData: library.userData, env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    page = launched.page
    await openRecent(page)
    await show(page, 'review')
  })
  test.afterEach(async () => {
    await launched.close()
    await removeFolder(library.userData)
  })

  test('say when they were locked and by whom, take an approval by name, and are reopened with a reason by keyboard', async () => {
    await expect(row()).toContainText('by Maya')
    await expect(row()).toMention('Prepared, not approved')
    await list()
      .getByRole('button', { name: `Approval of ${quarterText(library.quarter)}` })
      .focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('textbox').fill('Priya')
    await page.keyboard.press('Enter')
    await expect(row()).toContainText(/Approved by Priya on .*, recorded by name/)
    await expectAccessible(page)

    await list()
      .getByRole('button', { name: `Reopen ${quarterText(library.quarter)}` })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('too short')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toMention('needs at least 20')
    await dialog.getByRole('textbox').fill(REASON)
    await page.keyboard.press('Enter')
    await expect(row()).toContainText(`Reopened: ${REASON}`)
    await expect(page.getByRole('banner').getByRole('button', { name: /^Undo/ })).toHaveCount(0)
    await expect(list().getByRole('button')).toHaveCount(0)
  })

  test('take an approval from a file that was made for exactly this quarter, and keep it beside it', async () => {
    const file = join(library.userData, 'priya.rightsize-approval')
    dialogsAnswer({ save: file, open: file })
    await approval('Save approval file…')
    await page.getByRole('dialog').getByRole('textbox').fill('Priya')
    await page.keyboard.press('Enter')
    await expect(page).toMention('Approval saved. Send it')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('"revision": 1', '"revision": 2'))
    await approval('Read from file…')
    await expect(notices()).toMention(`belongs to another workbook or another revision of ${quarterText(library.quarter)}`)
    await expect(row()).toMention('Prepared, not approved')
    writeFileSync(file, text)
    await approval('Read from file…')
    await expect(row()).toContainText(/Approved by Priya on .*, recorded from a file/)
    expect(readdirSync(library.folder).toSorted()).toEqual([`${library.quarter}-r1.approval.json`, `${library.quarter}-r1.json`])
    expect(readFileSync(fileOf('r1.approval.json'), 'utf8')).toBe(text)
  })

  test('are named when a byte of one was changed on the disk; everything else goes on working', async () => {
    const file = fileOf('r1.json')
    const bytes = readFileSync(file)
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
    writeFileSync(file, bytes)
    await show(page, 'inventory')
    await show(page, 'review')
    dialogsAnswer({ save: join(library.userData, 'priya.rightsize-approval') })
    await expect(row().getByRole('alert')).toMention(
      `${library.quarter}-r1.json isn’t the file that was locked for ${quarterText(library.quarter)}`,
    )
    await expectAccessible(page)
    await approval('Save approval file…')
    await page.getByRole('dialog').getByRole('textbox').fill('Priya')
    await page.keyboard.press('Enter')
    await expect(notices().getByText(/isn’t the file that was locked/)).toBeVisible()
    await show(page, 'inventory')
    expect(await typeCost(page, 321)).toBe('saved')
    const checked = await page.evaluate(() => window.rightsize.ask('library:check', null))
    expect(checked).toMatchObject({ value: { damaged: [{ problem: { code: 'quarter-changed', facts: { quarter: library.quarter } } }] } })
  })
})

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Page, test } from '@playwright/test'
import { expectAccessibleInBothThemes } from '../helpers/accessible.ts'
import { dropFile } from '../helpers/drop-file.ts'
import { expect } from '../helpers/expect.ts'
import { expectSaved, openSampleCompany } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show, tab, type } from '../helpers/screens.ts'

const place = mkdtempSync(join(tmpdir(), 'rightsize-library-'))
test.afterAll(() => rmSync(place, { recursive: true, force: true }))

const entries = (page: Page) => page.getByRole('region', { name: 'Your workbooks' }).getByRole('button', { name: /component/ })

async function choose(page: Page, workbook: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More about ${workbook}`, exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function command({ app }: LaunchedApp, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
}

test.describe('the library on Welcome', () => {
  test('renames, duplicates, pins, deletes and brings back', async () => {
    const { page, userData, close } = await launchApp()
    await openSampleCompany(page)
    await page.keyboard.press('Control+W')
    await expect(entries(page)).toHaveText([/^Acme AI/])

    await choose(page, 'Acme AI', 'Rename…')
    await page.getByRole('textbox', { name: 'Name' }).fill('Acme Holding')
    await page.keyboard.press('Enter')
    await expect(entries(page)).toHaveText([/^Acme Holding/])

    await choose(page, 'Acme Holding', 'Duplicate')
    await expect(entries(page)).toHaveText([/^Copy of Acme Holding/, /^Acme Holding/])
    await choose(page, 'Acme Holding', 'Pin to top')
    await expect(entries(page)).toHaveText([/^Acme Holding/, /^Copy of Acme Holding/])

    await choose(page, 'Copy of Acme Holding', 'Move to trash')
    await expect(entries(page)).toHaveText([/^Acme Holding/])
    await page.getByText('Trash: 1 workbook').click()
    await page.getByRole('button', { name: 'Restore Copy of Acme Holding' }).click()
    await expect(entries(page)).toHaveText([/^Acme Holding/, /^Copy of Acme Holding/])

    await choose(page, 'Copy of Acme Holding', 'Move to trash')
    await page.getByText('Trash: 1 workbook').click()
    await page.getByRole('button', { name: 'Empty trash…' }).click()
    await expect(page.getByRole('dialog', { name: 'Empty trash?' })).toMention('This permanently deletes 1 workbook')
    await page.getByRole('button', { name: 'Empty trash', exact: true }).click()
    await expect(page.getByText('Trash: 1 workbook')).toBeHidden()
    expect([readdirSync(join(userData, 'bin')), readdirSync(join(userData, 'workbooks')).length]).toEqual([[], 1])

    // The new name is a step of the workbook's history.
    await entries(page).first().click()
    await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(page).toHaveTitle(/ – Acme AI – /)
    await close()
  })

  test('has nothing for axe to find with its menu, trash and questions', async () => {
    const launched = await launchApp()
    const { page } = launched
    await openSampleCompany(page)
    await page.keyboard.press('Control+W')
    await choose(page, 'Acme AI', 'Duplicate')
    await choose(page, 'Copy of Acme AI', 'Move to trash')
    await choose(page, 'Acme AI', 'Pin to top')
    await page.getByText('Trash: 1 workbook').click()
    await expectAccessibleInBothThemes(page)
    await page.screenshot({ path: 'test-results/library-welcome.png' })
    await page.getByRole('button', { name: 'Empty trash…' }).click()
    await expectAccessibleInBothThemes(page)
    await page.keyboard.press('Escape')
    await choose(page, 'Acme AI', 'Rename…')
    await expectAccessibleInBothThemes(page)
    await page.screenshot({ path: 'test-results/library-rename.png' })
    await launched.close()
  })
})

test.describe('earlier versions', () => {
  test('are listed, restored as one step and taken back', async () => {
    const launched = await launchApp()
    const { page } = launched
    await openSampleCompany(page)
    await command(launched, 'show-earlier-versions')
    await expect(page).toMention('No earlier versions yet')
    await show(page, 'settings')
    await type(page, 'Company', 'Acme Changed')
    await expectSaved(page)
    await tab(page, 'Version history').click()
    const row = page.getByRole('row').filter({ hasText: 'Copy before last save' })
    await expect(row).toMention('Makes 1 other change (company, people or settings).')
    await expectAccessibleInBothThemes(page)
    await page.screenshot({ path: 'test-results/library-versions.png' })

    await row.getByRole('button').click()
    await expectAccessibleInBothThemes(page)
    await page.screenshot({ path: 'test-results/library-go-back.png' })
    await page.getByRole('button', { name: 'Restore', exact: true }).click()
    await expect(page).toHaveTitle(/ – Acme AI – /)
    await expect(page.getByRole('table')).toMention('Makes 1 other change (company, people or settings).')
    await page.keyboard.press('Control+Z')
    await expect(page).toHaveTitle(/ – Acme Changed – /)
    await expectSaved(page)

    await page.getByRole('button', { name: 'Check my data' }).click()
    await expect(page.getByText(/^All good\. \d+ copies of 1 workbook match/)).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await launched.close()
  })

  test('name the damaged copy and still go back to another', async () => {
    const launched = await launchApp()
    const { page, userData } = launched
    await openSampleCompany(page)
    const [id = ''] = readdirSync(join(userData, 'workbooks'))
    await show(page, 'settings')
    await type(page, 'Company', 'Acme Changed')
    await expectSaved(page)
    const previous = join(userData, 'workbooks', id, 'workbook.prev.json')
    writeFileSync(previous, readFileSync(previous).subarray(0, 900))
    await tab(page, 'Version history').click()
    await page.getByRole('button', { name: 'Check my data' }).click()
    await expect(page.getByText(/^1 of \d+ copies of 1 workbook is damaged/)).toBeVisible()
    await page.getByRole('row').filter({ hasText: 'Backup' }).getByRole('button').click()
    await page.getByRole('button', { name: 'Restore', exact: true }).click()
    await expect(page).toHaveTitle(/ – Acme AI – /)
    await launched.close()
  })
})

test('the earlier versions fit a window of 1280 px at 200%', async () => {
  const launched = await launchApp()
  const { app, page } = launched
  await openSampleCompany(page)
  await show(page, 'settings')
  await type(page, 'Company', 'Acme Changed')
  await expectSaved(page)
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(2)
  })
  await command(launched, 'show-earlier-versions')
  await expect(page.getByRole('button', { name: /^Restore [A-Z]/ })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  const wide = await page.locator('main *').evaluateAll((all) => all.filter((part) => part.scrollWidth > part.clientWidth + 1).length)
  await page.screenshot({ path: 'test-results/library-versions-narrow.png' })
  expect(wide).toBe(0)
  await launched.close()
})

test('a deleted workbook does not outrun the older file of it that is opened later', async () => {
  const copy = join(place, 'older.rightsize')
  const answers = join(place, 'older-answers.json')
  writeFileSync(answers, JSON.stringify({ save: copy, open: copy }))
  const { page, close } = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
  await openSampleCompany(page)
  await page.keyboard.press('Control+Shift+S')
  await expect(page.getByText('Copy saved')).toBeVisible()
  await show(page, 'settings')
  for (const name of ['Acme Two', 'Acme Three', 'Acme Four']) await type(page, 'Company', name)
  await expectSaved(page)
  await page.keyboard.press('Control+W')
  await choose(page, 'Acme Four', 'Move to trash')
  await expect(entries(page)).toHaveCount(0)
  await page.getByRole('button', { name: /Open a file/ }).click()
  await expect(page).toHaveTitle(/ – Acme AI – /)
  await close()
})

test.describe('a file dropped on the window', () => {
  test('opens, asks when the library has another version, and says what is no workbook', async () => {
    const copy = join(place, 'plan.rightsize')
    const answers = join(place, 'answers.json')
    const answer = (question: string) => writeFileSync(answers, JSON.stringify({ save: copy, answers: { 'file-differs': question } }))
    answer('cancel')
    const env = { RIGHTSIZE_DIALOG_ANSWERS: answers }
    const sender = await launchApp({ env })
    await openSampleCompany(sender.page)
    await sender.page.keyboard.press('Control+Shift+S')
    await expect(sender.page.getByText('Copy saved')).toBeVisible()

    const receiver = await launchApp({ env })
    const address = receiver.page.url()
    await dropFile(receiver, copy)
    await expect(receiver.page).toMention('This is your copy. The file you opened is unchanged.')
    expect(receiver.page.url()).toBe(address)
    await receiver.close()

    await show(sender.page, 'settings')
    await type(sender.page, 'Company', 'Acme Ahead')
    await expectSaved(sender.page)
    await dropFile(sender, copy)
    await expect(sender.page).toHaveTitle(/ – Acme Ahead – /)
    answer('copy')
    await dropFile(sender, copy)
    await expect(sender.page).toHaveTitle(/ – Acme AI – /)
    await expect(sender.page.getByText(/kept as a separate workbook/)).toBeVisible()
    answer('library')
    await dropFile(sender, copy)
    await expect(sender.page).toHaveTitle(/ – Acme Ahead – /)

    const sheet = join(place, 'list.numbers')
    writeFileSync(sheet, 'PK')
    await dropFile(sender, sheet)
    await expect(sender.page).toMention('list.numbers isn’t a Rightsize workbook')
    await sender.close()
  })
})

test('a file that macOS hands over before the app is ready is opened once there is a window', async () => {
  const { page, close } = await launchApp({
    app: 'tests/e2e/open-before-ready.mjs',
    env: { TEST_OPEN_FILE: resolve('tests/fixtures/packs/locked-before.rightsize') },
  })
  await expect(
    page
      .getByRole('grid', { name: 'Components' })
      .or(page.getByRole('heading', { level: 1 }))
      .first(),
  ).toBeVisible()
  await expect(page).toHaveTitle(/ – Acme AI – /)
  await close()
})

// Every screen and the main dialogs as pictures, light and dark, from the sample company on one fixed day: the same app draws
// the same pictures. `npm run screenshots` runs it; a screen that cannot be reached fails it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Page, test } from '@playwright/test'
import ExcelJS from 'exceljs'
import { smallerPng } from '../../scripts/smaller-png.mjs'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved, openSampleCompany, WALKED } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show, tab, type } from '../helpers/screens.ts'
import { answerCopy, withCompanyName } from '../helpers/sent-copy.ts'
import { chooseMenu, chooseTheme } from '../helpers/window-menu.ts'

const FOLDER = resolve('docs/screenshots')
const MESSY = resolve('tests/fixtures/sample/seed_5_people_messy.csv')
const BILL = resolve('tests/fixtures/bills/gcp_cost_table.csv')
const SIZE = { width: 1360, height: 860 }
const DAY = '2026-11-23T09:30:00Z'

let launched: LaunchedApp
let page: Page
let answers = ''

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  answers = join(mkdtempSync(join(tmpdir(), 'rightsize-screenshots-')), 'answers.json')
  launched = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers, TZ: 'UTC', LANG: 'en_US.UTF-8' } })
  page = launched.page
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await launched.app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, SIZE)
  await expect.poll(() => page.evaluate(() => `${window.innerWidth} × ${window.innerHeight}`)).toBe(`${SIZE.width} × ${SIZE.height}`)
  await stopClocks()
})
test.afterAll(async () => {
  await launched.close()
  rmSync(resolve(answers, '..'), { recursive: true, force: true })
})

/** One moment for the page and for main: dates and "Saved" are part of the pictures. */
async function stopClocks(): Promise<void> {
  await page.clock.setFixedTime(DAY)
  await launched.app.evaluate((_, day) => {
    const RealDate = globalThis.Date
    globalThis.Date = class extends RealDate {
      constructor(...given: readonly [] | readonly [string | number]) {
        super(given.length === 0 ? day : given[0])
      }
    } as DateConstructor
  }, DAY)
}

/** The window as it stands, once in each theme. */
async function shoot(name: string): Promise<void> {
  await page.mouse.move(SIZE.width - 1, SIZE.height - 1)
  for (const theme of ['light', 'dark'] as const) {
    await chooseTheme(launched, theme)
    await page.evaluate(() => document.fonts.ready)
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
    writeFileSync(join(FOLDER, `${name}-${theme}.png`), smallerPng(picture))
  }
}

test('Welcome before the first workbook', async () => {
  await expect(page).toMention('No workbooks yet')
  await shoot('welcome-first')
})

test('the inventory, in groups and as one list, with the details of a row and its page', async () => {
  await openSampleCompany(page)
  await expectSaved(page)
  await shoot('inventory')
  await page.getByRole('checkbox', { name: 'Group by layer' }).uncheck()
  await shoot('inventory-flat')
  await page.getByRole('checkbox', { name: 'Group by layer' }).check()
  await cell(page, 'Kubernetes cluster', 'verdict').click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await shoot('details')
  await page.getByRole('button', { name: 'Open component page' }).click()
  await expect(page.locator('main[data-screen="component"]')).toBeVisible()
  await shoot('component')
  await page.getByRole('button', { name: 'Decide…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await shoot('decide')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Escape')
})

for (const [screen, picture] of [
  ['overview', 'overview'],
  ['people', 'people'],
  ['costs', 'costs'],
  ['bills', 'bills'],
  ['checks', 'checks'],
  ['settings', 'settings'],
  ['export', 'export'],
  ['data-room', 'data-room'],
] as const) {
  test(picture, async () => {
    await show(page, screen)
    if (screen === 'export') await expect(page.getByRole('region', { name: 'Page preview' })).toContainText('Changes')
    await shoot(picture)
  })
}

for (const [screen, picture] of [
  ['renewals', 'renewals'],
  ['books', 'books'],
  ['evidence', 'evidence'],
] as const) {
  test(picture, async () => {
    await show(page, screen)
    await shoot(picture)
  })
}

test('a bill on its way in', async () => {
  await chooseMenu(launched, 'import-bill')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose bills…' }).click()
  await (await chooser).setFiles(BILL)
  await expect(page.locator('[data-proof="tied"]')).toBeVisible()
  await shoot('bill-import')
  await page.getByRole('button', { name: 'Cancel' }).click()
})

test('a rule unfolded, with another limit tried', async () => {
  await show(page, 'checks')
  await page.getByRole('button', { name: 'Engineer time' }).click()
  await page.getByRole('textbox', { name: 'Value to try: Time on one component' }).fill('30')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Verdict changes' })).toBeVisible()
  await shoot('checks-limit')
  await page.getByRole('button', { name: 'Engineer time' }).click()
})

test('an answer before something is built', async () => {
  await show(page, 'before-you-build')
  const form = page.getByRole('main')
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Kafka')
  await page.getByRole('region', { name: 'First question' }).getByRole('radio', { name: 'No', exact: true }).check()
  for (const [label, text] of [
    ['Owner', 'Maya Okafor'],
    ['Engineer time', '30'],
    ['Monthly cost', '800'],
    ['Managed service per month', '200'],
  ] as const) {
    await form.getByLabel(label, { exact: true }).fill(text)
    await page.keyboard.press('Tab')
  }
  await form.evaluate((element) => element.querySelector('h1')?.scrollIntoView({ block: 'center' }))
  await shoot('before-you-build')
})

test('What-if', async () => {
  await show(page, 'what-if')
  await expect(page.getByRole('heading', { level: 2, name: 'Twice the customers' })).toBeVisible()
  await shoot('what-if')
})

test('two quarters side by side, and all of them in a row', async () => {
  await show(page, 'compare')
  await expect(page.getByRole('table', { name: 'Verdict changes' })).toBeVisible()
  await shoot('compare')
  await tab(page, 'Trends').click()
  await shoot('trends')
})

test('a pack that was changed, beside its quarter', async () => {
  const pack = join(resolve(answers, '..'), 'Acme-AI_InfraReview_2026Q3.xlsx')
  writeFileSync(answers, JSON.stringify({ save: pack, open: pack }))
  await show(page, 'export')
  await page.getByRole('combobox', { name: 'Quarter' }).click()
  await page.getByRole('option', { name: 'Q3 2026, prepared' }).click()
  await page.getByRole('button', { name: 'Export to Excel…' }).click()
  await expect(page.getByText(/formulas, saved to /)).toBeVisible()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(pack)
  const cell = workbook.getWorksheet('Components')?.getCell('J7')
  if (cell !== undefined) cell.value = 77
  await workbook.xlsx.writeFile(pack)
  await chooseMenu(launched, 'show-verify-pack')
  await page.getByRole('button', { name: /^Choose (a )?file…$/ }).click()
  await expect(page.getByRole('table', { name: 'Differences' })).toBeVisible()
  await shoot('verify-pack')
})

test('the review: before it begins, what to prepare, its timeline, a question, the lock', async () => {
  await show(page, 'review')
  await shoot('review')
  await page.getByRole('radio', { name: 'Prepare' }).check()
  await shoot('review-prepare')
  await tab(page, 'Decisions').click()
  await shoot('review-decisions')
  await tab(page, 'This quarter').click()
  await page.getByRole('button', { name: /^Start Q\d \d{4} review/ }).click()
  await expect(page.getByRole('button', { name: /^Start Q\d \d{4} review/ })).toBeHidden()
  await shoot('review-question')
  await page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name: 'Lock quarter' }).click()
  await expect(page.getByRole('button', { name: /^Lock Q\d \d{4}$/ })).toBeVisible()
  await shoot('review-lock')
  await page.keyboard.press('Escape')
})

test('columns, a filter, commands and keys', async () => {
  await show(page, 'inventory')
  await page.getByRole('button', { name: 'Columns' }).click()
  await shoot('columns')
  await page.keyboard.press('Escape')
  await page.locator('th[data-column="approach"]').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await shoot('column-menu')
  await page.getByRole('menuitem', { name: 'Filter…' }).click()
  await shoot('filter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or run' }).fill('cost')
  await shoot('commands')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+/')
  await shoot('keys')
  await page.keyboard.press('Escape')
})

test('earlier versions after an edit', async () => {
  await cell(page, WALKED, 'time').click()
  await page.keyboard.type('21')
  await page.keyboard.press('Enter')
  await expectSaved(page)
  await chooseMenu(launched, 'show-earlier-versions')
  await expect(page.getByRole('table')).toBeVisible()
  await shoot('earlier-versions')
})

test('a copy that comes back, with what both changed', async () => {
  const sent = resolve(answers, '../sent.rightsize')
  const back = resolve(answers, '../back.rightsize')
  writeFileSync(answers, JSON.stringify({ save: sent, open: back, answers: { 'file-differs': 'merge' } }))
  await page.keyboard.press('Control+Shift+S')
  await expect(page.getByText('Copy saved')).toBeVisible()
  answerCopy(sent, back, (workbook) => withCompanyName(workbook, 'Acme AI Inc.'))
  await show(page, 'settings')
  await type(page, 'Company', 'Acme Intelligence')
  await expectSaved(page)
  await page.keyboard.press('Control+O')
  await expect(page.getByRole('heading', { level: 1, name: 'Merge a copy' })).toBeVisible()
  await expect(page.getByText('Copy saved')).toBeHidden()
  await shoot('merge')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await show(page, 'settings')
  await type(page, 'Company', 'Acme AI')
  await expectSaved(page)
})

test('a pack that came back edited', async () => {
  const pack = resolve(answers, '../Series A investor.xlsx')
  writeFileSync(answers, JSON.stringify({ save: pack, open: pack }))
  await show(page, 'export')
  await page.getByRole('button', { name: 'Export to Excel…' }).click()
  await expect(page.getByText(/formulas, saved to /)).toBeVisible()
  const edited = new ExcelJS.Workbook()
  await edited.xlsx.readFile(pack)
  const [inputs, time, components] = ['Inputs', 'Engineer time', 'Components'].map((name) => edited.getWorksheet(name))
  if (inputs === undefined || time === undefined || components === undefined) throw new Error('sheets are missing')
  inputs.getCell('C14').value = 9
  time.getCell('G7').value = 0.35
  components.getCell('I9').value = 0.01
  await edited.xlsx.writeFile(pack)
  await chooseMenu(launched, 'open-returned-pack')
  await expect(page.getByRole('textbox', { name: 'Sent by' })).toHaveValue('Series A investor')
  await shoot('returned-pack')
  await page.getByRole('button', { name: 'Remove pack' }).click()
  await expectSaved(page)
})

test('Welcome with workbooks', async () => {
  await chooseMenu(launched, 'close-workbook')
  await expect(page.getByRole('button', { name: /Acme AI/ }).first()).toBeVisible()
  await shoot('welcome')
})

test('a messy list on its way in', async () => {
  writeFileSync(answers, JSON.stringify({ open: MESSY }))
  await page.getByRole('button', { name: /^Start blank/ }).click()
  await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
  await shoot('inventory-empty')
  await chooseMenu(launched, 'paste-table')
  await shoot('import-choose')
  await page.getByRole('button', { name: /^Choose (a )?file…$/ }).click()
  await expect(page.getByText(/questions are open\.$/)).toBeVisible()
  await shoot('import')
  await page.getByRole('table', { name: 'New rows' }).scrollIntoViewIfNeeded()
  await shoot('import-preview')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: /^Import \d+ components/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /components added$/ })).toBeVisible()
  await expectSaved(page)
  await shoot('import-suggestions')
  await chooseMenu(launched, 'answer-questions')
  await expect(page.getByText(/suggestions to review/)).toBeVisible()
  await shoot('questions')
})

import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import type { IsoDate, IsoTime } from '#core'
import { sampleHistory, sampleWorkbook } from '#intake'
import { quarterText } from '#wording'
import { writeHistory } from '../builders/history-folder.ts'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { finding, show, tab } from '../helpers/screens.ts'
import { chooseTheme } from '../helpers/window-menu.ts'

const TODAY = new Date().toISOString().slice(0, 10) as IsoDate

/** The sample company with the four quarters before today locked. */
function withHistory(userData: string): string {
  const sample = sampleWorkbook({ id: randomUUID(), at: `${TODAY}T08:00:00.000Z` as IsoTime, newId: randomUUID })
  const { workbook, quarters } = sampleHistory(sample, TODAY)
  return join(userData, 'workbooks', writeHistory(userData, workbook, quarters).id)
}

const openRecent = (page: Page) => page.getByRole('button', { name: /^Acme AI/ }).click()

test('before the first lock, Compare says what will stand there', async () => {
  const launched = await launchApp()
  const { page } = launched
  await page.getByRole('button', { name: /Start blank/ }).click()
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await page.keyboard.press('Control+9')
  await expect(finding(page)).toHaveText('Compare')
  await expect(page).toMention('No locked quarters yet')
  await expectAccessible(page)
  await launched.close()
})

test.describe('Compare with four locked quarters', () => {
  test.describe.configure({ mode: 'serial' })
  let launched: LaunchedApp
  let page: Page
  const userData = mkdtempSync(join(tmpdir(), 'rightsize-compare-'))
  const folder = withHistory(userData)
  const chosen = async (name: string, option: RegExp) => {
    await page.getByRole('combobox', { name }).click()
    await page.getByRole('option', { name: option }).click()
  }

  test.beforeAll(async () => {
    launched = await launchApp({ userData })
    page = launched.page
    await openRecent(page)
    await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
  })
  test.afterAll(async () => {
    await launched.close()
    rmSync(userData, { recursive: true, force: true })
  })

  test('says in one sentence what moved since the last lock, and of each verdict why', async () => {
    await show(page, 'compare')
    await expect(page.getByRole('status').filter({ hasText: /^Since Q\d \d{4}: .*\. Monthly cost is (up|down) \$/ })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Field changes' })).toBeVisible()
    await expectAccessible(page)
  })

  test('compares two locked quarters either way round', async () => {
    await page.getByRole('combobox', { name: 'From' }).click()
    await page.getByRole('option').last().click()
    const sentence = page.getByRole('status').filter({ hasText: /^(Since|From) / })
    await expect(sentence).toContainText(/added/)
    await page.getByRole('button', { name: 'Swap' }).click()
    await expect(sentence).toContainText(/^From .* deleted/)
    await page.getByRole('button', { name: 'Swap' }).click()
    await expect(page.getByRole('table', { name: 'Verdict changes' })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Verdict changes' }).getByRole('row').nth(1)).toContainText(/Facts:|Exception:|Time:/)
  })

  test('filters by name and by what moved a verdict, and says how many are hidden', async () => {
    await page.keyboard.press('Control+f')
    await page.keyboard.type('no such thing')
    await expect(page).toMention('No verdict changes match the filter.')
    await page.getByRole('searchbox').fill('')
    await chosen('Cause', /^Limit$/)
    await expect(page).toMention('No verdict changes match the filter.')
    await chosen('Cause', /^Any$/)
  })

  test('draws every quarter in a row, the open one hollow, and each chart as a table', async () => {
    await tab(page, 'Trends').click()
    const chart = page.getByRole('figure', { name: /^Cost is / })
    await expect(chart).toBeVisible()
    await expect(chart.locator('[data-open]').first()).toBeAttached()
    await expectAccessible(page)
    await chart.getByRole('button', { name: 'Show as table' }).click()
    await expect(chart.getByRole('row')).toHaveCount(6)
    await chart.getByRole('button', { name: 'Copy as image' }).click()
    await expect(page).toMention('Copied as image')
    await chooseTheme(launched, 'dark')
    await chart.getByRole('button', { name: 'Show as chart' }).click()
    await expectAccessible(page)
    await chooseTheme(launched, 'light')
  })

  test('opens the page of a component, which shows its quarters, the newest first', async () => {
    await tab(page, 'Compare').click()
    const open = page.getByRole('table', { name: 'Verdict changes' }).getByRole('button').first()
    const name = (await open.textContent()) ?? ''
    await open.click()
    await expect(finding(page)).toHaveText(name)
    const quarters = page.getByRole('region', { name: 'Locked quarters', exact: true })
    await expect(quarters.getByRole('row')).toHaveCount(5)
    await quarters.scrollIntoViewIfNeeded()
    await expectAccessible(page)
  })

  test('the overview measures its changes against the last lock', async () => {
    await show(page, 'overview')
    await expect(page.getByText(/^Changes since Q\d \d{4}, the last locked quarter\.$/)).toBeVisible()
  })

  test('names a quarter whose file is another one, and goes on with the others', async () => {
    const file = join(folder, 'quarters', `${lastQuarter()}-r1.json`)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.toString('utf8').replace('Kubernetes', 'Kubernotes'))
    await launched.close()
    const answers = join(userData, 'answers.json')
    writeFileSync(answers, JSON.stringify({ save: join(userData, 'board.xlsx') }))
    launched = await launchApp({ userData, env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    page = launched.page
    await openRecent(page)
    await show(page, 'compare')
    await expect(page.getByRole('alert')).toMention('isn’t the file that was locked')
    await page.getByRole('combobox', { name: 'From' }).click()
    await page.getByRole('option').last().click()
    await expect(page.getByRole('status').filter({ hasText: /^Since / })).toBeVisible()
  })

  test('names it on Trends, and once a pack is written that draws its figures', async () => {
    const named = page.getByText(
      `The figures of ${quarterText(lastQuarter())} couldn’t be checked, because its locked file is missing or changed.`,
    )
    await tab(page, 'Trends').click()
    await expect(page.getByRole('figure', { name: /^Cost is / })).toBeVisible()
    await expect(named).toBeVisible()
    await expectAccessible(page)
    await show(page, 'export')
    await expect(named).toHaveCount(0)
    await page.getByRole('button', { name: 'Export to Excel…' }).click()
    await expect(page.getByRole('status').filter({ has: named })).toContainText('board.xlsx')
    await expectAccessible(page)
  })

  function lastQuarter(): string {
    const records = JSON.parse(readFileSync(join(folder, 'workbook.json'), 'utf8').split('\n')[1] ?? '{}').tables.quarters
    return (
      Object.values<{ quarter: string }>(records)
        .map(({ quarter }) => quarter)
        .sort()
        .at(-1) ?? ''
    )
  }
})

test('forty quarters at 200% zoom: nothing scrolls sideways', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'rightsize-compare-'))
  const sample = sampleWorkbook({ id: randomUUID(), at: `${TODAY}T08:00:00.000Z` as IsoTime, newId: randomUUID })
  const year = Number(TODAY.slice(0, 4))
  const pasts = Array.from({ length: 40 }, (_, place) => {
    const [in_, quarter] = [year - 10 + Math.floor(place / 4), (place % 4) + 1]
    return { quarter: `${in_}Q${quarter}`, asOf: `${in_}-${String(quarter * 3).padStart(2, '0')}-28` as IsoDate, workbook: sample }
  })
  writeHistory(userData, sample, pasts)
  const launched = await launchApp({ userData })
  const { app, page } = launched
  await openRecent(page)
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(2)
  })
  await show(page, 'compare')
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect(page.getByRole('status').filter({ hasText: /^Since / })).toBeVisible()
  expect(await overflow()).toBe(0)
  await tab(page, 'Trends').click()
  const chart = page.getByRole('figure', { name: /^Cost is / })
  await expect(chart).toBeVisible()
  expect(await overflow()).toBe(0)
  expect(await chart.evaluate((figure) => figure.scrollWidth - figure.clientWidth)).toBeLessThanOrEqual(1)
  await chart.getByRole('button', { name: 'Show as table' }).click()
  await expect(chart.getByRole('row')).toHaveCount(
    1 + 40 + 1 + (new Date().getUTCMonth() < 3 ? 0 : Math.floor(new Date().getUTCMonth() / 3)),
  )
  await launched.close()
  rmSync(userData, { recursive: true, force: true })
})

// An inventory with as many columns of the team's own as there may be: most of them out of sight, and every one there for the hands.
import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { newRecord } from '#core'
import { manyComponents } from '../builders/many-components.ts'
import { aWorkbook } from '../builders/workbook.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { libraryOf } from '../helpers/locked-library.ts'
import { removeFolder } from '../helpers/remove-folder.ts'

const ROWS = 40
/** The most that there may be. */
const OWN_COLUMNS = 50

let userData = ''
let launched: LaunchedApp
let page: Page

test.beforeEach(async () => {
  userData = (await libraryOf({ workbook: wideWorkbook(), quarters: [] })).userData
  launched = await launchApp({ userData })
  page = launched.page
})
test.afterEach(async () => {
  await launched.close()
  await removeFolder(userData)
})

function wideWorkbook() {
  const workbook = { ...aWorkbook({ components: manyComponents(ROWS) }), id: randomUUID() }
  const ids = Array.from({ length: OWN_COLUMNS }, (_, at) => `own-${at + 1}`)
  const columns = ids.map((id, at) => ({ ...newRecord('ownColumns', id), name: `Fact ${at + 1}`, position: at * 10 }))
  const ownColumns = Object.fromEntries(columns.map((column) => [column.id, column]))
  const own = Object.fromEntries(ids.map((id, at) => [id, `value ${at + 1}`]))
  const components = Object.fromEntries(Object.entries(workbook.tables.components).map(([id, component]) => [id, { ...component, own }]))
  return { ...workbook, tables: { ...workbook.tables, ownColumns, components } } as typeof workbook
}

const grid = () => page.getByRole('grid', { name: 'Components' })
const head = (name: string) => grid().getByRole('columnheader', { name, exact: true })
const copied = () => launched.app.evaluate(({ clipboard }) => clipboard.readText())
const focused = () => page.locator(':focus')

/** To the last column that is not pinned, by its name: verdict and advice stand pinned behind all others. */
async function toLast(): Promise<string> {
  await grid().getByRole('rowheader', { name: 'Component 1', exact: true }).click()
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
  await expect(focused()).toBeInViewport()
  const column = (await focused().getAttribute('data-column')) ?? ''
  return (await grid().locator(`th[data-column="${column}"]`).textContent()) ?? ''
}

async function choose(name: string, item: string): Promise<void> {
  await head(name).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** How many of the cells in sight do not stand below the head of their column. */
function shifted(): Promise<number> {
  return grid().evaluate((table) => {
    const heads = [...table.querySelectorAll('th[data-column]')] as HTMLElement[]
    return heads.filter((one) => {
      const below = table.querySelector(`tr[aria-selected] [data-column="${CSS.escape(one.dataset['column'] ?? '')}"]`)
      return below === null || Math.abs(below.getBoundingClientRect().left - one.getBoundingClientRect().left) > 0.5
    }).length
  })
}

test('holds its pinned cells where they are once a window is too narrow for all columns, and no cell in a wide one', async () => {
  await page.getByRole('button', { name: /^Test company/ }).click()
  const name = grid().getByRole('rowheader', { name: 'Component 1', exact: true })
  const holds = () => name.evaluate((cell) => getComputedStyle(cell).position)
  await expect.poll(holds).toBe('relative')

  await page.setViewportSize({ width: 900, height: 700 })
  await expect.poll(holds).toBe('sticky')
  const before = await name.boundingBox()
  await grid()
    .locator('..')
    .evaluate((scroller) => scroller.scrollTo({ left: scroller.scrollWidth }))
  expect(await grid().evaluate((table) => table.parentElement?.scrollLeft)).toBeGreaterThan(0)
  expect(await name.boundingBox()).toEqual(before)

  await page.setViewportSize({ width: 1600, height: 900 })
  await expect.poll(holds).toBe('relative')
})

test('has lines ready beyond its edges, for a wheel that does not wait for them, also once they were sorted', async () => {
  await page.getByRole('button', { name: /^Test company/ }).click()
  await page.setViewportSize({ width: 1280, height: 560 })
  const lines = () =>
    grid().evaluate((table) => {
      const bottom = table.parentElement?.getBoundingClientRect().bottom ?? 0
      return Array.from(table.querySelectorAll('tbody tr')).filter((line) => line.getBoundingClientRect().top > bottom).length
    })
  await expect.poll(lines).toBeGreaterThan(8)
  const sorted = grid().getByRole('columnheader', { name: /^Cost/ })
  await sorted.click()
  await expect(sorted).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(lines).toBeGreaterThan(8)
})

test('is walked, resized, pinned on both sides, copied over columns out of sight, zoomed and printed', async () => {
  await page.getByRole('button', { name: /^Test company/ }).click()
  await expect(grid()).toBeVisible()
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  const offered = page.getByRole('dialog').getByRole('checkbox', { checked: false })
  await expect(offered.first()).toBeVisible()
  await offered.evaluateAll((boxes) => {
    for (const box of boxes) (box as HTMLElement).click()
  })
  await expect(offered).toHaveCount(0)
  await page.getByRole('button', { name: 'Done' }).click()
  const all = Number(await grid().getAttribute('aria-colcount'))
  expect(all).toBeGreaterThan(OWN_COLUMNS)
  expect(await grid().getByRole('columnheader').count()).toBeLessThan(all)

  // From the name to the last column and back, copying all that lies between.
  await grid().getByRole('rowheader', { name: 'Component 1', exact: true }).click()
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await copied()).split('\t').length).toBeGreaterThan(OWN_COLUMNS)
  expect(await copied()).toContain(`value ${OWN_COLUMNS}`)
  const last = await toLast()
  expect(await shifted()).toBe(0)
  await choose(last, 'Width…')
  await page.getByRole('textbox', { name: 'Width' }).fill('300')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await head(last).boundingBox())?.width).toBe(300)
  await expect.poll(shifted).toBe(0)

  await choose(last, 'Pin left')
  const other = await toLast()
  await choose(other, 'Pin right')
  await grid()
    .locator('..')
    .evaluate((scroller) => scroller.scrollTo({ left: scroller.scrollWidth / 2 }))
  for (const pinned of [last, other]) await expect(head(pinned)).toBeInViewport()
  await expect.poll(shifted).toBe(0)

  const zoomTo = (factor: number) =>
    launched.app.evaluate(({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by), factor)
  for (const factor of [0.8, 4, 1]) {
    await zoomTo(factor)
    await grid()
      .locator('..')
      .evaluate((scroller) => scroller.scrollTo({ left: scroller.scrollWidth }))
    await expect.poll(shifted).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }

  // On paper more columns than fit a sheet follow on others, each with the names.
  const sheets = await page.evaluate(async () => {
    const asked = new Promise<string[][]>((done) => {
      const headsOf = (table: Element) => Array.from(table.querySelectorAll('thead th'), ({ textContent }) => textContent ?? '')
      window.print = () => done(Array.from(document.querySelectorAll('[data-printed] table'), headsOf))
    })
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true }))
    return asked
  })
  expect(sheets.length).toBeGreaterThan(2)
  expect(new Set(sheets.map(([first]) => first)).size).toBe(1)
  expect(new Set(sheets.flat()).size).toBe(all)
})

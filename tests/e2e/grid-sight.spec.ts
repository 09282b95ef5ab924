// What stays in sight of the grid: the verdict beside the details, what an open cell refuses, and no mark of a cut that never was.
import { expect, type Page, test } from '@playwright/test'
import { cell, openSampleCompany, WALKED, walkTo } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'

let launched: LaunchedApp
let page: Page

test.beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  await openSampleCompany(page)
})
test.afterAll(() => launched.close())

async function sizeTo(width: number, height: number, zoom = 1): Promise<void> {
  await launched.app.evaluate(
    ({ BrowserWindow }, [w = 0, h = 0, factor = 1]) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(w, h)
      window?.webContents.setZoomFactor(factor)
    },
    [width, height, zoom],
  )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width / zoom)
}

test('the verdict stays in sight in a window of 1024 pixels', async () => {
  await sizeTo(1024, 760)
  await expect(cell(page, WALKED, 'verdict')).toBeInViewport({ ratio: 1 })
})

test('the verdict stays in sight at 200%, where the advice beside it is let go first', async () => {
  await sizeTo(1280, 1024, 2)
  const first = page.locator('tr[aria-selected]').first()
  await expect(first.locator('[data-column="verdict"]')).toBeInViewport({ ratio: 1 })
  await expect(first.locator('[data-column="advice"]')).not.toBeInViewport()
  await sizeTo(1024, 760)
})

test('the title stands above the list at 200%, on lines that are there anyway', async () => {
  const title = page.getByRole('heading', { level: 1 })
  for (const width of [1280, 1360, 1440]) {
    await sizeTo(width, 1024, 2)
    await expect(title).toBeInViewport({ ratio: 1 })
    const [own, lines, linesWithout] = await title.evaluate((element) => {
      const linesOf = () => element.parentElement?.clientHeight ?? 0
      const seen = [element.clientHeight, linesOf()]
      element.style.display = 'none'
      const without = linesOf()
      element.removeAttribute('style')
      return [...seen, without]
    })
    expect(own).toBeGreaterThan(15)
    expect(lines).toBe(linesWithout)
  }
  await sizeTo(1024, 760)
})

test('a cell that the pointer was over does not look cut', async () => {
  await walkTo(page, WALKED, 'cost')
  await cell(page, WALKED, 'cost').hover()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('td[data-cut]')).toHaveCount(0)
})

test('what a cell refuses is in sight below the last row too', async () => {
  await sizeTo(1024, 500)
  await walkTo(page, WALKED, 'time')
  for (let at = 0; at < 4; at++) await page.keyboard.press('ArrowDown')
  await page.keyboard.type('abc')
  await expect(page.locator('[data-unsaved] input')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'abc' })).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
})

test('what selected cells come to stands beside what is saved at 400%, not on lines of its own', async () => {
  await sizeTo(1280, 1024, 4)
  await cell(page, WALKED, 'cost').click()
  await page.keyboard.press('Shift+ArrowDown')
  const status = page.locator('[data-region="status"]')
  await expect(status).toContainText('Count 2 · Sum $125 · Average $62.50')
  const [bar, saved, counts] = await Promise.all(
    [status, status.locator('[data-save]'), status.getByText('Count 2').first()].map((part) => part.boundingBox()),
  )
  expect((counts?.y ?? 0) + 2).toBeGreaterThan(bar?.y ?? 0)
  expect(counts?.y ?? 0).toBeLessThan((saved?.y ?? 0) + (saved?.height ?? 0))
  expect(bar?.height).toBeLessThan(60)
  await page.keyboard.press('Escape')
  await sizeTo(1024, 760)
})

test('the list of columns fits a window at 400%', async () => {
  const zoomTo = (factor: number) =>
    launched.app.evaluate(({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by), factor)
  await sizeTo(1280, 1024)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await zoomTo(4)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(320)
  expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(1)
  // The name of a column stands beside nothing that covers it.
  const name = await dialog.getByText('Engineer time', { exact: true }).boundingBox()
  const width = await dialog.getByRole('textbox', { name: /Engineer time/ }).boundingBox()
  expect((name?.y ?? 0) + (name?.height ?? 0)).toBeLessThanOrEqual((width?.y ?? 0) + 1)
  await page.keyboard.press('Escape')
  // The rail lies down over the whole width.
  const rail = page.locator('nav[data-region="rail"]')
  expect(await rail.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth - clientWidth, clientWidth > 280])).toEqual([0, true])
  await zoomTo(1)
})

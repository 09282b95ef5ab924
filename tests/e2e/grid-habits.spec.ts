// Habits of a hand that knows spreadsheets, each driven as it is there: rows dragged to their place, Tab to the next cell, text in lines
// of its own, and the list on paper.
import { expect, type Page, test } from '@playwright/test'
import { cell, openSampleCompany, WALKED } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show } from '../helpers/screens.ts'

let launched: LaunchedApp
let page: Page

test.beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  await openSampleCompany(page)
})
test.afterAll(() => launched.close())

const names = () => page.locator('tr[aria-selected] [data-column="name"]').allTextContents()

test('a row is dragged by its tick box to where it is let go, as one step', async () => {
  const [first = '', second = '', third = '', ...others] = await names()
  const rows = page.locator('tr[aria-selected]')
  await rows.nth(0).hover()
  const [from, to] = [await rows.nth(0).locator('[data-select]').boundingBox(), await rows.nth(2).boundingBox()]
  if (from === null || to === null) throw new Error('Rows out of sight')
  await page.mouse.move(from.x + 7, from.y + 7)
  await page.mouse.down()
  await page.mouse.move(to.x + 40, to.y + 10, { steps: 5 })
  await expect(rows.nth(2)).toHaveAttribute('data-drop', 'below')
  await page.mouse.up()
  await expect.poll(names).toEqual([second, third, first, ...others])
  await page.keyboard.press('Control+z')
  await expect.poll(names).toEqual([first, second, third, ...others])
})

test('Tab goes to the next cell where Settings says so, and F6 leaves the grid', async () => {
  const setting = () => page.getByRole('checkbox', { name: /^Tab goes to the next cell/ }).click()
  await show(page, 'settings')
  await setting()
  await show(page, 'inventory')
  await cell(page, WALKED, 'time').click()
  await page.keyboard.press('Tab')
  await expect(cell(page, WALKED, 'cost')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(cell(page, WALKED, 'time')).toBeFocused()
  await page.keyboard.press('F6')
  await expect(page.locator('[role="grid"] :focus')).toHaveCount(0)
  await show(page, 'settings')
  await setting()
  await show(page, 'inventory')
  await cell(page, WALKED, 'time').click()
  await page.keyboard.press('Tab')
  await expect(page.locator('[role="grid"] :focus')).toHaveCount(0)
})

test('long text stands in lines of its own where rows wrap it', async () => {
  const advice = page.locator('tr[aria-selected] [data-column="advice"]')
  const cutOff = () => advice.evaluateAll((cells) => cells.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).length)
  const tallest = () =>
    page
      .locator('tr[aria-selected]')
      .first()
      .evaluate(({ clientHeight }) => clientHeight)
  expect(await tallest()).toBeLessThan(40)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('choose columns')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Wrapped text' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect.poll(tallest).toBeGreaterThan(50)
  expect(await cutOff()).toBe(0)
  await page.screenshot({ path: test.info().outputPath('wrapped.png') })
})

test('the list is printed with every row and the columns as arranged', async () => {
  const heads = await page.getByRole('columnheader').allTextContents()
  const shown = await names()
  // A printer cannot be had: what would be on its paper is read while the app asks for one.
  const onPaper = await page.evaluate(async () => {
    const asked = new Promise<readonly [string[], string[]]>((done) => {
      const texts = (selector: string) =>
        [...document.querySelectorAll(`[data-printed] ${selector}`)].map((element) => element.textContent ?? '')
      window.print = () => done([texts('thead th'), texts('tbody td:first-child')])
    })
    document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true }))
    return asked
  })
  expect(onPaper).toEqual([heads, shown])
})

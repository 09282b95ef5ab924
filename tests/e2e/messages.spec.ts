// Messages: what was done or refused is said in a strip of its own. It covers nothing, is counted when it is said again, goes
// when it is solved, and stands in no one's way.
import { type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { cell, openSampleCompany, WALKED, walkTo } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show } from '../helpers/screens.ts'

let launched: LaunchedApp
let page: Page

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  await openSampleCompany(page)
})
test.afterAll(() => launched.close())

const messages = () => page.getByRole('region', { name: 'Messages' })
const said = () => messages().getByRole('status')

async function bottomOf(part: Locator): Promise<number> {
  const box = await part.boundingBox()
  return box === null ? 0 : box.y + box.height
}

/** What a keyboard is at stands clear of the strip. */
async function expectFocusInSight(): Promise<void> {
  await expect.poll(async () => (await bottomOf(page.locator(':focus'))) <= ((await messages().boundingBox())?.y ?? 0)).toBe(true)
}

test('a refusal stands below the grid, not over it, and is counted when it is said again', async () => {
  await walkTo(page, WALKED, 'name')
  await page.keyboard.press('Delete')
  await expect(said()).toMention('can’t be blank')
  await expect(said()).not.toContainText('times')
  await page.keyboard.press('Delete')
  await expect(said()).toContainText('(2 times)')
  await page.keyboard.press('Delete')
  await expect(said()).toContainText('(3 times)')
  expect(await bottomOf(page.getByRole('main'))).toBeLessThanOrEqual((await messages().boundingBox())?.y ?? 0)
  // The last row, too, comes into sight above it.
  await page.keyboard.press('Control+End')
  await expectFocusInSight()
  await expectAccessible(page)
})

test('a refusal is gone with the edit that solves it, and an undo takes what was said of the edit with it', async () => {
  await walkTo(page, WALKED, 'time')
  await page.keyboard.press('Delete')
  await expect(cell(page, WALKED, 'time')).toHaveText('Not set')
  await expect(said()).toHaveText('')
  await page.keyboard.press('Control+Backspace')
  await expect(said()).toContainText('deleted')
  await page.keyboard.press('Control+z')
  await expect(cell(page, WALKED, 'name')).toBeVisible()
  await expect(said()).toHaveText('')
  await page.keyboard.press('Control+z')
  await expect(cell(page, WALKED, 'time')).not.toHaveText('Not set')
})

test('the way back in a message works by keyboard, and the focus returns to the page', async () => {
  await walkTo(page, 'Vector store', 'time')
  await page.keyboard.press('Control+Backspace')
  await expect(said()).toContainText('deleted')
  // The next part of the window after the grid.
  await page.keyboard.press('F6')
  await expect(messages().getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Vector store', 'name')).toBeVisible()
  await expect(page.locator('body:focus')).toHaveCount(0)
  await expect(page.getByRole('grid').locator(':focus')).toHaveCount(1)
})

test('what is gone is read again in the list of all, from the keyboard', async () => {
  await page.keyboard.press('Control+Shift+M')
  const list = page.getByRole('dialog', { name: 'Messages' })
  await expect(list).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await expect(list.getByRole('listitem').last()).toContainText('(3 times)')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(page.getByRole('grid').locator(':focus')).toHaveCount(1)
})

test('while a message is shown the keys of a review answer at once', async () => {
  await cell(page, WALKED, 'name').click()
  await page.keyboard.press('Control+Backspace')
  await expect(said()).toContainText('deleted')
  // Under the pointer it stays.
  await said().hover()
  await page.keyboard.press('Control+Shift+R')
  const start = page.getByRole('button', { name: /^Start/ })
  await expect(start).toBeFocused()
  await page.keyboard.press('Enter')
  const question = page.getByRole('article').getByRole('heading', { level: 2 })
  await expect(question).toBeFocused()
  await expect(said()).toContainText('deleted')
  // Two decisions ask in the same words: the component tells them apart.
  const asked = page.getByRole('article')
  const first = (await asked.textContent()) ?? ''
  await page.keyboard.press('j')
  await expect(asked).not.toHaveText(first)
  await page.keyboard.press('k')
  await expect(asked).toHaveText(first)
  await expect(said()).toContainText('deleted')
})

test('why something was refused is not said on another screen', async () => {
  await show(page, 'inventory')
  await cell(page, 'Vector store', 'name').click()
  await page.keyboard.press('Delete')
  await expect(said()).toMention('can’t be blank')
  await show(page, 'overview')
  await expect(said()).toHaveText('')
})

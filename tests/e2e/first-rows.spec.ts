// The first rows of a blank workbook by keyboard alone: names, owners, one figure for each of them, and rows that join a group.
import { type Page, test } from '@playwright/test'
import { writeClipboard } from '../helpers/clipboard.ts'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved, openSampleCompany, tabTo, walkTo } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'

let launched: LaunchedApp
let page: Page

test.beforeEach(async () => {
  launched = await launchApp()
  page = launched.page
})
test.afterEach(() => launched.close())

const groupOf = (component: string) =>
  cell(page, component, 'name').evaluate((found) => {
    let line = found.parentElement?.previousElementSibling ?? null
    while (line !== null && line.getAttribute('data-kind') !== 'group') line = line.previousElementSibling
    return line?.textContent ?? ''
  })

async function addRow(name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+N')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(cell(page, name, 'name')).toBeVisible()
}

test('a blank workbook is filled in without the mouse, and the next one has a name of its own', async () => {
  await tabTo(page, /^Start blank/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
  for (const name of ['Postgres', 'Model API']) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }
  await walkTo(page, 'Postgres', 'owners')
  await page.keyboard.type('Ana; Ben')
  await page.keyboard.press('Tab')
  await page.keyboard.type('20')
  await page.keyboard.press('Enter')
  await expect(page).toMention('Postgres has 2 owners, so one share isn’t enough. Enter one share for each, such as 12; 7.5.')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('12; 7.5')
  await page.keyboard.press('Tab')
  await page.keyboard.type('16.8k/yr')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Postgres', 'time')).toContainText('19.5%')
  await expect(cell(page, 'Postgres', 'cost')).toHaveText('1,400.00')
  await walkTo(page, 'Postgres', 'time')
  await page.keyboard.press('F2')
  await expect(page.locator('td input')).toHaveValue('12; 7.5')
  await page.keyboard.press('Escape')
  await expectSaved(page)

  await page.keyboard.press('Control+n')
  await expect(page.getByRole('banner')).toContainText('Untitled company 2')
})

test('a row added to a grouped list joins the group one was in, else the last one', async () => {
  await openSampleCompany(page)
  await walkTo(page, 'Vector store', 'name')
  await addRow('Lake')
  await addRow('Cache')
  expect([await groupOf('Lake'), await groupOf('Cache')]).toEqual([expect.stringContaining('Data'), expect.stringContaining('Data')])
  await walkTo(page, 'Sign-in and billing', 'name')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Gateway')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Gateway', 'name')).toBeVisible()
  await expect.poll(() => groupOf('Gateway')).toContain('Serving')
})

test('a message leaves the buttons at the bottom free', async () => {
  await openSampleCompany(page)
  await walkTo(page, 'Vector store', 'name')
  await page.keyboard.press('Control+Backspace')
  await expect(page.getByText('1 component deleted').first()).toBeVisible()
  await launched.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('paste-table')?.click())
  await expect(page.getByRole('textbox', { name: 'From a spreadsheet' })).toBeFocused()
  await writeClipboard(launched, 'Tool\tOwner\tCost / mo\nKafka\tAna\t25\n')
  await page.keyboard.press('Control+V')
  const button = page.getByRole('button', { name: 'Import 1 component' })
  await expect(button).toBeEnabled()
  const isOnTop = await button.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })
  expect(isOnTop).toBe(true)
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible()
})

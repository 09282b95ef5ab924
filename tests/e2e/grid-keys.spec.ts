// What a hand does in a spreadsheet without thinking: where keys lead, and what they leave in the cells.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { expect } from '../helpers/expect.ts'
import { BELOW, cell, openSampleCompany, WALKED, walkTo } from '../helpers/inventory-page.ts'
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

const editor = () => page.locator('[role="grid"] [data-unsaved] input')

/** The first character opens the editor; the others are typed once it has the focus. */
async function typeOver(text: string): Promise<void> {
  await page.keyboard.press(text[0] ?? '')
  await expect(editor()).toBeFocused()
  await page.keyboard.type(text.slice(1))
}

test('F2 puts the caret at the end, Enter selects the whole', async () => {
  await walkTo(page, WALKED, 'cost')
  await page.keyboard.press('F2')
  await expect(editor()).toBeFocused()
  await page.keyboard.type('+4')
  await page.keyboard.press('Enter')
  await expect(cell(page, WALKED, 'cost')).toHaveText('100.00')
  await page.keyboard.press('Control+z')
  await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
})

test('Enter after a run of Tabs goes back to its column, an arrow keeps what is typed', async () => {
  await walkTo(page, WALKED, 'time')
  await typeOver('6')
  await page.keyboard.press('Tab')
  await expect(cell(page, WALKED, 'cost')).toBeFocused()
  await typeOver('=1200/12')
  await page.keyboard.press('Enter')
  await expect(cell(page, WALKED, 'cost')).toHaveText('100.00')
  await expect(cell(page, BELOW, 'time')).toBeFocused()
  await typeOver('7')
  await page.keyboard.press('ArrowUp')
  await expect(cell(page, BELOW, 'time')).toHaveText('7%')
  await expect(cell(page, WALKED, 'time')).toBeFocused()
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
  await expect(cell(page, WALKED, 'time')).toHaveText('5%')
})

test('Ctrl+End and Ctrl+Home go to cells that hold data, Ctrl+apostrophe takes the value above', async () => {
  await walkTo(page, WALKED, 'cost')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press("Control+'")
  await expect(cell(page, BELOW, 'cost')).toHaveText('96.00')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+End')
  await expect(page.locator('[role="grid"] tr:not([data-kind]) [data-column="advice"]:focus')).toBeVisible()
  await page.keyboard.press('Control+Home')
  await expect(page.locator('[role="grid"] tr:not([data-kind]) [data-column="name"]:focus')).toBeVisible()
})

test('a price in another currency is typed over and cleared in its cell', async () => {
  await walkTo(page, WALKED, 'cost')
  await typeOver('300 EUR')
  await page.keyboard.press('ArrowRight')
  await expect(cell(page, WALKED, 'cost')).toHaveText('No EUR rate')
  await walkTo(page, WALKED, 'cost')
  await typeOver('110')
  await page.keyboard.press('Enter')
  await expect(cell(page, WALKED, 'cost')).toHaveText('110.00')
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z')
  await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
})

test('Space answers for all selected rows', async () => {
  await walkTo(page, WALKED, 'edge')
  const before = await cell(page, BELOW, 'edge').textContent()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Space')
  const answer = await cell(page, WALKED, 'edge').textContent()
  await expect(cell(page, BELOW, 'edge')).toHaveText(answer ?? '')
  await page.keyboard.press('Control+z')
  await expect(cell(page, BELOW, 'edge')).toHaveText(before ?? '')
})

test('the menu of a cell opens by key and mouse, and puts a row below', async () => {
  await walkTo(page, WALKED, 'cost')
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem', { name: 'Insert row above' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cell(page, WALKED, 'cost')).toBeFocused()
  await cell(page, WALKED, 'time').click({ button: 'right' })
  await menu.getByRole('menuitem', { name: 'Insert row below' }).click()
  await expect(editor()).toBeFocused()
  await page.keyboard.type('Between')
  await page.keyboard.press('Enter')
  const names = page.locator('[role="grid"] tr[data-row] [data-column="name"]')
  await expect.poll(async () => (await names.allTextContents()).join(' ')).toContain(`${WALKED} Between`)
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z')
  await expect(page.getByRole('contentinfo')).toContainText('15 components')
})

test('where rows are sorted, the menu and the keys say why none is put in or moved', async () => {
  await walkTo(page, WALKED, 'cost')
  const why = page.getByRole('region', { name: 'Messages' }).getByText('Clear sorting to insert or move rows.')
  await page.locator('th[data-column="cost"]').click()
  await cell(page, WALKED, 'cost').click({ button: 'right' })
  await page.getByRole('menu').getByRole('menuitem', { name: 'Insert row below' }).click()
  await expect(why).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(why).toHaveCount(0)
  await walkTo(page, WALKED, 'cost')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(why).toBeVisible()
  for (let step = 0; step < 2; step++) await page.locator('th[data-column="cost"]').click()
})

test('a row that is put in below another is of its group, whoever that belongs to', async () => {
  const owner = await cell(page, WALKED, 'owners').textContent()
  const group = async (item: string) => {
    await page.locator('th[data-column="owners"]').focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByRole('menuitem', { name: item, exact: true }).click()
  }
  await group('Group by Owner, by combination')
  await cell(page, WALKED, 'name').click()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: /^Insert row below/ }).click()
  await expect(editor()).toBeFocused()
  await page.keyboard.type('Put in')
  await page.keyboard.press('Enter')
  const names = await page.locator('tr[data-row] [data-column="name"]').allTextContents()
  expect(names.indexOf('Put in')).toBe(names.indexOf(WALKED) + 1)
  await page.getByRole('checkbox', { name: 'Group by Owner' }).uncheck()
  await expect(cell(page, 'Put in', 'owners')).toHaveText(owner ?? '')
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z')
  await expect(page.locator('tr[data-row] [data-column="name"]').filter({ hasText: 'Put in' })).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Group by layer' }).check()
  await cell(page, WALKED, 'name').click()
})

test('a row that is put in and given up leaves nothing', async () => {
  const rows = page.locator('tr[data-row]:not([data-kind])')
  const before = await rows.count()
  await walkTo(page, WALKED, 'name')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: /^Insert row below/ }).click()
  await expect(editor()).toBeFocused()
  await expect(rows).toHaveCount(before + 1)
  await page.keyboard.press('Escape')
  await expect(rows).toHaveCount(before)
})

test('what is no choice is said, and nothing is changed', async () => {
  await walkTo(page, WALKED, 'approach')
  const held = (await cell(page, WALKED, 'approach').textContent()) ?? ''
  await page.keyboard.press('x')
  const noChoice = page.getByRole('alert').filter({ hasText: 'No choice' })
  await expect(noChoice).toSay('No choice begins with “x”.')
  await page.keyboard.press('Escape')
  await expect(cell(page, WALKED, 'approach')).toHaveText(held)
  // The end of a wrong word is no word of its own: here, the first letter of "Own team".
  await page.keyboard.type('xo')
  await expect(noChoice).toSay('No choice begins with “xo”.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(noChoice).toBeVisible()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(noChoice).toHaveCount(0)
  await page.keyboard.type('own')
  await page.keyboard.press('Enter')
  await expect(cell(page, WALKED, 'approach')).toHaveText('Own team')
  await page.keyboard.press('Control+z')
  await expect(cell(page, WALKED, 'approach')).toHaveText(held)
})

test('no letter of a word is lost while the list of choices opens', async () => {
  await walkTo(page, WALKED, 'approach')
  const held = (await cell(page, WALKED, 'approach').textContent()) ?? ''
  // Faster than any hand: each key goes to what has the focus as soon as the one before was answered.
  await page.evaluate(async () => {
    for (const key of ['o', 'w', 'n', 'Tab']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await Promise.resolve()
    }
  })
  await expect(cell(page, WALKED, 'approach')).toHaveText('Own team')
  await page.keyboard.press('Control+z')
  await expect(cell(page, WALKED, 'approach')).toHaveText(held)
})

test('the choice that Home or End goes to is taken, whatever was typed before', async () => {
  await walkTo(page, WALKED, 'approach')
  const held = (await cell(page, WALKED, 'approach').textContent()) ?? ''
  for (const typed of ['own', 'xo']) {
    await page.keyboard.type(typed)
    const last = (await page.getByRole('option').last().textContent()) ?? ''
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(cell(page, WALKED, 'approach')).toHaveText(last)
    await page.keyboard.press('Control+z')
    await expect(cell(page, WALKED, 'approach')).toHaveText(held)
  }
})

test('an owner is found by a beginning, and nobody is made a person unasked', async () => {
  await walkTo(page, WALKED, 'owners')
  await typeOver('jon')
  await page.keyboard.press('Enter')
  await expect(cell(page, WALKED, 'owners')).toHaveText('Jonas Weber')
  await walkTo(page, WALKED, 'owners')
  await typeOver('Priya Ramann')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid').getByRole('alert')).toMention('No one is called “Priya Ramann” yet.')
  await page.keyboard.press('Enter')
  await expect(cell(page, WALKED, 'owners')).toHaveText('Priya Raman')
})

test('find and replace shows every change before it is made, and takes them as one step', async () => {
  await walkTo(page, WALKED, 'name')
  await page.keyboard.press('Control+h')
  const dialog = page.getByRole('dialog', { name: 'Find and replace' })
  await expect(dialog.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.type('LLM ')
  await dialog.getByRole('textbox', { name: 'Replace with' }).fill('Model ')
  await expect(dialog.getByText(BELOW.replace('LLM', 'Model'))).toBeVisible()
  await dialog.getByRole('button', { name: /^Replace \d+ cells?$/ }).click()
  await expect(cell(page, BELOW.replace('LLM', 'Model'), 'name')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(cell(page, BELOW, 'name')).toBeVisible()
})

test('undo goes to what it changed', async () => {
  await walkTo(page, WALKED, 'cost')
  await typeOver('97')
  await page.keyboard.press('Enter')
  await expect(cell(page, WALKED, 'cost')).toHaveText('97.00')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+z')
  await expect(cell(page, WALKED, 'cost')).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+z')
  await expect(cell(page, WALKED, 'cost')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
})

test('undo from another screen comes back to the cell that it changed', async () => {
  const price = cell(page, WALKED, 'cost')
  await walkTo(page, WALKED, 'cost')
  await typeOver('98')
  await page.keyboard.press('Enter')
  await expect(price).toHaveText('98.00')
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Costs' }).click()
  await page.keyboard.press('Control+z')
  await expect(price).toHaveText('96.00')
  await expect(price).toBeFocused()
  await show(page, 'settings')
  await page.getByRole('button', { name: /^Redo/ }).click()
  await expect(price).toHaveText('98.00')
  await expect(page.getByRole('button', { name: 'Nothing to redo' })).toBeFocused()
  await price.click()
  await page.keyboard.press('Control+z')
  await show(page, 'trends')
  await page.keyboard.press('Control+Shift+z')
  await expect(price).toBeFocused()
  await show(page, 'export')
  await page.keyboard.press('Control+z')
  await expect(price).toHaveText('96.00')
})

test('undo leaves nobody’s review, and says where it changed something', async () => {
  await walkTo(page, WALKED, 'cost')
  await typeOver('98')
  await page.keyboard.press('Enter')
  await show(page, 'review')
  await page.keyboard.press('Control+z')
  await expect(page).toMention('This changed a row of Inventory: Components.')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/review$/)
  await show(page, 'inventory')
  await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
})

test('the rows and columns in view are saved as CSV', async () => {
  const target = join(launched.userData, 'view.csv')
  await launched.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, target)
  await page.getByRole('button', { name: /^Needs decision/ }).click()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('as CSV')
  await expect(page.getByRole('option', { name: /Export this view as CSV/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('View exported')).toBeVisible()
  const lines = readFileSync(target, 'utf8').trimEnd().split('\r\n')
  expect(lines[0]).toContain('Owner,')
  expect(lines).toHaveLength(4)
  await page.getByRole('button', { name: /^All/ }).click()
  await page.locator('[role="grid"] [tabindex="0"]').focus()
})

test('the cursor and the selection are where they were on the way back', async () => {
  await walkTo(page, WALKED, 'cost')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+1')
  await expect(page.locator('main[data-screen="overview"]')).toBeVisible()
  await page.keyboard.press('Control+2')
  await expect(cell(page, BELOW, 'cost')).toBeFocused()
  await expect(page.locator('td[aria-selected="true"]')).toHaveCount(2)
  await page.keyboard.press('Escape')
})

test('Ctrl and a click pick cells one by one, and what is typed with Ctrl+Enter goes into all of them', async () => {
  await cell(page, WALKED, 'cost').click()
  await cell(page, 'Error monitoring', 'cost').click({ modifiers: ['Control'] })
  await expect(page.locator('td[aria-selected="true"]')).toHaveCount(2)
  await typeOver('77')
  await page.keyboard.press('Control+Enter')
  await expect(cell(page, WALKED, 'cost')).toHaveText('77.00')
  await expect(cell(page, 'Error monitoring', 'cost')).toHaveText('77.00')
  await expect(cell(page, BELOW, 'cost')).not.toHaveText('77.00')
  await page.keyboard.press('Control+z')
  await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
})

test('Ctrl picks cells and ranges of other columns, which are added up and cleared together, and never copied as one', async () => {
  const cost = cell(page, WALKED, 'cost')
  const time = cell(page, BELOW, 'time')
  await cost.click()
  await time.click({ modifiers: ['Control'] })
  await expect(page.locator('td[aria-selected="true"]')).toHaveCount(2)
  await expect(page.getByRole('contentinfo')).toContainText(/Count 2 · Engineer time: sum \S+ · average \S+ · Cost .*: sum \$96/)
  await page.keyboard.press('Control+c')
  await expect(page.getByRole('region', { name: 'Messages' })).toMention('Several ranges can’t be copied or filled.')
  await page.keyboard.press('Delete')
  await expect(cost).toHaveText('Not set')
  await expect(time).toContainText('Not set')
  await expect(cell(page, BELOW, 'cost')).not.toHaveText('Not set')
  await page.keyboard.press('Control+z')
  await expect(cost).toHaveText('96.00')
  await expect(time).not.toContainText('Not set')
  await page.keyboard.press('Escape')
})

test('Ctrl and dragging add a range of rows to what is selected', async () => {
  const cost = (name: string) => cell(page, name, 'cost')
  const drag = async (from: string, to: string) => {
    await cost(from).hover()
    await page.mouse.down()
    await cost(to).hover()
    await page.mouse.up()
  }
  const selected = () => page.locator('tr[data-row]', { has: page.locator('td[aria-selected="true"]') }).locator('[data-column="name"]')
  await drag('Vector store', 'Document parsing pipeline')
  await page.keyboard.down('Control')
  await drag('Job queue', BELOW)
  await page.keyboard.up('Control')
  await expect(selected()).toHaveText(['Vector store', 'Object storage', 'Document parsing pipeline', 'Job queue', WALKED, BELOW])
  await expect(page.getByRole('contentinfo')).toContainText('Count 6')
  await cost('Object storage').click({ modifiers: ['Control'] })
  await expect(selected()).toHaveCount(5)
  await page.keyboard.press('Escape')
})

// Rectangles of cells in the real app: selected by keyboard and mouse, added up, copied, cut, pasted
// and filled, each as one step to undo.
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { writeClipboard, writeClipboardAs } from '../helpers/clipboard.ts'
import { BELOW, cell, expectSaved, openSampleCompany, WALKED, walkTo } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'

let launched: LaunchedApp
let page: Page

test.beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  await openSampleCompany(page)
})
test.afterAll(() => launched.close())
test.afterEach(async () => {
  await page.keyboard.press('Escape')
  while ((await undoButton().count()) > 0) await undoButton().click()
  await page.locator('[role="grid"] [tabindex="0"]').focus()
})

/** One dot. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const undoButton = () => page.getByRole('button', { name: /^Undo / })
const statusBar = () => page.getByRole('contentinfo')
const liveRegion = () => page.locator('[role="grid"]').locator('xpath=../../*[@role="status"]')
const selectedCells = () => page.locator('td[aria-selected="true"]')
const readClipboard = () => launched.app.evaluate(({ clipboard }) => clipboard.readText())

test.describe('a selection of cells', () => {
  test('grows by Shift and the arrows, and its sum and average stand below', async () => {
    await walkTo(page, WALKED, 'time')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(selectedCells()).toHaveCount(2)
    await expect(statusBar()).toContainText(/Count 2 · Sum \d+% · Average [\d.]+%/)
    await page.keyboard.press('Shift+ArrowRight')
    await expect(selectedCells()).toHaveCount(4)
    await expect(statusBar()).toContainText(/Count 4 · Engineer time: sum \d+% · average [\d.]+% · Cost \(USD\/mo\): sum \$/)
    await page.keyboard.press('ArrowUp')
    await expect(selectedCells()).toHaveCount(0)
    await expect(statusBar()).not.toContainText('Count')
  })

  test('is drawn by the mouse, and by Shift and a click', async () => {
    const from = await cell(page, WALKED, 'time').boundingBox()
    const to = await cell(page, BELOW, 'cost').boundingBox()
    if (from === null || to === null) throw new Error('Rows out of sight')
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(to.x + 10, to.y + 10, { steps: 4 })
    await page.mouse.up()
    await expect(selectedCells()).toHaveCount(4)
    await cell(page, WALKED, 'owners').click()
    await expect(selectedCells()).toHaveCount(0)
    await cell(page, BELOW, 'cost').click({ modifiers: ['Shift'] })
    await expect(selectedCells()).toHaveCount(6)
  })

  test('takes a row, a column, and all', async () => {
    await walkTo(page, WALKED, 'cost')
    await page.keyboard.press('Shift+Space')
    await expect(selectedCells()).toHaveCount(8)
    await expect(statusBar()).toContainText('1 selected')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(statusBar()).toContainText('2 selected')
    await expect(cell(page, BELOW, 'cost')).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Space')
    await expect(statusBar()).toContainText(/Count \d+ · Sum \$/)
    await page.keyboard.press('Control+a')
    await expect(statusBar()).toContainText('15 selected')
    await page.keyboard.press('Escape')
    await expect(statusBar()).not.toContainText('selected')
  })
})

test.describe('the clipboard', () => {
  test('gives other programs the amount of a month, and keeps period and seats for this one', async () => {
    await walkTo(page, WALKED, 'cost')
    await page.keyboard.type('60 × 12 seats/yr')
    await page.keyboard.press('Enter')
    await expect(cell(page, WALKED, 'cost')).toHaveText('60.00')
    await walkTo(page, WALKED, 'cost')
    await page.keyboard.press('Control+c')
    await expect.poll(readClipboard).toBe('60')
    await expect(liveRegion()).toHaveText(/^1 cell copied\. Costs are copied as amounts per month\./)
    await walkTo(page, BELOW, 'cost')
    await page.keyboard.press('Control+v')
    await expect(cell(page, BELOW, 'cost')).toHaveText('60.00')
    await page.keyboard.press('F2')
    await expect(page.getByRole('textbox', { name: /^Cost/ })).toHaveValue('60 × 12 seats/yr')
    await page.keyboard.press('Escape')
  })

  test('gets plain figures between tabs and a table, and gives them back unchanged', async () => {
    await walkTo(page, WALKED, 'approach')
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key)
    await page.keyboard.press('Control+c')
    await expect.poll(readClipboard).toBe('Bought\tPriya Raman\t5%\t96\tNo')
    await page.keyboard.press('Control+v')
    await expect(liveRegion()).toHaveText('5 cells pasted')
    await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
  })

  test('gets the names of the columns on top when asked by key and by menu', async () => {
    await walkTo(page, WALKED, 'time')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+Shift+c')
    await expect.poll(readClipboard).toMatch(/^Engineer time\tCost \(USD\/mo\)\n5%\t96/)
    await writeClipboard(launched, '')
    await clickMenu('copy-with-headers')
    await expect.poll(readClipboard).toMatch(/^Engineer time\tCost \(USD\/mo\)\n5%\t96/)
  })

  test('is reached by the menu, too', async () => {
    await walkTo(page, WALKED, 'time')
    await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.copy())
    await expect.poll(readClipboard).toBe('5%')
    await writeClipboard(launched, '7%')
    await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
    await expect(cell(page, WALKED, 'time')).toHaveText('7%')
  })

  test('is pasted from the menu of a cell', async () => {
    await writeClipboard(launched, '8%')
    await cell(page, WALKED, 'time').click({ button: 'right' })
    await page.getByRole('menuitem', { name: /^Paste/ }).click()
    await expect(cell(page, WALKED, 'time')).toHaveText('8%')
    await expect(page.getByRole('menu')).toHaveCount(0)
  })

  test('is not needed to move a block by its border, as one step', async () => {
    const before = await cell(page, BELOW, 'cost').textContent()
    await walkTo(page, WALKED, 'time')
    await page.keyboard.press('Shift+ArrowRight')
    await expect(selectedCells()).toHaveCount(2)
    const from = await cell(page, WALKED, 'time').boundingBox()
    const to = await cell(page, BELOW, 'time').boundingBox()
    if (from === null || to === null) throw new Error('Rows out of sight')
    await page.mouse.move(from.x + 30, from.y + 2)
    await page.mouse.down()
    await page.mouse.move(to.x + 30, to.y + 16, { steps: 4 })
    await page.mouse.up()
    await expect(cell(page, BELOW, 'time')).toHaveText('5%')
    await expect(cell(page, BELOW, 'cost')).toHaveText('96.00')
    await expect(cell(page, WALKED, 'time')).not.toHaveText('5%')
    await expect(cell(page, WALKED, 'cost')).toHaveText('Not set')
    await undoButton().click()
    await expect(cell(page, WALKED, 'time')).toHaveText('5%')
    await expect(cell(page, BELOW, 'cost')).toHaveText(before ?? '')
  })

  test('pastes a block as one step, and selects it', async () => {
    await writeClipboard(launched, '12%\t1,200\tyes\n0.5 d/wk\t12k\t\n')
    await walkTo(page, WALKED, 'time')
    await page.keyboard.press('Control+v')
    await expect(cell(page, WALKED, 'time')).toHaveText('12%')
    await expect(cell(page, WALKED, 'cost')).toHaveText('1,200.00')
    await expect(cell(page, WALKED, 'edge')).toHaveText('Yes')
    await expect(cell(page, BELOW, 'time')).toHaveText('10%')
    await expect(cell(page, BELOW, 'cost')).toHaveText('12,000.00')
    await expect(cell(page, BELOW, 'edge')).toHaveText('Not set')
    await expect(liveRegion()).toHaveText('6 cells pasted')
    await expect(selectedCells()).toHaveCount(6)
    await expectSaved(page)
    await page.getByRole('button', { name: 'Undo paste of 6 cells' }).click()
    await expect(cell(page, WALKED, 'time')).toHaveText('5%')
    await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
  })

  test('grows the list from the empty line', async () => {
    await writeClipboard(launched, 'Feature flags\tBuy\tPriya Raman\t3%\t49\nSearch index\tOwn team\tNadia Berg\t1/5\t0\n')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+v')
    await expect(statusBar()).toContainText('17 components')
    await expect(cell(page, 'Search index', 'owners')).toHaveText('Nadia Berg')
    await expect(cell(page, 'Search index', 'time')).toHaveText('20%')
    await expect(liveRegion()).toHaveText('10 cells pasted, 2 new rows. 1 new person was added: Nadia Berg. You can undo this.')
    await page.keyboard.press('Control+z')
    await expect(statusBar()).toContainText('15 components')
  })

  test('goes into rows from the open editor of the empty line, too', async () => {
    const rows = page.locator('tr[data-row]:not([data-kind])')
    const before = await rows.count()
    await page.keyboard.press('Control+End')
    await page.locator('tr[data-kind="new"] td').first().click()
    await expect(page.locator('tr[data-kind="new"] input')).toBeFocused()
    await writeClipboard(launched, 'Mail sender\nSign-in service')
    await page.keyboard.press('Control+v')
    await expect(rows).toHaveCount(before + 2)
    await page.keyboard.press('Control+z')
    await expect(rows).toHaveCount(before)
  })

  test('shows refused cells one by one before anything is changed', async () => {
    await writeClipboard(launched, 'lots\t12\n6%\ta lot\n')
    await walkTo(page, WALKED, 'time')
    await page.keyboard.press('Control+v')
    const dialog = page.getByRole('dialog', { name: '2 of 4 cells can’t be pasted' })
    await expect(dialog.getByRole('row', { name: new RegExp(`${WALKED} Engineer time lots .*isn’t a number`) })).toBeVisible()
    await expect(dialog.getByRole('row', { name: new RegExp(`${BELOW} Cost.* a lot`) })).toBeVisible()
    await dialog.getByRole('button', { name: 'Change nothing' }).click()
    await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
    await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
    await expect(cell(page, WALKED, 'time')).toBeFocused()
    await page.keyboard.press('Control+v')
    await dialog.getByRole('button', { name: 'Paste the other 2 cells' }).click()
    await expect(cell(page, WALKED, 'cost')).toHaveText('12.00')
    await expect(cell(page, WALKED, 'time')).toHaveText('5%')
    await expect(cell(page, BELOW, 'time')).toHaveText('6%')
    await expect(liveRegion()).toHaveText('2 cells pasted, 2 rejected')
  })

  test('passes over hidden rows and counts them, and leaves what is worked out alone', async () => {
    await page.getByRole('button', { name: /^Needs decision/ }).click()
    await page.keyboard.press('Control+Home')
    await page.locator('[role="grid"] [tabindex="0"]').focus()
    await page.keyboard.press('Control+Home')
    for (let steps = 0; steps < 5; steps++) await page.keyboard.press('ArrowRight')
    await writeClipboard(launched, 'unsure\tOK\nunsure\tOK\nunsure\tOK')
    await page.keyboard.press('Control+v')
    await expect(liveRegion()).toContainText('3 cells pasted. Verdict is calculated and was left unchanged. 12 hidden rows were skipped.')
    await page.getByRole('button', { name: /^All/ }).click()
  })

  test('is given what is cut, and the paste moves it as one step', async () => {
    const before = await cell(page, BELOW, 'cost').textContent()
    await walkTo(page, WALKED, 'owners')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+x')
    await expect.poll(() => readClipboard()).toMatch(/^Priya Raman\t5%\t96/)
    await expect(liveRegion()).toHaveText('3 cells cut. Paste to move them.')
    await expect(page.locator('td[data-cut]')).toHaveCount(3)
    await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
    await walkTo(page, BELOW, 'owners')
    await page.keyboard.press('Control+v')
    await expect(cell(page, BELOW, 'cost')).toHaveText('96.00')
    await expect(cell(page, WALKED, 'owners')).toHaveText('Not set')
    await expect(page.locator('td[data-cut]')).toHaveCount(0)
    await expect(cell(page, WALKED, 'cost')).toHaveText('Not set')
    await page.keyboard.press('Control+z')
    await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
    await expect(cell(page, BELOW, 'cost')).toHaveText(before ?? '')
  })

  test('of a program that gives a table of HTML alone is read, and one without text is refused in a sentence', async () => {
    const html = '<table><tr><td rowspan="2">4%</td><td>71</td></tr><tr><td>72</td></tr></table>'
    await writeClipboardAs(launched, 'text/html', html)
    await walkTo(page, WALKED, 'time')
    await page.keyboard.press('Control+v')
    await expect(cell(page, WALKED, 'time')).toHaveText('4%')
    await expect(cell(page, WALKED, 'cost')).toHaveText('71.00')
    await expect(cell(page, BELOW, 'cost')).toHaveText('72.00')
    await page.keyboard.press('Control+z')
    await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
    await writeClipboardAs(launched, 'image/png', PIXEL)
    await page.keyboard.press('Control+v')
    await expect(page.getByText('The clipboard has no text, so nothing was pasted.')).toBeVisible()
  })

  test('with names of columns on top goes to those columns and says so', async () => {
    await writeClipboard(launched, 'Cost (USD/mo)\tRegion\tOwner\n81\tEU\tPriya Raman')
    await walkTo(page, WALKED, 'name')
    await page.keyboard.press('Control+v')
    await expect(cell(page, WALKED, 'cost')).toHaveText('81.00')
    await expect(liveRegion()).toContainText(
      'Columns were matched by the names in the first row. Region isn’t a column here and was left out.',
    )
    await page.keyboard.press('Control+z')
    await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
  })
})

test.describe('many cells at once', () => {
  test('are filled down from the first row, and by Mod Enter with what is typed', async () => {
    await walkTo(page, WALKED, 'time')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+d')
    await expect(cell(page, BELOW, 'time')).toHaveText('5%')
    await expect(cell(page, BELOW, 'cost')).toHaveText('96.00')
    await expect(undoButton()).toHaveAccessibleName('Undo fill of 2 cells')
    await page.keyboard.press('Control+z')
    await walkTo(page, WALKED, 'cost')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.type('1k')
    await page.keyboard.press('Control+Enter')
    await expect(cell(page, WALKED, 'cost')).toHaveText('1,000.00')
    await expect(cell(page, BELOW, 'cost')).toHaveText('1,000.00')
    await expect(undoButton()).toHaveAccessibleName('Undo fill of 2 cells')
  })

  test('are cleared as one step, and what cannot be blank stays', async () => {
    await walkTo(page, WALKED, 'approach')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Delete')
    await expect(cell(page, WALKED, 'owners')).toHaveText('Not set')
    await expect(cell(page, BELOW, 'owners')).toHaveText('Not set')
    await expect(cell(page, WALKED, 'approach')).toHaveText('Bought')
    await expect(liveRegion()).toContainText('Approach can’t be blank and was left unchanged.')
    await expect(undoButton()).toHaveAccessibleName('Undo clearing of 2 cells')
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a selection and the list of refused cells have no accessibility findings in ${colorScheme}`, async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await walkTo(page, WALKED, 'time')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await expectAccessible(page)
    await writeClipboard(launched, 'lots\t12\n6%\ta lot\n')
    await page.keyboard.press('Control+v')
    await expect(page.getByRole('dialog', { name: /can’t be pasted/ })).toBeVisible()
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: null })
  })
}

async function clickMenu(id: string): Promise<void> {
  await launched.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
}

// Filling by the corner of the selection and by keys, and pasting more than a list of the day holds: the window stays
// alive, what is too much is refused in one sentence, and what takes long can be cancelled.
import { type Page, test } from '@playwright/test'
import { writeClipboard } from '../helpers/clipboard.ts'
import { dragFill } from '../helpers/drag-fill.ts'
import { expect } from '../helpers/expect.ts'
import { BELOW, cell, expectSaved, openSampleCompany, WALKED, walkTo } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'

/** The row below that. */
const LAST = 'Error monitoring'

let launched: LaunchedApp
let page: Page

test.beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  await openSampleCompany(page)
})
test.afterAll(() => launched.close())

const undoButton = () => page.getByRole('button', { name: /^Undo / })
const liveRegion = () => page.locator('[role="grid"]').locator('xpath=../../*[@role="status"]')
const lines = (count: number) => Array.from({ length: count }, (_, at) => `Pasted ${at}\tBuy\tAna ${at % 9}\t1%\t${at}\tNo`).join('\n')

test.describe('the corner of the selection', () => {
  test('fills the cells it is dragged over, as one step', async () => {
    await walkTo(page, WALKED, 'cost')
    await dragFill(cell(page, LAST, 'cost'))
    await expect(cell(page, BELOW, 'cost')).toHaveText('96.00')
    await expect(cell(page, LAST, 'cost')).toHaveText('96.00')
    await expect(liveRegion()).toHaveText('2 cells filled')
    await expect(page.locator('td[aria-selected="true"]')).toHaveCount(3)
    await page.keyboard.press('Control+z')
    await expect(cell(page, BELOW, 'cost')).toHaveText('29.00')
    await expect(cell(page, LAST, 'cost')).toHaveText('26.00')
  })

  test('fills down as far as the column beside it goes when it is clicked twice, as one step', async () => {
    await walkTo(page, WALKED, 'cost')
    await page.locator('[data-fill]').dblclick()
    await expect(liveRegion()).toHaveText(/^\d+ cells filled$/)
    await expect(cell(page, BELOW, 'cost')).toHaveText('96.00')
    await expect(cell(page, LAST, 'cost')).toHaveText('96.00')
    await page.keyboard.press('Control+z')
    await expect(cell(page, BELOW, 'cost')).toHaveText('29.00')
    await expect(cell(page, LAST, 'cost')).toHaveText('26.00')
  })

  test('dragged to the right shows what the other columns refuse, before anything is changed', async () => {
    await walkTo(page, WALKED, 'time')
    await dragFill(cell(page, WALKED, 'edge'))
    const dialog = page.getByRole('dialog')
    await expect(dialog).toMention('Nothing has changed yet.')
    await page.keyboard.press('Escape')
    await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
  })
})

test.describe('keys', () => {
  test('fill right from the first selected column, and down by the menu, too', async () => {
    await walkTo(page, WALKED, 'time')
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await walkTo(page, WALKED, 'time')
    await page.keyboard.press('Shift+ArrowDown')
    await launched.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('fill-down')?.click())
    await expect(cell(page, BELOW, 'time')).toHaveText('7%')
    await page.keyboard.press('Control+z')
    await walkTo(page, WALKED, 'cost')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+r')
    await expect(liveRegion()).toHaveText(/isn’t one of the choices/)
  })
})

test.describe('copying', () => {
  test('says how many cells went, and how many hidden rows between them did not', async () => {
    await page.getByRole('button', { name: /^Over 20%/ }).click()
    await cell(page, 'Kubernetes cluster', 'cost').click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await expect(liveRegion()).toHaveText(/^\d+ cells copied, \d+ hidden rows? left out$/)
    await page.getByRole('button', { name: /^All/ }).click()
    await page.locator('[role="grid"] [tabindex="0"]').focus()
  })
})

test.describe('a large paste', () => {
  test('of 10 MB is refused at once in one sentence, and the window goes on', async () => {
    const line = `${'A sentence of what somebody copied by mistake. '.repeat(4)}\t12\n`
    await writeClipboard(launched, line.repeat(Math.ceil(10_000_000 / line.length)))
    await walkTo(page, WALKED, 'cost')
    await page.keyboard.press('Control+v')
    await expect(liveRegion()).toHaveText(/The pasted table has [\d,]+ rows \(limit 10,000\)\./)
    await page.keyboard.press('ArrowUp')
    await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
    await expect(page.getByRole('contentinfo')).toContainText('15 components')
  })

  test('of 10 MB in one cell is refused in one sentence', async () => {
    await writeClipboard(launched, 'x'.repeat(10_000_000))
    await walkTo(page, WALKED, 'name')
    await page.keyboard.press('Control+v')
    await expect(liveRegion()).toHaveText(/the maximum is 200/)
    await expect(cell(page, WALKED, 'name')).toBeVisible()
  })

  test('of thousands of lines shows how far it is, and changes nothing when it is cancelled', async () => {
    await writeClipboard(launched, lines(8000))
    await page.keyboard.press('Control+End')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+v')
    const dialog = page.getByRole('dialog', { name: 'Pasting 8,000 rows' })
    await expect(dialog.getByRole('progressbar')).toBeVisible()
    if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/pasting.png` })
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(liveRegion()).toSay('Nothing was changed')
    await expect(page.getByRole('contentinfo')).toContainText('15 components')
  })

  test('of hundreds of lines goes in whole, and undo takes all of it back', async () => {
    await writeClipboard(launched, lines(600))
    await page.keyboard.press('Control+End')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+v')
    await expect(page.getByRole('contentinfo')).toContainText('615 components')
    await expect(liveRegion()).toMention(
      '3,600 cells pasted, 600 new rows. 9 new people were added: Ana 0, Ana 1, Ana 2, Ana 3, Ana 4, and 4 more.',
    )
    await expectSaved(page)
    await undoButton().click()
    await expect(page.getByRole('contentinfo')).toContainText('15 components')
    await expectSaved(page)
  })
})

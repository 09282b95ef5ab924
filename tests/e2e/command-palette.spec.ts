// Everything by its name: found, run or gone to, and the focus where it was.
import { type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { writeClipboard } from '../helpers/clipboard.ts'
import { expect } from '../helpers/expect.ts'
import { cell, openSampleCompany, WALKED, walkTo } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { search as searchPalette } from '../helpers/screens.ts'

let launched: LaunchedApp
let page: Page

test.beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
})
test.afterAll(() => launched.close())

const palette = () => page.getByRole('dialog', { name: 'Search or run' })
const option = (name: RegExp) => palette().getByRole('option', { name })
const marked = () => palette().getByRole('option', { selected: true })

const search = (text: string) => searchPalette(page, text)

test.describe('the command palette', () => {
  test('says what cannot be run without a workbook, and runs nothing then', async () => {
    await expect(page.getByRole('button', { name: 'Open the sample company' })).toBeVisible()
    await search('duplicate')
    await expect(marked()).toMention('Open a workbook first.')
    await page.keyboard.press('Enter')
    await expect(palette()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(palette()).toBeHidden()
    await openSampleCompany(page)
  })

  test('finds a command by what a file or the command line calls it', async () => {
    await search('pdf')
    await expect(option(/Export the board pack/)).toBeVisible()
    for (const [text, name] of [
      ['verify', /Board pack: Verify/],
      ['backup', /Settings: Version history/],
    ] as const) {
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
      await expect(option(name)).toBeVisible()
    }
    await page.keyboard.press('Escape')
  })

  test('finds a command by its name, shows its key and runs it on the row in focus', async () => {
    await walkTo(page, WALKED, 'time')
    await search('dupl')
    await expect(marked()).toHaveText(/Duplicate.*Ctrl Shift D/)
    await page.keyboard.press('Enter')
    await expect(palette()).toBeHidden()
    await expect(cell(page, `${WALKED} copy`, 'name')).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(cell(page, `${WALKED} copy`, 'name')).toHaveCount(0)
  })

  test('begins with what was chosen last', async () => {
    await search('')
    await expect(marked()).toContainText('Duplicate')
    await page.keyboard.press('Escape')
    // A closing palette gives the focus back where it was; a test that walks off before that loses it again.
    await expect(palette()).toBeHidden()
    await expect(page.getByRole('grid').locator(':focus')).toHaveCount(1)
  })

  test('copies the selection with the names of the columns, as by key', async () => {
    await walkTo(page, WALKED, 'time')
    await page.keyboard.press('Shift+ArrowRight')
    await writeClipboard(launched, '')
    await search('copy with headers')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => launched.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toMatch(/^Engineer time\tCost \(USD\/mo\)\n5%\t96/)
  })

  test('gives the focus back to the cell when it is left, and says when nothing fits', async () => {
    await walkTo(page, WALKED, 'cost')
    await search('no such thing')
    await expect(palette()).toMention('No matches for “no such thing”.')
    await page.keyboard.press('Escape')
    await expect(cell(page, WALKED, 'cost')).toBeFocused()
  })

  test('goes to a component, a person, a setting and a limit from any screen', async () => {
    await page.keyboard.press('Control+1')
    await search('API containers')
    await page.keyboard.press('Enter')
    await expect(cell(page, WALKED, 'name')).toBeFocused()
    await page.getByRole('button', { name: /Search or run/ }).click()
    await page.keyboard.type('raman')
    await option(/Priya Raman/).click()
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
    await expect(page.getByRole('row', { name: /Priya Raman/ }).locator('[data-column="name"]')).toBeFocused()
    await search('net burn')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Monthly net burn')).toBeFocused()
    await search('remaining contract')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Remaining contract term')).toBeFocused()
    await search('customers')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Customers', { exact: true })).toBeFocused()
    await search('screen components')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
  })

  test('shows the notices of everything the app is made of', async () => {
    await search('licenses')
    await page.keyboard.press('Enter')
    const notices = page.getByRole('dialog', { name: 'Third-party notices' })
    await expect(notices).toContainText('react-dom')
    await expect(notices).toContainText('License: MIT')
    await expectAccessible(page)
    await notices.getByRole('button', { name: 'Close' }).click()
    await expect(notices).toBeHidden()
  })

  test('puts the focus into the screen that it led to', async () => {
    await walkTo(page, WALKED, 'cost')
    await search('books')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Reconciliation' })).toBeVisible()
    await expect(page.getByRole('main')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('main').locator(':focus')).toBeVisible()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no accessibility findings in ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await search('e')
      await expectAccessible(page)
      await page.keyboard.press('Escape')
    })
  }
})

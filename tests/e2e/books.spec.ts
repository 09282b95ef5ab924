// Books as people have them: lines that are typed, what accounts and vendors stand for, and what the list forgot. By keyboard
// alone where a person would not take the mouse.
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { expectSaved, openSampleCompany } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show } from '../helpers/screens.ts'
import { sidewaysOverflow } from '../helpers/sideways.ts'

/** The month before this one: it is over on any day. */
const MONTH = (() => {
  const today = new Date()
  const before = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1))
  return before.toISOString().slice(0, 7)
})()

const finding = (page: Page) => page.getByRole('status').filter({ hasText: /booked|no line yet|month that is over/ })
const tie = (page: Page, name: string) => page.getByRole('listitem', { name })

/** A line by keyboard: the focus is on Month. */
async function addLine(page: Page, vendor: string, amount: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Month' }).first().focus()
  for (const text of [MONTH, vendor, 'Cloud hosting', amount]) {
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: new RegExp(`^${vendor}, `) })).toBeVisible()
}

test.describe('Books', () => {
  let launched: LaunchedApp
  let page: Page

  test.beforeEach(async () => {
    launched = await launchApp()
    page = launched.page
    await openSampleCompany(page)
    await page.keyboard.press('Control+8')
    await expect(page.getByRole('heading', { name: 'Reconciliation', level: 1 })).toBeVisible()
  })
  test.afterEach(() => launched.close())

  test('hold the list against lines that are typed, ask once what they stand for, and take every step back', async () => {
    await expect(finding(page)).toHaveText('The books have no line yet: nothing holds the list against what is really paid.')
    await addLine(page, 'Anthropic PBC', '500')
    await addLine(page, 'Datadog', '100')
    await expect(finding(page)).toContainText('Nothing is booked for infrastructure')
    await page.getByRole('button', { name: 'Accept what is proposed for accounts' }).press('Enter')
    await expect(finding(page)).toContainText('0% of $600 booked for infrastructure')
    await expect(finding(page)).toContainText('2 vendors are paid and not listed.')
    await page.getByRole('button', { name: 'Accept what is proposed for vendors' }).press('Enter')
    await expect(finding(page)).toContainText('83.33% of $600 booked for infrastructure')
    await expect(tie(page, 'Anthropic PBC')).toContainText('Paid and listed')
    await expect(tie(page, 'Anthropic PBC')).toContainText('Booked$500Should show$480Difference$20')
    await expect(tie(page, 'Datadog')).toContainText('Paid, not listed')
    await expect(tie(page, 'Pinecone')).toContainText('Listed, not paid')

    const stands = tie(page, 'Datadog').getByRole('combobox', { name: 'Datadog stands for' })
    await stands.fill('Nobody')
    await stands.press('Enter')
    await expect(page.getByRole('alert')).toHaveText('The list pays nobody called “Nobody” · choose one of the names that are offered')
    await stands.fill('Sentry')
    await stands.press('Enter')
    await expect(finding(page)).toContainText('100% of $600')
    await page.getByRole('button', { name: 'Datadog no longer stands for Sentry' }).press('Enter')
    await tie(page, 'Datadog').getByRole('combobox', { name: 'What Datadog is' }).click()
    await page.getByRole('option', { name: 'No infrastructure' }).click()
    await expect(finding(page)).toContainText('100% of $500')
    await expectSaved(page)
    for (const step of ['matching of the books, Datadog', 'matching of the books, Datadog', 'matching of the books, Datadog']) {
      await page
        .getByRole('banner')
        .getByRole('button', { name: new RegExp(`^Undo ${step}`) })
        .click()
    }
    await expect(finding(page)).toContainText('83.33% of $600 booked for infrastructure')
  })

  test('propose for a vendor that is spelled in two ways what was said of one, and count both as one then', async () => {
    await addLine(page, 'Datadog, Inc.', '100')
    await addLine(page, 'DATADOG INC', '50')
    await page.getByRole('button', { name: 'Accept what is proposed for accounts' }).press('Enter')
    await expect(finding(page)).toContainText('2 vendors are paid and not listed.')
    await expect(tie(page, 'DATADOG INC')).toContainText('Called like Datadog, Inc.: what you say of one is proposed for the other.')
    await tie(page, 'Datadog, Inc.').getByRole('combobox', { name: 'What Datadog, Inc. is' }).click()
    await page.getByRole('option', { name: 'Not on the list' }).click()
    await expect(page.getByText('1 vendor of the books is called much like another one that you have answered.')).toBeVisible()
    await expect(finding(page)).toContainText('2 vendors are paid and not listed.')
    await tie(page, 'DATADOG INC').getByRole('button', { name: 'Not on the list, like Datadog, Inc.' }).press('Enter')
    await expect(finding(page)).toContainText('1 vendor is paid and not listed.')
    await expect(tie(page, 'Datadog, Inc. + DATADOG INC')).toContainText('Booked$150')
  })

  test('refuse a line without its month or its amount, and a month that is none, in one sentence each', async () => {
    const alert = page.getByRole('alert')
    await page.getByRole('button', { name: 'Add the line' }).click()
    await expect(alert).toHaveText('A line of the books needs its month; enter it like 2026-11.')
    await page.getByRole('textbox', { name: 'Month' }).fill(MONTH)
    await page.getByRole('textbox', { name: 'Month' }).press('Enter')
    await page.getByRole('button', { name: 'Add the line' }).click()
    await expect(alert).toContainText('has no amount; enter what was booked, or remove the line.')
    await page.getByRole('textbox', { name: 'Amount' }).fill('€ 5')
    await page.getByRole('textbox', { name: 'Amount' }).press('Enter')
    await page.getByRole('button', { name: 'Add the line' }).click()
    await expect(alert).toContainText('USD')
    await expect(finding(page)).toHaveText('The books have no line yet: nothing holds the list against what is really paid.')
  })

  test('fit at 1280 px and 200%, and axe finds nothing', async () => {
    await addLine(page, 'Amazon Web Services EMEA SARL', '1,500')
    await page.getByRole('button', { name: 'Accept what is proposed for accounts' }).click()
    await page.getByRole('button', { name: 'Accept what is proposed for vendors' }).click()
    await expect(tie(page, 'Amazon Web Services EMEA SARL')).toContainText('Paid and listed')
    await expectAccessible(page)
    await launched.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(1280, 800)
      window?.webContents.setZoomFactor(2)
    })
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640)
    expect(await sidewaysOverflow(page)).toEqual([])
  })

  test('are reached by the rail and by their name', async () => {
    await show(page, 'inventory')
    await show(page, 'books')
    await show(page, 'inventory')
    await page.keyboard.press('Control+K')
    await page.keyboard.type('books')
    await page.keyboard.press('Enter')
    await expect(page.locator('main[data-screen="books"]')).toBeVisible()
  })
})

test.describe('An accounting export', () => {
  let launched: LaunchedApp
  let page: Page

  test.beforeEach(async () => {
    launched = await launchApp()
    page = launched.page
    await openSampleCompany(page)
    await show(page, 'books')
  })
  test.afterEach(() => launched.close())

  /** As a paste from a spreadsheet: the same bytes on every system. */
  async function pasteTable(rows: readonly (readonly string[])[]): Promise<void> {
    const text = rows.map((row) => row.join('\t')).join('\n')
    await page.getByRole('textbox', { name: 'or paste rows, header included:' }).evaluate((field, pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
  }
  const importButton = () => page.getByRole('button', { name: /^Import \d/ })
  const HEADER = ['Date', 'Name', 'Account', 'Amount'] as const

  test('comes in whole, is taken back by one step, and takes the place of what the same accounts had', async () => {
    await pasteTable([
      ['Acme AI', '', '', ''],
      HEADER,
      [`${MONTH}-03`, 'Anthropic PBC', 'Cloud hosting', '500.00'],
      [`${MONTH}-20`, 'Anthropic PBC', 'Cloud hosting', '(20.00)'],
      [`${MONTH}-21`, 'Datadog', 'Cloud hosting', '120.00'],
      ['TOTAL', '', '', '600.00'],
    ])
    await expect(page.getByText('The rows add up to your total.')).toBeVisible()
    await expect(page.getByText('2 lines of the books from 3 rows')).toBeVisible()
    await expectAccessible(page)
    await importButton().click()
    await expect(page.getByText('2 lines of the pasted table are in the books.')).toBeVisible()
    await page.getByRole('button', { name: 'Accept what is proposed for accounts' }).click()
    await page.getByRole('button', { name: 'Accept what is proposed for vendors' }).click()
    await expect(finding(page)).toContainText('80% of $600 booked for infrastructure')
    await pasteTable([HEADER, [`${MONTH}-03`, 'Anthropic PBC', 'Cloud hosting', '510.00']])
    await expect(page.getByText('Remembered from your last import with these columns.')).toBeVisible()
    await expect(page.getByText('2 lines of the same accounts and months make room for them.')).toBeVisible()
    await importButton().click()
    await expect(finding(page)).toContainText('100% of $510 booked for infrastructure')
    await expectSaved(page)
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Undo import of the books/ })
      .click()
    await expect(finding(page)).toContainText('80% of $600 booked for infrastructure')
  })

  test('is asked about, told cell by cell, and changes nothing until it is understood or said to be left out', async () => {
    await pasteTable([HEADER, ['03/04/2026', 'AWS', 'Hosting', '10.00'], ['soon', 'GCP', 'Hosting', 'ten']])
    await expect(importButton()).toBeDisabled()
    await expect(page.getByText('These cells are not understood')).toBeHidden()
    await page.getByRole('radio', { name: 'The month' }).check()
    await expect(page.getByText('1 row has a cell that is not understood.')).toBeVisible()
    await expect(page.getByRole('row', { name: /^3 Date “soon”/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /^3 Amount “ten” Amount: "ten" is not a number/ })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Leave 1 row out' }).press('Enter')
    await expect(importButton()).toBeEnabled()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByText('No line of the books is entered')).toBeVisible()
  })

  test('of another currency, without a column it needs, or without a row is refused in a sentence', async () => {
    await pasteTable([
      ['Date', 'Vendor', 'Amount (EUR)'],
      ['2026-09-01', 'Hetzner', '10.00'],
    ])
    await expect(page.getByRole('alert')).toContainText('“Amount (EUR)” is in EUR and this workbook in USD')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await pasteTable([
      ['Vendor', 'Account', 'Notes'],
      ['AWS', 'Hosting', 'x'],
    ])
    await expect(page.getByText('Say which column holds the date or month, and which one the amount')).toBeVisible()
    await expect(importButton()).toBeDisabled()
  })
})

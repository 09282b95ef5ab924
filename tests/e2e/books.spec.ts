// Books as people have them: lines that are typed, what accounts and vendors stand for, and what the list forgot. By keyboard
// alone where a person would not take the mouse.
import { type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { expectSaved } from '../helpers/inventory-page.ts'
import type { LaunchedApp } from '../helpers/launch-app.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { show } from '../helpers/screens.ts'
import { sidewaysOverflow } from '../helpers/sideways.ts'

/** The month before this one: it is over on any day. */
const MONTH = (() => {
  const today = new Date()
  const before = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1))
  return before.toISOString().slice(0, 7)
})()

const finding = (page: Page) => page.getByRole('status').filter({ hasText: /booked|No ledger data/ })
const match = (page: Page, name: string) => page.getByRole('listitem', { name })

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
    launched = await launchWithSampleList()
    page = launched.page
    await page.keyboard.press('Control+8')
    await expect(page.getByRole('heading', { name: 'Reconciliation', level: 1 })).toBeVisible()
  })
  test.afterEach(() => launched.close())

  test('hold the list against lines that are typed, ask once what they stand for, and take every step back', async () => {
    await expect(finding(page)).toSay('No ledger data yet.')
    await addLine(page, 'Anthropic PBC', '500')
    await addLine(page, 'Datadog', '100')
    await expect(finding(page)).toMention('No spend booked for infrastructure')
    await page.getByRole('button', { name: 'Accept suggested accounts' }).press('Enter')
    await expect(finding(page)).toMention('0% of $600 booked for infrastructure')
    await expect(finding(page)).toMention('2 vendors have no answer yet.')
    await page.getByRole('button', { name: 'Accept suggested matches' }).press('Enter')
    await expect(finding(page)).toMention('83.3% of $600 booked for infrastructure')
    await expect(match(page, 'Anthropic PBC')).toContainText('Matched')
    await expect(match(page, 'Anthropic PBC')).toContainText('Booked$500Expected$480Difference$20')
    await expect(match(page, 'Datadog')).toContainText('Not answered')
    await expect(match(page, 'Pinecone')).toMention('No spend matched')

    const stands = match(page, 'Datadog').getByRole('combobox', { name: 'Match Datadog to' })
    await stands.fill('Nobody')
    await stands.press('Enter')
    await expect(page.getByRole('alert')).toSay('“Nobody” isn’t in the inventory. Choose one of the suggested names.')
    await stands.fill('Sentry')
    await stands.press('Enter')
    await expect(finding(page)).toContainText('100% of $600')
    await page.getByRole('button', { name: 'Unmatch Datadog from Sentry' }).press('Enter')
    await match(page, 'Datadog').getByRole('combobox', { name: 'Answer for Datadog' }).click()
    await page.getByRole('option', { name: 'Not infrastructure' }).click()
    await expect(finding(page)).toContainText('100% of $500')
    await expectSaved(page)
    for (const step of ['vendor match, Datadog', 'vendor match, Datadog', 'vendor match, Datadog']) {
      await page
        .getByRole('banner')
        .getByRole('button', { name: new RegExp(`^Undo ${step}`) })
        .click()
    }
    await expect(finding(page)).toMention('83.3% of $600 booked for infrastructure')
  })

  test('propose for a vendor that is spelled in two ways what was said of one, and count both as one then', async () => {
    await addLine(page, 'Datadog, Inc.', '100')
    await addLine(page, 'DATADOG INC', '50')
    await page.getByRole('button', { name: 'Accept suggested accounts' }).press('Enter')
    await expect(finding(page)).toMention('2 vendors have no answer yet.')
    await expect(match(page, 'DATADOG INC')).toMention('Named like Datadog, Inc., so your answer for one is suggested for the other.')
    await match(page, 'Datadog, Inc.').getByRole('combobox', { name: 'Answer for Datadog, Inc.' }).click()
    await page.getByRole('option', { name: 'Not in inventory' }).click()
    await expect(page).toMention('1 vendor is named much like one you already answered.')
    await expect(finding(page)).toMention('1 vendor has no answer yet.')
    await match(page, 'DATADOG INC').getByRole('button', { name: 'Not in inventory, like Datadog, Inc.' }).press('Enter')
    await expect(finding(page)).toMention('1 vendor isn’t in the inventory.')
    await expect(match(page, 'Datadog, Inc. + DATADOG INC')).toContainText('Booked$150')
  })

  test('refuse a line without its month or its amount, and a month that is none, in one sentence each', async () => {
    const alert = page.getByRole('alert')
    await page.getByRole('button', { name: 'Add line' }).click()
    await expect(alert).toSay('A ledger line has no month. Enter it, such as 2026-11.')
    await page.getByRole('textbox', { name: 'Month' }).fill(MONTH)
    await page.getByRole('textbox', { name: 'Month' }).press('Enter')
    await page.getByRole('button', { name: 'Add line' }).click()
    await expect(alert).toMention('has no amount. Enter the amount booked, or remove the line.')
    await page.getByRole('textbox', { name: 'Amount' }).fill('€ 5')
    await page.getByRole('textbox', { name: 'Amount' }).press('Enter')
    await page.getByRole('button', { name: 'Add line' }).click()
    await expect(alert).toContainText('USD')
    await expect(finding(page)).toSay('No ledger data yet.')
  })

  test('fit at 1280 px and 200%, and axe finds nothing', async () => {
    await addLine(page, 'Amazon Web Services EMEA SARL', '1,500')
    await page.getByRole('button', { name: 'Accept suggested accounts' }).click()
    await page.getByRole('button', { name: 'Accept suggested matches' }).click()
    await expect(match(page, 'Amazon Web Services EMEA SARL')).toContainText('Matched')
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
    launched = await launchWithSampleList()
    page = launched.page
    await show(page, 'books')
  })
  test.afterEach(() => launched.close())

  /** As a paste from a spreadsheet: the same bytes on every system. */
  async function pasteTable(rows: readonly (readonly string[])[]): Promise<void> {
    const text = rows.map((row) => row.join('\t')).join('\n')
    await page.getByRole('textbox', { name: 'or paste rows with their header:' }).evaluate((field, pasted) => {
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
    await expect(page).toMention('The rows add up to your total.')
    await expect(page.getByText('2 lines from 3 rows')).toBeVisible()
    await expectAccessible(page)
    await importButton().click()
    await expect(page).toMention('2 lines from the pasted table added to the ledger.')
    await page.getByRole('button', { name: 'Accept suggested accounts' }).click()
    await page.getByRole('button', { name: 'Accept suggested matches' }).click()
    await expect(finding(page)).toMention('80% of $600 booked for infrastructure')
    await pasteTable([HEADER, [`${MONTH}-03`, 'Anthropic PBC', 'Cloud hosting', '510.00']])
    await expect(page).toMention('Remembered from your last import with these columns.')
    await expect(page).toMention('They replace 2 lines of the same accounts and months.')
    await importButton().click()
    await expect(finding(page)).toMention('100% of $510 booked for infrastructure')
    await expectSaved(page)
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Undo ledger import/ })
      .click()
    await expect(finding(page)).toMention('80% of $600 booked for infrastructure')
  })

  test('is asked about, told cell by cell, and changes nothing until it is understood or said to be left out', async () => {
    await pasteTable([HEADER, ['03/04/2026', 'AWS', 'Hosting', '10.00'], ['soon', 'GCP', 'Hosting', 'ten']])
    await expect(importButton()).toBeDisabled()
    await expect(page).not.toMention('These cells can’t be read')
    await page.getByRole('radio', { name: 'Month' }).check()
    await expect(page).toMention('1 row has a cell that can’t be read.')
    await expect(page.getByRole('row', { name: /^3 Date “soon”/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /^3 Amount “ten” Amount: “ten” isn’t a number/ })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Leave out 1 row' }).press('Enter')
    await expect(importButton()).toBeEnabled()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(finding(page)).toSay('No ledger data yet.')
  })

  test('of another currency, without a column it needs, or without a row is refused in a sentence', async () => {
    await pasteTable([
      ['Date', 'Vendor', 'Amount (EUR)'],
      ['2026-09-01', 'Hetzner', '10.00'],
    ])
    await expect(page.getByRole('alert')).toMention('“Amount (EUR)” is in EUR, but this workbook is in USD')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await pasteTable([
      ['Vendor', 'Account', 'Notes'],
      ['AWS', 'Hosting', 'x'],
    ])
    await expect(page).toMention('Choose a column for the date or month and for the amount')
    await expect(importButton()).toBeDisabled()
  })
})

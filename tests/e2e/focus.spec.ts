// The focus is somewhere at all times: a control that goes with what it did hands it on to what stood beside it.
import { expect, type Page, test } from '@playwright/test'
import { localDate } from '#core'
import { cell, openSampleCompany, WALKED } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show, type } from '../helpers/screens.ts'

let launched: LaunchedApp
let page: Page

test.beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  // As the app starts, and as a workbook opens.
  await expect(page.getByRole('main')).toBeFocused()
  await openSampleCompany(page)
  await expect.poll(focused).not.toBe('')
})
test.afterAll(() => launched.close())

/** What has the focus now, by the words it goes by; "" is the window as a whole. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return ''
    return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() || element.tagName
  })

test('after a filter is taken off, and a column hidden', async () => {
  await page.locator('th[data-column="approach"]').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('menuitem', { name: 'Filter…' }).click()
  await page.getByRole('checkbox', { name: 'Bought', exact: true }).uncheck()
  await page.getByRole('button', { name: 'Apply filter', exact: true }).click()
  const chip = page.getByRole('button', { name: /^Remove filter Approach/ })
  await chip.focus()
  await page.keyboard.press('Enter')
  await expect(chip).toHaveCount(0)
  await expect.poll(focused).not.toBe('')
  await page.locator('th[data-column="advice"]').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('menuitem', { name: 'Hide column' }).press('Enter')
  await expect(page.locator('th[data-column="advice"]')).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null)).toBe(true)
})

test('after a message is closed, back in the cell that it was read from', async () => {
  await show(page, 'inventory')
  await cell(page, WALKED, 'name').click()
  await page.keyboard.press('Delete')
  const close = page.getByRole('button', { name: 'Dismiss' })
  await close.focus()
  await page.keyboard.press('Enter')
  await expect(close).toHaveCount(0)
  await expect(cell(page, WALKED, 'name')).toBeFocused()
})

test('after the last bill is removed, in the form that adds one', async () => {
  await show(page, 'bills')
  await type(page, 'Vendor', 'AWS')
  await type(page, 'Amount', '1,200')
  await page.getByRole('button', { name: 'Add bill' }).press('Enter')
  const bill = page.getByRole('article', { name: 'AWS bill' })
  await expect(bill).toBeVisible()
  await bill
    .getByRole('button', { name: /^Remove/ })
    .last()
    .focus()
  await page.keyboard.press('Enter')
  await expect(bill).toHaveCount(0)
  await expect.poll(focused).not.toBe('')
})

test('after an exchange rate answers the banner that asked for it', async () => {
  await show(page, 'inventory')
  await cell(page, 'Vector store', 'cost').click()
  await page.keyboard.type('300 CHF')
  await page.keyboard.press('Enter')
  await show(page, 'costs')
  const rate = page.getByRole('textbox', { name: /CHF/ }).first()
  await rate.focus()
  await page.keyboard.type('1.1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner').getByRole('button', { name: /^Undo change of exchange rate/ })).toBeVisible()
  await expect.poll(focused).not.toBe('')
})

test('after proposals for the ledger are accepted', async () => {
  await show(page, 'books')
  // The sample has answers for what it was paid last month: a name and an account it has not seen, in that month.
  const today = new Date()
  const month = localDate(new Date(today.getFullYear(), today.getMonth() - 1, 1)).slice(0, 7)
  for (const [label, text] of Object.entries({ Month: month, Vendor: 'SUPABASE INC', Account: 'Rented servers', Amount: '500' })) {
    await page.getByLabel(label, { exact: true }).first().fill(text)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: 'Add line' }).press('Enter')
  for (const accept of ['Accept suggested accounts', 'Accept suggested matches']) {
    const button = page.getByRole('button', { name: accept })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(button).toHaveCount(0)
    await expect.poll(focused).not.toBe('')
  }
})

test('after a scenario is started', async () => {
  await show(page, 'what-if')
  const start = page.getByRole('button', { name: 'Growth 5×' })
  await start.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Changes', exact: true })).toBeVisible()
  await expect.poll(focused).not.toBe('')
})

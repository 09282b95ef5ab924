// What a form refuses is said at the field that is wrong: marked for screen readers, described by the sentence, with the focus in it.
import { expect, type Locator, type Page, test } from '@playwright/test'
import { cell } from '../helpers/inventory-page.ts'
import type { LaunchedApp } from '../helpers/launch-app.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { show, type } from '../helpers/screens.ts'

let launched: LaunchedApp
let page: Page

test.beforeAll(async () => {
  launched = await launchWithSampleList()
  page = launched.page
})
test.afterAll(() => launched.close())

async function expectWrong(field: Locator, sentence: string | RegExp): Promise<void> {
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(sentence)
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter')

test('a decision without its reasons, its approver, its owner or its day', async () => {
  await cell(page, 'Kubernetes cluster', 'verdict').click()
  await page.keyboard.press('Control+Shift+O')
  await press('Decide…')
  const dialog = page.getByRole('dialog')
  const save = dialog.getByRole('button', { name: 'Save decision' })
  const reasons = dialog.getByRole('checkbox')
  await expect(reasons.first()).toBeVisible()
  for (const reason of await reasons.all()) await reason.uncheck()
  await save.press('Enter')
  await expectWrong(reasons.first(), /\./)
  await reasons.first().check()
  const approver = dialog.getByRole('combobox', { name: 'Approved by' })
  await approver.fill('')
  await save.press('Enter')
  await expectWrong(approver, /enter text/i)
  await approver.fill('Priya Raman')
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await save.press('Enter')
  const owner = dialog.getByRole('combobox', { name: 'Owner' })
  await expectWrong(owner, /enter text/i)
  await owner.fill('Maya Okafor')
  await save.press('Enter')
  await expectWrong(dialog.getByRole('textbox', { name: 'Due' }), /date|day/i)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a rate without its currency or its number', async () => {
  await show(page, 'costs')
  const from = page.getByRole('textbox', { name: 'From currency', exact: true })
  await press('Add rate')
  await expectWrong(from, /\./)
  await from.fill('EUR')
  await press('Add rate')
  await expectWrong(page.getByRole('textbox', { name: 'Rate', exact: true }), /\./)
})

test('a bill without its vendor or its amount, and a part of it', async () => {
  await show(page, 'bills')
  await type(page, 'Vendor', 'AWS')
  await press('Add bill')
  const amount = page.getByRole('textbox', { name: 'Amount', exact: true })
  await expectWrong(amount, /amount/)
  await amount.fill('100')
  await press('Add bill')
  await press('Add share')
  const component = page.getByRole('combobox', { name: 'Component', exact: true })
  await expectWrong(component, /\./)
  await component.fill('Vector store')
  await press('Add share')
  await expectWrong(page.getByRole('article').getByRole('textbox', { name: 'Amount or share' }), /\./)
})

test('a line of the ledger without its month or its amount', async () => {
  await show(page, 'books')
  await press('Add line')
  const month = page.getByRole('textbox', { name: 'Month' })
  await expectWrong(month, 'A ledger line has no month. Enter it, such as 2026-11.')
  await month.fill('2026-01')
  await press('Add line')
  await expectWrong(page.getByRole('textbox', { name: 'Amount' }), /has no amount/)
})

test('a change of a scenario without its component, and a filter whose upper end is no number', async () => {
  await show(page, 'what-if')
  await press('Growth 5×')
  await press('Add change…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Type of change' }).click()
  await page.getByRole('option', { name: 'Company figure' }).click()
  await dialog.getByRole('button', { name: 'Add' }).press('Enter')
  await expectWrong(dialog.getByRole('combobox').nth(1), /\./)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await show(page, 'inventory')
  await page.locator('th[data-column="cost"]').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('menuitem', { name: 'Filter…' }).press('Enter')
  await page.getByLabel('At most').fill('many')
  await page.getByLabel('At most').press('Enter')
  await expectWrong(page.getByLabel('At most'), /number/)
  await expect(page.getByLabel('At least')).toHaveAttribute('aria-invalid', 'false')
  await page.keyboard.press('Escape')
})

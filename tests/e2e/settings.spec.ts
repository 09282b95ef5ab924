import { type Page, test } from '@playwright/test'
import { expect } from '../helpers/expect.ts'
import type { LaunchedApp } from '../helpers/launch-app.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { finding, show, type } from '../helpers/screens.ts'

const undo = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click()
/** Every limit, at the end of the rules. */
async function showLimits(page: Page): Promise<void> {
  await show(page, 'checks')
  await page.getByText('All limits', { exact: true }).click()
}
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })

test.describe('Settings', () => {
  let launched: LaunchedApp
  let page: Page

  test.beforeEach(async () => {
    launched = await launchWithSampleList()
    page = launched.page
    await show(page, 'settings')
  })
  test.afterEach(() => launched.close())

  test('turn verdicts when a limit changes, mark it, and come back by undo or reset', async () => {
    await showLimits(page)
    await type(page, 'Time on one component', '30')
    const row = page.getByRole('row').filter({ hasText: 'Time on one component' })
    await expect(row).toMention('Changed by you')
    await show(page, 'overview')
    // Kubernetes at 25% is still run by us and not the edge; only the reason is another one now.
    const kubernetes = page.getByRole('table', { name: 'Needs a decision' }).getByRole('row').filter({ hasText: 'Kubernetes cluster' })
    await expect(kubernetes).toMention('Needs decision · self-managed, not a differentiator')
    await undo(page)
    await expect(kubernetes).toMention('Needs decision · 25% (limit 20%)')

    await showLimits(page)
    // What is near the limit cannot begin beyond it.
    await type(page, 'Time on one component', '2')
    await expect(page.getByRole('alert')).toSay(
      'Time on one component: 2% is below the limit “Near the time limit from”, which is 15%. Lower the other limit first.',
    )
    await type(page, 'Near the time limit from', '2')
    await type(page, 'Time on one component', '2')
    await show(page, 'overview')
    await expect(finding(page)).toSay('3 of 15 components need a decision. 5 minor ones can be settled together.')
    await showLimits(page)
    await page.getByRole('button', { name: 'Reset Near the time limit from to 15%' }).click()
    await expect(
      page.getByText(/15% is above the limit “Time on one component”, which is 2%. Raise the other limit first\.$/).first(),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Reset Time on one component to 20%' }).click()
    await page.getByRole('button', { name: 'Reset Near the time limit from to 15%' }).click()
    await expect(field(page, 'Time on one component')).toHaveValue('20')
    await show(page, 'overview')
    await expect(finding(page)).toSay('3 of 15 components need a decision.')
  })

  test('are left at any height, and the next screen begins at its top all the same', async () => {
    await show(page, 'checks')
    const content = page.locator('main')
    const scrolled = () => content.evaluate((element) => element.scrollTop)
    await content.evaluate((element) => element.scrollTo(0, 600))
    expect(await scrolled()).toBe(600)
    await show(page, 'costs')
    await expect.poll(scrolled).toBe(0)
  })

  test('refuse in place, keep what was typed, and give it up with Escape', async () => {
    await showLimits(page)
    await type(page, 'Time on one component', '250')
    await expect(page.getByRole('alert')).toMention('250 is above 100. Enter 1 to 100')
    await expect(field(page, 'Time on one component')).toHaveValue('250')
    await expect(field(page, 'Time on one component')).toHaveAttribute('aria-invalid', 'true')
    await field(page, 'Time on one component').press('Escape')
    await expect(field(page, 'Time on one component')).toHaveValue('20')
    await expect(page.getByRole('alert')).toBeHidden()

    await show(page, 'settings')
    for (const [typed, says] of [
      ['-1', /below 0/],
      ['2.5', /has decimals/],
      ['many', /isn’t a number/],
      ['99999999999999999999', /above/],
    ] as const) {
      await type(page, 'Headcount', typed)
      await expect(page.getByRole('alert')).toContainText(says)
      await field(page, 'Headcount').press('Escape')
    }
    await type(page, 'Fully loaded cost per engineer (monthly)', '€15,000')
    await expect(page.getByRole('alert')).toMention('Enter it in USD')
  })

  test('accept 0 people: what divides by it needs input, nothing else changes', async () => {
    await type(page, 'Headcount', '0')
    await show(page, 'overview')
    await expect(page.locator('dl > div').filter({ hasText: 'Engineers on infrastructure' })).toContainText('Headcount is 0.')
    await expect(finding(page)).toSay('3 of 15 components need a decision.')
    await undo(page)
    await expect(page.locator('dl > div').filter({ hasText: 'Engineers on infrastructure' })).toContainText('24.2%')
  })

  test('take a blank as not set', async () => {
    await type(page, 'Fully loaded cost per engineer (monthly)', '')
    await expect(field(page, 'Fully loaded cost per engineer (monthly)')).toHaveAttribute('placeholder', 'Not set')
    await show(page, 'overview')
    await expect(page).toMention('To price time, enter the fully loaded cost per engineer in Settings.')
  })

  test('change the currency only after saying that nothing is converted, as one step', async () => {
    await page.getByRole('combobox', { name: 'Currency' }).click()
    await page.getByRole('option', { name: /^EUR/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Switch to EUR?' })
    await expect(dialog).toMention('Nothing is converted')
    await dialog.getByRole('button', { name: 'Switch to EUR' }).click()
    await show(page, 'overview')
    await expect(page.locator('dl > div').filter({ hasText: 'Monthly infrastructure cost' })).toContainText('€1,702.50')
    await undo(page)
    await expect(page.locator('dl > div').filter({ hasText: 'Monthly infrastructure cost' })).toContainText('$1,702.50')
  })

  test('offer the currency of every country, found by its code, and take as much cash as a company has there', async () => {
    await page.getByRole('combobox', { name: 'Currency' }).click()
    await expect(page.getByRole('listbox')).toBeVisible()
    await page.keyboard.type('KES')
    await expect(page.getByRole('option', { name: 'KES · Kenyan Shilling' })).toBeInViewport()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Switch to KES' }).click()
    await expect(page.getByRole('combobox', { name: 'Currency' })).toMention('KES · Kenyan Shilling')
    await page.getByText('More about the company').click()
    await type(page, 'Cash', '1,900,000,000')
    await expect(field(page, 'Cash')).toHaveValue('1,900,000,000')
    await type(page, 'Cash', '19,000,000,000')
    await expect(page.getByRole('alert')).toSay('Cash: the amount is too large. Enter 9,000,000,000 or less.')
  })

  test('keep the month of the fiscal year once a quarter is locked, and say why', async () => {
    await expect(page.getByRole('combobox', { name: 'Fiscal year starts in' })).toBeDisabled()
    await expect(page).toMention('Fixed once a quarter is locked')
  })

  test('write numbers as the chosen notation does, and read them so', async () => {
    await page.getByRole('combobox', { name: 'Number format' }).click()
    await page.getByRole('option', { name: /German \(Germany\)/ }).click()
    await expect(field(page, 'Fully loaded cost per engineer (monthly)')).toHaveValue('15.000')
    await type(page, 'Fully loaded cost per engineer (monthly)', '16.500,50')
    await expect(field(page, 'Fully loaded cost per engineer (monthly)')).toHaveValue('16.500,50')
  })

  test('show where the data lies and switch the theme', async () => {
    await expect(page.getByText(launched.userData)).toBeVisible()
    await page.getByRole('radio', { name: 'Dark' }).check()
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(22, 22, 20)')
    await page.getByRole('radio', { name: 'Light' }).check()
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(247, 247, 245)')
  })
})

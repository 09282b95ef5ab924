// What the gross margin and the budget are made of, typed on Costs by keyboard: where prices are booked, the budget of a quarter,
// and the figures that wait for their input until it is there.
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { openSampleCompany } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show } from '../helpers/screens.ts'

const figure = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) }).first()
const booked = (page: Page) =>
  page.getByRole('region', { name: 'Where costs are booked' }).getByText(/^\$.* in the cost of revenue|^Of no price/)
const firstBudget = (page: Page) => page.getByRole('article', { name: /^Budget of/ }).first()

async function choose(page: Page, price: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: `${price}: booked as` })
  await field.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: option }).press('Enter')
  await expect(field).toContainText(option)
}

test.describe('Budget and booking', () => {
  let launched: LaunchedApp
  let page: Page

  test.beforeEach(async () => {
    launched = await launchApp()
    page = launched.page
    await openSampleCompany(page)
    await page.keyboard.press('Control+5')
    await expect(page.getByRole('heading', { name: 'Costs', level: 1 })).toBeVisible()
  })
  test.afterEach(() => launched.close())

  test('books prices one by one and all that are left at once, shows the margin once the revenue is there, and takes it back', async () => {
    await expect(booked(page)).toHaveText('$1,332.50 a month in the cost of revenue, $370 in R&D, $0 elsewhere.')
    for (const name of ['LLM API (chat and extraction)', 'Kubernetes cluster']) await choose(page, name, 'Not said')
    await expect(booked(page)).toHaveText('$432.50 a month in the cost of revenue, $370 in R&D, $0 elsewhere. Of $900 it is not said.')
    await expect(figure(page, 'Gross margin')).toContainText('Waits for where all prices are booked (above) and the revenue (Settings)')
    await choose(page, 'Job queue', 'Other')
    await expect(booked(page)).toContainText('$4 elsewhere')
    await page.getByRole('combobox', { name: 'All 2 that do not say' }).click()
    await page.getByRole('option', { name: 'Cost of revenue' }).click()
    await expect(page.getByRole('combobox', { name: /that do not say/ })).toHaveCount(0)
    await show(page, 'settings')
    await page.getByText('More about the company').click()
    const revenue = page.getByRole('textbox', { name: 'Monthly revenue' })
    await revenue.fill('10k')
    await revenue.press('Enter')
    await show(page, 'costs')
    await expect(figure(page, 'Gross margin')).toContainText('86.72')
    await page.keyboard.press('Control+z')
    await expect(figure(page, 'Gross margin')).toContainText('Waits for the revenue (Settings)')
    await page.keyboard.press('Control+z')
    await expect(booked(page)).toContainText('Of $900 it is not said.')
  })

  test('spreads the budget of a quarter over its months, compares it, refuses what is no amount, and is saved', async () => {
    const card = firstBudget(page)
    await expect(card).toContainText('Comes to $5,107.50 at today’s prices: $292.50 under the budget.')
    const whole = card.getByRole('textbox', { name: 'The quarter' })
    await whole.fill('1,000')
    await whole.press('Enter')
    const months = card.getByRole('textbox')
    await expect(months.nth(0)).toHaveValue('333.33')
    await expect(months.nth(1)).toHaveValue('333.34')
    await expect(card).toContainText('over the budget')
    await expect(figure(page, 'Left of the budget')).toContainText('-$')
    await months.nth(2).fill('20k')
    await months.nth(2).press('Enter')
    await expect(whole).toHaveValue('20,666.67')
    await expect(card).toContainText('under the budget')
    await months.nth(1).fill('a lot')
    await months.nth(1).press('Enter')
    await expect(card.getByRole('alert')).toContainText('a lot')
    await months.nth(1).press('Escape')
    await months.nth(1).fill('-5')
    await months.nth(1).press('Enter')
    await expect(card.getByRole('alert')).toBeVisible()
    await months.nth(1).press('Escape')
    await expect(whole).toHaveValue('20,666.67')
    await expect(page.getByText(/^Saved/).first()).toBeVisible()
    await months.nth(1).fill('')
    await months.nth(1).press('Enter')
    await expect(whole).toHaveValue('')
    await expect(card).toContainText('It is compared once all three months have a budget.')
  })

  test('fits at 1280 px and 200%, and has nothing for axe to find in both themes', async () => {
    await firstBudget(page).getByRole('textbox', { name: 'The quarter' }).fill('6k')
    await page.keyboard.press('Enter')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
    await launched.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(1280, 800)
      window?.webContents.setZoomFactor(2)
    })
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640)
    const wide = await page
      .locator('main, main *')
      .evaluateAll((all) =>
        all.filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1).map((part) => part.outerHTML.slice(0, 160)),
      )
    expect(wide).toEqual([])
  })
})

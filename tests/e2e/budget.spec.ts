// What the gross margin and the budget are made of, typed on Costs by keyboard: where prices are booked, the budget of a quarter,
// and the figures that wait for their input until it is there.
import { type Page, test } from '@playwright/test'
import { expectAccessibleInBothThemes } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import type { LaunchedApp } from '../helpers/launch-app.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { show } from '../helpers/screens.ts'
import { expectFitsAt400 } from '../helpers/sideways.ts'

const figure = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) }).first()
const booked = (page: Page) =>
  page.getByRole('region', { name: 'Cost categories' }).getByText(/^\$.* in cost of revenue|has no cost category/)
const firstBudget = (page: Page) => page.getByRole('article', { name: / budget$/ }).first()

async function choose(page: Page, price: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: `Cost category of ${price}` })
  await field.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: option }).press('Enter')
  await expect(field).toContainText(option)
}

test.describe('Budget and booking', () => {
  let launched: LaunchedApp
  let page: Page

  test.beforeEach(async () => {
    launched = await launchWithSampleList()
    page = launched.page
    await page.keyboard.press('Control+5')
    await expect(page.getByRole('heading', { name: 'Costs', level: 1 })).toBeVisible()
  })
  test.afterEach(() => launched.close())

  test('books prices one by one and all that are left at once, shows the margin once the revenue is there, and takes it back', async () => {
    await expect(booked(page)).toSay('$1,332.50 per month in cost of revenue, $370 in R&D, $0 in other.')
    for (const name of ['LLM API (chat and extraction)', 'Kubernetes cluster']) await choose(page, name, 'Not set')
    await expect(booked(page)).toSay('$432.50 per month in cost of revenue, $370 in R&D, $0 in other. $900 has no category.')
    await expect(figure(page, 'Margin after infrastructure COGS')).toMention(
      'Needs a cost category for every price (above) and revenue (Settings)',
    )
    await choose(page, 'Job queue', 'Other')
    await expect(booked(page)).toContainText('$4 in other')
    await page.getByRole('button', { name: 'Select 2 without a category' }).click()
    await page.getByRole('checkbox', { name: 'Job queue' }).check()
    await page.getByRole('button', { name: 'Set cost category' }).click()
    const dialog = page.getByRole('dialog', { name: 'Set cost category for 3 prices' })
    await dialog.getByRole('combobox', { name: 'Cost category' }).click()
    await page.getByRole('option', { name: 'Other' }).click()
    await expect(dialog.getByRole('status')).toMention('2 prices change. 1 already has it.')
    await dialog.getByRole('combobox', { name: 'Cost category' }).click()
    await page.getByRole('option', { name: 'Cost of revenue' }).click()
    await expect(dialog.getByRole('row', { name: 'Job queue Other Cost of revenue' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Change 3 prices' }).click()
    await expect(page.getByRole('button', { name: 'Set cost category' })).toBeFocused()
    await expect(page.getByRole('button', { name: /without a category/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Set cost driver' }).click()
    const drivers = page.getByRole('dialog', { name: 'Set cost driver for 3 prices' })
    await drivers.getByRole('combobox', { name: 'Cost driver' }).click()
    await page.getByRole('option', { name: 'Usage-based' }).click()
    await drivers.getByRole('button', { name: /^Change \d price/ }).click()
    await expect(page.getByRole('combobox', { name: 'Cost driver of Job queue' })).toHaveText('Usage-based')
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Undo change of cost driver/ })
      .click()
    await expect(page.getByRole('combobox', { name: 'Cost driver of Job queue' })).toContainText('assumed')
    await show(page, 'settings')
    await page.getByText('More about the company').click()
    const revenue = page.getByRole('textbox', { name: 'Monthly revenue' })
    await revenue.fill('10k')
    await revenue.press('Enter')
    await show(page, 'costs')
    await expect(figure(page, 'Margin after infrastructure COGS')).toContainText('86.7%')
    await page.keyboard.press('Control+z')
    await expect(figure(page, 'Margin after infrastructure COGS')).toContainText('Needs revenue (Settings)')
    await page.keyboard.press('Control+z')
    await expect(booked(page)).toMention('$900 has no category.')
  })

  test('spreads the budget of a quarter over its months, compares it, refuses what is no amount, and is saved', async () => {
    const card = firstBudget(page)
    await expect(card).toMention('Expected cost is $5,107.50 at today’s prices, $292.50 under budget.')
    const whole = card.getByRole('textbox', { name: 'Quarter' })
    await whole.fill('1,000')
    await whole.press('Enter')
    const months = card.getByRole('textbox')
    await expect(months.nth(0)).toHaveValue('333.33')
    await expect(months.nth(1)).toHaveValue('333.34')
    await expect(card).toContainText('over budget')
    await expect(figure(page, 'Budget remaining')).toContainText('−$')
    await months.nth(2).fill('20k')
    await months.nth(2).press('Enter')
    await expect(whole).toHaveValue('20,666.67')
    await expect(card).toContainText('under budget')
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
    await expect(card).toMention('To compare, enter a budget for all 3 months.')
  })

  test('takes a row of months from a spreadsheet as one step, and refuses all of it before anything changes', async () => {
    const months = page.getByRole('article', { name: / budget$/ }).getByRole('textbox', { name: / 20\d\d$/ })
    const paste = (text: string, type = 'text/plain') =>
      months.nth(1).evaluate(
        (field, [mime, data]) => {
          const clipboardData = new DataTransfer()
          clipboardData.setData(mime, data)
          field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        },
        [type, text] as const,
      )
    const before = await months.nth(2).inputValue()
    await months.nth(1).focus()
    await paste('100\ta lot\t300')
    await expect(firstBudget(page).getByRole('alert')).toMention('“a lot” isn’t a number')
    await paste('Whole year\tTotal\n1\t2')
    await expect(firstBudget(page).getByRole('alert')).toMention('2 rows of amounts were copied')
    await expect(months.nth(2)).toHaveValue(before)
    await paste('1,000\t2k\t3,000.50\r\n')
    await expect(firstBudget(page).getByRole('alert')).toHaveCount(0)
    for (const [at, amount] of [
      [1, '1,000'],
      [2, '2,000'],
      [3, '3,000.50'],
    ] as const)
      await expect(months.nth(at)).toHaveValue(amount)
    await expect(months.nth(1)).toBeFocused()
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Undo change of budget/ })
      .click()
    await expect(months.nth(2)).toHaveValue(before)
    // Of a program that gives a table of HTML alone.
    await paste('<table><tr><td>41</td><td>42</td></tr></table>', 'text/html')
    await expect(months.nth(2)).toHaveValue('42')
  })

  test('fits at 1280 px, 200% and 400%, and has nothing for axe to find in both themes', async () => {
    await firstBudget(page).getByRole('textbox', { name: 'Quarter' }).fill('6k')
    await page.keyboard.press('Enter')
    await expectAccessibleInBothThemes(page)
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
    await expectFitsAt400(launched)
  })
})

// Costs as people have them: a bill that is split, what is left of it, credits, a currency without a rate, and a price
// typed in one field. By keyboard alone where a person would not take the mouse.
import { type Locator, type Page, test } from '@playwright/test'
import { expectAccessibleInBothThemes } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { cell } from '../helpers/inventory-page.ts'
import type { LaunchedApp } from '../helpers/launch-app.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { show } from '../helpers/screens.ts'

const finding = (page: Page) => page.getByRole('status').filter({ hasText: /per month at list price|monthly cost is unknown/ })
const bill = (page: Page, vendor: string) => page.getByRole('article', { name: `${vendor} bill` })

/** Types into a field and goes on with Tab, as a form is filled in. */
async function fill(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus()
  await page.keyboard.type(text)
  await page.keyboard.press('Tab')
}

async function enter(field: Locator, text: string): Promise<void> {
  await field.fill(text)
  await field.press('Enter')
}

async function addBill(page: Page, vendor: string, price: string): Promise<void> {
  await fill(page, page.getByRole('textbox', { name: 'Vendor', exact: true }).last(), vendor)
  await page.keyboard.type(price)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(bill(page, vendor)).toBeVisible()
}

async function addPart(page: Page, vendor: string, component: string, part: string): Promise<void> {
  await fill(page, bill(page, vendor).getByLabel('Component', { exact: true }), component)
  await page.keyboard.type(part)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

test.describe('Costs', () => {
  let launched: LaunchedApp
  let page: Page

  test.beforeEach(async () => {
    launched = await launchWithSampleList()
    page = launched.page
    await page.keyboard.press('Control+5')
    await expect(page.getByRole('heading', { name: 'Costs', level: 1 })).toBeVisible()
  })
  test.afterEach(() => launched.close())

  test('split a bill over components, keep the rest in sight and in the total, and take it all back', async () => {
    await expect(finding(page)).toSay('$1,702.50 per month at list price.')
    await show(page, 'bills')
    await addBill(page, 'AWS', '1,200')
    await expect(bill(page, 'AWS')).toMention('AWS, unallocated Not split yet$1,200 per month')
    await expect(finding(page)).toSay('$2,902.50 per month at list price, including $1,200 of unallocated bills.')
    await addPart(page, 'AWS', 'Kubernetes cluster', '30%')
    await addPart(page, 'AWS', 'Vector store', '250')
    await expect(bill(page, 'AWS')).toContainText('30% = $360 per month')
    await expect(bill(page, 'AWS')).toMention('AWS, unallocated Split across 2 components$590 per month')
    await expect(finding(page)).toSay('$2,902.50 per month at list price, including $590 of unallocated bills.')
    await addPart(page, 'AWS', 'Evaluation harness', '590.01')
    await expect(page.getByRole('alert')).toSay('The parts are $0.01 more than the AWS bill. Lower one of them, or raise the bill.')
    await show(page, 'overview')
    await expect(page).toMention('includes $590 of unallocated bills')
    for (const step of ['split of bill', 'split of bill', 'new bill']) {
      await page
        .getByRole('banner')
        .getByRole('button', { name: new RegExp(`^Undo ${step}, AWS`) })
        .click()
    }
    await show(page, 'bills')
    await expect(page).toMention('No bills yet')
    await expect(finding(page)).toSay('$1,702.50 per month at list price.')
  })

  test('add by Enter and go on with the next, and keep the focus where a row was removed', async () => {
    await show(page, 'bills')
    const vendor = page.getByRole('textbox', { name: 'Vendor', exact: true }).last()
    for (const [name, price] of [
      ['AWS', '1,200'],
      ['Hetzner', '100'],
    ] as const) {
      await fill(page, vendor, name)
      await page.keyboard.type(price)
      await page.keyboard.press('Enter')
      await expect(bill(page, name)).toBeVisible()
      await expect(vendor).toBeFocused()
      await expect(vendor).toHaveValue('')
    }
    const component = bill(page, 'AWS').getByLabel('Component', { exact: true })
    await fill(page, component, 'Vector store')
    await page.keyboard.type('nothing')
    await page.keyboard.press('Enter')
    await expect(bill(page, 'AWS').getByRole('alert')).toContainText('“nothing”')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('250')
    await page.keyboard.press('Enter')
    await expect(bill(page, 'AWS')).toContainText('$950 per month')
    await expect(component).toBeFocused()
    await bill(page, 'AWS').getByRole('button', { name: 'Remove AWS bill' }).press('Enter')
    await expect(bill(page, 'AWS')).toHaveCount(0)
    await expect(bill(page, 'Hetzner').getByRole('textbox', { name: 'Vendor' })).toBeFocused()
    await bill(page, 'Hetzner').getByRole('button', { name: 'Remove Hetzner bill' }).press('Enter')
    await expect(vendor).toBeFocused()
  })

  test('leave the total open until a currency has its one rate, then convert at it', async () => {
    await show(page, 'bills')
    await addBill(page, 'Hetzner', '€ 1,000')
    await expect(finding(page)).toSay('The monthly cost is unknown until every currency has an exchange rate.')
    await show(page, 'overview')
    const total = page.locator('dl > div').filter({ hasText: 'Monthly infrastructure cost' })
    await expect(total).toMention('≥ $1,702.50excludes bills in EUR')
    await total.getByRole('button', { name: 'Set EUR exchange rate' }).click()
    await expect(page).toMention('Some prices are in EUR. Enter its exchange rate to USD.')
    await enter(page.getByRole('textbox', { name: 'Value of 1 EUR' }), '1.08')
    await expect(finding(page)).toSay('$2,782.50 per month at list price, including $1,080 of unallocated bills.')
    await show(page, 'bills')
    await expect(bill(page, 'Hetzner')).toMention('€1,000 per month $1,080 per month')
    await show(page, 'costs')
    await enter(page.getByRole('textbox', { name: 'Value of 1 EUR' }), '1.10')
    await expect(finding(page)).toSay('$2,802.50 per month at list price, including $1,100 of unallocated bills.')
    await page.getByRole('button', { name: /^Remove EUR rate/ }).click()
    await expect(finding(page)).toSay('The monthly cost is unknown until every currency has an exchange rate.')
  })

  test('take a price with seats, period and currency in one field, and pay it from credits', async () => {
    await page.getByRole('button', { name: 'Add credits' }).click()
    const credits = page.getByRole('article', { name: 'Vendor 1 credits' })
    await enter(credits.getByRole('textbox', { name: 'Balance', exact: true }), '2k')
    await show(page, 'inventory')
    await cell(page, 'Kubernetes cluster', 'name').click()
    await page.keyboard.press('Control+I')
    const details = page.getByRole('complementary', { name: 'Component details' })
    await details.getByRole('button', { name: 'Add cost line' }).click()
    await enter(details.getByRole('textbox', { name: 'List price' }).nth(1), '588/yr × 12 seats')
    await expect(details).toMention('$7,056 per year for 12 seats, $588 per month')
    await expect(details).toContainText('$1,008 per month')
    await details.getByRole('combobox', { name: 'Paid from' }).nth(1).click()
    await page.getByRole('option', { name: 'Vendor 1' }).click()
    await show(page, 'costs')
    await expect(page.getByRole('article', { name: 'Vendor 1 credits' })).toMention('$588 per month for 1 price. Enough for 3 months')
    await expect(finding(page)).toSay('$2,290.50 per month at list price. $1,702.50 net of credits.')
  })

  test('fits with a bill, credits and a rate at 1280 px and 200%', async () => {
    await page.getByRole('button', { name: 'Add credits' }).click()
    await show(page, 'bills')
    await addBill(page, 'AWS', '€ 1,200')
    await addPart(page, 'AWS', 'Kubernetes cluster', '30%')
    await enter(page.getByRole('textbox', { name: 'Value of 1 EUR' }), '1.08')
    await launched.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(1280, 800)
      window?.webContents.setZoomFactor(2)
    })
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640)
    for (const screen of ['bills', 'costs'] as const) {
      await show(page, screen)
      const wide = await page.locator('main, main *').evaluateAll((all) =>
        all
          // Labels for screen readers are clipped on purpose.
          .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1)
          .map((part) => part.outerHTML.slice(0, 120)),
      )
      expect(wide, screen).toEqual([])
    }
  })

  test('has nothing for axe to find, in both themes', async () => {
    await show(page, 'bills')
    await addBill(page, 'AWS', '1,200')
    await addPart(page, 'AWS', 'Vector store', '250')
    await addBill(page, 'Hetzner', '€ 1,000')
    await expectAccessibleInBothThemes(page)
  })
})

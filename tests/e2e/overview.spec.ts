import { expect, type Page, test } from '@playwright/test'
import { openSampleCompany } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { finding, show, type } from '../helpers/screens.ts'

const figure = (page: Page, label: string) => page.locator('dl > div').filter({ hasText: label })

test.describe('Overview', () => {
  let launched: LaunchedApp
  let page: Page

  test.beforeAll(async () => {
    launched = await launchApp()
    page = launched.page
    await openSampleCompany(page)
  })
  test.afterAll(() => launched.close())
  test.beforeEach(() => show(page, 'Overview'))

  test('says the finding first, then the figures', async () => {
    await expect(finding(page)).toHaveText('3 of 15 components ask for a decision.')
    await expect(figure(page, 'Infrastructure a month')).toContainText('$1,702.50')
    await expect(figure(page, 'Time on infrastructure')).toContainText('1.21 engineers')
    await expect(figure(page, 'Time on infrastructure')).toContainText('0.35 building the product')
    await expect(figure(page, 'Time on infrastructure')).toContainText('0.86 keeping things alive')
    await expect(figure(page, 'Share of the company')).toContainText('24.2 %')
    await expect(figure(page, 'Components')).toContainText('Decide3')
  })

  test('lists what needs a decision with its reason, the largest stake first', async () => {
    const rows = page.getByRole('table', { name: 'Needs a decision' }).getByRole('row')
    await expect(rows).toHaveCount(4)
    await expect(rows.nth(1)).toContainText('Kubernetes cluster')
    await expect(rows.nth(1)).toContainText('Decide · 25 %, limit 20 %')
    await expect(rows.nth(1)).toContainText('3,750.00')
    await expect(rows.nth(2)).toContainText('Evaluation harness')
    await expect(rows.nth(3)).toContainText('Feature store (bespoke)')
  })

  test('keeps findings about the data apart from decisions', async () => {
    await expect(page.getByRole('region', { name: /^Missing/ })).toContainText('Say what day the prices are from')
    await expect(page.getByRole('region', { name: /^Near limit/ })).toContainText('Jonas Weber')
  })

  test('opens a component in the inspector, wherever its row is clicked', async () => {
    // The right end of the row, far from the name.
    await page
      .getByRole('row')
      .filter({ hasText: 'Kubernetes cluster' })
      .click({ position: { x: 600, y: 12 } })
    await expect(page.getByRole('complementary').getByRole('heading', { name: 'Kubernetes cluster' })).toBeVisible()
  })

  test('leads to Settings for what is not set and shows it once it is', async () => {
    await expect(figure(page, 'Share of net burn')).toContainText('not set')
    await page.getByRole('button', { name: 'Set net burn' }).click()
    await type(page, 'Net burn a month', '85k')
    await show(page, 'Overview')
    await expect(figure(page, 'Share of net burn')).toContainText('2 %')
    await expect(figure(page, 'Share of net burn')).toContainText('of $85,000 a month')
  })
})

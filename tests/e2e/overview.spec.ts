import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { openRecent } from '../faults/work-in-app.ts'
import { expect } from '../helpers/expect.ts'
import { expectSaved } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { sampleLibrary } from '../helpers/locked-library.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { finding, show, type } from '../helpers/screens.ts'

const figure = (page: Page, label: string) => page.locator('dl > div').filter({ has: page.locator('dt', { hasText: label }) })

test.describe('Overview', () => {
  let launched: LaunchedApp
  let page: Page

  test.beforeAll(async () => {
    launched = await launchWithSampleList()
    page = launched.page
  })
  test.afterAll(() => launched.close())
  test.beforeEach(() => show(page, 'overview'))

  test('says the finding first, then the figures', async () => {
    await expect(finding(page)).toSay('3 of 15 components need a decision.')
    await expect(figure(page, 'Monthly infrastructure cost')).toContainText('$1,702.50')
    await expect(figure(page, 'Engineers on infrastructure')).toContainText('1.21 FTE')
    await expect(figure(page, 'Engineers on infrastructure')).toContainText('0.35 product work')
    await expect(figure(page, 'Engineers on infrastructure')).toMention('0.86 keeping the lights on')
    await expect(figure(page, 'Engineers on infrastructure')).toContainText('24.2% of 5 people')
    await expect(figure(page, 'Components')).toContainText('Needs decision3')
  })

  test('lists what needs a decision with its reason, the largest stake first', async () => {
    const rows = page.getByRole('table', { name: 'Needs a decision' }).getByRole('row')
    await expect(rows).toHaveCount(5)
    await expect(rows.nth(1)).toContainText('Kubernetes cluster')
    await expect(rows.nth(1)).toMention('Needs decision · 25% (limit 20%)')
    await expect(rows.nth(1)).toMention('420.000.25Maya Okafor, about $3,750')
    await expect(page).toMention(
      'Time is priced at your average fully loaded cost per engineer ($15,000 per month). It isn’t anyone’s salary.',
    )
    await expect(rows.nth(2)).toContainText('Evaluation harness')
    await expect(rows.nth(3)).toMention('Feature store (bespoke)')
    await expect(rows.nth(4)).toHaveText('All 3 together480.000.60')
  })

  test('keeps findings about the data apart from decisions', async () => {
    await expect(page.getByRole('region', { name: /^People with little time left/ })).toContainText('Jonas Weber')
    const near = page.getByRole('region', { name: /^Watch/ })
    // Counted above, listed here, and all of them one click away.
    await near.getByRole('button', { name: 'Sign-in and billing' }).click()
    await expect(page.getByRole('complementary')).toMention('Sign-in and billing')
    await show(page, 'overview')
    await figure(page, 'Components').getByRole('button', { name: 'Watch' }).click()
    await expect(page.getByRole('button', { name: /^Watch/, pressed: true })).toBeVisible()
    await expect(page.getByRole('contentinfo')).toContainText('2 of 15 components')
  })

  test('opens a component in the inspector, wherever its row is clicked', async () => {
    // The right end of the row, far from the name.
    await page
      .getByRole('table', { name: 'Needs a decision' })
      .getByRole('row')
      .filter({ hasText: 'Kubernetes cluster' })
      .click({ position: { x: 600, y: 12 } })
    await expect(page.getByRole('complementary').getByRole('heading', { name: 'Kubernetes cluster' })).toBeVisible()
  })

  test('leads to Settings for what is not set and shows it once it is', async () => {
    await expect(figure(page, 'Infrastructure share of net burn')).toContainText('Not set')
    await figure(page, 'Infrastructure share of net burn').getByRole('button', { name: 'Set net burn' }).click()
    await expect(page.getByRole('textbox', { name: 'Monthly net burn' })).toBeFocused()
    await type(page, 'Monthly net burn', '85k')
    await show(page, 'overview')
    await expect(figure(page, 'Runway').getByRole('button')).toHaveText(['Set cash'])
    await expect(figure(page, 'Infrastructure share of net burn')).toContainText('2%')
    await expect(figure(page, 'Infrastructure share of net burn')).toMention('of $85,000 per month')
  })

  test('ranks the inputs that would help most, and opens the field of one that is folded away', async () => {
    const inputs = page.getByRole('table', { name: 'Inputs that would help most' })
    await expect(inputs.getByRole('row').nth(1)).toSay('Type of 4 components2 checks')
    await inputs.getByRole('button', { name: 'Revenue', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Monthly revenue' })).toBeFocused()
    await show(page, 'overview')
    await inputs.getByRole('button', { name: 'Last raise' }).click()
    await expect(page.getByRole('textbox', { name: 'Last raise', exact: true })).toBeFocused()
  })

  test('shows the largest costs with their share and what they did since the last lock', async () => {
    const costs = page.getByRole('table', { name: 'Largest costs' })
    await expect(costs.getByRole('row')).toHaveCount(6)
    await expect(costs.getByRole('row').nth(1)).toSay('LLM API (chat and extraction)480.0028.2%+70.00')
    await expect(costs.getByRole('row').nth(2)).toHaveText('Kubernetes cluster420.0024.7%0.00')
  })

  test('shows who gives the time, outlines what takes too much, and copies the chart as an image', async () => {
    const chart = page.getByRole('figure', { name: 'Jonas Weber spends the most time on infrastructure: 80%.' })
    await expect(chart.getByRole('img')).toHaveAccessibleName(
      /^Time on infrastructure by person, maximum 100%\. Jonas Weber 80%: Document parsing pipeline \(Data, over limit\) 35%, /,
    )
    await expect(chart).toMention('Outlined: components that take more than 20% of an engineer across all owners.')
    await chart.getByRole('button', { name: 'Show as table' }).click()
    await expect(chart.getByRole('row').nth(2)).toMention('Maya Okafor25%Kubernetes cluster (Compute, over limit) 25%')
    await chart.getByRole('button', { name: 'Show as chart' }).click()
    await launched.app.evaluate(({ clipboard }) => clipboard.clear())
    await chart.getByRole('button', { name: 'Copy as image' }).click()
    await expect(page).toMention('Copied as image')
    const size = await launched.app.evaluate(({ clipboard }) => {
      const older = clipboard as unknown as { readImage: () => { getSize: () => { width: number; height: number } } }
      return older.readImage().getSize()
    })
    const box = await chart.boundingBox()
    expect(size.width).toBeGreaterThanOrEqual(Math.floor(box?.width ?? 0))
    expect(size.height).toBeGreaterThan(80)
  })

  test('says what changed since the last locked quarter, and lately', async () => {
    await expect(page.getByText(/^Changes since Q[1-4] \d{4}, the last locked quarter\.$/)).toBeVisible()
    await expect(figure(page, 'Components')).toContainText('Needs decision3')
    await show(page, 'settings')
    await type(page, 'Headcount', '6')
    await type(page, 'Headcount', '7')
    await show(page, 'overview')
    await expect(page.getByRole('region', { name: 'Recent changes' }).getByRole('listitem').first()).toContainText(
      /^Change of headcount \(2 times\)today \d{1,2}:\d\d\s[AP]M$/,
    )
  })
})

test('Overview compares with the last version saved before this quarter', async () => {
  const { userData } = await sampleLibrary()
  const { page, close } = await launchApp({ userData })
  await openRecent(page)
  await show(page, 'settings')
  await type(page, 'Headcount', '8')
  await expectSaved(page)
  // As if this had been kept long ago: the name of a backup says when.
  const [id = ''] = readdirSync(join(userData, 'workbooks'))
  const backups = join(userData, 'backups', id)
  mkdirSync(backups, { recursive: true })
  copyFileSync(join(userData, 'workbooks', id, 'workbook.json'), join(backups, 'r0000000001-20250930T100000.json'))
  await type(page, 'Headcount', '10')
  await show(page, 'overview')
  await expect(page.getByText(/^Changes since [A-Z][a-z]{2} \d{1,2}, \d{4}, the last version before this quarter\.$/)).toBeVisible()
  await expect(figure(page, 'Monthly infrastructure cost')).toContainText('unchanged')
  await expect(figure(page, 'Engineers on infrastructure')).toContainText('12.1% of 10 people')
  await close()
  await removeFolder(userData)
})

test('Overview says honestly that no earlier quarter is kept', async () => {
  const { userData } = await sampleLibrary()
  const { page, close } = await launchApp({ userData })
  await openRecent(page)
  await show(page, 'overview')
  await expect(page).toMention('Nothing to compare with yet. Changes appear here after your first saved day or locked quarter.')
  await close()
  await removeFolder(userData)
})

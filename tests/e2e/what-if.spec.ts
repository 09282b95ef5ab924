// What-if, walked through: from an empty screen to growth, a hire and a swap side by side, and one change taken over and back.
import { type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { cell, tabTo } from '../helpers/inventory-page.ts'
import type { LaunchedApp } from '../helpers/launch-app.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { show, type } from '../helpers/screens.ts'

const row = (page: Page, figure: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: figure, exact: true }) })
const changes = (page: Page) => page.getByRole('region', { name: 'Changes', exact: true })
const undoButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Undo/ })

async function choose(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: list }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test.describe('What-if', () => {
  let launched: LaunchedApp
  let page: Page

  test.beforeEach(async () => {
    launched = await launchWithSampleList()
    page = launched.page
  })
  test.afterEach(() => launched.close())

  test('lays growth over the present, says which prices move, and writes nothing to it', async () => {
    await page.keyboard.press('Control+Shift+F')
    await expect(page.getByRole('heading', { level: 1, name: 'What-if' })).toBeVisible()
    await expect(page).toMention('What would happen if…?')
    await page.getByRole('button', { name: 'Growth 5×' }).click()
    await expect(changes(page)).toContainText(/\d+% of cost scales with volume \(\d+% assumed\)/)
    await changes(page)
      .getByText(/values change/)
      .click()
    await expect(changes(page)).toMention('LLM API (chat and extraction), cost: $480 → $2,400 per month')
    await expect(row(page, 'Monthly infrastructure cost').getByRole('cell').last()).toContainText('+$')
    // Typed as everywhere, refused as everywhere.
    const times = changes(page).getByRole('textbox')
    await times.fill('0')
    await times.press('Enter')
    await expect(page.getByRole('alert')).toContainText('below')
    await times.fill('2.5')
    await times.press('Enter')
    await expect(row(page, 'Monthly infrastructure cost').getByRole('cell').last()).toContainText('+$')
    await expect(changes(page)).toMention('LLM API (chat and extraction), cost: $480 → $1,200 per month')
    await show(page, 'inventory')
    await expect(cell(page, 'LLM API (chat and extraction)', 'cost')).toContainText('480')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await show(page, 'what-if')
    await expect(page).toMention('What would happen if…?')
  })

  test('swaps a flagged component, sets it beside a hire, and takes the swap over in one step', async () => {
    await cell(page, 'Kubernetes cluster', 'verdict').click()
    await page.getByRole('button', { name: 'Open component page' }).click()
    await type(page, 'Managed quote per month', '200')
    await show(page, 'what-if')
    await page.getByRole('button', { name: 'Swap for a managed service' }).click()
    const moves = page.getByRole('list', { name: 'Verdict changes' })
    await expect(moves).toContainText('Kubernetes cluster')
    await expect(moves).toContainText('Needs decision')
    await expect(row(page, 'Engineers on infrastructure (FTE)').getByRole('cell').last()).toContainText('−0.23')
    await page.getByRole('button', { name: 'One more engineer' }).click()
    await expect(row(page, 'Engineers').getByRole('cell').last()).toContainText('+1')
    await choose(page, 'Also compare with', 'Swap for a managed service')
    await expect(page.getByRole('columnheader')).toHaveText(['Figure', 'Now', 'One more engineer', 'Swap for a managed service'])
    await expect(moves).toContainText('Kubernetes cluster')
    await expectAccessible(page)

    await page
      .getByRole('button', { name: /^Swap for a managed service/ })
      .first()
      .click()
    await tabTo(page, 'Apply changes…')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('checkbox', { name: /^Kubernetes cluster, swapped/ })).toBeChecked()
    await page.getByRole('button', { name: 'Apply 1 change' }).click()
    await expect(undoButton(page)).toHaveAccessibleName(/changes applied from scenario, Swap for a managed service/)
    await show(page, 'inventory')
    await expect(cell(page, 'Kubernetes cluster', 'time')).toContainText('2')
    await expect(cell(page, 'Kubernetes cluster', 'cost')).toContainText('200')
    await page.keyboard.press('Control+z')
    await expect(cell(page, 'Kubernetes cluster', 'cost')).toContainText('420')
  })

  test('adds, renames, copies and removes by keyboard, and names what it leaves out', async () => {
    await show(page, 'what-if')
    await tabTo(page, 'Blank scenario')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Add change…')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Multiple' }).fill('many')
    await page.getByRole('textbox', { name: 'Multiple' }).press('Enter')
    await expect(page.getByRole('alert').first()).toContainText('many')
    await choose(page, 'Type of change', 'Swap for a managed service')
    await expect(page).toMention('No component has a managed quote yet')
    await choose(page, 'Type of change', 'Limit')
    await choose(page, 'Limit', 'Time on one component')
    await page.getByRole('textbox', { name: 'New value' }).fill('10')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByRole('alert')).toMention('Lower the other limit first')
    await page.getByRole('textbox', { name: 'New value' }).fill('30')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('heading', { name: 'No verdict changes.' })).toBeVisible()
    await page.getByRole('button', { name: 'Rename scenario' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Patient')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: 'Patient' })).toBeVisible()
    await page.getByRole('button', { name: 'Duplicate scenario' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Patient copy' })).toBeVisible()
    await page.getByRole('button', { name: 'Remove scenario' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Patient', exact: true })).toBeVisible()
  })
})

// Who gives how much time, changed in the details of a component: units people think in, and a focus that is never lost.
import { type Page, test } from '@playwright/test'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved, openSampleCompany } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'

const details = (page: Page) => page.getByRole('complementary')
const field = (page: Page, name: string) => details(page).getByRole('textbox', { name, exact: true })

test.describe('Owners in the details', () => {
  let launched: LaunchedApp
  let page: Page

  test.beforeEach(async () => {
    launched = await launchApp()
    page = launched.page
    await openSampleCompany(page)
    await cell(page, 'Kubernetes cluster', 'verdict').click()
    await expect(details(page)).toBeVisible()
  })
  test.afterEach(() => launched.close())

  test('take time as it is said, and say it in other units', async () => {
    await expect(details(page)).toMention('10 h per week, 5.4 d per month')
    for (const [typed, percent, said] of [
      ['4h/wk', '10', '4 h per week, 2.2 d per month'],
      ['1 day/wk', '20', '8 h per week, 4.3 d per month'],
      ['52 hours a month', '30', '12 h per week, 6.5 d per month'],
    ] as const) {
      await field(page, 'Engineer time').fill(typed)
      await page.keyboard.press('Enter')
      await expect(field(page, 'Engineer time')).toHaveValue(percent)
      await expect(details(page).getByText(said).first()).toBeVisible()
    }
    await expect(details(page)).toMention('Needs decision · 30% (limit 20%)')
    await field(page, 'Engineer time').fill('lots')
    await page.keyboard.press('Enter')
    await expect(details(page).getByRole('alert')).toMention('isn’t a number')
  })

  test('keep the focus where it was when a name changes, an owner is added or removed', async () => {
    await field(page, 'Owner').fill('Nora Lind')
    await page.keyboard.press('Enter')
    await expect(cell(page, 'Kubernetes cluster', 'owners')).toHaveText('Nora Lind')
    await expect(field(page, 'Owner')).toBeFocused()
    const add = field(page, 'Add owner')
    await add.fill('Jonas Weber')
    await page.keyboard.press('Enter')
    await expect(add).toBeFocused()
    await expect(add).toHaveValue('')
    await expect(cell(page, 'Kubernetes cluster', 'owners')).toHaveText('Nora Lind, Jonas Weber')
    await details(page).getByRole('button', { name: 'Remove Jonas Weber' }).click()
    await expect(add).toBeFocused()
    await expect(cell(page, 'Kubernetes cluster', 'owners')).toHaveText('Nora Lind')
    await expectSaved(page)
  })

  test('take an approach that was assumed, chosen as it is', async () => {
    await page.keyboard.press('Control+Shift+N')
    await expect(page.locator('td input')).toBeFocused()
    await page.keyboard.type('Redis')
    await page.keyboard.press('Enter')
    await expect(cell(page, 'Redis', 'approach')).toHaveText('Bought (assumed)')
    await cell(page, 'Redis', 'verdict').click()
    const approach = details(page).getByRole('combobox', { name: 'Approach' })
    await expect(approach).toHaveText('Not set')
    await approach.click()
    await page.getByRole('option', { name: 'Bought' }).click()
    await expect(approach).toHaveText('Bought')
    await expect(cell(page, 'Redis', 'approach')).toHaveText('Bought')
    await page.keyboard.press('Control+z')
    await expect(cell(page, 'Redis', 'approach')).toHaveText('Bought (assumed)')
  })
})

// The Checks screen by keyboard: from a rule to another limit and back, to the rows behind it, and filtered.
import { type Page, test } from '@playwright/test'
import { expectAccessibleInBothThemes } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { tabTo } from '../helpers/inventory-page.ts'
import type { LaunchedApp } from '../helpers/launch-app.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { show } from '../helpers/screens.ts'

const ownerTime = (page: Page) => page.getByRole('article', { name: /^Engineer time/ })
const slider = (page: Page) => page.getByRole('slider', { name: 'Try another value: Time on one component' })
const rows = (page: Page) => ownerTime(page).getByRole('list', { name: 'Findings' })
const nothingToUndo = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Nothing to undo' })

test.describe('Checks', () => {
  let launched: LaunchedApp
  let page: Page

  test.beforeEach(async () => {
    launched = await launchWithSampleList()
    page = launched.page
    await page.keyboard.press('Control+6')
    await expect(page.getByRole('heading', { name: 'Rules and limits', level: 1 })).toBeVisible()
  })
  test.afterEach(() => launched.close())

  test('say how many components each rule asks something of, and stay calm about what only informs', async () => {
    await expect(page).toMention('3 of 15 components need a decision.')
    await expect(ownerTime(page).getByRole('listitem')).toHaveText(['Needs decision1', 'Needs rationale1', 'Near limit2', 'OK11'])
    await expect(page.getByRole('article', { name: /^Advice/ })).toMention('Applies to 15 components')
    await page.getByRole('checkbox', { name: 'Needs action only' }).check()
    await expect(page.getByRole('article', { name: /^Advice/ })).toBeHidden()
    await page.getByRole('searchbox').fill('no such thing')
    await expect(page).toMention('No matching rules')
    await page.getByRole('button', { name: 'Clear filter' }).click()
    await expect(page.getByRole('article', { name: /^Advice/ })).toBeVisible()
  })

  test('try another limit by keyboard, store nothing, take it, and reset it', async () => {
    await tabTo(page, 'Engineer time')
    await page.keyboard.press('Enter')
    await slider(page).focus()
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
    const effect = ownerTime(page).locator('output').first()
    await expect(effect).toSay('At 26%, 1 component would change from Needs decision to Near limit.')
    await expect(ownerTime(page).getByRole('list', { name: 'Verdict changes' })).toContainText('Kubernetes cluster')
    await expect(nothingToUndo(page)).toBeVisible()
    await show(page, 'overview')
    await show(page, 'checks')
    await expect(slider(page)).toHaveAttribute('aria-valuetext', '20%')

    const typed = page.getByRole('textbox', { name: 'Value to try: Time on one component' })
    await typed.fill('14')
    await typed.press('Enter')
    await expect(effect).toContainText('limit')
    await expect(page.getByRole('button', { name: 'Use 14%' })).toBeDisabled()
    await typed.fill('25.5')
    await typed.press('Enter')
    await expect(effect).toMention('At 25.5%, 1 component would change')
    await tabTo(page, 'Use 25.5%')
    await page.keyboard.press('Enter')
    await expect(ownerTime(page)).toMention('limit changed by you')
    await expect(ownerTime(page).getByRole('listitem').first()).toHaveText('Needs rationale1')
    await expect(slider(page)).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(page.getByRole('button', { name: 'Reset Time on one component to 20%' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Time on one component', exact: true })).toBeFocused()
    await expect(ownerTime(page).getByRole('listitem').first()).toHaveText('Needs decision1')
  })

  test('lead to a component and back to its row', async () => {
    await tabTo(page, 'Engineer time')
    await page.keyboard.press('Enter')
    await rows(page).getByRole('button').first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(rows(page).getByRole('button', { name: 'Document parsing pipeline' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary')).toContainText('Document parsing pipeline')
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(rows(page).getByRole('button', { name: 'Document parsing pipeline' })).toBeFocused()
  })

  test('are found by name from anywhere', async () => {
    await show(page, 'inventory')
    await page.keyboard.press('Control+K')
    await page.keyboard.type('reversibility')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Reversibility', expanded: true })).toBeFocused()
  })

  test('have nothing for axe to find, in both themes, with a rule unfolded and a limit tried', async () => {
    await page.getByRole('button', { name: 'Engineer time' }).click()
    await slider(page).focus()
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
    await expect(ownerTime(page).getByRole('list', { name: 'Verdict changes' })).toBeVisible()
    await expectAccessibleInBothThemes(page)
  })
})

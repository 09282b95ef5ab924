import { type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved } from '../helpers/inventory-page.ts'
import type { LaunchedApp } from '../helpers/launch-app.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { finding, show, type } from '../helpers/screens.ts'
import { chooseTheme } from '../helpers/window-menu.ts'

const CLUSTER = 'Kubernetes cluster'
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test.describe('The page of a component', () => {
  test.describe.configure({ mode: 'serial' })
  let launched: LaunchedApp
  let page: Page

  test.beforeAll(async () => {
    launched = await launchWithSampleList()
    page = launched.page
  })
  test.afterAll(() => launched.close())

  test('opens by keyboard from the list and leads back with Alt and an arrow', async () => {
    await cell(page, CLUSTER, 'name').click()
    await page.keyboard.press('Control+Shift+O')
    await expect(finding(page)).toHaveText(CLUSTER)
    await expect(finding(page)).toBeFocused()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(finding(page)).toHaveText(CLUSTER)
  })

  test('says which assumption decides, by the real rules', async () => {
    const chart = region(page, 'What would change it').getByRole('figure')
    // Both headline checks ask: no number alone turns it, the answer that it is the edge does.
    await expect(chart.getByRole('heading')).toSay('Differentiator decides. Yes instead of No: Watch.')
    await chart.getByRole('button', { name: 'Show as table' }).click()
    await expect(chart.getByRole('row', { name: /^Engineer time/ })).toMention('12.5% – 37.5%doesn’t change it')
    await chart.getByRole('button', { name: 'Show as chart' }).click()
  })

  test('asks a quote because a headline check flags it, and answers with the rule', async () => {
    await type(page, 'Managed quote per month', '200')
    const compared = region(page, 'Managed service comparison')
    await expect(compared.getByRole('status').first()).toMention('8.3× the managed service at $500 (limit 3×)')
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('textbox', { name: 'Managed quote per month' })).toHaveValue('')
  })

  test('shows every month in which building and buying cross', async () => {
    await page.getByText('Break-even').first().click()
    for (const [label, text] of [
      ['Building: one-time cost', '90k'],
      ['Maintenance per year', '18k'],
      ['Running cost per month', '300'],
      ['Buying: one-time cost', '2k'],
      ['Buying: cost per month', '4k'],
    ] as const)
      await type(page, label, text)
    const chart = page.getByRole('figure', { name: 'Building is cheaper from month 35.' })
    await expect(chart).toBeVisible()
    await chart.getByRole('button', { name: 'Show as table' }).click()
    await expect(chart.getByRole('row').nth(35)).toContainText('Building')
  })

  test('names both fields that contradict each other, until one is put right', async () => {
    await page.getByText('More contract terms').click()
    await type(page, 'Contract start', '2026-06-30')
    await type(page, 'Contract end', '2026-01-31')
    const toFix = page.getByText('The contract ends on Jan 31, 2026, before it starts on Jun 30, 2026. Check both dates.').first()
    await expect(toFix).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Control+z')
    await expect(toFix).toBeHidden()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('textbox', { name: 'Contract start' })).toHaveValue('')
  })

  test('records a decision by keyboard alone: it refuses what lacks an owner, then counts as planned', async () => {
    await page.getByRole('button', { name: 'Decide…' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: `Decide ${CLUSTER}` })
    await dialog.getByRole('combobox', { name: 'Approved by' }).fill('Ana')
    await dialog.getByRole('button', { name: 'Save decision' }).press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('Owner')
    await dialog.getByRole('combobox', { name: 'Owner' }).fill('Ben')
    await dialog.getByRole('textbox', { name: 'Due' }).fill('2099-03-31')
    await dialog.getByRole('textbox', { name: 'Monthly savings' }).fill('600')
    await dialog.getByRole('textbox', { name: 'Engineer time freed' }).fill('23')
    await dialog.getByRole('button', { name: 'Save decision' }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Planned, due').first()).toBeVisible()
    await expect(region(page, 'Reasons and decisions')).toMention('Saves $600 per month in cash. Frees 0.23 FTE.')
    await expect(region(page, 'Activity')).toContainText(`Decision, ${CLUSTER}`)
    await expectSaved(page)
    await show(page, 'overview')
    await expect(finding(page)).toSay('2 of 15 components need a decision.')
  })

  test('keeps another one until a day, which the overview counts as kept on purpose', async () => {
    await page.getByRole('button', { name: 'Feature store (bespoke)' }).click()
    await page.getByRole('button', { name: 'Open component page' }).click()
    await page.getByRole('button', { name: 'Decide…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Decide Feature store (bespoke)' })
    await dialog.getByRole('radio', { name: 'Grant exception' }).check()
    await dialog.getByRole('textbox', { name: 'Reason (at least 20 characters)' }).fill('The contract of its host runs on')
    await dialog.getByRole('button', { name: 'Save decision' }).click()
    await expect(dialog).toBeHidden()
    await show(page, 'overview')
    await expect(region(page, 'Active exceptions')).toContainText('1 active exception')
    await expect(finding(page)).toSay('1 of 15 components needs a decision.')
  })

  test('copies the record as Markdown, and prints it alone', async () => {
    await region(page, 'Active exceptions').getByRole('button').click()
    await page.getByRole('button', { name: 'Open component page' }).click()
    await page.getByRole('button', { name: 'Copy as Markdown' }).click()
    const text = await launched.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(text).toContain('## Checks, inputs and limits in force')
    expect(text).toContain('The contract of its host runs on')
    const pdf = await launched.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return ((await window?.webContents.printToPDF({})) ?? Buffer.from('')).length
    })
    expect(pdf).toBeGreaterThan(5000)
  })

  for (const theme of ['light', 'dark'] as const)
    test(`has nothing that axe finds in the ${theme} theme, nor its dialog`, async () => {
      await chooseTheme(launched, theme)
      await show(page, 'inventory')
      await cell(page, 'Evaluation harness', 'name').click()
      await page.keyboard.press('Control+Shift+O')
      await expect(finding(page)).toHaveText('Evaluation harness')
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Decide…' }).click()
      await expect(page.getByRole('dialog', { name: 'Decide Evaluation harness' })).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
    })
})

test('Several ticked rows are decided together, as one step to undo', async () => {
  const { page, close } = await launchWithSampleList()
  await page.getByRole('button', { name: /^Needs decision/ }).click()
  await cell(page, CLUSTER, 'name').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Shift+Space')
  await page.getByRole('button', { name: 'Decide all 3 together…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Decide 3 together' })
  await expect(dialog).toContainText(CLUSTER)
  await dialog.getByRole('radio', { name: 'No alternative' }).check()
  await dialog.getByRole('combobox', { name: 'Approved by' }).fill('Ana')
  await dialog.getByRole('button', { name: 'Save decision' }).click()
  await show(page, 'overview')
  await expect(finding(page)).toSay('No new decisions needed.')
  await page.keyboard.press('Control+z')
  await expect(finding(page)).toSay('3 of 15 components need a decision.')
  await close()
})

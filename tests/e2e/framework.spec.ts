// The framework around the list: an answer before something is built, the log of what customers ran into, and how the company
// as a whole stands. By keyboard where a person would not take the mouse.
import { type Page, test } from '@playwright/test'
import { expectAccessibleInBothThemes } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved, openSampleCompany } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { show, type } from '../helpers/screens.ts'
import { chooseMenu } from '../helpers/window-menu.ts'

const answer = (page: Page) => page.getByRole('region', { name: 'Answer' })
const question = (page: Page, which: 'First' | 'Second') => page.getByRole('region', { name: `${which} question` })

/** Types into a field and goes on with Tab, as a form is filled in. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  await page
    .getByRole('main')
    .locator('input, textarea')
    .and(page.getByLabel(label, { exact: true }))
    .focus()
  await page.keyboard.type(text)
  await page.keyboard.press('Tab')
}

const clipboard = ({ app }: LaunchedApp) => app.evaluate(({ clipboard: board }) => board.readText())

test.describe('Before you build', () => {
  let launched: LaunchedApp
  let page: Page

  test.beforeEach(async () => {
    launched = await launchApp()
    page = launched.page
  })
  test.afterEach(() => launched.close())

  test('answers in an empty workbook, keeps nothing until asked, and adds it as one step', async () => {
    await expect(page).toMention('No workbooks yet')
    await page.keyboard.press('Control+N')
    await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
    await page.keyboard.press('Control+B')
    await expect(answer(page)).toMention('What are you about to build?')
    await fill(page, 'Name', 'Kafka')
    await expect(answer(page)).toMention('Needs input: engineer time and differentiator.')
    await question(page, 'First').getByRole('radio', { name: 'No', exact: true }).focus()
    await page.keyboard.press('Space')
    await expect(answer(page).getByRole('status')).toSay('Needs decisionDon’t run Kafka yourselves. Use a pay-as-you-go service.')
    await fill(page, 'Engineer time', 'often')
    await expect(page.getByRole('alert')).toContainText('often')
    await page.getByRole('main').getByLabel('Engineer time', { exact: true }).fill('30%')
    await page.keyboard.press('Tab')
    await expect(answer(page)).toMention('Takes 30% of an engineer (limit 20%)')
    await expect(answer(page)).toMention('2.2 fewer days per month would clear it.')

    await page.getByRole('button', { name: 'Copy as Markdown' }).click()
    await expect(page).toMention('Copied as Markdown')
    await expect.poll(() => clipboard(launched)).toContain('# Before you build: Kafka')

    // Looked at elsewhere, and still there; not in the inventory.
    await show(page, 'inventory')
    await expect(page.getByRole('contentinfo')).toContainText('0 components')
    await page.keyboard.press('Control+B')
    await answer(page).getByRole('button', { name: 'Add as planned component' }).click()
    await expect(page.getByRole('complementary').getByRole('heading', { name: 'Kafka' })).toBeVisible()
    await expectSaved(page)
    await page.keyboard.press('Control+Z')
    await expect(cell(page, 'Kafka', 'name')).toHaveCount(0)
  })

  test('holds the ways to have it against each other, and says what it does to the whole', async () => {
    await openSampleCompany(page)
    await page.getByRole('button', { name: 'Before you build' }).last().click()
    await fill(page, 'Name', 'Kafka')
    await question(page, 'First').getByRole('radio', { name: 'No', exact: true }).check()
    await fill(page, 'Owner', 'Maya Okafor')
    await fill(page, 'Engineer time', '30')
    await fill(page, 'Monthly cost', '800')
    await fill(page, 'Managed service per month', '200')
    const ways = answer(page).getByRole('table')
    await expect(ways.getByRole('row', { name: /^Own team/ })).toMention('$80030%$5,300Needs decision · 30% (limit 20%)')
    await expect(ways.getByRole('row', { name: /^Pay as you go/ })).toContainText('$2002%$500OK')
    await expect(answer(page)).toMention('10.6× the managed service at $500 (limit 3×)')
    await expect(answer(page)).toMention('Keeping the lights on takes 38.7% of engineering time')
    // On paper only the answer is left.
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1, name: 'Before you build: Kafka' })).toBeVisible()
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await page.emulateMedia({ media: 'screen' })
  })
})

test('Evidence is logged by keyboard, shown on its component, counted as a sign, and taken back', async () => {
  const launched = await launchWithSampleList()
  const { page } = launched
  await cell(page, 'Vector store', 'verdict').click()
  const details = page.getByRole('complementary')
  await expect(details.getByRole('region', { name: 'Evidence' })).toMention('No evidence logged.')
  await details.getByRole('button', { name: 'Log evidence' }).click()
  await expect(page).toMention('No evidence yet')
  await expect(page.getByRole('combobox', { name: 'Component' })).toHaveText('Vector store')
  await page.getByRole('button', { name: 'Add evidence', exact: true }).click()
  await page.keyboard.type('Acme Corp')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  // Space goes through what can have happened: after a blocking limit, a customer who left.
  await page.keyboard.press('Space')
  await expect(page.getByRole('status').filter({ hasText: 'lost' })).toSay(
    '1 customer or deal lost, 1 recently over a managed-service limit. No open vendor limits.',
  )
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('Nowhere')
  await page.keyboard.press('Enter')
  await expect(page).toMention('No component is called “Nowhere”')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('12k')
  await page.keyboard.press('Enter')
  const line = page.getByRole('row').filter({ hasText: 'Acme Corp' })
  await expect(line).toContainText('Customer left')
  await expect(line).toContainText('Vector store')
  await expect(line).toContainText('12,000.00')
  await expectSaved(page)

  await show(page, 'overview')
  const whole = page.getByRole('region', { name: 'Company-wide' })
  await expect(whole).toMention('1 of 3 signals met. Stay on managed services until 2 are met.')
  await whole.getByRole('button', { name: '1 in two quarters' }).click()
  await expect(line).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(line).toContainText('Not set')
  await launched.close()
})

test('Overview says how the company stands, and shows the runway once its inputs are set', async () => {
  const launched = await launchWithSampleList()
  const { page } = launched
  await show(page, 'overview')
  const whole = page.getByRole('region', { name: 'Company-wide' })
  await expect(whole).toMention('Keeping the lights on takes 28.7% of engineering time (guideline 20%).')
  await expect(whole).toMention('0 of 3 signals met. Stay on managed services until 2 are met.')
  await expect(whole).not.toContainText('Needs input')
  const runway = page.locator('dl > div').filter({ has: page.locator('dt', { hasText: 'Runway' }) })
  await runway.getByRole('button', { name: 'Set net burn' }).click()
  await expect(page.getByRole('textbox', { name: 'Monthly net burn' })).toBeFocused()
  await type(page, 'Monthly net burn', '100k')
  await show(page, 'overview')
  await runway.getByRole('button', { name: 'Set cash' }).click()
  await expect(page.getByRole('textbox', { name: 'Cash', exact: true })).toBeFocused()
  await type(page, 'Cash', '1.2m')
  await show(page, 'overview')
  await expect(runway).toHaveText(/^Runway12 months.*of \$1\.2M cash at today’s net burn, target 18 months$/)

  // What is planned looks planned, as a component's does, and asks for nothing any more.
  await whole.getByRole('button', { name: /^Decide… / }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Owner', { exact: true }).fill('Maya Okafor')
  await dialog.getByLabel('Due', { exact: true }).fill(await page.evaluate(() => `${new Date().getFullYear() + 1}-06-30`))
  await dialog.getByLabel('Approved by', { exact: true }).fill('Jonas Weber')
  await dialog.getByLabel('What will change, and why', { exact: true }).fill('Two of the stores go to a managed service')
  await dialog.getByRole('button', { name: 'Save decision' }).click()
  await expect(dialog).toBeHidden()
  await expect(whole.locator('[data-state="PLANNED"]')).toHaveText(/^Planned, due Jun 30, \d{4}$/)
  await launched.close()
})

test('axe finds nothing on Evidence and Before you build in either theme', async () => {
  const launched = await launchWithSampleList()
  const { page } = launched
  await show(page, 'evidence')
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Add evidence', exact: true }).click()
  await page.keyboard.type('Acme Corp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row').filter({ hasText: 'Acme Corp' })).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await chooseMenu(launched, 'show-before-you-build')
  await expectAccessibleInBothThemes(page)
  await fill(page, 'Name', 'Kafka')
  await question(page, 'First').getByRole('radio', { name: 'No', exact: true }).check()
  await expect(answer(page)).toContainText('Don’t run Kafka yourselves')
  await expectAccessibleInBothThemes(page)
  await show(page, 'overview')
  await expectAccessibleInBothThemes(page)
  await launched.close()
})

test('neither screen scrolls sideways at 1280 px and 200%', async () => {
  const launched = await launchWithSampleList()
  const { app, page } = launched
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640)
  const overflow = () =>
    page.evaluate(() => {
      const wide = [document.documentElement, ...document.querySelectorAll('main, main *')].filter(
        (element) =>
          element.closest('[role="grid"]') === null &&
          element.querySelector('[role="grid"]') === null &&
          getComputedStyle(element).display !== 'inline' &&
          element.clientWidth > 0 &&
          element.scrollWidth > element.clientWidth + 1 &&
          ['auto', 'scroll', 'visible'].includes(getComputedStyle(element).overflowX),
      )
      return wide.map((element) => `${element.tagName}.${element.className}`)
    })
  await show(page, 'evidence')
  expect(await overflow()).toEqual([])
  await chooseMenu(launched, 'show-before-you-build')
  expect(await overflow()).toEqual([])
  await fill(page, 'Name', 'Kafka')
  await question(page, 'First').getByRole('radio', { name: 'No', exact: true }).check()
  await expect(answer(page)).toContainText('Don’t run Kafka yourselves')
  expect(await overflow()).toEqual([])
  await launched.close()
})

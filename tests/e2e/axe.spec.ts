import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { cell, openSampleCompany, WALKED } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show } from '../helpers/screens.ts'
import { chooseMenu, chooseTheme } from '../helpers/window-menu.ts'

/** Every rule of axe but those named; its own second window cannot be opened in Electron, hence the legacy mode. */
async function expectAccessible(page: Page, except: readonly string[] = []): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .disableRules([...except])
    .analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}\n${failureSummary}`),
  )
  expect(found).toEqual([])
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing in the ${theme} theme`, () => {
    // One walk through the app: what follows a failure would only wait for a screen that never comes.
    test.describe.configure({ mode: 'serial' })
    let launched: LaunchedApp
    let page: Page

    test.beforeAll(async () => {
      launched = await launchApp()
      page = launched.page
      await chooseTheme(launched, theme)
    })
    test.afterAll(() => launched.close())

    test('on Welcome', async () => {
      await expect(page.getByText('None yet')).toBeVisible()
      await expectAccessible(page)
      await openSampleCompany(page)
    })

    test('on the overview', async () => {
      await show(page, 'Overview')
      await expectAccessible(page)
    })

    test('on the inventory and its inspector', async () => {
      await show(page, 'Inventory')
      await expectAccessible(page)
      await cell(page, WALKED, 'verdict').click()
      await expect(page.getByRole('complementary')).toBeVisible()
      await expectAccessible(page)
    })

    test('on Settings, with everything unfolded, a refusal and an open list', async () => {
      await show(page, 'Settings')
      await page.getByText('More about the company').click()
      await page.getByRole('textbox', { name: 'People in all' }).fill('many')
      await page.getByRole('textbox', { name: 'People in all' }).press('Enter')
      await expect(page.getByRole('alert')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('textbox', { name: 'People in all' }).press('Escape')
      await page.getByRole('combobox', { name: 'Currency' }).click()
      await expect(page.getByRole('listbox')).toBeVisible()
      // An open list hangs on its combobox, not in a landmark, and Base UI's guards around it only lead the Tab key on.
      await expectAccessible(page, ['region', 'aria-hidden-focus'])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('listbox')).toBeHidden()
    })

    test('on Export', async () => {
      await show(page, 'Export')
      await expectAccessible(page)
    })

    test('on Import: choosing, a refusal, the review with its questions, a list that is there, and the two questions', async () => {
      await chooseMenu(launched, 'paste-table')
      const field = page.getByRole('textbox', { name: 'From a spreadsheet' })
      await expect(field).toBeFocused()
      await expectAccessible(page)
      const paste = async (text: string) => {
        await launched.app.evaluate(({ clipboard }, pasted) => clipboard.writeText(pasted), text)
        await field.focus()
        await page.keyboard.press('Control+V')
      }
      await paste('name\n'.repeat(100_002))
      await expect(page.getByRole('alert')).toBeVisible()
      await expectAccessible(page)
      await paste(`Name\tOwner\tCost / mo\n${WALKED}\tAna/Ben\t31\nKafka\tZoe\t(25)\nLedger\tTBD\tlots?\n`)
      await expect(page.getByText(/questions are open\.$/)).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Control+Enter')
      await page.getByRole('button', { name: /^Import \d+ components? and update/ }).click()
      await expect(page.getByRole('heading', { level: 1, name: /are in/ })).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: /^(?:Show the inventory|Leave the rest)/ }).click()
    })

    test('on the shortcut sheet', async () => {
      await page.keyboard.press('Control+/')
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
    })
  })
}

test('no screen scrolls sideways at 1280 px and 200 %', async () => {
  const launched = await launchApp()
  const { app, page } = launched
  // A page that is still loading would take the zoom back.
  await expect(page.getByText('None yet')).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640)
  const overflow = () =>
    page.evaluate(() => {
      const scrolling = [document.documentElement, ...document.querySelectorAll('main, main *')]
      // A grid scrolls inside itself, as a spreadsheet does; the page around it does not.
      return scrolling
        .filter((element) => element.closest('[role="grid"]') === null && element.querySelector('[role="grid"]') === null)
        .filter((element) => ['auto', 'scroll', 'visible'].includes(getComputedStyle(element).overflowX) && element.clientWidth > 0)
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
        .map((element) => `${element.tagName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`)
    })
  expect(await overflow()).toEqual([])
  await openSampleCompany(page)
  for (const screen of ['Overview', 'People', 'Costs', 'Settings', 'Export', 'Inventory'] as const) {
    await show(page, screen)
    expect(await overflow(), screen).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), screen).toBe(0)
  }
  await launched.close()
})

// The frame around every screen, by keyboard: the rail, the tabs below a title, the native menu, the name of the workbook.
import { expect, type Page, test } from '@playwright/test'
import { RAIL_ENTRIES, RAIL_ENTRY_IDS, SCREEN_TABLE, showCommand, tabsOf } from '#wording'
import { expectSaved, openSampleCompany } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show, tab } from '../helpers/screens.ts'
import { chooseMenu } from '../helpers/window-menu.ts'

const shown = (page: Page, screen: string) => page.locator(`main[data-screen="${screen}"]`)
const name = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Workbook name: / })
const field = (page: Page) => page.getByRole('textbox', { name: 'Workbook name' })
const rail = (page: Page) => page.getByRole('navigation', { name: 'Screens' })

test.describe('the frame', () => {
  test.describe.configure({ mode: 'serial' })
  let launched: LaunchedApp
  let page: Page

  test.beforeAll(async () => {
    launched = await launchApp()
    page = launched.page
    await openSampleCompany(page)
  })
  test.afterAll(() => launched.close())

  test('has six entries and Settings, each with the tabs that belong to it', async () => {
    await expect(rail(page).getByRole('button', { name: /^(?!Collapse)/ })).toHaveText(
      RAIL_ENTRY_IDS.map((railEntry) => RAIL_ENTRIES[railEntry]),
    )
    for (const railEntry of RAIL_ENTRY_IDS.filter((each) => tabsOf(each).length > 1)) {
      await rail(page).getByRole('button', { name: RAIL_ENTRIES[railEntry], exact: true }).click()
      await expect(page.getByRole('main').getByRole('navigation').getByRole('button')).toHaveText(
        tabsOf(railEntry).map((id) => SCREEN_TABLE[id].title),
      )
      await expect(rail(page).getByRole('button', { name: RAIL_ENTRIES[railEntry], exact: true })).toHaveAttribute('aria-current', 'page')
    }
  })

  test('goes from tab to tab by keyboard with the focus in the bar, and back and forward', async () => {
    await page.keyboard.press('Control+2')
    await tab(page, 'People').focus()
    await page.keyboard.press('Enter')
    await expect(shown(page, 'people')).toBeVisible()
    await expect(tab(page, 'People')).toBeFocused()
    await expect(tab(page, 'People')).toHaveAttribute('aria-current', 'page')
    await page.keyboard.press('Shift+Tab')
    await expect(tab(page, 'Components')).toBeFocused()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(shown(page, 'inventory')).toBeVisible()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(shown(page, 'people')).toBeVisible()
  })

  test('shows every tab from the native menu', async () => {
    for (const screen of RAIL_ENTRY_IDS.flatMap(tabsOf)) {
      await chooseMenu(launched, showCommand(screen))
      await expect(shown(page, screen)).toBeVisible()
    }
  })

  test('leaves icons with their names when the rail is collapsed', async () => {
    await page.getByRole('button', { name: 'Collapse the rail' }).click()
    expect((await rail(page).boundingBox())?.width).toBeLessThan(60)
    await show(page, 'bills')
    await page.getByRole('button', { name: 'Expand the rail' }).click()
  })

  test('renames the workbook where its name stands, as one step that Undo takes back', async () => {
    await name(page).focus()
    await page.keyboard.press('F2')
    await expect(field(page)).toBeFocused()
    await page.keyboard.type('Acme Labs')
    await page.keyboard.press('Enter')
    await expect(name(page)).toHaveText('Acme Labs')
    await expect(name(page)).toBeFocused()
    await expect.poll(() => page.title()).toMatch(/ – Acme Labs – Rightsize$/)
    await expectSaved(page)
    await page.keyboard.press('Control+z')
    await expect(name(page)).toHaveText('Acme AI')
  })

  test('gives a new name up with Escape, and says why it cannot be blank', async () => {
    await name(page).click()
    await page.keyboard.type('Another')
    await page.keyboard.press('Escape')
    await expect(name(page)).toHaveText('Acme AI')
    await name(page).click()
    await page.keyboard.press('Delete')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('banner').getByRole('alert')).toBeVisible()
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(name(page)).toHaveText('Acme AI')
  })
})

// Going from screen to screen as a test's hands do it.

import { expect, type Page } from '@playwright/test'
import { RAIL_ENTRIES, screenEntry, type TabId, tabsOf } from '../../src/wording/screen-table.ts'

/** Opens a screen by its entry of the rail and, where that opens another, by its tab. */
export async function show(page: Page, screen: TabId): Promise<void> {
  const { railEntry, title } = screenEntry(screen)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: RAIL_ENTRIES[railEntry], exact: true }).click()
  if (tabsOf(railEntry)[0] !== screen) await tab(page, title).click()
  await expect(page.locator(`main[data-screen="${screen}"]`)).toBeVisible()
}

/** A tab of the screen that is shown. */
export const tab = (page: Page, title: string) =>
  page.getByRole('main').getByRole('navigation').getByRole('button', { name: title, exact: true })

/** Types into a field and keeps it with Enter. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.fill(text)
  await field.press('Enter')
}

/** Types into the command palette once it listens: what is typed before goes to whatever had the focus. */
export async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search or run' })).toBeFocused()
  await page.keyboard.type(text)
}

export const finding = (page: Page) => page.getByRole('heading', { level: 1 })

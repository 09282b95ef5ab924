// Going from screen to screen as a test's hands do it.

import { expect, type Page } from '@playwright/test'

/** Opens a screen from the rail. */
export async function show(
  page: Page,
  screen:
    | 'Overview'
    | 'Inventory'
    | 'People'
    | 'Costs'
    | 'Books'
    | 'Checks'
    | 'Evidence'
    | 'Before you build'
    | 'Review'
    | 'Compare'
    | 'What-if'
    | 'Export'
    | 'Settings',
): Promise<void> {
  const name = screen === 'Export' ? /^Export/ : screen
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click()
  await expect(page.locator(`main[data-screen="${screen.toLowerCase().replaceAll(' ', '-')}"]`)).toBeVisible()
}

/** Types into a field and keeps it with Enter. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.fill(text)
  await field.press('Enter')
}

export const finding = (page: Page) => page.getByRole('heading', { level: 1 })

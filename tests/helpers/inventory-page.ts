// The inventory as a test's hands see it: rows by name, cells by column, and the way there by keyboard.

import { expect, type Locator, type Page } from '@playwright/test'

export type GridColumnId =
  | 'name'
  | 'layer'
  | 'approach'
  | 'owners'
  | 'time'
  | 'cost'
  | 'edge'
  | 'vendor'
  | 'tags'
  | 'links'
  | 'verdict'
  | 'advice'

/** The component of the walk in README and tests: bought, not the edge, 5% of an engineer in the sample company. */
export const WALKED = 'API containers and load balancer'
/** The row right below it. */
export const BELOW = 'LLM tracing and cost per request'

export function cell(page: Page, component: string, column: GridColumnId): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.locator('[data-column="name"]', { hasText: component }) })
    .locator(`[data-column="${column}"]`)
}

/** Opens the sample company from Welcome with the mouse. */
export async function openSampleCompany(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample company' }).click()
  await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
}

/** Moves the focus with the arrow keys alone, from wherever it is in the grid. */
export async function walkTo(page: Page, component: string, column: GridColumnId): Promise<void> {
  const target = cell(page, component, column)
  await page.keyboard.press('Control+Home')
  for (let steps = 0; steps < 60; steps++) {
    if (await inFocus(page, component)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Home')
  for (let steps = 0; steps < 12; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowRight')
  }
  await expect(target).toBeFocused()
}

/** Waits until the status bar says that everything is on disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('contentinfo').getByText(/^Saved \d{1,2}:\d\d\s[AP]M$/)).toBeVisible()
}

async function inFocus(page: Page, component: string): Promise<boolean> {
  return page.evaluate((name) => document.activeElement?.parentElement?.textContent?.includes(name) ?? false, component)
}

/** Presses Tab until it has the focus. @param wanted an element, or the name of a button */
export async function tabTo(page: Page, wanted: string | RegExp | Locator): Promise<void> {
  const target = typeof wanted === 'string' || wanted instanceof RegExp ? page.getByRole('button', { name: wanted }) : wanted
  await expect(target).toBeVisible()
  for (let steps = 0; steps < 80; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

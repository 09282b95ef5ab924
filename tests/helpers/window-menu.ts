// What tests choose in the app's own menu, where no hand reaches: by the id of the command.

import { expect } from '@playwright/test'
import type { LaunchedApp } from './launch-app.ts'

export async function chooseMenu({ app }: LaunchedApp, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
}

/** As from the menu: it is there on Welcome too. */
export async function chooseTheme(launched: LaunchedApp, theme: 'light' | 'dark'): Promise<void> {
  await chooseMenu(launched, `theme-${theme}`)
  const canvas = theme === 'light' ? 'rgb(247, 247, 245)' : 'rgb(22, 22, 20)'
  // The locator waits for a page that is being loaded.
  const shown = () => launched.page.locator('html').evaluate((page) => getComputedStyle(page).backgroundColor)
  await expect.poll(shown).toBe(canvas)
}

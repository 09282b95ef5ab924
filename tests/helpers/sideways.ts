// What stands wider than its place and would have to be scrolled sideways. Asked at 200% by the specs of screens.

import { expect, type Page } from '@playwright/test'
import type { LaunchedApp } from './launch-app.ts'

/** Elements of the page that scroll sideways, each with its widths. A grid scrolls inside itself, as a spreadsheet does; the page around it does not. */
export function sidewaysOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolling = [document.documentElement, ...document.querySelectorAll('main, main *')]
    return scrolling
      .filter((element) => element.closest('[role="grid"]') === null && element.querySelector('[role="grid"]') === null)
      .filter((element) => ['auto', 'scroll', 'visible'].includes(getComputedStyle(element).overflowX) && element.clientWidth > 0)
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.tagName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`)
  })
}

/** At 400% a window of 1280 pixels leaves 320. */
export async function expectFitsAt400({ app, page }: Pick<LaunchedApp, 'app' | 'page'>): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(4)
  })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(320)
  expect(await sidewaysOverflow(page)).toEqual([])
}

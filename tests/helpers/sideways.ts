// What stands wider than its place and would have to be scrolled sideways. Asked at 200% by the specs of screens.

import type { Page } from '@playwright/test'

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

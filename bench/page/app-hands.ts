// The inventory of the app as the probe touches it: by its rail, headers, cells and filter.

import type { Hands } from './hands.ts'
import { frame } from './painted.ts'
import { must, press, type } from './touch.ts'

export function appHands(): Hands {
  const rail = (name: string) => must<HTMLElement>(`nav[aria-label="Screens"] button[aria-label="${name}"]`)
  const cell = (line: number, column: string) =>
    document.querySelector<HTMLElement>(`[data-row][aria-rowindex="${line + 2}"] > [data-column="${column}"]`)
  const costHeader = () => must<HTMLElement>('[data-row="header"] > [data-column="cost"]')
  const grouping = document.querySelector<HTMLInputElement>('label input[type="checkbox"]:checked')
  // ag-grid's free edition does not group; both show the flat list.
  grouping?.click()
  return {
    unmount: () => rail('Settings').click(),
    mount: () => rail('Inventory').click(),
    scroller: () => must<HTMLElement>('[role="grid"]').parentElement as HTMLElement,
    firstName: () => cell(0, 'name')?.textContent?.trim(),
    isInRow: (element) => element.closest('[data-row]:not([data-row="header"])') !== null,
    sortByCost: () => costHeader().click(),
    unsort: () => {
      costHeader().click()
      requestAnimationFrame(() => costHeader().click())
    },
    filter: (text) => type(must<HTMLInputElement>('input[type="search"]'), text),
    typeTime: async (line, text) => {
      cell(line, 'time')?.focus()
      await frame()
      press(cell(line, 'time') as HTMLElement, 'F2')
      await frame()
      const input = must<HTMLInputElement>('[data-unsaved] input')
      type(input, text)
      await frame()
      return () => press(input, 'Enter')
    },
    timeOf: (line) => cell(line, 'time')?.textContent?.trim() ?? '',
  }
}

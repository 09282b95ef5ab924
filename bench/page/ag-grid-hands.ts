// The ag-grid of the bench page as the probe touches it: by its public interface and its cells.

import type { AgGridPage } from '../ag-grid/page.ts'
import type { Hands } from './hands.ts'
import { frame } from './painted.ts'
import { must, press, type } from './touch.ts'

export function agGridHands(page: AgGridPage): Hands {
  const cell = (line: number, column: string) => document.querySelector<HTMLElement>(`.ag-row[row-index="${line}"] [col-id="${column}"]`)
  const sort = (direction: 'asc' | null) => page.grid()?.applyColumnState({ state: [{ colId: 'cost', sort: direction }] })
  return {
    unmount: page.unmount,
    mount: page.mount,
    scroller: () => scrollerOf(must<HTMLElement>('.ag-row')),
    firstName: () => cell(0, 'name')?.textContent?.trim(),
    isInRow: (element) => element.closest('.ag-row') !== null,
    sortByCost: () => sort('asc'),
    unsort: () => sort(null),
    filter: (text) => page.grid()?.setGridOption('quickFilterText', text),
    typeTime: async (line, text) => {
      page.grid()?.startEditingCell({ rowIndex: line, colKey: 'time' })
      await frame()
      const input = must<HTMLInputElement>('.ag-cell-inline-editing input')
      type(input, text)
      await frame()
      return () => press(input, 'Enter')
    },
    timeOf: (line) => (cell(line, 'time')?.querySelector('input') ? '' : (cell(line, 'time')?.textContent?.trim() ?? '')),
  }
}

/** The class names of its viewports change from version to version; what scrolls is what scrolls. */
function scrollerOf(row: HTMLElement): HTMLElement {
  for (let element = row.parentElement; element !== null; element = element.parentElement) {
    if (element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)) return element
  }
  throw new Error('Nothing around the rows scrolls')
}

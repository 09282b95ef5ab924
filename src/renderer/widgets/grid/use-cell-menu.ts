// The menu of cells: by the right button, Shift+F10 or the menu key. It means what is selected; a click outside of that
// goes to its cell first.

import { type MouseEvent, useState } from 'react'
import type { AnchoredMenuProps } from '../menu.tsx'
import type { GridProps } from './grid-props.ts'
import { cellIn, type GridFocus, placeOf } from './use-grid-focus.ts'
import type { GridSelection } from './use-grid-selection.ts'

export interface CellMenu {
  readonly menu: AnchoredMenuProps | null
  /** At the cell in focus. */
  readonly open: () => void
  readonly onContextMenu: (event: MouseEvent) => void
}

export function useCellMenu<T>(
  scroller: { readonly current: HTMLElement | null },
  focus: GridFocus<T>,
  selection: GridSelection,
  { cellMenu }: Pick<GridProps<T>, 'cellMenu'>,
): CellMenu {
  const [at, setAt] = useState<HTMLElement | null>(null)
  const anchor = cellIn(scroller.current, focus.place)
  return {
    menu: at === null || anchor === null || cellMenu === undefined ? null : { anchor, at, groups: cellMenu(), onClose: () => setAt(null) },
    open: () => setAt(anchor),
    onContextMenu(event) {
      const cell = placeOf(event.target)
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
      if (event.defaultPrevented || cellMenu === undefined || cell === null || focus.itemOf(cell.rowId)?.kind !== 'row') return
      event.preventDefault()
      if (!selection.holds(cell)) selection.goTo(cell)
      setAt(element)
    },
  }
}

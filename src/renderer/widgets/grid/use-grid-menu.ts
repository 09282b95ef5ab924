// The menus of the grid: of a column, from its header, and of cells, which means what is selected; a click outside of that goes
// to its cell first. By the right button, Shift+F10 or the menu key, that of a column by its button too.

import { type MouseEvent, type RefObject, useState } from 'react'
import type { AnchoredMenuProps } from '../menu.tsx'
import { type CellPlace, HEADER_ROW } from '../table-model/grid-column.ts'
import type { GridParts } from './grid-props.ts'
import { cellIn, type GridFocus, placeOf } from './use-grid-focus.ts'
import type { GridSelection } from './use-grid-selection.ts'

export interface GridMenu {
  /** The one that is open, null when none is. */
  readonly menu: AnchoredMenuProps | null
  /** Of a column, by a cell of the header, or of what is selected. */
  readonly open: (place: CellPlace) => void
  readonly onContextMenu: (event: MouseEvent) => void
}

export function useGridMenu<T>(
  scroller: RefObject<HTMLElement | null>,
  focus: GridFocus<T>,
  selection: GridSelection,
  { columnTools, cellMenu }: GridParts<T>,
): GridMenu {
  const [at, setAt] = useState<CellPlace | null>(null)
  const isHeader = at?.rowId === HEADER_ROW
  const element = at === null ? null : cellIn(scroller.current, at)
  const anchor = isHeader ? element : cellIn(scroller.current, focus.place)
  const groups = at === null ? undefined : isHeader ? columnTools?.menu(at.columnId) : cellMenu?.(at)

  function open(place: CellPlace): void {
    const isCell = focus.itemOf(place.rowId)?.kind === 'row' && cellMenu !== undefined
    if (isCell || (place.rowId === HEADER_ROW && columnTools !== undefined)) setAt(place)
  }

  return {
    menu: element === null || anchor === null || groups === undefined ? null : { anchor, at: element, groups, onClose: () => setAt(null) },
    open,
    onContextMenu(event) {
      const cell = placeOf(event.target)
      const isHeaderCell = cell?.rowId === HEADER_ROW
      if (cell === null || (isHeaderCell ? columnTools : cellMenu) === undefined) return
      if (!isHeaderCell && focus.itemOf(cell.rowId)?.kind !== 'row') return
      event.preventDefault()
      if (isHeaderCell) focus.goTo(cell)
      else if (!selection.holds(cell)) selection.goTo(cell)
      open(cell)
    },
  }
}

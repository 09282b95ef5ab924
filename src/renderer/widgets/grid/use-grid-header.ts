// What keys and mouse do in the header of a grid whose columns can be arranged: the column's menu, its width.
// Everything that is not of a header goes on to the cells.

import { type MouseEvent, type PointerEvent, type RefObject, useState } from 'react'
import type { AnchoredMenuProps } from '../menu.tsx'
import { HEADER_ROW } from './grid-column.ts'
import type { GridParts } from './grid-props.ts'
import { fittingWidth, useColumnPointer } from './use-column-pointer.ts'
import { type GridFocus, placeOf } from './use-grid-focus.ts'
import type { GridPointer } from './use-grid-pointer.ts'

interface HeaderPointer extends GridPointer {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onContextMenu: (event: MouseEvent) => void
}

export interface GridHeader {
  /** The menu that is open, null when none is. */
  readonly menu: AnchoredMenuProps | null
  readonly openMenu: (columnId: string) => void
  /** The column in focus by some steps wider or, below 0, narrower. */
  readonly resizeBy: (steps: number) => void
  /** As wide as what is drawn of it. */
  readonly fitColumn: (columnId: string) => void
  /** The mouse of the header in front of that of the cells. */
  readonly before: (cells: GridPointer) => HeaderPointer
}

const STEP = 16

export function useGridHeader<T>(
  scroller: RefObject<HTMLElement | null>,
  focus: GridFocus<T>,
  { columns, columnTools: tools }: Pick<GridParts<T>, 'columns' | 'columnTools'>,
): GridHeader {
  const drag = useColumnPointer(scroller, columns, tools)
  const [menuColumn, setMenuColumn] = useState<string | null>(null)
  const headerOf = (id: string) => scroller.current?.querySelector<HTMLElement>(`th[data-column="${CSS.escape(id)}"]`) ?? null
  const anchor = menuColumn === null ? null : headerOf(menuColumn)

  function openMenu(columnId: string): void {
    if (tools !== undefined) setMenuColumn(columnId)
  }

  function fitColumn(columnId: string): void {
    if (scroller.current !== null) tools?.resize(columnId, fittingWidth(scroller.current, columns, columnId))
  }

  function onContextMenu(event: MouseEvent): void {
    const cell = headerCellOf(event)
    if (cell === null || tools === undefined) return
    event.preventDefault()
    focus.goTo(cell)
    openMenu(cell.columnId)
  }

  return {
    menu:
      anchor === null || menuColumn === null || tools === undefined
        ? null
        : { anchor, groups: tools.menu(menuColumn), onClose: () => setMenuColumn(null) },
    openMenu,
    fitColumn,
    resizeBy(steps) {
      const { rowId, columnId } = focus.place
      const header = rowId === HEADER_ROW ? headerOf(columnId) : null
      if (header !== null) tools?.resize(columnId, header.offsetWidth + steps * STEP)
    },
    before: (cells) => ({
      ...cells,
      onPointerDown: drag.onPointerDown,
      onContextMenu,
      onClick(event) {
        if (drag.tookClick()) return
        const cell = headerCellOf(event)
        if (cell !== null && isWithin(event, '[data-menu]')) openMenu(cell.columnId)
        else if (!isWithin(event, '[data-resize]')) cells.onClick(event)
      },
      onDoubleClick(event) {
        const cell = headerCellOf(event)
        if (cell !== null && isWithin(event, '[data-resize]')) fitColumn(cell.columnId)
        else cells.onDoubleClick(event)
      },
    }),
  }
}

function headerCellOf({ target }: MouseEvent): ReturnType<typeof placeOf> {
  const cell = placeOf(target)
  return cell?.rowId === HEADER_ROW ? cell : null
}

function isWithin({ target }: MouseEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}

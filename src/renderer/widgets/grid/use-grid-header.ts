// What keys and mouse do in the header of a grid whose columns can be arranged: the button of the column's menu, its width.
// Everything that is not of a header goes on to the cells.

import type { MouseEvent, PointerEvent, RefObject } from 'react'
import { HEADER_ROW } from './grid-column.ts'
import type { GridParts } from './grid-props.ts'
import { fittingWidth, useColumnPointer } from './use-column-pointer.ts'
import { cellIn, type GridFocus, placeOf } from './use-grid-focus.ts'
import type { GridMenu } from './use-grid-menu.ts'
import type { GridPointer } from './use-grid-pointer.ts'

export interface GridHeader {
  /** The column in focus by some steps wider or, below 0, narrower. */
  readonly resizeBy: (steps: number) => void
  /** As wide as what is drawn of it. */
  readonly fitColumn: (columnId: string) => void
  /** The mouse of the header in front of that of the cells. */
  readonly before: (cells: GridPointer) => GridPointer & { readonly onPointerDown: (event: PointerEvent) => void }
}

const STEP = 16

export function useGridHeader<T>(
  scroller: RefObject<HTMLElement | null>,
  { place }: GridFocus<T>,
  menu: GridMenu,
  { columns, columnTools: tools }: GridParts<T>,
): GridHeader {
  const drag = useColumnPointer(scroller, columns, tools)

  function fitColumn(columnId: string): void {
    if (scroller.current !== null) tools?.resize(columnId, fittingWidth(scroller.current, columns, columnId))
  }

  return {
    fitColumn,
    resizeBy(steps) {
      const header = place.rowId === HEADER_ROW ? cellIn(scroller.current, place) : null
      if (header !== null) tools?.resize(place.columnId, header.offsetWidth + steps * STEP)
    },
    before: (cells) => ({
      ...cells,
      onPointerDown: drag.onPointerDown,
      onClick(event) {
        if (drag.tookClick()) return
        const cell = headerCellOf(event)
        if (cell !== null && isWithin(event, '[data-menu]')) menu.open(cell)
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

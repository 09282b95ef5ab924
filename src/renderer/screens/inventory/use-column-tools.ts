// What the menu, the edges and the dragging of the inventory's headers do: sort, filter, group, resize, move, hide.
// Called by inventory-screen.tsx; nothing of it is an edit.

import { COLUMN_TEXT, OWN_COLUMN_TEXT } from '#wording'
import { movedBefore, movedBy, withWidth } from '../../widgets/grid/column-arrangement.ts'
import type { ColumnTools } from '../../widgets/grid/grid-props.ts'
import type { MenuItem } from '../../widgets/menu.tsx'
import { offeredColumns, withColumn, withCondition } from './inventory-view.ts'
import { type ColumnQuestionKind, useInventory } from './use-inventory.ts'

export function useColumnTools(): ColumnTools {
  const { columns: all, table, grid, view, onView, setLayout, ask, announce } = useInventory()
  const { layout, sorting, filter } = view
  const arrangement = layout.columns
  /** In their own order. */
  const columns = offeredColumns(all, layout)
  const columnOf = (id: string) => columns.find((column) => column.id === id)
  const headerOf = (id: string) => columnOf(id)?.header ?? id

  const pin = (id: string, side: 'start' | 'end' | false) => table.table.getColumn(id)?.pin(side)

  function resize(id: string, width: number): void {
    const next = withWidth(arrangement, id, width)
    setLayout({ columns: next })
    announce(COLUMN_TEXT.resized(headerOf(id), next.widths[id] ?? width))
  }

  function moveBy(id: string, step: -1 | 1): void {
    setLayout({ columns: movedBy(columns, arrangement, id, step) })
    announce(COLUMN_TEXT.moved(headerOf(id), step === -1 ? 'left' : 'right'))
  }

  function hide(id: string): void {
    const column = columnOf(id)
    if (column !== undefined) setLayout(withColumn(layout, column, false))
    announce(COLUMN_TEXT.hidden(headerOf(id)))
  }

  function sortItems(id: string): readonly MenuItem[] {
    const sort = (desc: boolean) => () => onView({ ...view, sorting: [{ id, desc }] })
    return [
      { label: COLUMN_TEXT.sortAscending, onSelect: sort(false) },
      { label: COLUMN_TEXT.sortDescending, onSelect: sort(true) },
      ...(sorting.some((entry) => entry.id === id)
        ? [{ label: COLUMN_TEXT.removeSort, onSelect: () => onView({ ...view, sorting: sorting.filter((entry) => entry.id !== id) }) }]
        : []),
    ]
  }

  function rowItems(id: string): readonly MenuItem[] {
    const grouping = layout.groupBy.filter((by) => columnOf(by) !== undefined)
    const groupings =
      columns[0]?.id === id || columnOf(id)?.groupLabel === undefined ? [] : [[id], ...(grouping.length === 0 ? [] : [[...grouping, id]])]
    return [
      { label: COLUMN_TEXT.filter, onSelect: () => ask({ kind: 'filter', columnId: id }) },
      ...(filter.conditions[id] === undefined
        ? []
        : [{ label: COLUMN_TEXT.removeFilter, onSelect: () => onView(withCondition(view, id, null)) }]),
      ...groupings.map((groupBy) => ({ label: COLUMN_TEXT.groupBy(groupBy.map(headerOf)), onSelect: () => setLayout({ groupBy }) })),
    ]
  }

  function placeItems(id: string): readonly MenuItem[] {
    const isFirst = columns[0]?.id === id
    const width = [
      { label: COLUMN_TEXT.widthMenu, onSelect: () => ask({ kind: 'width', columnId: id }) },
      { label: COLUMN_TEXT.fit, onSelect: () => grid.current?.fitColumn(id) },
    ]
    if (isFirst) {
      const { pinsFirst } = arrangement
      const label = pinsFirst ? COLUMN_TEXT.unpin : COLUMN_TEXT.pin
      return [...width, { label, onSelect: () => setLayout({ columns: { ...arrangement, pinsFirst: !pinsFirst } }) }]
    }
    const pins: readonly MenuItem[] =
      table.columns.find((column) => column.id === id)?.pin === undefined
        ? [
            { label: COLUMN_TEXT.pinLeft, onSelect: () => pin(id, 'start') },
            { label: COLUMN_TEXT.pinRight, onSelect: () => pin(id, 'end') },
          ]
        : [{ label: COLUMN_TEXT.unpin, onSelect: () => pin(id, false) }]
    return [
      ...width,
      ...pins,
      { label: COLUMN_TEXT.moveLeft, onSelect: () => moveBy(id, -1) },
      { label: COLUMN_TEXT.moveRight, onSelect: () => moveBy(id, 1) },
      { label: COLUMN_TEXT.hide, onSelect: () => hide(id) },
    ]
  }

  function ownItems(id: string): readonly MenuItem[] {
    const asking = (kind: ColumnQuestionKind) => () => ask({ kind, columnId: id })
    return [
      { label: OWN_COLUMN_TEXT.renameMenu, onSelect: asking('rename-column') },
      { label: OWN_COLUMN_TEXT.typeMenu, onSelect: asking('change-type') },
      { label: OWN_COLUMN_TEXT.removeMenu, onSelect: asking('remove-column'), danger: true },
    ]
  }

  return {
    resize,
    move: (id, beforeId) => setLayout({ columns: movedBefore(columns, arrangement, id, beforeId) }),
    menu: (id) => [sortItems(id), rowItems(id), placeItems(id), ...(columnOf(id)?.own === undefined ? [] : [ownItems(id)])],
  }
}

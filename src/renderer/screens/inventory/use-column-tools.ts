// What the menu, the edges and the dragging of the inventory's headers do: sort, filter, group, resize, move, hide.
// Called by inventory-screen.tsx; nothing of it is an edit.

import { COLUMN_TEXT, OWN_COLUMN_TEXT } from '#wording'
import type { ColumnTools } from '../../widgets/grid/grid-props.ts'
import type { MenuItem } from '../../widgets/menu.tsx'
import { clampedWidth, moveColumn, pinColumn, stepColumn } from '../../widgets/table-model/column-arrangement.ts'
import { filteredBy } from './inventory-view.ts'
import { type ColumnQuestionKind, useInventory } from './use-inventory.ts'

export function useColumnTools(): ColumnTools {
  const {
    columns,
    table: { table },
    grid,
    view,
    onView,
    setLayout,
    ask,
    announce,
  } = useInventory()
  const { layout, filter } = view
  const columnOf = (id: string) => columns.find((column) => column.id === id)
  const headerOf = (id: string) => columnOf(id)?.header ?? id
  /** A row with several values is counted once, with those that have the same ones. */
  const groupingOf = (id: string) => (columnOf(id)?.values === undefined ? headerOf(id) : COLUMN_TEXT.combined(headerOf(id)))

  function resize(id: string, asked: number): void {
    const width = clampedWidth(asked)
    table.setColumnSizing((widths) => ({ ...widths, [id]: width }))
    announce(COLUMN_TEXT.resized(headerOf(id), width))
  }

  function moveBy(id: string, step: -1 | 1): void {
    stepColumn(table, id, step)
    announce(COLUMN_TEXT.moved(headerOf(id), step === -1 ? 'left' : 'right'))
  }

  function hide(id: string): void {
    table.getColumn(id)?.toggleVisibility(false)
    announce(COLUMN_TEXT.hidden(headerOf(id)))
  }

  function sortItems(id: string): readonly MenuItem[] {
    const column = table.getColumn(id)
    return [
      { label: COLUMN_TEXT.sortAscending, onSelect: () => column?.toggleSorting(false) },
      { label: COLUMN_TEXT.sortDescending, onSelect: () => column?.toggleSorting(true) },
      ...(column?.getIsSorted() ? [{ label: COLUMN_TEXT.removeSort, onSelect: () => column.clearSorting() }] : []),
    ]
  }

  function rowItems(id: string): readonly MenuItem[] {
    const condition = filter.conditions.find((each) => each.id === id)
    const others = filter.conditions.filter((each) => each.id !== id)
    const grouping = layout.groupBy.filter((by) => by !== id && columnOf(by) !== undefined)
    const groupings = columnOf(id)?.groupLabel === undefined ? [] : [[id], ...(grouping.length === 0 ? [] : [[...grouping, id]])]
    return [
      ...(columnOf(id)?.figures === undefined ? [] : [{ label: COLUMN_TEXT.look, onSelect: () => ask({ kind: 'look', columnId: id }) }]),
      { label: COLUMN_TEXT.color, onSelect: () => ask({ kind: 'color', columnId: id }) },
      { label: COLUMN_TEXT.filter, onSelect: () => ask({ kind: 'filter', columnId: id, condition: condition ?? null }) },
      ...(condition === undefined
        ? []
        : [
            { label: COLUMN_TEXT.filterAgain, onSelect: () => ask({ kind: 'filter', columnId: id, condition: null }) },
            { label: COLUMN_TEXT.removeFilter, onSelect: () => onView(filteredBy(view, others)) },
          ]),
      ...groupings.map((groupBy) => ({ label: COLUMN_TEXT.groupBy(groupBy.map(groupingOf)), onSelect: () => setLayout({ groupBy }) })),
    ]
  }

  function placeItems(id: string): readonly MenuItem[] {
    const isFirst = columns[0]?.id === id
    const pin = (label: string, side: 'start' | 'end' | false) => ({ label, onSelect: () => pinColumn(table, id, side) })
    const pins = isFirst ? [pin(COLUMN_TEXT.pin, 'start')] : [pin(COLUMN_TEXT.pinLeft, 'start'), pin(COLUMN_TEXT.pinRight, 'end')]
    const places = [
      { label: COLUMN_TEXT.moveLeft, onSelect: () => moveBy(id, -1) },
      { label: COLUMN_TEXT.moveRight, onSelect: () => moveBy(id, 1) },
      { label: COLUMN_TEXT.hide, onSelect: () => hide(id) },
    ]
    return [
      { label: COLUMN_TEXT.widthMenu, onSelect: () => ask({ kind: 'width', columnId: id }) },
      { label: COLUMN_TEXT.fit, onSelect: () => grid.current?.fitColumn(id) },
      ...(table.getColumn(id)?.getIsPinned() ? [pin(COLUMN_TEXT.unpin, false)] : pins),
      ...(isFirst ? [] : places),
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
    move: (id, beforeId) => moveColumn(table, id, beforeId),
    menu: (id) => [sortItems(id), rowItems(id), placeItems(id), ...(columnOf(id)?.own === undefined ? [] : [ownItems(id)])],
  }
}

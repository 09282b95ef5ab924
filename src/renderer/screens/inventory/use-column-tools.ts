// What the menu, the edges and the dragging of the inventory's headers do: sort, filter, group, resize, move, hide.
// Called by inventory-screen.tsx; nothing of it is an edit.

import { COLUMN_TEXT, OWN_COLUMN_TEXT } from '#wording'
import { movedBefore, movedBy, withWidth } from '../../widgets/grid/column-arrangement.ts'
import type { ColumnTools } from '../../widgets/grid/grid-props.ts'
import type { MenuItem } from '../../widgets/menu.tsx'
import type { ColumnQuestionKind } from './inventory-dialogs.tsx'
import { type InventoryView, type Layout, withColumn, withLayout } from './inventory-view.ts'
import type { InventoryColumn } from './more-columns.tsx'

export interface ColumnToolsOptions {
  readonly view: InventoryView
  readonly onView: (view: InventoryView) => void
  /** Those that are offered, in their own order. */
  readonly columns: readonly InventoryColumn[]
  readonly announce: (said: string) => void
  readonly onAsk: (question: { readonly kind: ColumnQuestionKind; readonly columnId: string }) => void
  readonly onFit: (columnId: string) => void
  /** The side that a column stays at; undefined: none. */
  readonly sideOf: (columnId: string) => 'start' | 'end' | undefined
  readonly onPin: (columnId: string, side: 'start' | 'end' | false) => void
}

export interface InventoryColumnTools extends ColumnTools {
  readonly setLayout: (change: Partial<Layout>) => void
  readonly removeCondition: (columnId: string) => void
}

export function useColumnTools({ view, onView, columns, announce, onAsk, onFit, sideOf, onPin }: ColumnToolsOptions): InventoryColumnTools {
  const { layout, sorting, filter } = view
  const arrangement = layout.columns
  const columnOf = (id: string) => columns.find((column) => column.id === id)
  const headerOf = (id: string) => columnOf(id)?.header ?? id
  const setLayout = (change: Partial<Layout>) => onView(withLayout(view, change))

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

  function removeCondition(id: string): void {
    const { [id]: _, ...conditions } = filter.conditions
    onView({ ...view, filter: { ...filter, conditions } })
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
      { label: COLUMN_TEXT.filter, onSelect: () => onAsk({ kind: 'filter', columnId: id }) },
      ...(filter.conditions[id] === undefined ? [] : [{ label: COLUMN_TEXT.removeFilter, onSelect: () => removeCondition(id) }]),
      ...groupings.map((groupBy) => ({ label: COLUMN_TEXT.groupBy(groupBy.map(headerOf)), onSelect: () => setLayout({ groupBy }) })),
    ]
  }

  function placeItems(id: string): readonly MenuItem[] {
    const isFirst = columns[0]?.id === id
    const width = [
      { label: COLUMN_TEXT.widthMenu, onSelect: () => onAsk({ kind: 'width', columnId: id }) },
      { label: COLUMN_TEXT.fit, onSelect: () => onFit(id) },
    ]
    if (isFirst) {
      const { pinsFirst } = arrangement
      const label = pinsFirst ? COLUMN_TEXT.unpin : COLUMN_TEXT.pin
      return [...width, { label, onSelect: () => setLayout({ columns: { ...arrangement, pinsFirst: !pinsFirst } }) }]
    }
    const pins: readonly MenuItem[] =
      sideOf(id) === undefined
        ? [
            { label: COLUMN_TEXT.pinLeft, onSelect: () => onPin(id, 'start') },
            { label: COLUMN_TEXT.pinRight, onSelect: () => onPin(id, 'end') },
          ]
        : [{ label: COLUMN_TEXT.unpin, onSelect: () => onPin(id, false) }]
    return [
      ...width,
      ...pins,
      { label: COLUMN_TEXT.moveLeft, onSelect: () => moveBy(id, -1) },
      { label: COLUMN_TEXT.moveRight, onSelect: () => moveBy(id, 1) },
      { label: COLUMN_TEXT.hide, onSelect: () => hide(id) },
    ]
  }

  function ownItems(id: string): readonly MenuItem[] {
    const ask = (kind: ColumnQuestionKind) => () => onAsk({ kind, columnId: id })
    return [
      { label: OWN_COLUMN_TEXT.renameMenu, onSelect: ask('rename-column') },
      { label: OWN_COLUMN_TEXT.typeMenu, onSelect: ask('change-type') },
      { label: OWN_COLUMN_TEXT.removeMenu, onSelect: ask('remove-column'), danger: true },
    ]
  }

  return {
    resize,
    move: (id, beforeId) => setLayout({ columns: movedBefore(columns, arrangement, id, beforeId) }),
    menu: (id) => [sortItems(id), rowItems(id), placeItems(id), ...(columnOf(id)?.own === undefined ? [] : [ownItems(id)])],
    setLayout,
    removeCondition,
  }
}

// How the inventory is looked at: which tab is in front, its filter, order and columns. What is changed here
// is no edit; saving a view under a name is (saved-views.ts).

import { type ComponentAssessment, isListId, type ListId } from '#core'
import type { NumberLook } from '#wording'
import { AS_SHIPPED, type ColumnArrangement } from '../../widgets/table-model/column-arrangement.ts'
import { filtersLeft, type GridSort } from '../../widgets/table-model/grid-column.ts'
import type { GridView } from '../../widgets/table-model/grid-table.ts'
import type { ColorRule, InventoryFilter } from './inventory-filter.ts'
import type { InventoryColumn } from './more-columns.tsx'

export const DENSITIES = ['wrapped', 'comfortable', 'standard', 'compact'] as const
export const LOOK_DECIMALS = [0, 1, 2, 3, 4] as const
export type Density = (typeof DENSITIES)[number]

/** Pixels of a line. */
export const ROW_HEIGHTS: Readonly<Record<Density, number>> = { wrapped: 56, comfortable: 40, standard: 32, compact: 26 }

/** How rows and columns are laid out. */
export interface Layout {
  readonly columns: ColumnArrangement
  /** Ids of the columns that rows are grouped by, the outermost first. */
  readonly groupBy: readonly string[]
  readonly density: Density
  readonly colors: readonly ColorRule[]
  /** How the figures of a column look, by its id. */
  readonly looks: Readonly<Record<string, NumberLook>>
}

/** All that a saved view holds. */
export interface ViewState {
  readonly filter: InventoryFilter
  readonly sorting: readonly GridSort[]
  readonly layout: Layout
}

export interface InventoryView extends ViewState {
  /** A chip, or the id of a saved view. */
  readonly viewId: string
  /** The layout that all shipped views share. */
  readonly ownLayout: Layout
  readonly collapsed: ReadonlySet<string>
  /** What the view did by columns that were removed, or that a part of its filter cannot be read; null: nothing is lost. */
  readonly lost: LostColumns | 'unread' | null
}

/** With 'filter' it shows other rows than it was made to. */
export type LostColumns = 'filter' | 'layout'

const NO_FILTER: InventoryFilter = { text: '', chip: 'all', conditions: [] }
export const FIRST_LAYOUT: Layout = { columns: AS_SHIPPED, groupBy: ['layer'], density: 'standard', colors: [], looks: {} }
export const FIRST_VIEW: InventoryView = {
  viewId: 'all',
  filter: NO_FILTER,
  sorting: [],
  layout: FIRST_LAYOUT,
  ownLayout: FIRST_LAYOUT,
  collapsed: new Set(),
  lost: null,
}

/** While no component has a layer, groups would say nothing and hide the column that is to be filled in. */
export function firstViewOf(components: readonly ComponentAssessment[], kept: Layout | null = null): InventoryView {
  const hasLayers = components.some(({ subject }) => subject.component.layer !== null)
  const layout = kept ?? { ...FIRST_LAYOUT, groupBy: hasLayers ? ['layer'] : [] }
  return { ...FIRST_VIEW, layout, ownLayout: layout }
}

/** A shipped view filters and sorts; columns and rows stay as the user laid them out, and a text searched for stays. */
export function withChip(view: InventoryView, chip: ListId): InventoryView {
  const isTop = chip === 'top-cost'
  return {
    ...view,
    viewId: chip,
    filter: { ...NO_FILTER, chip, text: view.filter.text },
    sorting: isTop ? [{ id: 'cost', desc: true }] : [],
    layout: isTop ? { ...view.ownLayout, groupBy: [] } : view.ownLayout,
    collapsed: new Set(),
    lost: null,
  }
}

export function withSavedView(view: InventoryView, id: string, state: ViewState, lost: InventoryView['lost'] = null): InventoryView {
  return { ...view, ...state, viewId: id, collapsed: new Set(), lost }
}

/** In a shipped view the layout is the user's own from then on; in a saved one it belongs to that view. */
export function withLayout(view: InventoryView, change: Partial<Layout>): InventoryView {
  const layout = { ...view.layout, ...change }
  if (!isListId(view.viewId)) return { ...view, layout }
  const groupBy = view.viewId === 'top-cost' ? view.ownLayout.groupBy : layout.groupBy
  return { ...view, layout, ownLayout: { ...layout, groupBy } }
}

/** Whether a view filters, or sorts, groups or colors, by a column that is not among these. */
export function lostColumns({ filter, sorting, layout }: ViewState, isKnown: (id: string) => boolean): LostColumns | null {
  if (!filter.conditions.every(({ id }) => isKnown(id))) return 'filter'
  const used = [...sorting.map(({ id }) => id), ...layout.groupBy, ...layout.colors.map(({ columnId }) => columnId)]
  return used.every(isKnown) ? null : 'layout'
}

/** What a view says of columns that the workbook has: one that was removed neither sorts, groups nor filters, and the view tells so. */
export function withKnownColumns(view: InventoryView, columns: readonly InventoryColumn[]): InventoryView {
  const { filter, sorting } = view
  const isKnown = (id: string) => columns.some((column) => column.id === id)
  const lost = lostColumns(view, isKnown)
  if (lost === null) return view
  const known = (layout: Layout): Layout => ({
    ...layout,
    groupBy: layout.groupBy.filter(isKnown),
    colors: layout.colors.filter(({ columnId }) => isKnown(columnId)),
  })
  return {
    ...view,
    filter: { ...filter, conditions: filtersLeft(filter.conditions, filter.isAny ?? false, ({ id }) => isKnown(id)) },
    sorting: sorting.filter(({ id }) => isKnown(id)),
    layout: known(view.layout),
    // Else the next shipped view would bring the column back, and the note about it.
    ownLayout: known(view.ownLayout),
    lost: view.lost === 'filter' || view.lost === 'unread' ? view.lost : lost,
  }
}

export function filteredBy(view: InventoryView, conditions: InventoryFilter['conditions']): InventoryView {
  return { ...view, filter: { ...view.filter, conditions } }
}

/** Without any filter, so that every component can be seen. */
export function withoutFilter(view: InventoryView): InventoryView {
  return { ...withChip(view, 'all'), filter: NO_FILTER }
}

/** The view in the grid's own terms. */
export function gridViewOf(
  { filter: asked, sorting, layout, collapsed }: InventoryView,
  filter: ((row: ComponentAssessment) => boolean) | null,
): GridView<ComponentAssessment> {
  return {
    sorting,
    grouping: layout.groupBy,
    filter,
    filters: asked.conditions,
    isAnyFilterEnough: asked.isAny ?? false,
    collapsed,
    arrangement: layout.columns,
    asked,
  }
}

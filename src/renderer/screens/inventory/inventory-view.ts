// How the inventory is looked at: kept while the workbook is open, never part of it.

import type { ComponentAssessment } from '#core'
import type { GridSort } from '../../widgets/grid/grid-column.ts'
import type { GridView } from '../../widgets/grid/grid-lines.ts'
import type { InventoryFilter } from './inventory-filter.ts'

export interface InventoryView {
  readonly filter: InventoryFilter
  readonly isGrouped: boolean
  readonly sorting: readonly GridSort[]
  readonly collapsed: ReadonlySet<string>
}

export const FIRST_VIEW: InventoryView = { filter: { text: '', chip: 'all' }, isGrouped: true, sorting: [], collapsed: new Set() }

/** While no component has a layer, groups would say nothing and hide the column that is to be filled in. */
export function firstViewOf(components: readonly ComponentAssessment[]): InventoryView {
  return { ...FIRST_VIEW, isGrouped: components.some(({ subject }) => subject.component.layer !== null) }
}

/** The view in the grid's own terms: the text is asked of the name column, the chip of the verdict. */
export function gridViewOf({ filter, isGrouped, sorting, collapsed }: InventoryView): GridView {
  const text = filter.text.trim()
  return {
    sorting,
    groupBy: isGrouped ? 'layer' : null,
    filters: { ...(text === '' ? {} : { name: text }), ...(filter.chip === 'all' ? {} : { verdict: filter.chip }) },
    collapsed,
  }
}

export function isFiltered({ filter }: InventoryView): boolean {
  return filter.text.trim() !== '' || filter.chip !== 'all'
}

// What the parts of the inventory share: how it is looked at, its rows and columns, and the ways to ask and to say something.

import { type RefObject, useMemo, useRef, useState } from 'react'
import type { ComponentAssessment } from '#core'
import { requiredContext } from '../../session/required-context.ts'
import { useSessionState } from '../../session/use-session.tsx'
import type { GridHandle } from '../../widgets/grid/grid-props.ts'
import { type GridTable, useGridTable } from '../../widgets/grid/grid-table.ts'
import { gridViewOf, type InventoryView, type Layout, withKnownColumns, withLayout } from './inventory-view.ts'
import type { InventoryColumn } from './more-columns.tsx'
import { useInventoryColumns } from './use-inventory-columns.ts'
import { useInventoryView } from './use-inventory-view.ts'
import { type RowFilter, useRowFilter } from './use-row-filter.ts'
import { type SavedViews, useSavedViews } from './use-saved-views.ts'

type Question =
  | { readonly kind: 'save' | 'rename' | 'columns' | 'me' | 'replace' | 'new-column' }
  | { readonly kind: 'set'; readonly rowIds: readonly string[] }
  | { readonly kind: ColumnQuestionKind; readonly columnId: string }

export type ColumnQuestionKind = 'filter' | 'width' | 'rename-column' | 'change-type' | 'remove-column'

export interface Inventory extends Pick<RowFilter, 'facts' | 'tellMe'> {
  readonly columns: readonly InventoryColumn[]
  /** All of them, in list order. */
  readonly rows: readonly ComponentAssessment[]
  readonly table: GridTable<ComponentAssessment>
  readonly grid: RefObject<GridHandle | null>
  readonly view: InventoryView
  readonly onView: (view: InventoryView) => void
  readonly setLayout: (change: Partial<Layout>) => void
  readonly views: SavedViews
  /** null: nothing is asked. */
  readonly question: Question | null
  readonly ask: (question: Question | null) => void
  readonly announcement: string
  readonly announce: (said: string) => void
}

export const [InventoryContext, useInventory] = requiredContext<Inventory>('useInventory')

const NOTHING: ReadonlySet<string> = new Set()
const idOf = (row: ComponentAssessment) => row.subject.component.id

export function useInventoryState(): Inventory {
  const columns = useInventoryColumns()
  const [held, changeView] = useInventoryView()
  const view = useMemo(() => withKnownColumns(held, columns), [held, columns])
  const rows = useSessionState((state) => state.assessment.components)
  const { filter } = view
  const { facts, filtered, tellMe } = useRowFilter(filter)
  const gridView = useMemo(() => gridViewOf(view, filtered), [view, filtered])
  const [selected, setSelected] = useState(NOTHING)
  const [question, ask] = useState<Question | null>(null)
  const [announcement, announce] = useState('')
  const grid = useRef<GridHandle>(null)

  /** What a filter hides is not selected either: nothing is deleted out of sight. */
  function onView(next: InventoryView): void {
    if (next.filter !== view.filter) setSelected(NOTHING)
    changeView(next)
  }

  const setLayout = (change: Partial<Layout>) => onView(withLayout(view, change))
  const table = useGridTable({
    rows,
    columns,
    getId: idOf,
    view: gridView,
    onSorting: (sorting) => onView({ ...view, sorting }),
    onCollapsed: (collapsed) => onView({ ...view, collapsed }),
    onArrangement: (next) => setLayout({ columns: next }),
    selected,
    onSelect: setSelected,
  })
  const views = useSavedViews(view, onView)
  return { columns, rows, table, grid, view, onView, setLayout, views, facts, tellMe, question, ask, announcement, announce }
}

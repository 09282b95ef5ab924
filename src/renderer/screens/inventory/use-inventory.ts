// What the parts of the inventory share: how it is looked at, its rows and columns, and the ways to ask and to say something.

import { type RefObject, useMemo, useRef, useState } from 'react'
import { type ComponentAssessment, type ListFacts, ownColumnsOf, quarterOf, quarterRange, topCostOf } from '#core'
import { rememberedOf, rememberOf } from '../../session/local-choices.ts'
import { requiredContext } from '../../session/required-context.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import type { GridHandle } from '../../widgets/grid/grid-props.ts'
import { type GridTable, useGridTable } from '../../widgets/table-model/grid-table.ts'
import { inventoryColumns } from './inventory-columns.tsx'
import { type ColumnCondition, type InventoryFilter, rowFilter, withConditions } from './inventory-filter.ts'
import { gridViewOf, type InventoryView, type Layout, withKnownColumns, withLayout } from './inventory-view.ts'
import type { InventoryColumn } from './more-columns.tsx'
import { useInventoryView } from './use-inventory-view.ts'
import { type SavedViews, useSavedViews } from './use-saved-views.ts'

type Question =
  | { readonly kind: 'save' | 'rename' | 'columns' | 'me' | 'replace' | 'new-column' }
  | { readonly kind: 'set'; readonly rowIds: readonly string[] }
  | {
      readonly kind: 'delete'
      readonly rowIds: readonly string[]
      readonly decided: readonly string[]
      readonly onMeant: (meant: 'retire' | 'delete') => void
    }
  | { readonly kind: ColumnQuestionKind; readonly columnId: string }
  /** condition: the one to change; null: one more. */
  | { readonly kind: 'filter'; readonly columnId: string; readonly condition: ColumnCondition | null }

export type ColumnQuestionKind = 'color' | 'look' | 'width' | 'rename-column' | 'change-type' | 'remove-column'

export interface Inventory {
  readonly columns: readonly InventoryColumn[]
  /** All of them, in list order. */
  readonly rows: readonly ComponentAssessment[]
  readonly table: GridTable<ComponentAssessment>
  readonly grid: RefObject<GridHandle | null>
  readonly view: InventoryView
  readonly onView: (view: InventoryView) => void
  readonly setLayout: (change: Partial<Layout>) => void
  readonly views: SavedViews
  /** What the filter compares with. */
  readonly facts: ListFacts
  /** Says which person sits here. */
  readonly tellMe: (personId: string) => void
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
  const [held, changeView] = useInventoryView()
  const columns = useInventoryColumns(held.layout)
  const view = useMemo(() => withKnownColumns(held, columns), [held, columns])
  const rows = useSessionState((state) => state.assessment.components)
  const { filter } = view
  const [facts, tellMe] = useFilterFacts(filter)
  // The same function until one of these changes, so that an edit asks only the rows it touched.
  const { text, chip } = filter
  const filtered = useMemo(() => rowFilter({ text, chip }, facts), [text, chip, facts])
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

/** The columns of this workbook; the same until something moves that all of their cells read. */
function useInventoryColumns({ groupBy, looks }: Layout): readonly InventoryColumn[] {
  const session = useSession()
  const style = useNumberStyle()
  const { people, asOf, limits, company } = useSessionState(({ assessment }) => assessment.setting)
  const own = useSessionState(({ workbook }) => workbook.tables.ownColumns)
  const ownColumns = useMemo(() => ownColumnsOf(own), [own])
  const limitBp = limits['owner-time']
  const engineerCost = company.engineerMonthlyCost
  const isBySpend = groupBy.includes('spend-share')
  const groupedSpend = useSessionState(({ assessment }) => (isBySpend ? assessment.totals.monthlyCostMinor : null))
  return useMemo(() => {
    const spend = () => session.state().assessment.totals.monthlyCostMinor
    return withConditions(inventoryColumns({ style, people, asOf, ownColumns, limitBp, engineerCost, spend, groupedSpend, looks }))
  }, [session, style, people, asOf, ownColumns, limitBp, engineerCost, groupedSpend, looks])
}

/** What the filter compares with, the limit, the quarter, who sits here; and the way to say who that is. */
function useFilterFacts({ chip }: InventoryFilter): readonly [ListFacts, Inventory['tellMe']] {
  const { components, setting, asOf } = useSessionState((state) => state.assessment)
  const workbookId = useSessionState((state) => state.workbook.id)
  const fiscalStart = useSessionState((state) => state.workbook.tables.settings['settings']?.fiscalStartMonth ?? 1)
  const [me, setMe] = useState(() => rememberedOf(workbookId, 'me'))
  const isTop = chip === 'top-cost'
  const top = useMemo(() => topCostOf(isTop ? components : []), [isTop, components])
  const { people } = setting
  const limitBp = setting.limits['owner-time']
  const quarterStart = quarterRange(quarterOf(asOf, fiscalStart), fiscalStart).first
  const facts = useMemo(() => ({ limitBp, people, ...top, quarterStart, me }), [limitBp, people, top, quarterStart, me])
  const tellMe = (personId: string) => {
    rememberOf(workbookId, 'me', personId)
    setMe(personId)
  }
  return [facts, tellMe]
}

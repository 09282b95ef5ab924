// What the rows of the list compute to on Reconciliation, from the app's own functions: a price of its own where the prices of a
// component stand on Costs, else all that the component costs.

import type { Bill } from '#core'
import { type BoardPack, major } from '../../pack.ts'
import { evaluatedCosts } from '../costs/evaluated-costs.ts'
import type { CostRow } from '../costs/layout.ts'
import type { ItemRow, ReconciliationLayout } from './layout.ts'

/** As cells hold them. */
export interface EvaluatedItem {
  /** The row of Costs that is read; undefined: none. */
  readonly costRow: CostRow | undefined
  /** In the total: it counts, and some of its cost is known. */
  readonly isIn: boolean
  readonly month: number
  readonly credits: number
  readonly once: number
}

/** Of every row of the list. */
export function evaluatedItems(pack: BoardPack, { items, rests, found }: ReconciliationLayout): ReadonlyMap<ItemRow, EvaluatedItem> {
  const rows = pack.places.of('costs')?.rows ?? []
  const ofLines = new Map(rows.flatMap((row) => (row.componentId === null ? [] : [[row.line.id, row] as const])))
  const ofBills = new Map<Bill['id'], CostRow>(rows.flatMap((row) => (row.componentId === null ? [[row.line.id, row] as const] : [])))
  const [first = '', last = first] = [found.period.months[0], found.period.months.at(-1)]
  const isInSpan = (month: string | null) => month !== null && month >= first && month <= last
  return new Map(
    [...items.items, ...rests.items].map((row): [ItemRow, EvaluatedItem] => {
      const { componentId, billId } = row.item
      const costRow = billId === null ? ofLines.get(row.lineId ?? '') : ofBills.get(billId)
      const subject = pack.assessment.byId.get(componentId ?? '')?.subject
      const isIn = componentId === null || (subject !== undefined && (subject.monthlyCost !== null || subject.knownCost > 0))
      return [row, { costRow, isIn, ...amountsOf(pack, row, costRow, isIn, isInSpan) }]
    }),
  )
}

function amountsOf(
  pack: BoardPack,
  { item, lineId }: ItemRow,
  costRow: CostRow | undefined,
  isIn: boolean,
  isInSpan: (month: string | null) => boolean,
): Pick<EvaluatedItem, 'month' | 'credits' | 'once'> {
  const inCells = (month: number, credits: number, once: number) => ({
    ...{ month: major(month, pack), credits: major(credits, pack), once: major(once, pack) },
  })
  if (item.componentId === null || lineId === null) return inCells(item.monthMinor, item.creditsMinor, item.onceMinor)
  const cost = costRow === undefined ? undefined : evaluatedCosts(pack).rows.get(costRow)
  const isOnce = costRow?.line.per === 'one-off' && isInSpan(costRow.line.month)
  return inCells(isIn ? (cost?.month ?? 0) : 0, cost?.paid ?? 0, isOnce ? (cost?.inMonth ?? 0) : 0)
}

// How much of each pool of credits all components together use a month. Worked out once for an index,
// because thousands of components may draw on one pool.

import { countsInTotals } from '../checks/applies.ts'
import { drawsOn, monthlyCredit } from '../costs/credits.ts'
import type { InventoryIndex } from '../inventory/inventory-index.ts'
import { recordIn } from '../inventory/table-changes.ts'
import type { CostLine, CreditGrant } from '../inventory/tables.ts'

const known = new WeakMap<InventoryIndex, Map<CreditGrant, number>>()

/** A month, in the currency of the credits; of what is live or retiring. */
export function creditUse(grant: CreditGrant, index: InventoryIndex): number {
  const uses = known.get(index) ?? new Map<CreditGrant, number>()
  known.set(index, uses)
  const before = uses.get(grant)
  if (before !== undefined) return before
  const use = (index.grantLines.get(grant.id) ?? []).reduce(
    (sum, line) => sum + (isCounted(line, index) && drawsOn(line, grant) ? monthlyCredit(line) : 0),
    0,
  )
  uses.set(grant, use)
  return use
}

function isCounted({ componentId }: CostLine, { tables }: InventoryIndex): boolean {
  const component = componentId === null ? undefined : recordIn(tables, 'components', componentId)
  return component !== undefined && countsInTotals(component)
}

/** The pools a component draws on, each once, with what all of them use of it. */
export function creditsOf(lines: readonly CostLine[], grants: Readonly<Record<string, CreditGrant>>, index: InventoryIndex) {
  const pools = new Map<string, { readonly grant: CreditGrant; readonly monthlyUse: number }>()
  for (const line of lines) {
    const grant = line.grantId === null ? undefined : grants[line.grantId]
    if (grant !== undefined && drawsOn(line, grant)) pools.set(grant.id, { grant, monthlyUse: creditUse(grant, index) })
  }
  return [...pools.values()]
}

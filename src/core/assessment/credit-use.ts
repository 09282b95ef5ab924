// How much of each pool of credits all components together use a month. Worked out once for an index,
// because thousands of components may draw on one pool.

import { countsInTotals } from '../checks/applies.ts'
import { drawsOn, mayCredit, monthlyCredit } from '../costs/credits.ts'
import type { InventoryIndex } from '../inventory/inventory-index.ts'
import { recordIn } from '../inventory/table-changes.ts'
import type { CostLine, CreditGrant } from '../inventory/tables.ts'

/** A month, in the currency of the credits. */
interface CreditUse {
  readonly monthlyUse: number
  /** The most that prices which are not set may add to it. */
  readonly mayUse: number
}

const known = new WeakMap<InventoryIndex, Map<CreditGrant, CreditUse>>()

/** Of what is live or retiring. */
export function creditUse(grant: CreditGrant, index: InventoryIndex): CreditUse {
  const uses = known.get(index) ?? new Map<CreditGrant, CreditUse>()
  known.set(index, uses)
  const before = uses.get(grant)
  if (before !== undefined) return before
  const drawing = (index.grantLines.get(grant.id) ?? []).filter((line) => isCounted(line, index) && drawsOn(line, grant))
  const use = {
    monthlyUse: drawing.reduce((sum, line) => sum + monthlyCredit(line), 0),
    mayUse: drawing.reduce((sum, line) => sum + mayCredit(line), 0),
  }
  uses.set(grant, use)
  return use
}

function isCounted({ componentId }: CostLine, { tables }: InventoryIndex): boolean {
  const component = componentId === null ? undefined : recordIn(tables, 'components', componentId)
  return component !== undefined && countsInTotals(component)
}

/** The pools a component draws on, each once, with what all of them use of it. */
export function creditsOf(lines: readonly CostLine[], grants: Readonly<Record<string, CreditGrant>>, index: InventoryIndex) {
  const pools = new Map<string, CreditUse & { readonly grant: CreditGrant }>()
  for (const line of lines) {
    const grant = line.grantId === null ? undefined : grants[line.grantId]
    if (grant !== undefined && drawsOn(line, grant)) pools.set(grant.id, { grant, ...creditUse(grant, index) })
  }
  return [...pools.values()]
}

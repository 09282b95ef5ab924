// A component that does not exist yet, with who would give it how much time, what it would cost and what a managed
// service asks for it: one edit. "Before you build" judges it without keeping it, and keeps it when asked.

import type { BasisPoints, MinorUnits } from '../amounts/units.ts'
import { applyEdit } from '../inventory/apply-edit.ts'
import type { ComponentValues } from '../inventory/component.ts'
import type { Edit } from '../inventory/edit.ts'
import { addRecord, batch, type EditContext } from '../inventory/edits.ts'
import { ok, type Result } from '../result.ts'
import { addComponent, type Created } from './component-edits.ts'
import { addCostLine } from './cost-edits.ts'
import { setOwners } from './owner-edits.ts'

export interface ComponentPlan {
  readonly component: Partial<ComponentValues> & { readonly name: string }
  /** null: nobody is named. A name nobody has yet becomes a person. */
  readonly ownerName: string | null
  /** null: not known, and then it has no owner unless one is named. */
  readonly share: BasisPoints | null
  /** A month, in the workbook's currency; null: not known. */
  readonly monthlyCost: MinorUnits | null
  /** What a managed service would cost a month; null: no quote. */
  readonly quote: MinorUnits | null
}

/** @param lifecycle planned, unless it is tried out as if it were there already */
export function planComponent(
  context: EditContext,
  plan: ComponentPlan,
  lifecycle: ComponentValues['lifecycle'] = 'planned',
): Result<Created> {
  const created = addComponent(context, { ...plan.component, lifecycle })
  if (!created.ok) return created
  const [id = ''] = created.value.ids
  const edits: Edit[] = [created.value.edit]
  let { workbook } = context
  for (const build of belongings(id, plan)) {
    const applied = applyEdit(workbook, edits.at(-1) as Edit)
    if (!applied.ok) return applied
    workbook = applied.value
    const built = build({ ...context, workbook })
    if (!built.ok) return built
    edits.push(built.value)
  }
  return ok({ edit: batch(context, edits, created.value.edit.label), ids: [id] })
}

type Build = (context: EditContext) => Result<Edit>

/** Each is built on the workbook that has those before it. */
function belongings(componentId: string, { ownerName, share, monthlyCost, quote }: ComponentPlan): readonly Build[] {
  const owner: Build = (context) => setOwners(context, componentId, [{ personName: ownerName, share }])
  const cost: Build = (context) => addCostLine(context, componentId, { amount: monthlyCost })
  const project: Build = (context) => addRecord(context, 'projects', { componentId, managed: { ...NO_QUOTE, quote } })
  return [
    ...(ownerName === null && share === null ? [] : [owner]),
    ...(monthlyCost === null ? [] : [cost]),
    ...(quote === null ? [] : [project]),
  ]
}

const NO_QUOTE = { vendor: null, quote: null, setup: null, yearlyRise: null, residualShare: null } as const

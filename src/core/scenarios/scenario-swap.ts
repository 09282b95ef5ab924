// A component swapped for its managed alternative: what its project was quoted takes the place of what it costs, the share
// that is left takes the place of its owners' time, and somebody else runs it. The set-up is paid once.

import { basisPoints, minorUnits } from '../amounts/units.ts'
import { limitValues } from '../checks/limits.ts'
import { type QuotedProject, quoteOf } from '../checks/managed-equivalent/comparison.ts'
import { isRunRate } from '../costs/monthly-cost.ts'
import { valueAt } from '../inventory/apply-edit.ts'
import type { Edit } from '../inventory/edit.ts'
import { addRecord, currencyOf, recordOf, removeRecord, setField } from '../inventory/edits.ts'
import type { Component, CostLine, Owner } from '../inventory/tables.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { resizeBill } from './scenario-bill.ts'
import { atOnce, type ChangeContext, changeKind, EditList } from './scenario-change.ts'
import { companyOf } from './scenario-company.ts'

interface SwapWish {
  readonly component: Component
  readonly quoted: QuotedProject
}

export const swapChange = changeKind<SwapWish>(
  (context, { target }) => {
    const component = recordOf(context.workbook, 'components', target ?? '')
    if (component === undefined) return fail(problem('record-missing', { table: 'components', id: target ?? '' }))
    const quoted = quotedProject(context, component.id)
    return quoted === null ? fail(problem('no-quote', { component: component.name })) : ok({ component, quoted })
  },
  (context, wish) => atOnce(() => swapped(context, wish)),
)

/** As the comparison with managed services chooses among several quotes. */
function quotedProject({ workbook, index }: Pick<ChangeContext, 'workbook' | 'index'>, componentId: string): QuotedProject | null {
  const { policy, settings } = workbook.tables
  const limits = limitValues(policy, settings['settings']?.currency)
  return quoteOf({ projects: index.projects.get(componentId) ?? [] }, { limits, company: companyOf(workbook) })
}

function swapped(context: ChangeContext, { component, quoted }: SwapWish): Result<readonly Edit[]> {
  const edits = new EditList()
  edits.add(...handedOver(context, component, quoted))
  edits.add(...withoutPrices(context, component))
  edits.add(...quotedPrices(context, component, quoted))
  edits.add(...residualTime(context, component, quoted))
  return edits.result()
}

/** Built becomes bought; what was bought or rented stays so, and is run by its vendor. A self-hosted model becomes an API. */
function handedOver(context: ChangeContext, component: Component, { project }: QuotedProject): readonly Result<Edit>[] {
  const { approach, kind, origin, vendor } = component
  const next: Partial<Component> = {
    approach: approach === 'build' ? 'buy' : approach,
    hosting: 'managed',
    vendor: project.managed.vendor ?? vendor,
    origin: origin === null ? null : 'third-party',
    kind: kind === 'model-self-hosted' ? 'llm-api' : kind,
  }
  return Object.entries(next)
    .filter(([field, value]) => valueAt(component, field) !== value)
    .map(([field, value]) => setField(context, 'components', component.id, field, value))
}

function withoutPrices(context: ChangeContext, { id }: Component): readonly Result<Edit>[] {
  const lines = (context.index.costLines.get(id) ?? []).filter(isRunRate)
  const own = lines.filter(({ billId }) => billId === null)
  const bills = new Set(lines.flatMap(({ billId }) => billId ?? []))
  const next = (part: CostLine) => (part.componentId === id ? 'gone' : part.amount)
  return [
    ...own.map((line) => ok(removeRecord(context, 'costLines', line))),
    ...[...bills].flatMap((billId) => resizeBill(context, billId, next)),
  ]
}

function quotedPrices(context: ChangeContext, { id: componentId }: Component, { project, quote }: QuotedProject): readonly Result<Edit>[] {
  const currency = currencyOf(context.workbook)
  const { setup, vendor } = project.managed
  const price = { componentId, currency, label: vendor }
  return [
    addRecord(context, 'costLines', { ...price, amount: minorUnits(quote) }),
    ...(setup === null || setup === 0 ? [] : [addRecord(context, 'costLines', { ...price, amount: setup, per: 'one-off' })]),
  ]
}

/** Whoever gave the most keeps what is left of it; nobody named is asked for it where nobody was named. */
function residualTime(context: ChangeContext, { id: componentId }: Component, { residual }: QuotedProject): readonly Result<Edit>[] {
  const owners = context.index.owners.get(componentId) ?? []
  const share = basisPoints(residual)
  const first = owners.reduce<Owner | null>((most, owner) => (most === null || (owner.share ?? 0) > (most.share ?? 0) ? owner : most), null)
  if (first === null) return [addRecord(context, 'owners', { componentId, share })]
  return [
    setField(context, 'owners', first.id, 'share', share),
    ...owners.filter((owner) => owner !== first).map((owner) => ok(removeRecord(context, 'owners', owner))),
  ]
}

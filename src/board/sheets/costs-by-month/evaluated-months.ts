// What the cells of Costs by month compute to: of each component a recorded month, else its standing price, and
// what was paid once in that month; then what credits pay.

import { componentInMonth, type IsoDate, paysIn } from '#core'
import type { EvaluatedComponent } from '../../evaluated.ts'
import { type BoardPack, once } from '../../pack.ts'
import { type EvaluatedCosts, evaluatedCosts, unallocatedOf } from '../costs/evaluated-costs.ts'

/** Smallest units; one for each month, in the order of the layout. */
export interface EvaluatedMonths {
  readonly ofComponent: (row: EvaluatedComponent) => readonly number[]
  readonly components: readonly number[]
  /** What bills leave unallocated, every month the same. */
  readonly bills: number
  readonly ofGrant: (grantId: string) => readonly number[]
  readonly credits: readonly number[]
}

export function standingOf({ counts, columns }: EvaluatedComponent): number {
  return counts ? Number(columns['knownCost'] ?? 0) : 0
}

export const evaluatedMonths = once(evaluateMonths)

function evaluateMonths(pack: BoardPack): EvaluatedMonths {
  const { rows, places } = pack
  const evaluated = evaluatedCosts(pack)
  const months = places.of('costsByMonth')?.months ?? []
  const { setting } = pack.assessment
  const ofComponent = (row: EvaluatedComponent) =>
    months.map((month) => (row.counts ? componentInMonth(row.assessment.subject, month, setting) : 0))
  const components = months.map(() => 0)
  for (const row of rows) for (const [at, amount] of ofComponent(row).entries()) components[at] = (components[at] ?? 0) + amount
  const ofGrant = (grantId: string) => months.map((month) => paidBy(grantId, month, evaluated))
  const grants = (places.of('costs')?.grants ?? []).map(({ record }) => ofGrant(record.id))
  const credits = months.map((_, at) => grants.reduce((sum, paid) => sum + (paid[at] ?? 0), 0))
  return { ofComponent, components, bills: unallocatedOf(pack), ofGrant, credits }
}

/** What pays today goes on until the month in which the credits end. */
function paidBy(grantId: string, month: IsoDate, { rows, grants }: EvaluatedCosts): number {
  if (!paysIn(month, grants.get(grantId)?.end.day ?? null)) return 0
  let paid = 0
  for (const [{ line }, cost] of rows) if (line.grantId === grantId) paid += cost.paid
  return paid
}

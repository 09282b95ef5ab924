// What binds the company, or ends by itself: contracts of components and credits. One row each in list order; the
// printed rows beside them sort them by the day on which somebody has to act.

import { type Assessment, addDays, addMonths, type ComponentAssessment, type CreditGrant, type IsoDate, monthsUntil, termEnd } from '#core'
import type { CostsLayout, Numbered } from '../costs-layout.ts'

export type Commitment =
  | { readonly kind: 'contract'; readonly component: ComponentAssessment; readonly componentRow: number }
  | { readonly kind: 'credits'; readonly grant: Numbered<CreditGrant> }

export interface CommitmentsLayout {
  readonly items: readonly Commitment[]
  readonly first: number
  readonly last: number
}

/** null: no contract has a date, and no credits have an end. */
export function commitmentsLayout({ components }: Assessment, costs: CostsLayout | null, firstRow: number): CommitmentsLayout | null {
  const contracts = components.flatMap((component, index): Commitment[] => {
    const { contract, lifecycle } = component.subject.component
    if (lifecycle === 'retired' || (contract.end === null && (contract.start === null || contract.minMonths === null))) return []
    return [{ kind: 'contract', component, componentRow: firstRow + index }]
  })
  const items = [...contracts, ...(costs?.grants ?? []).map((grant): Commitment => ({ kind: 'credits', grant }))]
  return items.length === 0 ? null : { items, first: firstRow, last: firstRow + items.length - 1 }
}

/** What the workings of a contract compute to. */
export interface ContractDates {
  /** start plus the minimum term; null: one of them is not set. */
  readonly minimum: IsoDate | null
  /** The later of that and the end. */
  readonly binds: IsoDate | null
  /** Before the end by the days of notice: no days are none. */
  readonly notice: IsoDate | null
  /** Begun months from the day until it no longer binds. */
  readonly months: number
}

export function contractDates({ component }: ComponentAssessment['subject'], asOf: IsoDate): ContractDates {
  const { start, minMonths, noticeDays } = component.contract
  const minimum = start === null || minMonths === null ? null : addMonths(start, minMonths)
  const binds = termEnd(component.contract)
  return {
    minimum,
    binds,
    notice: binds === null ? null : addDays(binds, -(noticeDays ?? 0)),
    months: binds === null ? 0 : monthsUntil(asOf, binds),
  }
}

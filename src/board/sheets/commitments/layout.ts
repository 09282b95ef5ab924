// What binds the company, or ends by itself: contracts of components and credits. One row each in list order; the
// printed rows beside them sort them by the day on which somebody has to act.

import type { Assessment, ComponentAssessment, CreditGrant } from '#core'
import type { CostsLayout, Numbered } from '../costs/layout.ts'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly commitments: CommitmentsLayout | null
  }
}

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

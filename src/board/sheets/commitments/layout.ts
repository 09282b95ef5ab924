// What binds the company, or ends by itself: contracts of components and credits. One row each in list order; the
// printed rows beside them sort them by the day on which somebody has to act.

import { type Assessment, type ComponentAssessment, type CreditGrant, hasTerm } from '#core'
import { COMMITMENTS_SHEET, PACK_TEXT } from '#wording'
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
  /** What the items come to, below them. */
  readonly totals: { readonly heading: number; readonly first: number; readonly last: number }
}

export const KINDS = { contract: COMMITMENTS_SHEET.contract, credits: PACK_TEXT.credits } as const

export const COMMITMENT_TOTALS = ['remaining', 'exitFees', 'bound', 'ofCost', 'lapses'] as const
export type CommitmentTotal = (typeof COMMITMENT_TOTALS)[number]

/** null: no contract has a date, and no credits have an end. */
export function commitmentsLayout({ components }: Assessment, costs: CostsLayout | null, firstRow: number): CommitmentsLayout | null {
  const contracts = components.flatMap((component, index): Commitment[] => {
    const { contract, lifecycle } = component.subject.component
    if (lifecycle === 'retired' || !hasTerm(contract)) return []
    return [{ kind: 'contract', component, componentRow: firstRow + index }]
  })
  const items = [...contracts, ...(costs?.grants ?? []).map((grant): Commitment => ({ kind: 'credits', grant }))]
  if (items.length === 0) return null
  const last = firstRow + items.length - 1
  return { items, first: firstRow, last, totals: { heading: last + 2, first: last + 3, last: last + 2 + COMMITMENT_TOTALS.length } }
}

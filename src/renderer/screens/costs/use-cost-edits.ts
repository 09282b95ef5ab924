// What fields of the costs screen commit: the edit is applied, and a refusal comes back as its sentence.

import { parseCostText, parseRateText, type TypedCost } from '#core'
import { refusalText } from '#wording'
import { type BuildEdit, useCommit } from '../../session/use-session.tsx'
import { decimalMarkOf } from '../../widgets/typed-amounts.ts'
import { useNumberStyle } from '../use-number-style.ts'

export interface CostEdits {
  /** null when it was done, else why not. */
  readonly commit: (build: BuildEdit) => string | null
  /** The same with a price that was typed: "1,200", "16.8k/yr", "€ 300". */
  readonly commitPrice: (typed: string, currency: string, build: (price: TypedCost) => BuildEdit) => string | null
  readonly commitRate: (typed: string, build: (rate: number | null) => BuildEdit) => string | null
}

export function useCostEdits(): CostEdits {
  const commit = useCommit()
  const style = useNumberStyle()
  const decimalMark = decimalMarkOf(style.locale)
  return {
    commit,
    commitPrice(typed, currency, build) {
      const price = parseCostText(typed, { field: 'amount', currency, decimalMark })
      return price.ok ? commit(build(price.value)) : refusalText(price, style)
    },
    commitRate(typed, build) {
      const rate = parseRateText(typed, { field: 'rate', decimalMark })
      return rate.ok ? commit(build(rate.value)) : refusalText(rate, style)
    },
  }
}

/** A blank field of text or date is not set. */
export const typedOrNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())

// What fields of the costs screen commit: the edit is applied, and a refusal comes back as its sentence.

import { type IsoDate, parseCostText, parseRateText, type Result, type TypedCost } from '#core'
import { refusalText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { type BuildEdit, useApplyEdit, useCommit } from '../../session/use-session.tsx'
import { decimalMarkOf } from '../../widgets/typed-amounts.ts'

export interface CostEdits {
  /** null when it was done, else why not. */
  readonly commit: (build: BuildEdit) => string | null
  /** The same with a price that was typed: "1,200", "16.8k/yr", "€ 300". */
  readonly commitPrice: (typed: string, currency: string, build: (price: TypedCost) => BuildEdit) => string | null
  readonly commitRate: (typed: string, build: (rate: number | null) => BuildEdit) => string | null
  /** The same for a form, which says of which field a refusal is. */
  readonly applyPrice: (typed: string, currency: string, build: (price: TypedCost) => BuildEdit) => Result<unknown>
  readonly applyRate: (typed: string, build: (rate: number | null) => BuildEdit) => Result<unknown>
}

export function useCostEdits(): CostEdits {
  const commit = useCommit()
  const apply = useApplyEdit()
  const style = useNumberStyle()
  const decimalMark = decimalMarkOf(style.locale)
  const applyPrice: CostEdits['applyPrice'] = (typed, currency, build) => {
    const price = parseCostText(typed, { field: 'amount', currency, decimalMark })
    return price.ok ? apply(build(price.value)) : price
  }
  const applyRate: CostEdits['applyRate'] = (typed, build) => {
    const rate = parseRateText(typed, { field: 'rate', decimalMark })
    return rate.ok ? apply(build(rate.value)) : rate
  }
  return {
    commit,
    applyPrice,
    applyRate,
    commitPrice: (typed, currency, build) => refusalText(applyPrice(typed, currency, build), style),
    commitRate: (typed, build) => refusalText(applyRate(typed, build), style),
  }
}

/** The commit of a day that belongs to what is added: read by its field, which refuses what is none. */
export function keptDate(keep: (date: IsoDate | null) => void): (date: unknown) => null {
  return (date) => {
    keep(date as IsoDate | null)
    return null
  }
}

/** A blank field of text or date is not set. */
export const typedOrNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())

// The two monthly prices that are held against each other: ours all in, and the managed one with the
// time it leaves. An engineer's cost that is not known is tried as 0 and as endless, so comparisons
// here take infinity: then only time counts, and cash where the times are the same.

import { divideRounded } from '../../amounts/rounding.ts'
import type { Project } from '../../inventory/tables.ts'
import type { ComponentSubject, Setting } from '../subject.ts'

interface Quote {
  /** Minor units a month. */
  readonly quote: number
  /** Share of one engineer that it leaves to us. */
  readonly residual: number
}

interface Compared extends Quote {
  readonly cost: number
  readonly ownerTime: number
  readonly engineerCost: number
}

export interface QuotedProject extends Quote {
  readonly project: Project
}

/** The quote of the component's projects that leaves the lowest price above 0, which says nothing; of the same price the first. */
export function quoteOf(
  { projects }: Pick<ComponentSubject, 'projects'>,
  { limits, company }: Pick<Setting, 'limits' | 'company'>,
): QuotedProject | null {
  let best: QuotedProject | null = null
  for (const project of projects) {
    const { quote, residualShare } = project.managed
    if (quote === null) continue
    const next = { project, quote, residual: residualShare ?? limits['residual-share'] }
    const [price, known] = [priceOf(next, company), best === null ? 0 : priceOf(best, company)]
    if (best === null || (price > 0 && (known === 0 || price < known))) best = next
  }
  return best
}

function priceOf(quote: Quote, { engineerMonthlyCost }: Pick<Setting['company'], 'engineerMonthlyCost'>): number {
  return managedPrice({ ...quote, engineerCost: engineerMonthlyCost ?? 0 })
}

export function allIn({ cost, ownerTime, engineerCost }: Compared): number {
  return cost + priceOfTime(ownerTime, engineerCost)
}

export function managedPrice({ quote, residual, engineerCost }: Quote & { readonly engineerCost: number }): number {
  return quote + priceOfTime(residual, engineerCost)
}

function priceOfTime(share: number, engineerCost: number): number {
  if (share === 0 || engineerCost === 0) return 0
  return Number.isFinite(share) && Number.isFinite(engineerCost) ? divideRounded(share * engineerCost, 10_000) : Number.POSITIVE_INFINITY
}

/** Nothing to divide by. */
export function isFree(values: Quote & { readonly engineerCost: number }): boolean {
  return managedPrice(values) === 0
}

/** Ours ÷ managed > ratio, without dividing. */
export function exceeds(values: Compared, ratioBp: number): boolean {
  const { cost, quote, ownerTime, residual, engineerCost } = values
  if (engineerCost === Number.POSITIVE_INFINITY) {
    const time = ownerTime * 10_000 - residual * ratioBp
    return time === 0 ? cost * 10_000 > quote * ratioBp : time > 0
  }
  return allIn(values) * 10_000 > managedPrice(values) * ratioBp
}

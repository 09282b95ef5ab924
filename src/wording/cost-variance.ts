// Why a monthly cost is not what it was: the causes by name, of one component and of the whole list.

import { type CostVariance, VARIANCE_CAUSES, type VarianceCause } from '#core'
import { formatCount, signed } from './quantities/counts.ts'
import type { NumberStyle } from './quantities/locale.ts'
import { formatMoney } from './quantities/money.ts'

/** The causes, what bills leave, and what was counted by other rules at the lock. */
export type VarianceRow = VarianceCause | 'bills' | 'otherwise'

export const VARIANCE_LABELS: Readonly<Record<VarianceRow, string>> = {
  added: 'Added',
  retired: 'Retired or deleted',
  price: 'Price',
  seats: 'Seats',
  currency: 'Exchange rates',
  known: 'Price not known before or now',
  bills: 'Unallocated bills',
  otherwise: 'Counted differently at the lock',
}

/** "Price", "Price +$150, exchange rates +$52.50"; a single cause without its amount. */
export function varianceCauses(variance: CostVariance | undefined, style: NumberStyle): string {
  const causes = VARIANCE_CAUSES.filter((cause) => (variance?.[cause] ?? 0) !== 0)
  const named = causes.map((cause, index) => {
    const label = index === 0 ? VARIANCE_LABELS[cause] : VARIANCE_LABELS[cause].toLowerCase()
    return causes.length === 1 ? label : `${label} ${signedMoney(variance?.[cause] ?? 0, style)}`
  })
  return named.join(', ')
}

/** "LLM API +$1,200, GPU pool −$300, 4 more". The largest first. */
export function varianceNames(variances: readonly CostVariance[], cause: VarianceCause, most: number, style: NumberStyle): string {
  const moved = variances.filter((variance) => variance[cause] !== 0)
  const largest = moved.toSorted((a, b) => Math.abs(b[cause]) - Math.abs(a[cause])).slice(0, most)
  const named = largest.map((variance) => `${variance.name} ${signedMoney(variance[cause], style)}`)
  const more = moved.length - largest.length
  return [...named, ...(more === 0 ? [] : [`${formatCount(more, style)} more`])].join(', ')
}

function signedMoney(minor: number, style: NumberStyle): string {
  return signed(minor, (amount) => formatMoney(amount, style))
}

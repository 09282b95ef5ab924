// What a component cost when the last quarter was locked, at the exchange rates of today: so that a price that only moved
// with its currency has not moved.

import { monthlyAmount } from '../../costs/monthly-cost.ts'
import type { ComponentSubject, Setting } from '../subject.ts'

export type PriceThen =
  /** Not in that lock, without a price line there, or with one whose amount was not set. */
  | { readonly kind: 'none' }
  /** One of its currencies has no rate. */
  | { readonly kind: 'no-rate' }
  | { readonly kind: 'known'; readonly minor: number }

/** A month at list price, in minor units of the workbook's currency; each line converted and rounded for itself, like the price of today. */
export function priceThen({ component }: Pick<ComponentSubject, 'component'>, setting: Setting): PriceThen {
  const lines = setting.lastLock?.prices.get(component.id) ?? []
  if (lines.length === 0 || lines.some(({ amount }) => amount === null)) return { kind: 'none' }
  let minor = 0
  for (const { amount, currency } of lines) {
    const converted = amount === null ? null : monthlyAmount(amount, { per: 'month', currency }, setting)
    if (converted === null) return { kind: 'no-rate' }
    minor += converted
  }
  return { kind: 'known', minor }
}

/** A reason that was written since that lock; an older one explained an older price. */
export function isPriceExplained({ component }: Pick<ComponentSubject, 'component'>, { lastLock }: Pick<Setting, 'lastLock'>): boolean {
  const { priceChangeReason, meta } = component
  const written = meta['priceChangeReason']?.at
  return priceChangeReason !== null && written !== undefined && written > (lastLock?.lockedAt ?? '')
}

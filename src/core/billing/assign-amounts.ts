// The amounts of a source in a month, or in the months of a quarter, given to who bears them by the rules: to the last digit, then
// rounded once. What no component bears is the rest, tax with it; what is no infrastructure stands apart, and credits, refunds and
// what is paid once are no part of a monthly price.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addedExact, NO_AMOUNT, signOfExact, sumExact } from '../amounts/exact-amounts.ts'
import { currencyDecimals } from '../amounts/money.ts'
import type { BilledAmount, BillRule } from '../inventory/tables.ts'
import { firstRule, type RuledAmount } from './bill-rules.ts'
import { exactOf } from './billed-records.ts'
import { type BorneOfGroup, NOBODYS } from './proof.ts'

/** What a rule gives to whom: exact shares of an amount. */
interface Borne {
  readonly componentId: string
  readonly exact: Decimal
}

export type AppliedRule = Pick<BillRule, 'id' | 'conditions' | 'target' | 'componentId' | 'shares'>

/** Whether a component is still there and counts: what was borne by one that is gone is nobody's. */
export type Counts = (componentId: string) => boolean

function bearersOf(exact: Decimal, rule: AppliedRule | null, counts: Counts): readonly Borne[] | 'rest' | 'apart' {
  if (rule === null || rule.target === 'rest') return 'rest'
  if (rule.target === 'not-infrastructure') return 'apart'
  if (rule.target === 'component') {
    return rule.componentId !== null && counts(rule.componentId) ? [{ componentId: rule.componentId, exact }] : 'rest'
  }
  const borne = rule.shares.filter(({ componentId }) => counts(componentId))
  return borne.length === 0 ? 'rest' : borne.map(({ componentId, share }) => ({ componentId, exact: shareOf(exact, share) }))
}

function shareOf({ digits, decimals }: Decimal, basisPoints: number): Decimal {
  return { digits: digits * BigInt(basisPoints), decimals: decimals + 4 }
}

/** What of an amount the rules give to components, and what they say is no infrastructure. */
export function borneOf(group: RuledAmount & { readonly amount: Decimal }, rules: readonly AppliedRule[], counts: Counts): BorneOfGroup {
  const bearers = bearersOf(group.amount, firstRule(rules, group), counts)
  if (bearers === 'rest') return NOBODYS
  if (bearers === 'apart') return { assigned: NO_AMOUNT, apart: group.amount }
  return { assigned: sumExact(bearers.map(({ exact }) => exact)), apart: NO_AMOUNT }
}

/** Charges that are paid again every month. */
export function isMonthly({ category, isOnce }: Pick<BilledAmount, 'category' | 'isOnce'>): boolean {
  return (category === 'usage' || category === 'purchase') && !isOnce
}

export interface MonthlyAmounts {
  /** By component, in the order of their ids; a sum below zero is nobody's. */
  readonly parts: readonly { readonly componentId: string; readonly minor: number }[]
  /** What nobody bears, tax with it; below zero where discounts are nobody's. */
  readonly restMinor: number
}

/** @param months of how many months these are: what they come to is divided by it */
export function monthlyAmounts(
  amounts: readonly BilledAmount[],
  {
    rules,
    counts,
    months,
    currency,
  }: {
    readonly rules: readonly AppliedRule[]
    readonly counts: Counts
    readonly months: number
    readonly currency: string
  },
): MonthlyAmounts {
  const borne = new Map<string, Decimal>()
  let rest = NO_AMOUNT
  for (const amount of amounts) {
    if (amount.category === 'tax' && !amount.isOnce) rest = addedExact(rest, exactOf(amount))
    if (!isMonthly(amount)) continue
    const bearers = bearersOf(exactOf(amount), firstRule(rules, amount), counts)
    if (bearers === 'apart') continue
    let left = exactOf(amount)
    for (const { componentId, exact } of bearers === 'rest' ? [] : bearers) {
      borne.set(componentId, addedExact(borne.get(componentId) ?? NO_AMOUNT, exact))
      left = addedExact(left, { digits: -exact.digits, decimals: exact.decimals })
    }
    rest = addedExact(rest, left)
  }
  return rounded(borne, rest, months, currencyDecimals(currency))
}

/** Running sums are rounded, so that the parts and the rest are the whole. */
function rounded(borne: ReadonlyMap<string, Decimal>, rest: Decimal, months: number, places: number): MonthlyAmounts {
  let nobodys = rest
  let sum = NO_AMOUNT
  let given = 0
  const parts: { componentId: string; minor: number }[] = []
  for (const [componentId, exact] of [...borne].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (signOfExact(exact) <= 0) {
      nobodys = addedExact(nobodys, exact)
      continue
    }
    sum = addedExact(sum, exact)
    const minor = roundedOver(sum, months, places)
    parts.push({ componentId, minor: minor - given })
    given = minor
  }
  return { parts, restMinor: roundedOver(addedExact(sum, nobodys), months, places) - given }
}

/** amount ÷ months in units of so many decimals, halves away from zero. */
export function roundedOver({ digits, decimals }: Decimal, months: number, places: number): number {
  const size = (digits < 0n ? -digits : digits) * 10n ** BigInt(Math.max(0, places - decimals))
  const divisor = BigInt(months) * 10n ** BigInt(Math.max(0, decimals - places))
  const minor = Number((size * 2n + divisor) / (divisor * 2n))
  return digits < 0n && minor !== 0 ? -minor : minor
}

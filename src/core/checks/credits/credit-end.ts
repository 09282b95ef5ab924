// When the first of a component's pools of credits ends: used up, or expired.

import { addMonths } from '../../amounts/calendar.ts'
import type { IsoDate } from '../../amounts/units.ts'
import { grantStateAt } from '../../costs/credits.ts'
import type { ComponentSubject, Setting } from '../subject.ts'

export interface CreditEnd {
  /** The first day that nothing is paid any more; null where no end is known. */
  readonly day: IsoDate | null
  readonly vendor: string | null
  /** Whole months that the balance lasts, of the pool that ends first. */
  readonly monthsLeft: number | null
  readonly isExpiry: boolean
  /** Some pool is used and its balance, or the day of it, is not set. */
  readonly isOpen: boolean
}

/** Of several pools the one that ends first. */
export function firstEnd(credits: ComponentSubject['credits'], { asOf }: Pick<Setting, 'asOf'>): CreditEnd {
  let first: CreditEnd = { day: null, vendor: null, monthsLeft: null, isExpiry: false, isOpen: false }
  for (const { grant, monthlyUse } of credits) {
    const { usedUpOn, monthsLeft } = grantStateAt(grant, monthlyUse, asOf)
    const isOpen = monthlyUse > 0 && (grant.balance === null || (grant.asOf === null && grant.balance !== 0))
    const usedUp = grant.balance === 0 ? (grant.asOf ?? asOf) : usedUpOn
    const isExpiry = grant.expires !== null && (usedUp === null || grant.expires < usedUp)
    const day = isExpiry ? grant.expires : usedUp
    const isEarlier = day !== null && (first.day === null || day < first.day)
    first = isEarlier
      ? { day, vendor: grant.vendor, monthsLeft, isExpiry, isOpen: first.isOpen || isOpen }
      : { ...first, isOpen: first.isOpen || isOpen }
  }
  return first
}

/** asOf plus six months, that day included. */
export function lastCreditDay({ asOf, limits }: Pick<Setting, 'asOf' | 'limits'>): IsoDate {
  return addMonths(asOf, limits['credit-months'])
}

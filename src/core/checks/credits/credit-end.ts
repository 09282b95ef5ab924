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
  /** The balance of some pool is not set, which could be used up; or it is used, and the day of its balance is not set. */
  readonly isBalanceOpen: boolean
  /** A price that is not set may draw so much that some pool ends within the limit. */
  readonly isPriceOpen: boolean
  /** One of the two. */
  readonly isOpen: boolean
}

const NO_END: CreditEnd = {
  ...{ day: null, vendor: null, monthsLeft: null, isExpiry: false },
  ...{ isBalanceOpen: false, isPriceOpen: false, isOpen: false },
}

/** Of several pools the one that ends first. */
export function firstEnd(credits: ComponentSubject['credits'], setting: Pick<Setting, 'asOf' | 'limits'>): CreditEnd {
  let first = NO_END
  for (const pool of credits) {
    const end = endOf(pool, setting)
    const isEarlier = end.day !== null && (first.day === null || end.day < first.day)
    const isBalanceOpen = first.isBalanceOpen || end.isBalanceOpen
    const isPriceOpen = first.isPriceOpen || end.isPriceOpen
    first = { ...(isEarlier ? end : first), isBalanceOpen, isPriceOpen, isOpen: isBalanceOpen || isPriceOpen }
  }
  return first
}

function endOf({ grant, monthlyUse, mayUse }: ComponentSubject['credits'][number], setting: Pick<Setting, 'asOf' | 'limits'>): CreditEnd {
  const { asOf } = setting
  const { usedUpOn, monthsLeft } = grantStateAt(grant, monthlyUse, asOf)
  const usedUp = grant.balance === 0 ? (grant.asOf ?? asOf) : usedUpOn
  const isExpiry = grant.expires !== null && (usedUp === null || grant.expires < usedUp)
  const isUsed = monthlyUse > 0 || mayUse > 0
  const isBalanceOpen = grant.balance === null || (isUsed && grant.asOf === null && grant.balance !== 0)
  const soonest = mayUse > 0 && grant.balance !== 0 ? grantStateAt(grant, monthlyUse + mayUse, asOf).usedUpOn : null
  const isPriceOpen = soonest !== null && soonest <= lastCreditDay(setting)
  return {
    ...{ day: isExpiry ? grant.expires : usedUp, vendor: grant.vendor, monthsLeft, isExpiry },
    ...{ isBalanceOpen, isPriceOpen, isOpen: isBalanceOpen || isPriceOpen },
  }
}

/** asOf plus six months, that day included. */
export function lastCreditDay({ asOf, limits }: Pick<Setting, 'asOf' | 'limits'>): IsoDate {
  return addMonths(asOf, limits['credit-months'])
}

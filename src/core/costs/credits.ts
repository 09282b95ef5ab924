// Credits of the company: what they pay of a line, how fast a pool is used, and when it ends. Several
// lines may draw on one pool, so its use is their sum and the pool is counted once.

import { addMonths } from '../amounts/calendar.ts'
import { type IsoDate, MAX_MINOR_UNITS, type MinorUnits, minorUnits } from '../amounts/units.ts'
import type { CostLine, CreditGrant } from '../inventory/tables.ts'
import { isRunRate, listAmount, perMonth } from './monthly-cost.ts'

/** What the credits are meant to pay of a line per period, never more than its list price. null: the price is not known. */
export function creditAmount(line: CostLine): MinorUnits | null {
  if (line.grantId === null) return null
  const listed = listAmount(line)
  return listed === null ? null : minorUnits(Math.min(listed, line.grantAmount ?? listed))
}

/** A pool pays lines of its own currency: a rate between the two would move the balance from day to day. */
export function drawsOn(line: CostLine, grant: CreditGrant): boolean {
  return line.grantId === grant.id && line.currency === grant.currency && isRunRate(line)
}

export interface GrantState {
  /** A month, in the currency of the credits. */
  readonly monthlyUse: MinorUnits
  /** floor(balance ÷ monthly use): whole months from the day of the balance. null: no balance, or nothing is used. */
  readonly monthsLeft: number | null
  /** The first day that is not paid for any more; null: no end is known. */
  readonly usedUpOn: IsoDate | null
  /** The credits pay on the day asked about: neither used up nor expired. */
  readonly pays: boolean
}

/** @param lines every line that may draw on it, of components that count */
export function grantState(grant: CreditGrant, lines: readonly CostLine[], asOf: IsoDate): GrantState {
  let use = 0
  for (const line of lines) if (drawsOn(line, grant)) use += monthlyCredit(line)
  return grantStateAt(grant, use, asOf)
}

/** @param use what all of them take a month, in the currency of the credits */
export function grantStateAt(grant: CreditGrant, use: number, asOf: IsoDate): GrantState {
  const monthsLeft = grant.balance === null || use === 0 ? null : Math.floor(grant.balance / use)
  const usedUpOn = monthsLeft === null || grant.asOf === null ? null : addMonths(grant.asOf, Math.min(monthsLeft, MAX_MONTHS))
  const isExpired = grant.expires !== null && grant.expires < asOf
  const isUsedUp = grant.balance === 0 || (usedUpOn !== null && usedUpOn <= asOf)
  return { monthlyUse: minorUnits(use), monthsLeft, usedUpOn, pays: !isExpired && !isUsedUp }
}

/** A pool that lasts a century has no end worth a date. */
const MAX_MONTHS = 1200

/** The most that a line may draw a month once its price is set, the largest price there is where nothing limits it, in the line's currency; 0 where the price is known. */
export function mayCredit(line: CostLine): number {
  if (line.grantId === null || listAmount(line) !== null) return 0
  return line.grantAmount === null ? MAX_MINOR_UNITS : (perMonth(line.grantAmount, line.per) ?? 0)
}

/** What credits are meant to pay of a line a month, in the line's currency; 0 while the price is not known. */
export function monthlyCredit(line: CostLine): MinorUnits {
  const credit = creditAmount(line)
  return credit === null ? minorUnits(0) : (perMonth(credit, line.per) ?? minorUnits(0))
}

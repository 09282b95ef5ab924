// The cash bridge: from the net burn as it is typed, over what infrastructure and revenue changed since, to the burn now; then month
// by month, as credits end and decisions fall due, to the day on which the cash is out. The board pack computes the same in its
// cells, and what-if shows it.

import { addDays, addMonths } from '../amounts/calendar.ts'
import { timesOver } from '../amounts/rounding.ts'
import { daysBetween } from '../amounts/series.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { CashCredit, CashDecision, CashFlows } from './cash-flows.ts'

export const BRIDGE_MONTHS = 24

/** Amounts in minor units of the workbook's currency; null: an input is not set. */
export interface CashBridge {
  /** Of infrastructure in the net burn as it is typed, net of credits. */
  readonly inBurn: number | null
  /** The net burn without it. */
  readonly baseBurn: number | null
  /** What infrastructure costs more a month than it did when the net burn was typed. */
  readonly costChange: number | null
  /** What revenue brings more a month than it did then. */
  readonly revenueChange: number
  /** Net burn with both. */
  readonly burn: number | null
  /** What credits pay a month that end within the months shown. */
  readonly creditsEnding: number
  /** What decisions save a month by the end of the months shown. */
  readonly saved: number
  /** Net burn once both are through. */
  readonly burnAfter: number | null
  readonly credits: readonly CashCredit[]
  /** What is left when credits expire. */
  readonly lapsing: number
  /** After what is paid once; never below 0. */
  readonly opening: number | null
  /** Empty while cash or burn is not set. */
  readonly months: readonly CashMonth[]
  /** How long the cash lasts, credits and decisions included. */
  readonly lasting: Lasting
  /** What lacks today to last until the target; below 0: what is more. */
  readonly shortfall: number | null
}

interface CashMonth {
  /** Its first day: asOf for the first one. */
  readonly from: IsoDate
  /** The day after its last one. */
  readonly until: IsoDate
  readonly burn: number
  /** At its end; 0 from the month on in which it is out. */
  readonly cash: number
  /** What has to be there at its end to last until the target. */
  readonly needed: number
}

/** outOn: null where it lies too far ahead for a date. null: an input is not set. */
type Lasting =
  | { readonly kind: 'lasts'; readonly monthHundredths: number; readonly months: number; readonly outOn: IsoDate | null }
  | { readonly kind: 'not-burning' }
  | null

export interface BridgeTerms {
  /** Paid at once. */
  readonly oneOff: number
  readonly decisions: readonly CashDecision[]
  /** The net burn of `then` has its revenue in it: it was named with it. */
  readonly isBurnNamed: boolean
  /** What costs change is not known though neither side is: no price moved. */
  readonly isCostUnmoved: boolean
  readonly targetMonths: number
}

/** @param base what the typed net burn was of @param then what is asked about */
export function cashBridge(base: CashFlows, then: CashFlows, terms: BridgeTerms): CashBridge {
  const { netBurn, cash } = then
  const inBurn = base.infrastructure
  const costChange = changeOfCost(base, then, terms)
  const revenueChange = terms.isBurnNamed || base.revenue === null || then.revenue === null ? 0 : then.revenue - base.revenue
  const burn = netBurn === null || costChange === null ? null : netBurn + costChange - revenueChange
  const last = addMonths(then.asOf, BRIDGE_MONTHS)
  const moved = movesOn(then, terms.decisions, last)
  const opening = cash === null ? null : Math.max(0, cash - terms.oneOff)
  const months = opening === null || burn === null ? [] : monthsOf(then, burn, opening, terms)
  return {
    ...{ inBurn, baseBurn: netBurn === null || inBurn === null ? null : netBurn - inBurn, costChange, revenueChange, burn },
    ...{ creditsEnding: moved.ended, saved: moved.saved, burnAfter: burn === null ? null : burn + moved.ended - moved.saved },
    credits: then.credits,
    lapsing: then.credits.reduce((sum, { lapsesMinor }) => sum + (lapsesMinor ?? 0), 0),
    ...{ opening, months, lasting: lastingOf(then, burn, opening, months, terms) },
    shortfall: opening === null || burn === null ? null : neededToday(months, terms) - opening,
  }
}

function changeOfCost(base: CashFlows, then: CashFlows, { isCostUnmoved }: BridgeTerms): number | null {
  if (base.infrastructure !== null && then.infrastructure !== null) return then.infrastructure - base.infrastructure
  return isCostUnmoved ? 0 : null
}

/** What has ended and what is saved in a month that begins on this day. Both hold for whole months. */
function movesOn(
  { credits }: CashFlows,
  decisions: readonly CashDecision[],
  day: IsoDate,
): { readonly ended: number; readonly saved: number } {
  const ended = credits.reduce((sum, { paidMinor, end }) => sum + (end !== null && end <= day ? paidMinor : 0), 0)
  const saved = decisions.reduce((sum, { savedMinor, from }) => sum + (from <= day ? savedMinor : 0), 0)
  return { ended, saved }
}

function burnOn(then: CashFlows, burn: number, { decisions }: BridgeTerms, day: IsoDate): number {
  const { ended, saved } = movesOn(then, decisions, day)
  return burn + ended - saved
}

function monthsOf(then: CashFlows, burn: number, opening: number, terms: BridgeTerms): readonly CashMonth[] {
  let cash = opening
  const months = Array.from({ length: BRIDGE_MONTHS }, (_, at): Omit<CashMonth, 'needed'> => {
    const from = addMonths(then.asOf, at)
    const own = burnOn(then, burn, terms, from)
    // Cash that is out does not come back.
    cash = cash > 0 ? Math.max(0, cash - own) : 0
    return { from, until: addMonths(then.asOf, at + 1), burn: own, cash }
  })
  return withNeeded(months, terms)
}

/** From the last month back: what a month burns has to be there before it, as long as the target is not reached. */
function withNeeded(months: readonly Omit<CashMonth, 'needed'>[], { targetMonths }: BridgeTerms): readonly CashMonth[] {
  let needed = beyond(months, targetMonths)
  const back = months.toReversed().map((month, at): CashMonth => {
    const made = { ...month, needed }
    needed = months.length - at > targetMonths ? 0 : Math.max(0, needed + month.burn)
    return made
  })
  return back.toReversed()
}

/** A target after the months shown goes on at the burn of the last one. */
function beyond(months: readonly Pick<CashMonth, 'burn'>[], targetMonths: number): number {
  return Math.max(0, targetMonths - months.length) * Math.max(0, months.at(-1)?.burn ?? 0)
}

function neededToday(months: readonly CashMonth[], { targetMonths }: BridgeTerms): number {
  const [first] = months
  return first === undefined || targetMonths < 1 ? 0 : Math.max(0, first.needed + first.burn)
}

/** More than a hundred years have no date. */
const MOST_MONTHS = 1200

function lastingOf(
  then: CashFlows,
  burn: number | null,
  opening: number | null,
  months: readonly CashMonth[],
  terms: BridgeTerms,
): Lasting {
  if (burn === null) return null
  // Whoever burns nothing, now and later, is asked for no cash.
  if (opening === null)
    return burnOn(then, burn, terms, addMonths(then.asOf, BRIDGE_MONTHS)) <= 0 && burn <= 0 ? { kind: 'not-burning' } : null
  const whole = months.filter(({ cash }) => cash > 0).length
  const left = whole === 0 ? opening : (months[whole - 1]?.cash ?? 0)
  const day = addMonths(then.asOf, whole)
  const own = burnOn(then, burn, terms, day)
  if (own <= 0) return { kind: 'not-burning' }
  const more = left / own
  const monthHundredths = whole * 100 + timesOver(left, 100, own)
  return {
    kind: 'lasts',
    monthHundredths,
    months: whole + more,
    outOn: whole + more > MOST_MONTHS ? null : outDay(then.asOf, whole, left, own),
  }
}

/** Whole months on, then as many days of the month as the rest of the cash is of its burn. */
function outDay(asOf: IsoDate, whole: number, left: number, burn: number): IsoDate {
  const more = Math.floor(left / burn)
  const start = addMonths(asOf, whole + more)
  const days = daysBetween(start, addMonths(asOf, whole + more + 1))
  return addDays(start, Math.floor(((left - more * burn) * days) / burn))
}

// Every date on which a contract, a pool of credits, an exception or a decision comes due, with the money it concerns. The
// Renewals view, the overview's next 90 days and the calendar file list the same dates, so that none of them forgets one.

import { addDays } from '../amounts/calendar.ts'
import type { IsoDate, MinorUnits } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { isInForce } from '../assessment/exempt.ts'
import { exemptionInForce } from '../assessment/kept-debt.ts'
import { firstEnd } from '../checks/credits/credit-end.ts'
import type { ComponentSubject } from '../checks/subject.ts'
import { monthlyAmount } from '../costs/monthly-cost.ts'
import type { Decision } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { contractDates } from './contracts.ts'
import { isToCome } from './decisions-to-come.ts'

/** In the order in which dates of one day are listed: what binds the company first. */
const RENEWAL_KINDS = ['notice', 'contract-end', 'credits-end', 'exception-end', 'decision-due'] as const
type RenewalKind = (typeof RENEWAL_KINDS)[number]

export interface Renewal {
  /** Unique and stable while the record lasts: a calendar replaces the entry when its day moves. */
  readonly key: string
  readonly kind: RenewalKind
  readonly day: IsoDate
  /** The component it concerns; null for credits, which several components share. */
  readonly componentId: string | null
  /** The component's name, or the vendor of the credits; null: an exception of the company as a whole. */
  readonly name: string | null
  /**
   * Per month in the workbook's currency: the price of what a contract or an exception keeps, what credits pay until then,
   * what a decision is expected to save (below 0: spend). null: not known.
   */
  readonly monthlyMinor: MinorUnits | null
  /** Its day is before asOf and it still needs an answer. */
  readonly isOverdue: boolean
}

/**
 * All dates from asOf on, and those before it that still wait for an answer: decisions without an outcome, and notice that was
 * not given while the contract still runs. Sorted by day, then kind, then name.
 */
export function renewalsOf({ tables }: Pick<Workbook, 'tables'>, assessment: Assessment): readonly Renewal[] {
  const { asOf } = assessment
  const running = assessment.components.filter(({ subject }) => subject.component.lifecycle !== 'retired')
  return [
    ...running.flatMap(({ subject }) => contractRenewals(subject, asOf)),
    ...creditRenewals(
      running.map(({ subject }) => subject),
      assessment,
    ),
    ...running.flatMap((entry): Renewal[] => {
      const day = exemptionInForce(entry, asOf)?.until ?? null
      return day === null ? [] : [renewalOf('exception-end', entry.subject, day, asOf)]
    }),
    ...Object.values(tables.exemptions).flatMap((exemption): Renewal[] => {
      const { id, componentId, until } = exemption
      if (componentId !== null || until === null || !isInForce(exemption, asOf)) return []
      const key = `exception-end:${id}`
      return [{ key, kind: 'exception-end', day: until, componentId, name: null, monthlyMinor: null, isOverdue: false }]
    }),
    ...Object.values(tables.decisions).flatMap((decision) => decisionRenewal(decision, assessment)),
  ].sort(byDay)
}

/** Those that are overdue or come up in so many days, the first one included. */
export function renewalsWithin(renewals: readonly Renewal[], asOf: IsoDate, days: number): readonly Renewal[] {
  const after = addDays(asOf, days)
  return renewals.filter(({ day }) => day < after)
}

function contractRenewals(subject: ComponentSubject, asOf: IsoDate): readonly Renewal[] {
  const { binds, notice } = contractDates(subject, asOf)
  if (binds === null || binds < asOf) return []
  const end = renewalOf('contract-end', subject, binds, asOf)
  return notice === null || notice === binds ? [end] : [renewalOf('notice', subject, notice, asOf), end]
}

/** One date per pool, however many components draw on it. */
function creditRenewals(subjects: readonly ComponentSubject[], { asOf, setting }: Assessment): readonly Renewal[] {
  const uses = new Map(subjects.flatMap(({ credits }) => credits.map(({ grant, monthlyUse }) => [grant.id, monthlyUse])))
  return Object.values(setting.creditGrants).flatMap((grant): Renewal[] => {
    const monthlyUse = uses.get(grant.id) ?? 0
    const { day } = firstEnd([{ grant, monthlyUse }], { asOf })
    if (day === null || day < asOf) return []
    const monthlyMinor = monthlyAmount(monthlyUse as MinorUnits, { per: 'month', currency: grant.currency }, setting)
    return [
      { key: `credits-end:${grant.id}`, kind: 'credits-end', day, componentId: null, name: grant.vendor, monthlyMinor, isOverdue: false },
    ]
  })
}

function decisionRenewal(decision: Decision, { asOf, byId }: Assessment): readonly Renewal[] {
  const { id, due, effect, componentId } = decision
  const subject = byId.get(componentId ?? '')?.subject
  if (due === null || subject === undefined || !isToCome(decision)) return []
  const renewal = renewalOf('decision-due', subject, due, asOf)
  return [{ ...renewal, key: `decision-due:${id}`, monthlyMinor: effect.cash }]
}

function renewalOf(kind: RenewalKind, { component, monthlyCost }: ComponentSubject, day: IsoDate, asOf: IsoDate): Renewal {
  const { id, name } = component
  return { key: `${kind}:${id}`, kind, day, componentId: id, name, monthlyMinor: monthlyCost, isOverdue: day < asOf }
}

function byDay(a: Renewal, b: Renewal): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  const kinds = RENEWAL_KINDS.indexOf(a.kind) - RENEWAL_KINDS.indexOf(b.kind)
  return kinds !== 0 ? kinds : (a.name ?? '') < (b.name ?? '') ? -1 : 1
}

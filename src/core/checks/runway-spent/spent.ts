// What infrastructure has taken since the raise. Of each component a month that was recorded counts with its
// record; a month that was not, at today's rate, and it is said how many those are. Time has no record: today's shares.

import { addMonths, monthsUntil } from '../../amounts/calendar.ts'
import { shareOfMinor } from '../../amounts/money.ts'
import type { IsoDate } from '../../amounts/units.ts'
import { listAmount, monthlyAmount } from '../../costs/monthly-cost.ts'
import { countsInTotals } from '../applies.ts'
import { isCostOpen } from '../known-cost.ts'
import { timeOf } from '../list-sums.ts'
import type { ComponentSubject, PortfolioSubject, Setting } from '../subject.ts'

interface Spent {
  readonly cashMinor: number
  readonly timeMinor: number
  readonly totalMinor: number
  /** Whole months since the raise. */
  readonly months: number
  /** Of them, those in which some component has no record. */
  readonly gaps: number
}

/** null while the raise has no day, an engineer no cost, a share is not known, or a gap would need a cost that is not. */
export function spentSince(subject: PortfolioSubject, setting: Setting): Spent | null {
  const { company } = setting
  const { date } = company.raise
  if (date === null || company.engineerMonthlyCost === null) return null
  const months = monthsSinceRaise(setting)
  const counted = subject.components.filter(({ component }) => countsInTotals(component))
  if (months > 0 && timeOf(subject, setting, () => true).open > 0) return null
  const names = monthsFrom(date, months)
  const gaps = new Set<string>()
  let cashMinor = 0
  for (const component of counted) {
    const records = recordsOf(component, setting)
    const open = names.filter((name) => !records.has(name))
    if (open.length > 0 && isCostOpen(component, setting)) return null
    cashMinor += names.reduce((sum, name) => sum + (records.get(name) ?? 0), 0) + open.length * component.knownCost
    for (const name of open) gaps.add(name)
  }
  const time = counted.reduce((sum, { ownerTime }) => sum + ownerTime.knownBp, 0)
  const timeMinor = months * shareOfMinor(company.engineerMonthlyCost, time)
  return { cashMinor, timeMinor, totalMinor: cashMinor + timeMinor, months, gaps: gaps.size }
}

/** Whole months; 0 without a raise, and while its day lies ahead. */
export function monthsSinceRaise({ company: { raise }, asOf }: Pick<Setting, 'company' | 'asOf'>): number {
  return raise.date === null || raise.date > asOf ? 0 : wholeMonths(raise.date, asOf)
}

const NOTHING_RECORDED = { recorded: 0, open: 0 }

/** What was recorded of a component since the raise, and how many months were not. */
export function recordedSince(subject: ComponentSubject, setting: Setting): { readonly recorded: number; readonly open: number } {
  const { date } = setting.company.raise
  // Asked of every component.
  if (date === null) return NOTHING_RECORDED
  const names = monthsFrom(date, monthsSinceRaise(setting))
  const records = recordsOf(subject, setting)
  return {
    recorded: names.reduce((sum, name) => sum + (records.get(name) ?? 0), 0),
    open: names.filter((name) => !records.has(name)).length,
  }
}

/** What the component cost in each month that was recorded. */
function recordsOf({ costLines }: ComponentSubject, setting: Setting): ReadonlyMap<string, number> {
  const records = new Map<string, number>()
  for (const line of costLines) {
    if (line.month === null || line.basis !== 'actual') continue
    const listed = listAmount(line)
    const amount = listed === null ? null : monthlyAmount(listed, { per: 'month', currency: line.currency }, setting)
    if (amount !== null) records.set(line.month, (records.get(line.month) ?? 0) + amount)
  }
  return records
}

/** Months that are over: from 15 March to 14 May is one. */
function wholeMonths(from: IsoDate, to: IsoDate): number {
  const begun = monthsUntil(from, to)
  return addMonths(from, begun) > to ? begun - 1 : begun
}

/** "2026-03", "2026-04": the months since, beginning with that of the raise. */
function monthsFrom(date: IsoDate, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => addMonths(date, index).slice(0, 7))
}

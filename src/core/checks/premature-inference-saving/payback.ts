// What a saving on inference costs in work, brings a month, and when the work is back. Used by
// premature-inference-saving (R17) and inflection (R06).

import { divideRounded } from '../../amounts/rounding.ts'
import { DAYS_PER_YEAR } from '../../amounts/units.ts'
import type { Project } from '../../inventory/tables.ts'
import type { ComponentSubject, Setting } from '../subject.ts'

export interface Saving {
  readonly projectId: string
  readonly days: number | null
  readonly savedShare: number | null
  /** Share of one engineer that the new model takes from then on. */
  readonly upkeep: number | null
  /** The work, at the full cost of an engineer's days; null while days or that cost are not set. */
  readonly workMinor: number | null
  /** Saved a month less the upkeep; null while something is not set. */
  readonly netMinor: number | null
  /** Hundredths of a month; null when it never pays or is not known. */
  readonly paybackHundredths: number | null
}

export function isSaving({ saving }: Pick<Project, 'saving'>): boolean {
  return saving.days !== null || saving.share !== null
}

/** The saving with the shortest payback, of projects that name one; else the first with all its figures; else the first. */
export function bestSaving(
  { projects, monthlyCost }: Pick<ComponentSubject, 'projects' | 'monthlyCost'>,
  { company }: Pick<Setting, 'company'>,
): Saving | null {
  let best: Saving | null = null
  for (const project of projects) {
    if (!isSaving(project)) continue
    const next = savingOf(project, monthlyCost, company.engineerMonthlyCost)
    if (best === null || rankOf(next) < rankOf(best)) best = next
  }
  return best
}

/** What never pays is at least known; what is not known comes last. */
function rankOf({ paybackHundredths, workMinor, netMinor }: Saving): number {
  if (paybackHundredths !== null) return paybackHundredths
  return workMinor === null || netMinor === null ? Number.POSITIVE_INFINITY : Number.MAX_VALUE
}

/** 20 days at 15,000.00 a month: 20 × 15,000 × 12 ÷ 260 = 13,846.15. */
function savingOf({ id, saving }: Project, bill: number | null, engineerCost: number | null): Saving {
  const { days, share: savedShare, upkeep } = saving
  const workMinor = days === null || engineerCost === null ? null : divideRounded(days * engineerCost * 12, DAYS_PER_YEAR)
  const isKnown = bill !== null && savedShare !== null && upkeep !== null && engineerCost !== null
  const netMinor = isKnown ? divideRounded(bill * savedShare, 10_000) - divideRounded(upkeep * engineerCost, 10_000) : null
  const isPaidBack = workMinor !== null && netMinor !== null && netMinor > 0
  return {
    projectId: id,
    days,
    savedShare,
    upkeep,
    workMinor,
    netMinor,
    paybackHundredths: isPaidBack ? divideRounded(workMinor * 100, netMinor) : null,
  }
}

/** At least 10 % of revenue or 5 % of burn. null: neither is so, and one of them is not known. Without revenue there is no share of it. */
export function isBillSignificant(bill: number | null, { company, limits }: Pick<Setting, 'company' | 'limits'>): boolean | null {
  if (bill === null) return null
  const { revenue, netBurn } = company
  if (reaches(bill, revenue, limits['inference-share']) || reaches(bill, netBurn, limits['inference-burn-share'])) return true
  return revenue === null || netBurn === null ? null : false
}

/** part ÷ whole ≥ share; never of a whole that is nothing. */
export function reaches(part: number, whole: number | null, shareBp: number): boolean {
  return whole !== null && whole > 0 && part * 10_000 >= whole * shareBp
}

/** The work comes back within the limit: work ≤ limit × net saving, without dividing. */
export function isPaidBackInTime(saving: Saving | null, limits: Pick<Setting['limits'], 'payback-months'>): boolean {
  if (saving?.netMinor == null || saving.workMinor === null || saving.netMinor <= 0) return false
  return saving.workMinor <= limits['payback-months'] * saving.netMinor
}

// The fifth step: components that ask for a decision, the largest stake first, small ones gathered as one prompt; and all
// others as one more, taken over unchanged.

import { shareOfMinor } from '../amounts/money.ts'
import type { MinorUnits } from '../amounts/units.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { countsInTotals } from '../checks/applies.ts'
import { type AnswersItem, type DecideItem, REST_KEY, type RestItem, SMALL_KEY, type SmallItem } from './review-item.ts'
import { madeAt, type ReviewView } from './review-view.ts'

/** @param asked components that another step asks about: they are not carried with the rest */
export function decideItems(view: ReviewView, asked: readonly AnswersItem[]): readonly (DecideItem | SmallItem | RestItem)[] {
  const counted = view.assessment.components.filter(({ subject }) => countsInTotals(subject.component))
  const asking = counted.filter((entry) => entry.toDecide || isDecidedNow(view, entry))
  const large = asking
    .filter(({ small }) => !small)
    .sort(byStake(view))
    .map((entry): DecideItem => ({ kind: 'decide', key: idOf(entry), state: stateOfEntry(view, entry), entry }))
  const small = asking.filter((entry) => entry.small)
  const others = new Set([...asking.map(idOf), ...asked.map(({ entry }) => idOf(entry))])
  const rest = counted.filter((entry) => !others.has(idOf(entry)))
  return [...large, ...gathered(view, small), ...carriedRest(view, rest)]
}

/** What a month of it is worth: its cost, and its owners' time at full cost; where that is not known, the time itself ranks. */
export function stakeOf({ subject }: ComponentAssessment, engineerCost: MinorUnits | null): number {
  const time = engineerCost === null ? 0 : shareOfMinor(engineerCost, subject.ownerTime.knownBp)
  return (subject.monthlyCost ?? 0) + time
}

function byStake({ assessment }: ReviewView) {
  const cost = assessment.setting.company.engineerMonthlyCost
  return (a: ComponentAssessment, b: ComponentAssessment) =>
    stakeOf(b, cost) - stakeOf(a, cost) || b.subject.ownerTime.knownBp - a.subject.ownerTime.knownBp
}

function gathered(view: ReviewView, entries: readonly ComponentAssessment[]): readonly SmallItem[] {
  if (entries.length === 0) return []
  const states = entries.map((entry) => stateOfEntry(view, entry))
  const state = states.includes('open') ? 'open' : states.includes('answered') ? 'answered' : 'carried'
  return [{ kind: 'small', key: SMALL_KEY, state, entries }]
}

function carriedRest({ carried }: ReviewView, entries: readonly ComponentAssessment[]): readonly RestItem[] {
  if (entries.length === 0) return []
  const isCarried = entries.every((entry) => carried.has(idOf(entry)))
  return [{ kind: 'rest', key: REST_KEY, state: isCarried ? 'carried' : 'open', entries }]
}

function stateOfEntry({ carried }: ReviewView, entry: ComponentAssessment) {
  if (!entry.toDecide) return 'answered'
  return carried.has(idOf(entry)) ? 'carried' : 'open'
}

/** Decided or kept in this review. */
function isDecidedNow({ since }: ReviewView, { subject }: ComponentAssessment): boolean {
  return [...subject.decisions, ...subject.exemptions].some(({ meta }) => {
    const at = madeAt(meta)
    return since !== null && at !== null && at >= since
  })
}

function idOf({ subject }: ComponentAssessment): string {
  return subject.component.id
}

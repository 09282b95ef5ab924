// The fifth step: components that ask for a decision, the largest stake first, small ones gathered as one prompt. The sixth:
// all others as one prompt, taken over unchanged.

import { shareOfMinor } from '../amounts/money.ts'
import type { MinorUnits } from '../amounts/units.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { countsInTotals } from '../checks/applies.ts'
import { type AnswersItem, type DecideItem, REST_KEY, type RestItem, SMALL_KEY, type SmallItem } from './review-item.ts'
import { madeAt, type ReviewView } from './review-view.ts'

export function decideItems(view: ReviewView): readonly (DecideItem | SmallItem)[] {
  const asking = countedIn(view).filter((entry) => isAsked(view, entry))
  const large = asking
    .filter(({ small }) => !small)
    .sort(byStake(view))
    .map((entry): DecideItem => ({ kind: 'decide', key: idOf(entry), state: stateOfEntry(view, entry), entry }))
  const small = asking.filter((entry) => entry.small)
  return [...large, ...gathered(view, small)]
}

/** @param asked components that another step asks about: they are not carried with the rest */
export function restItems(view: ReviewView, asked: readonly AnswersItem[]): readonly RestItem[] {
  const others = new Set(asked.map(({ entry }) => idOf(entry)))
  const entries = countedIn(view).filter((entry) => !isAsked(view, entry) && !others.has(idOf(entry)))
  if (entries.length === 0) return []
  const isCarried = entries.every((entry) => view.carried.has(idOf(entry)))
  return [{ kind: 'rest', key: REST_KEY, state: isCarried ? 'carried' : 'open', entries }]
}

/** What a month of it is worth: its cost, and its owners' time at full cost; where that is not known, the time itself ranks. */
function stakeOf({ subject }: ComponentAssessment, engineerCost: MinorUnits | null): number {
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

function stateOfEntry({ carried }: ReviewView, entry: ComponentAssessment) {
  if (!entry.toDecide) return 'answered'
  return carried.has(idOf(entry)) ? 'carried' : 'open'
}

function countedIn({ assessment }: ReviewView): readonly ComponentAssessment[] {
  return assessment.components.filter(({ subject }) => countsInTotals(subject.component))
}

function isAsked(view: ReviewView, entry: ComponentAssessment): boolean {
  return entry.toDecide || isDecidedNow(view, entry)
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

// The fifth step: components that need a decision, the largest stake first, small ones gathered as one question. The last
// before the attendees: all others as one question, taken over unchanged.

import { shareOfMinor } from '../amounts/money.ts'
import type { MinorUnits } from '../amounts/units.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { countsInTotals } from '../checks/applies.ts'
import { type DecideItem, type ItemState, memberKey, REST_KEY, type RestItem, SMALL_KEY, type SmallItem } from './review-item.ts'
import { isGathered, madeAt, openOrRaised, type ReviewView } from './review-view.ts'

export function decideItems(view: ReviewView): readonly (DecideItem | SmallItem)[] {
  const asking = countedIn(view).filter((entry) => isAsked(view, entry))
  const isTogether = (entry: ComponentAssessment) => isGathered(view, memberKey(idOf(entry)), entry.small)
  const alone = asking
    .filter((entry) => !isTogether(entry))
    .sort(byStake(view))
    .map((entry): DecideItem => ({ kind: 'decide', key: idOf(entry), state: stateOfEntry(view, entry, idOf(entry)), entry }))
  const together = gathered(asking.filter(isTogether), (entry) => stateOfEntry(view, entry, SMALL_KEY))
  return [...alone, ...together.map((part): SmallItem => ({ kind: 'small', key: SMALL_KEY, ...part }))]
}

/** @param asked ids of components that another step asks about: they are not carried with the rest */
export function restItems(view: ReviewView, asked: ReadonlySet<string>): readonly RestItem[] {
  const entries = countedIn(view).filter((entry) => !isAsked(view, entry) && !asked.has(idOf(entry)))
  if (entries.length === 0) return []
  const isCarried = entries.every((entry) => view.carried.has(idOf(entry)))
  const isNew = !isCarried && openOrRaised(view, REST_KEY) === 'raised'
  // Nothing is asked of what came to it later.
  if (isNew && view.asked?.has(REST_KEY) !== true) return []
  return [{ kind: 'rest', key: REST_KEY, state: isCarried || isNew ? 'carried' : 'open', entries }]
}

interface Gathered {
  readonly state: ItemState
  readonly entries: readonly ComponentAssessment[]
}

/** Asked about together: open while one of them is. What came up since the review began stands apart. */
export function gathered(
  entries: readonly ComponentAssessment[],
  stateOfOne: (entry: ComponentAssessment) => ItemState,
): readonly Gathered[] {
  const raised = entries.filter((entry) => stateOfOne(entry) === 'raised')
  const others = entries.filter((entry) => !raised.includes(entry))
  const states = others.map(stateOfOne)
  const state = states.includes('open') ? 'open' : states.includes('answered') ? 'answered' : 'carried'
  return [
    ...(others.length === 0 ? [] : [{ state, entries: others } as const]),
    ...(raised.length === 0 ? [] : [{ state: 'raised', entries: raised } as const]),
  ]
}

/** What a month of it is worth: its cost, and its owners' time at full cost; where that is not known, the time itself ranks. */
function stakeOf({ subject }: ComponentAssessment, engineerCost: MinorUnits | null): number {
  const time = engineerCost === null ? 0 : shareOfMinor(engineerCost, subject.ownerTime.knownBp)
  return subject.knownCost + time
}

function byStake({ assessment }: ReviewView) {
  const cost = assessment.setting.company.engineerMonthlyCost
  return (a: ComponentAssessment, b: ComponentAssessment) =>
    stakeOf(b, cost) - stakeOf(a, cost) || b.subject.ownerTime.knownBp - a.subject.ownerTime.knownBp
}

function stateOfEntry(view: ReviewView, entry: ComponentAssessment, key: string): ItemState {
  if (!entry.toDecide) return 'answered'
  return view.carried.has(idOf(entry)) ? 'carried' : openOrRaised(view, key)
}

export function countedIn({ assessment }: ReviewView): readonly ComponentAssessment[] {
  return assessment.components.filter(({ subject }) => countsInTotals(subject.component))
}

function isAsked(view: ReviewView, entry: ComponentAssessment): boolean {
  return entry.toDecide || isDecidedNow(view, entry)
}

/** Decided or kept in this review. */
export function isDecidedNow({ since }: ReviewView, { subject }: ComponentAssessment): boolean {
  return [...subject.decisions, ...subject.exemptions].some(({ meta }) => {
    const at = madeAt(meta)
    return since !== null && at !== null && at >= since
  })
}

export function idOf({ subject }: ComponentAssessment): string {
  return subject.component.id
}

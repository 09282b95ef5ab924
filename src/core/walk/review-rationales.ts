// The step after the decisions: components on watch because something is not written down: a rationale, an exit plan, a plan.
// The largest time sinks come first; small ones are gathered as one question.

import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { isToExplain, SENTENCE_FIELDS } from '../checks/to-explain.ts'
import type { Verdict } from '../checks/verdict.ts'
import { countedIn, gathered, idOf, isDecidedNow } from './review-decisions.ts'
import {
  type ItemState,
  memberKey,
  type RationaleItem,
  rationaleKey,
  SMALL_RATIONALES_KEY,
  type SmallRationalesItem,
} from './review-item.ts'
import { isGathered, isTouched, openOrRaised, type ReviewView } from './review-view.ts'

export function rationaleItems(view: ReviewView): readonly (RationaleItem | SmallRationalesItem)[] {
  const asking = countedIn(view).filter((entry) => asksForSentence(entry) || isWrittenNow(view, entry))
  const isTogether = (entry: ComponentAssessment) => isGathered(view, memberKey(rationaleKey(idOf(entry))), entry.small)
  const alone = asking
    .filter((entry) => !isTogether(entry))
    .sort(byTime)
    .map((entry): RationaleItem => {
      const key = rationaleKey(idOf(entry))
      return { kind: 'rationale', key, state: stateOfEntry(view, entry, key), entry }
    })
  const together = gathered(asking.filter(isTogether).sort(byTime), (entry) => stateOfEntry(view, entry, SMALL_RATIONALES_KEY))
  return [...alone, ...together.map((part): SmallRationalesItem => ({ kind: 'small-rationales', key: SMALL_RATIONALES_KEY, ...part }))]
}

/** What waits for a sentence, in the order in which reasons are said. */
export function reasonsToExplain({ verdict, reasons }: Pick<ComponentAssessment, 'verdict' | 'reasons'>): readonly Verdict[] {
  return verdict === 'WATCH' ? reasons.filter(isToExplain) : []
}

export function asksForSentence(entry: ComponentAssessment): boolean {
  return reasonsToExplain(entry).length > 0
}

const FIELDS = Object.values(SENTENCE_FIELDS)

/** Written, or kept by an exception, in this review, and nothing is to decide of it. */
function isWrittenNow(view: ReviewView, entry: ComponentAssessment): boolean {
  const { meta } = entry.subject.component
  if (entry.verdict === 'FAIL') return false
  return FIELDS.some((field) => isTouched(view, meta, field)) || (entry.verdict === 'EXEMPT' && isDecidedNow(view, entry))
}

function stateOfEntry(view: ReviewView, entry: ComponentAssessment, key: string): ItemState {
  if (!asksForSentence(entry)) return 'answered'
  return view.carried.has(rationaleKey(idOf(entry))) ? 'carried' : openOrRaised(view, key)
}

function byTime(a: ComponentAssessment, b: ComponentAssessment): number {
  return b.subject.ownerTime.knownBp - a.subject.ownerTime.knownBp || b.subject.knownCost - a.subject.knownCost
}

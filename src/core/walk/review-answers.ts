// The fourth step: answers that are open and can change something. What a failing component lacks besides changes nothing
// of its verdict, so it is not asked.

import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { countsInTotals } from '../checks/applies.ts'
import { RULES } from '../checks/catalogue.ts'
import type { ComponentSubject, Setting } from '../checks/subject.ts'
import { factTexts } from '../checks/verdict.ts'
import { isManagedWithoutTime } from '../checks/without-time.ts'
import { lacksRate } from '../costs/monthly-cost.ts'
import { type AnswersItem, answersKey, memberKey } from './review-item.ts'
import { type ReviewView, stateOf } from './review-view.ts'

const COUNTING: ReadonlySet<string> = new Set(RULES.filter(({ kind }) => kind === 'check').map(({ id }) => id))

/** Those whose verdict waits come first, then by what they cost; a rate is asked of the first that waits for it. */
export function answersItems(view: ReviewView): readonly AnswersItem[] {
  const items = view.assessment.components
    .flatMap((entry): AnswersItem[] => {
      const { component } = entry.subject
      if (!countsInTotals(component)) return []
      const missing = missingOf(entry, view.assessment.setting)
      const key = answersKey(component.id)
      // What fails by the answer is decided in the same question.
      const isOpen = missing.length > 0 || isDecidedHere(view, entry)
      // "Unsure" is an answer for this quarter, and asked again in the next.
      const isUnsure = component.edge === 'unsure' && missing.every((name) => name === 'edge')
      const state = stateOf(view, key, isOpen, isUnsure && missing.length > 0)
      return state === null ? [] : [{ kind: 'answers', key, state, entry, missing }]
    })
    .sort((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)) || costOf(b) - costOf(a))
  return withRatesOnce(items, view)
}

/** One rate answers for every price in its currency. */
function withRatesOnce(items: readonly AnswersItem[], { assessment: { setting } }: ReviewView): readonly AnswersItem[] {
  const asked = new Set<string>()
  return items.flatMap((item): AnswersItem[] => {
    if (!item.missing.includes('rate')) return [item]
    const currencies = item.entry.subject.costLines.filter((line) => lacksRate([line], setting)).map(({ currency }) => currency)
    const isNew = currencies.some((currency) => !asked.has(currency))
    for (const currency of currencies) asked.add(currency)
    const missing = isNew ? item.missing : item.missing.filter((name) => name !== 'rate')
    return missing.length === 0 && item.state !== 'answered' ? [] : [{ ...item, missing }]
  })
}

/** An answer of this review made it fail: no question of its own was asked about that. */
function isDecidedHere({ asked, confirmed }: ReviewView, { subject, toDecide }: ComponentAssessment): boolean {
  const { id } = subject.component
  return toDecide && asked !== null && confirmed.has(answersKey(id)) && !asked.has(id) && !asked.has(memberKey(id))
}

/** Names of inputs, each once: of checks that wait and can still make it worse, and of gaps in the data. */
function missingOf({ subject, verdict, checks }: ComponentAssessment, setting: Setting): readonly string[] {
  const waiting = checks.filter(({ rule, state }) => {
    if (state !== 'UNKNOWN') return false
    return rule === 'data-quality' || (verdict !== 'FAIL' && COUNTING.has(rule))
  })
  const missing = new Set(waiting.flatMap(({ facts }) => factTexts(facts['missing'])))
  // Who looks after a small service that somebody else runs is not worth a question, nor while it may turn out to be one.
  if (isManagedWithoutTime(subject, setting) || mayNeedNoTime(subject, setting)) for (const name of TIME_INPUTS) missing.delete(name)
  return [...missing]
}

const TIME_INPUTS = ['owner', 'ownerTime'] as const

/** It would, if it is no differentiator: that is asked first. */
function mayNeedNoTime(subject: ComponentSubject, setting: Setting): boolean {
  const { component } = subject
  return component.edge === null && isManagedWithoutTime({ ...subject, component: { ...component, edge: 'no' } }, setting)
}

function isWaiting({ entry }: AnswersItem): boolean {
  return entry.verdict === 'UNKNOWN'
}

function costOf({ entry }: AnswersItem): number {
  return entry.subject.knownCost
}

// The first step: what was decided before, and is due by the end of this quarter. What runs longer is told, not asked.

import { isClosed } from '../inventory/decision-outcome.ts'
import type { Decision } from '../inventory/tables.ts'
import { type PromiseItem, promiseKey } from './review-item.ts'
import { isTouched, madeAt, type ReviewView, stateOf } from './review-view.ts'

/** Choices that promise that somebody does something; the others ask again by themselves when their day is over. */
const PROMISES: ReadonlySet<Decision['choice']> = new Set(['accept-advice', 'move', 'other'])

/** The one due first comes first; one without a day is asked each time. */
export function promiseItems(view: ReviewView): readonly PromiseItem[] {
  return earlierPromises(view)
    .flatMap((decision): PromiseItem[] => {
      const key = promiseKey(decision.id)
      const isOpen = !isClosed(decision, view.assessment.asOf) && !isLater(decision, view)
      const isAnswered = isTouched(view, decision.meta, 'outcome') || isTouched(view, decision.meta, 'due')
      // A later day is an answer, also when it is before the end of the quarter.
      const state = stateOf(view, key, isOpen, isTouched(view, decision.meta, 'due')) ?? (isAnswered ? 'answered' : null)
      if (state === null) return []
      return [{ kind: 'promise', key, state, decision, entry: view.assessment.byId.get(decision.componentId ?? '') ?? null }]
    })
    .sort((a, b) => ((a.decision.due ?? '') < (b.decision.due ?? '') ? -1 : 1))
}

/** Promises due after this quarter. */
export function runningPromises(view: ReviewView): readonly Decision[] {
  return earlierPromises(view)
    .filter((decision) => !isClosed(decision, view.assessment.asOf) && isLater(decision, view))
    .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))
}

function earlierPromises({ workbook, since }: ReviewView): readonly Decision[] {
  return Object.values(workbook.tables.decisions).filter(({ choice, meta }) => {
    const at = madeAt(meta)
    return PROMISES.has(choice) && (since === null || at === null || at < since)
  })
}

function isLater({ due }: Decision, { open }: ReviewView): boolean {
  return due !== null && due > open.last
}

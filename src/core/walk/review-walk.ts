// The review as a walk of prompts: promised → refresh → owners → answers → decide → rest → people and notes → lock.
// How many there are is known before it begins. All of it is derived: it can be left and gone on with, by another person on another day.

import type { Assessment } from '../assessment/assessment.ts'
import type { Decision, QuarterRecord } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type Blocker, blockersOf } from '../quarters/may-lock.ts'
import { answersItems } from './review-answers.ts'
import { decideItems, restItems } from './review-decisions.ts'
import { LOCK_KEY, PEOPLE_KEY, REVIEW_STEPS, type ReviewItem, type ReviewStep } from './review-item.ts'
import { ownersItems } from './review-owners.ts'
import { promiseItems, runningPromises } from './review-promises.ts'
import { refreshItems } from './review-refresh.ts'
import { type Open, type ReviewView, reviewOf, reviewView, stateOf } from './review-view.ts'

export interface WalkStep {
  readonly step: ReviewStep
  readonly items: readonly ReviewItem[]
  /** Items that still ask; the lock is what is done at the end, and no question. */
  readonly left: number
  /** What those ask about: one each, and every component of the small ones that are asked about together. */
  readonly itemCount: number
}

export interface ReviewWalk {
  readonly open: Open
  readonly lastLock: QuarterRecord | null
  readonly isBegun: boolean
  /** All eight, empty ones too. */
  readonly steps: readonly WalkStep[]
  /** Questions, those that are answered included. */
  readonly prompts: number
  readonly left: number
  /** Promises that are due after this quarter: told, not asked. */
  readonly running: readonly Decision[]
  /** What a lock needs a written reason for. */
  readonly blockers: readonly Blocker[]
}

/** @param assessment of the same workbook, for the day `open.asOf` */
export function reviewWalk(workbook: Workbook, assessment: Assessment, open: Open): ReviewWalk {
  const view = reviewView(workbook, assessment, open)
  const items = itemsOf(view)
  const steps = REVIEW_STEPS.map((step): WalkStep => {
    const own = items[step]
    const asking = own.filter(({ kind, state }) => kind !== 'lock' && state === 'open')
    return { step, items: own, left: asking.length, itemCount: asking.reduce((sum, item) => sum + asksAbout(item), 0) }
  })
  return {
    open,
    lastLock: view.lastLock,
    isBegun: view.since !== null,
    steps,
    prompts: steps.reduce((sum, step) => sum + (step.step === 'lock' ? 0 : step.items.length), 0),
    left: steps.reduce((sum, step) => sum + step.left, 0),
    running: runningPromises(view),
    blockers: blockersOf(assessment),
  }
}

/** The step to go on with: the one somebody went to while it still asks, else the first that does. */
export function stepToGoOn({ steps }: Pick<ReviewWalk, 'steps'>, workbook: Workbook): ReviewStep {
  const asked = steps.find(({ step, left }) => step === reviewOf(workbook).step && left > 0)
  return asked?.step ?? steps.find(({ left }) => left > 0)?.step ?? 'lock'
}

function asksAbout(item: ReviewItem): number {
  return item.kind === 'small' ? item.entries.filter(({ toDecide }) => toDecide).length : 1
}

function itemsOf(view: ReviewView): Readonly<Record<ReviewStep, readonly ReviewItem[]>> {
  const answers = answersItems(view)
  const arePeopleNamed = reviewOf(view.workbook).attendees.length > 0
  const people = arePeopleNamed ? 'answered' : (stateOf(view, PEOPLE_KEY, true, true) ?? 'open')
  return {
    promised: promiseItems(view),
    refresh: refreshItems(view),
    owners: ownersItems(view),
    answers,
    decide: decideItems(view),
    rest: restItems(view, answers),
    'people-and-notes': [{ kind: 'people', key: PEOPLE_KEY, state: people }],
    lock: [{ kind: 'lock', key: LOCK_KEY, state: 'open' }],
  }
}

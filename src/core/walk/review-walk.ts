// The review as a walk of questions, in the order of REVIEW_STEPS. How many there are is said before it begins, and kept then: an
// answer may take questions away, never add one. The rest is derived: it can be left and gone on with, by another person on another day.

import type { Assessment } from '../assessment/assessment.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import type { Decision, QuarterRecord } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type Blocker, blockersOf } from '../quarters/may-lock.ts'
import { answersItems } from './review-answers.ts'
import { companyWideItems } from './review-company-wide.ts'
import { decideItems, idOf, restItems } from './review-decisions.ts'
import {
  isMemberKey,
  LOCK_KEY,
  memberKey,
  PEOPLE_KEY,
  REVIEW_STEPS,
  type ReviewItem,
  type ReviewStep,
  rationaleKey,
} from './review-item.ts'
import { ownersItems } from './review-owners.ts'
import { priceJumpItems } from './review-price-jumps.ts'
import { promiseItems, runningPromises } from './review-promises.ts'
import { asksForSentence, rationaleItems } from './review-rationales.ts'
import { refreshItems } from './review-refresh.ts'
import { type Open, type ReviewView, reviewOf, reviewView } from './review-view.ts'

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
  /** All of them, empty ones too. */
  readonly steps: readonly WalkStep[]
  /** Questions, those that are answered included. */
  readonly prompts: number
  readonly left: number
  /** Promises that are due after this quarter: told, not asked. */
  readonly running: readonly Decision[]
  /** What came up since it began: said, and asked in the next one. */
  readonly raised: readonly ReviewItem[]
  /** What a lock needs a written reason for. */
  readonly blockers: readonly Blocker[]
}

/** @param assessment of the same workbook, for the day `open.asOf` */
export function reviewWalk(workbook: Workbook, assessment: Assessment, open: Open): ReviewWalk {
  const view = reviewView(workbook, assessment, open)
  const items = itemsOf(view)
  const steps = REVIEW_STEPS.map((step): WalkStep => {
    const own = items[step].filter(({ state }) => state !== 'raised')
    const asking = own.filter(({ kind, state }) => kind !== 'lock' && state === 'open')
    return { step, items: own, left: asking.length, itemCount: asking.reduce((sum, item) => sum + asksAbout(item), 0) }
  })
  return {
    open,
    lastLock: view.lastLock,
    isBegun: view.since !== null,
    steps,
    prompts: promisedQuestions(view) ?? steps.reduce((sum, step) => sum + (step.step === 'lock' ? 0 : step.items.length), 0),
    left: steps.reduce((sum, step) => sum + step.left, 0),
    running: runningPromises(view),
    raised: REVIEW_STEPS.flatMap((step) => items[step]).filter(({ state }) => state === 'raised'),
    blockers: blockersOf(assessment),
  }
}

/** The step to go on with: the one somebody went to while it still asks, else the first that does. */
export function stepToGoOn({ steps }: Pick<ReviewWalk, 'steps'>, workbook: Workbook): ReviewStep {
  const asked = steps.find(({ step, left }) => step === reviewOf(workbook).step && left > 0)
  return asked?.step ?? steps.find(({ left }) => left > 0)?.step ?? 'lock'
}

/** Keys of every question that is open, and of what is asked about together: what a review keeps as it begins. */
export function askedKeys({ steps }: Pick<ReviewWalk, 'steps'>): readonly string[] {
  return steps.flatMap(({ items }) => items.filter(({ state }) => state === 'open')).flatMap((item) => [item.key, ...memberKeysOf(item)])
}

function memberKeysOf(item: ReviewItem): readonly string[] {
  switch (item.kind) {
    case 'prices':
      return item.memberKeys
    case 'small':
      return item.entries.map(({ subject }) => memberKey(subject.component.id))
    case 'small-rationales':
      return item.entries.map(({ subject }) => memberKey(rationaleKey(subject.component.id)))
    default:
      return []
  }
}

/** How many questions it said that it asks; null: it said nothing yet. */
function promisedQuestions({ asked }: ReviewView): number | null {
  return asked === null ? null : [...asked].filter((key) => key !== LOCK_KEY && !isMemberKey(key)).length
}

function asksAbout(item: ReviewItem): number {
  if (item.kind === 'small') return item.entries.filter(({ toDecide }) => toDecide).length
  // What is only watched is in no count of what needs a decision.
  if (item.kind === 'watched') return 0
  return item.kind === 'small-rationales' ? item.entries.filter(asksForSentence).length : 1
}

function itemsOf(view: ReviewView): Readonly<Record<ReviewStep, readonly ReviewItem[]>> {
  const answers = answersItems(view)
  const rationales = rationaleItems(view)
  const priceJumps = priceJumpItems(view)
  const elsewhere = new Set([...answers, ...rationales, ...priceJumps].flatMap(entriesOf).map(idOf))
  const arePeopleNamed = reviewOf(view.workbook).attendees.length > 0
  const people = arePeopleNamed ? 'answered' : view.carried.has(PEOPLE_KEY) ? 'carried' : 'open'
  return {
    promised: promiseItems(view),
    refresh: refreshItems(view),
    owners: ownersItems(view),
    answers,
    decide: decideItems(view).filter((item) => item.kind !== 'decide' || item.state !== 'raised' || !elsewhere.has(idOf(item.entry))),
    'company-wide': companyWideItems(view),
    rationale: rationales,
    'price-jump': priceJumps,
    rest: restItems(view, elsewhere),
    'people-and-notes': [{ kind: 'people', key: PEOPLE_KEY, state: people }],
    lock: [{ kind: 'lock', key: LOCK_KEY, state: 'open' }],
  }
}

function entriesOf(item: ReviewItem): readonly ComponentAssessment[] {
  return 'entries' in item ? item.entries : 'entry' in item && item.entry !== null ? [item.entry] : []
}

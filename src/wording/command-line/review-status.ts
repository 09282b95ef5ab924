// The words of `rightsize review-status`; steps and what blocks a lock are worded in screens/review.ts.

import type { IsoDate, ReviewStatus } from '#core'
import { COMMON_TEXT } from '../common.ts'
import { formatDate, NOT_SET, type NumberStyle, pluralize, quarterText } from '../quantities.ts'
import { type CommandHelp, SHARED_HELP } from './command-help.ts'

export const REVIEW_STATUS_HELP: CommandHelp = {
  forms: [{ form: ['review-status FILE [--as-of DATE] [--json]'], to: 'show how far the quarterly review is' }],
  about: ['Shows which quarter is open, the questions left in its review, and what blocks a lock.'],
  words: {
    FILE: SHARED_HELP.input,
    '--as-of DATE': 'use this day (YYYY-MM-DD) as today',
    '--json': 'the same, for programs',
  },
}

export const REVIEW_STATUS_TEXT = {
  heading: (company: string, today: IsoDate, style: NumberStyle) => `${company}, ${formatDate(today, style)}`,
  /** @param prompts questions left in all steps */
  progress: (isBegun: boolean, prompts: number, style: NumberStyle) => {
    const questions = pluralize(prompts, 'questions', style)
    return isBegun ? `Review in progress: ${questions} left.` : `Review not started: ${questions}.`
  },
  step: COMMON_TEXT.step,
  left: 'Left',
  /** Above what blocks a lock. */
  lock: (isBlocked: boolean) => (isBlocked ? 'A lock needs a written reason:' : 'Nothing blocks the lock.'),
  lastLock: (lock: ReviewStatus['lastLock'], style: NumberStyle) => {
    if (lock === null) return 'Last lock: none.'
    const asOf = lock.asOf === null ? '' : `, as of ${formatDate(lock.asOf, style)}`
    return `Last lock: ${quarterText(lock.quarter)}, revision ${lock.revision}${asOf}.`
  },
  nextReview: (day: IsoDate | null, style: NumberStyle) => `Next review: ${day === null ? NOT_SET : formatDate(day, style)}`,
} as const

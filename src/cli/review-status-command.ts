// `rightsize review-status`: which quarter is open, what its review still asks, and what a lock waits for.

import { type IsoDate, ok, type ReviewStatus, reviewStatus } from '#core'
import {
  findingSentence,
  type NumberStyle,
  numberStyleOf,
  openQuarterText,
  quarterText,
  REVIEW_STATUS_TEXT,
  REVIEW_TEXT,
  STEP_LABELS,
  skippedText,
} from '#wording'
import type { CommandOf } from './arguments.ts'
import { openInput } from './open-input.ts'
import { jsonOutput, linesOf, type Moment, type Ran } from './ran.ts'
import { textTable } from './text-table.ts'

export async function runReviewStatus({ file, asOf, json }: CommandOf<'review-status'>, { at, today }: Moment): Promise<Ran> {
  const workbook = await openInput(file, null, at)
  if (!workbook.ok) return workbook
  const day = asOf ?? today
  const status = reviewStatus(workbook.value, day)
  const style = numberStyleOf(workbook.value)
  const name = workbook.value.tables.company['company']?.name ?? ''
  return ok(json ? jsonOutput(statusJson(status, name, day, style)) : linesOf(statusText(status, name, day, style)))
}

function statusJson(
  { open, isBegun, left, prompts, raised, counts, blockers, lastLock, nextReview }: ReviewStatus,
  company: string,
  today: IsoDate,
  style: NumberStyle,
) {
  return {
    today,
    company,
    quarter: open,
    begun: isBegun,
    prompts,
    left: Object.fromEntries(left.map((entry) => [entry.step, entry.prompts])),
    toDecide: counts?.toDecide ?? 0,
    toDecideMinor: counts?.toDecideMinor ?? 0,
    toDecideCompanyWide: counts?.toDecideCompanyWide ?? 0,
    raised,
    blockedBy: blockers.map(({ name, verdict }) => ({
      name,
      rule: verdict.rule,
      code: verdict.code,
      text: REVIEW_TEXT.blocker({ name, verdict }, style),
    })),
    lastLock,
    nextReview,
  }
}

function* statusText(status: ReviewStatus, company: string, today: IsoDate, style: NumberStyle): Generator<string> {
  const { open, isBegun, left, prompts, raised, counts, blockers, lastLock, nextReview } = status
  yield REVIEW_STATUS_TEXT.heading(company, today, style)
  yield ''
  yield open.kind === 'open' ? `${quarterText(open.quarter)}: ${openQuarterText(open, style)}` : openQuarterText(open, style)
  if (open.kind === 'open') {
    const skipped = skippedText(open, today, style)
    if (skipped !== null) yield skipped
    yield REVIEW_STATUS_TEXT.progress(isBegun, prompts, style)
    if (raised > 0) yield REVIEW_TEXT.cameUp(raised, style)
    yield ''
    yield* textTable(
      [{ title: REVIEW_STATUS_TEXT.step }, { title: REVIEW_STATUS_TEXT.left, align: 'right' }],
      left
        .filter(({ step }) => step !== 'lock')
        .map(({ step, prompts: asked, itemCount }) => [STEP_LABELS[step], REVIEW_TEXT.stepLeft(asked, itemCount, style)]),
    )
    yield ''
    if (counts !== null) yield findingSentence(counts, style)
    yield REVIEW_STATUS_TEXT.lock(blockers.length > 0)
    for (const blocker of blockers) yield `  ${REVIEW_TEXT.blocker(blocker, style)}`
  }
  yield ''
  yield REVIEW_STATUS_TEXT.lastLock(lastLock, style)
  yield REVIEW_STATUS_TEXT.nextReview(nextReview, style)
}

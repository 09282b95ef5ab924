// How far a review is, as plain figures: for the command line, and for whoever asks without opening the window.

import type { IsoDate } from '../amounts/units.ts'
import { assess } from '../assessment/assess.ts'
import { type Counts, countsOf } from '../assessment/counts.ts'
import { lockedQuarters } from '../inventory/locked-quarters.ts'
import type { QuarterRecord } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { Blocker } from '../quarters/may-lock.ts'
import { type OpenQuarter, openQuarter } from '../quarters/open-quarter.ts'
import type { ReviewStep } from './review-item.ts'
import { reviewWalk } from './review-walk.ts'

export interface ReviewStatus {
  readonly open: OpenQuarter
  readonly isBegun: boolean
  /** Prompts left by step; empty where no quarter is open. */
  readonly left: readonly { readonly step: ReviewStep; readonly prompts: number; readonly itemCount: number }[]
  readonly prompts: number
  /** Questions that came up since it began: the next review asks them. */
  readonly raised: number
  /** The same as on every other surface; null where no quarter is open. */
  readonly counts: Counts | null
  readonly blockers: readonly Blocker[]
  readonly lastLock: Pick<QuarterRecord, 'quarter' | 'revision' | 'asOf' | 'lockedAt'> | null
  readonly nextReview: IsoDate | null
}

export function reviewStatus(workbook: Workbook, today: IsoDate): ReviewStatus {
  const open = openQuarter(workbook, today)
  const last = lockedQuarters(workbook).at(-1) ?? null
  const common = {
    open,
    lastLock: last === null ? null : { quarter: last.quarter, revision: last.revision, asOf: last.asOf, lockedAt: last.lockedAt },
    nextReview: workbook.tables.settings['settings']?.nextReview ?? null,
  }
  if (open.kind !== 'open') return { ...common, isBegun: false, left: [], prompts: 0, raised: 0, counts: null, blockers: [] }
  const assessment = assess(workbook, open.asOf)
  const { steps, left, raised, isBegun, blockers } = reviewWalk(workbook, assessment, open)
  return {
    ...common,
    isBegun,
    left: steps.map(({ step, left: prompts, itemCount }) => ({ step, prompts, itemCount })),
    prompts: left,
    raised: raised.length,
    counts: countsOf(assessment),
    blockers,
  }
}

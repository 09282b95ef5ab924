// A workbook as it is once a quarter was locked from an earlier state of it, without a window and without files.

import {
  assess,
  encodeQuarterFile,
  freezingReview,
  type IsoDate,
  inOneGo,
  type LockedQuarter,
  lockedPrices,
  lockQuarter,
  payloadOf,
  peopleFigures,
  quarterFigures,
  type Workbook,
} from '#core'
import { numberStyleOf, verdictText } from '#wording'
import { afterEdit, contextOf, factsOf, okOf, tools } from './workbook-files.ts'

export interface WithPast {
  readonly workbook: Workbook
  readonly past: LockedQuarter
}

/** `now` with the record of the lock, and what was frozen of `then`. */
export function withLocked(now: Workbook, then: Workbook, quarter: string, asOf: IsoDate): WithPast {
  const assessment = assess(then, asOf)
  const facts = { quarter, revision: 1, asOf, lockedBy: 'Maya Okafor', dataReason: null }
  const style = numberStyleOf(then)
  const review = inOneGo(freezingReview(assessment, { ...facts, reason: null }, (verdict) => verdictText(verdict, style)))
  const { header } = encodeQuarterFile(factsOf(then), payloadOf(then), review, tools)
  const frozen = {
    ...{ ...facts, sha256: header.sha256, ruleSetVersion: review.ruleSetVersion },
    ...{ figures: quarterFigures(assessment), people: peopleFigures(assessment), prices: lockedPrices(assessment) },
  }
  return { workbook: afterEdit(now, okOf(lockQuarter(contextOf(now), frozen))), past: { review, workbook: then, header } }
}

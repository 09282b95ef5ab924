// Whether a quarter may be locked now: by the calendar, by what is locked already, and by what the data check says of
// the people and the imports. Called by main before it writes anything, and by the review to say it beforehand.

import type { IsoDate } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { Verdict } from '../checks/verdict.ts'
import { MIN_REASON_LENGTH } from '../edits/exemption-edits.ts'
import { recordOf } from '../inventory/edits.ts'
import { lockedQuarterId } from '../inventory/quarter-record.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type Problem, problem } from '../problem.ts'
import { openQuarter } from './open-quarter.ts'
import type { FrozenQuarter } from './quarter-edits.ts'

type LockWish = Pick<FrozenQuarter, 'quarter' | 'revision' | 'asOf'>

/** Why this quarter cannot be locked today; null: it can. */
export function whyNotLock(workbook: Workbook, today: IsoDate, { quarter, revision, asOf }: LockWish): Problem | null {
  if (recordOf(workbook, 'quarters', lockedQuarterId(quarter, revision)) !== undefined)
    return problem('quarter-locked-already', { quarter })
  const open = openQuarter(workbook, today)
  if (open.kind === 'clock-behind') return problem('clock-behind', { quarter: open.quarter, asOf: open.asOf })
  if (open.kind === 'locked') return problem(open.quarter === quarter ? 'quarter-locked-already' : 'quarter-not-open', { quarter })
  if (open.quarter !== quarter || open.revision !== revision) return problem('quarter-not-open', { quarter })
  return open.asOf === asOf ? null : problem('quarter-moved', { quarter })
}

/** A data check that fails, and the person it is about; null: the whole list. */
export interface Blocker {
  readonly name: string | null
  readonly verdict: Verdict
}

/** What a lock needs a written reason for: data checks that fail, of people and of imports. */
export function blockersOf({ people, portfolio }: Pick<Assessment, 'people' | 'portfolio'>): readonly Blocker[] {
  const failing = (name: string | null, checks: readonly Verdict[]) =>
    checks.flatMap((verdict): Blocker[] => (verdict.rule === 'data-quality' && verdict.state === 'FAIL' ? [{ name, verdict }] : []))
  return [...people.flatMap(({ person, checks }) => failing(person.name, checks)), ...failing(null, portfolio)]
}

/** @param dataReason why it is locked all the same; as long as every reason has to be */
export function whyBlocked(assessment: Assessment, quarter: string, dataReason: string | null): Problem | null {
  const findings = blockersOf(assessment).length
  if (findings === 0 || (dataReason ?? '').trim().length >= MIN_REASON_LENGTH) return null
  return problem('quarter-blocked', { quarter, findings })
}

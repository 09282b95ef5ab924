// Kept until: an approved exception in force turns a check's FAIL or WATCH into EXEMPT. When it ends
// the raw state is back by itself. UNKNOWN stays: what is missing is still asked.

import type { IsoDate } from '../amounts/units.ts'
import type { Rule } from '../checks/rule.ts'
import { type CheckState, copiedVerdict, type Verdict } from '../checks/verdict.ts'
import { latestEnd, MIN_REASON_LENGTH, NO_CONTRACT } from '../edits/exemption-edits.ts'
import type { Exemption } from '../inventory/tables.ts'

/** Named, approved, reasoned, its last day not over, and no longer than its ground allows, whoever wrote it. */
export function isInForce(exemption: Exemption, asOf: IsoDate): boolean {
  const { until, reason, approver } = exemption
  if (until === null || asOf > until || approver === null || (reason?.length ?? 0) < MIN_REASON_LENGTH) return false
  return !isTooLong(exemption)
}

/** A file may hold what the app refuses. Without its first day, and for a contract that runs, the length is not judged. */
function isTooLong({ ground, since, until }: Exemption): boolean {
  if (since === null || until === null || ground === 'contract-runs') return false
  return until > latestEnd(ground ?? 'other', since, NO_CONTRACT)
}

/** The verdict with the exemption that covers its rule applied. */
export function exempted(verdict: Verdict, rule: Rule, exemptions: readonly Exemption[], asOf: IsoDate): Verdict {
  const until = exemptUntil(verdict.state, rule, exemptions, asOf)
  return until === null ? verdict : exemptVerdict(verdict, until)
}

/** Last day of the exemption that covers the rule; null: none does. Data findings and informational rules cannot be exempted. */
export function exemptUntil(state: CheckState, rule: Rule, exemptions: readonly Exemption[], asOf: IsoDate): IsoDate | null {
  if (rule.kind !== 'check' || (state !== 'FAIL' && state !== 'WATCH')) return null
  let until: IsoDate | null = null
  for (const exemption of exemptions) {
    if (!exemption.ruleIds.includes(rule.id) || !isInForce(exemption, asOf)) continue
    if (until === null || (exemption.until !== null && exemption.until > until)) until = exemption.until
  }
  return until
}

export function exemptVerdict(verdict: Verdict, until: IsoDate): Verdict {
  return { ...copiedVerdict(verdict), state: 'EXEMPT', facts: { ...verdict.facts, exemptUntil: until, rawState: verdict.state } }
}

// Kept until: an approved exception in force turns a check's FAIL or WATCH into EXEMPT. When it ends
// the raw state is back by itself. UNKNOWN stays: what is missing is still asked.

import type { IsoDate } from '../amounts/units.ts'
import type { Rule } from '../checks/rule.ts'
import { copiedVerdict, type Verdict } from '../checks/verdict.ts'
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

/** The verdict with the exemption that covers its rule applied; data findings and informational rules cannot be exempted. */
export function exempted(verdict: Verdict, rule: Rule, exemptions: readonly Exemption[], asOf: IsoDate): Verdict {
  if (rule.kind !== 'check' || exemptions.length === 0) return verdict
  if (verdict.state !== 'FAIL' && verdict.state !== 'WATCH') return verdict
  let until: IsoDate | null = null
  for (const exemption of exemptions) {
    if (!exemption.ruleIds.includes(rule.id) || !isInForce(exemption, asOf)) continue
    if (until === null || (exemption.until !== null && exemption.until > until)) until = exemption.until
  }
  if (until === null) return verdict
  return { ...copiedVerdict(verdict), state: 'EXEMPT', facts: { ...verdict.facts, exemptUntil: until, rawState: verdict.state } }
}

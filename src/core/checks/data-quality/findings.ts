// What data-quality finds in one component, each finding a small question of its own.

import { costDate } from '../../costs/cost-date.ts'
import { isRunRate, lacksRate, listAmount } from '../../costs/monthly-cost.ts'
import { upkeepShare } from '../../costs/upkeep.ts'
import type { ImportRecord } from '../../inventory/tables.ts'
import type { CodeOf } from '../codes.ts'
import { isSelfRun } from '../hosting.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import type { CheckState, Facts } from '../verdict.ts'

interface Finding {
  readonly code: CodeOf<'data-quality'>
  /** WATCH: fix before the lock. UNKNOWN: Missing. */
  readonly state: Extract<CheckState, 'WATCH' | 'UNKNOWN'>
  readonly facts?: Facts
}

type Find = (subject: ComponentSubject, setting: Setting) => Finding | null

/** In the order in which they are said: what is wrong before what is missing, so that the first is the worst. */
export const COMPONENT_FINDINGS: readonly Find[] = [
  contractEndsBeforeStart,
  creditsOverList,
  borrowButSelfRun,
  hoursDisagree,
  costOld,
  missingOwner,
  missingCost,
]

/** Above 0 the rows are more than the list's own total; 0 where it agrees, says none, or somebody wrote why they differ. */
export function differenceToTotal({ controlTotal, rowsTotal, differenceReason }: ImportRecord): number {
  return controlTotal === null || rowsTotal === null || differenceReason !== null ? 0 : rowsTotal - controlTotal
}

function contractEndsBeforeStart({ component: { contract } }: ComponentSubject): Finding | null {
  const { start, end } = contract
  if (start === null || end === null || end >= start) return null
  return { code: 'contract-ends-before-start', state: 'WATCH', facts: { contractStart: start, contractEnd: end } }
}

function creditsOverList({ costLines }: ComponentSubject): Finding | null {
  for (const line of costLines) {
    const list = listAmount(line)
    if (line.grantAmount === null || list === null || line.grantAmount <= list) continue
    return { code: 'credits-over-list', state: 'WATCH', facts: { creditMinor: line.grantAmount, listMinor: list, currency: line.currency } }
  }
  return null
}

function borrowButSelfRun({ component }: ComponentSubject): Finding | null {
  return component.approach === 'borrow' && isSelfRun(component) ? { code: 'borrow-but-self-run', state: 'WATCH' } : null
}

/** Only on keeping-alive work. With hours still missing, the known ones count as a lower bound. */
function hoursDisagree({ component, projects, ownerTime }: ComponentSubject, { limits }: Setting): Finding | null {
  if (component.edge === 'yes' || ownerTime.rows === 0 || ownerTime.blankShares > 0) return null
  const upkeep = upkeepShare(component, projects, limits['hours-per-page'])
  if (upkeep === null) return null
  const difference = upkeep.shareBp - ownerTime.knownBp
  if (difference < 0 && !upkeep.isComplete) return null
  if (Math.abs(difference) * 10_000 <= limits['hours-disagree'] * ownerTime.knownBp) return null
  return { code: 'hours-disagree', state: 'WATCH', facts: { hoursBp: upkeep.shareBp, shareBp: ownerTime.knownBp } }
}

function costOld({ costLines }: ComponentSubject, { oldestCostDay, imports, limits }: Setting): Finding | null {
  let found: string | null = null
  for (const line of costLines) {
    if (line.amount === null || !isRunRate(line)) continue
    const date = costDate(line, imports)
    if (date !== null && date < oldestCostDay && (found === null || date < found)) found = date
  }
  return found === null ? null : { code: 'cost-old', state: 'WATCH', facts: { costDate: found, ageMonths: limits['cost-age-months'] } }
}

function missingOwner({ owners }: ComponentSubject): Finding | null {
  return owners.some((owner) => owner.personId !== null) ? null : { code: 'missing-owner', state: 'UNKNOWN' }
}

function missingCost({ costLines, monthlyCost }: ComponentSubject, setting: Setting): Finding | null {
  if (monthlyCost !== null) return null
  return { code: lacksRate(costLines, setting) ? 'missing-rate' : 'missing-cost', state: 'UNKNOWN' }
}

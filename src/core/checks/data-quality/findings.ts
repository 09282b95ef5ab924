// The numbers beside what data-quality finds in one component; its formula says what it finds.

import type { IsoDate } from '../../amounts/units.ts'
import { costDate } from '../../costs/cost-date.ts'
import { isRunRate, listAmount } from '../../costs/monthly-cost.ts'
import { upkeepShare } from '../../costs/upkeep.ts'
import type { CostLine, ImportRecord } from '../../inventory/tables.ts'
import type { VerdictCode } from '../codes.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import type { Facts } from '../verdict.ts'

export const FINDING_FACTS: Partial<Record<VerdictCode, (subject: ComponentSubject, setting: Setting) => Facts>> = {
  'contract-ends-before-start': ({ component: { contract } }) => ({ contractStart: contract.start, contractEnd: contract.end }),
  'credits-over-list': creditsOverList,
  'hours-disagree': ({ component, projects, ownerTime }, { limits }) => ({
    hoursBp: upkeepShare(component, projects, limits['hours-per-page'])?.shareBp ?? null,
    shareBp: ownerTime.knownBp,
  }),
  'cost-old': ({ costLines }, { imports, limits }) => ({
    costDate: oldestCostDate(costLines, imports),
    ageMonths: limits['cost-age-months'],
  }),
}

/** Above 0 the rows are more than the list's own total; 0 where it agrees, says none, or somebody wrote why they differ. */
export function differenceToTotal({ controlTotal, rowsTotal, differenceReason }: ImportRecord): number {
  return controlTotal === null || rowsTotal === null || differenceReason !== null ? 0 : rowsTotal - controlTotal
}

/** Of the first line that credits pay more of than it costs. */
function creditsOverList({ costLines }: ComponentSubject): Facts {
  const over = costLines.find(isCreditOverList)
  return over === undefined ? {} : { creditMinor: over.grantAmount, listMinor: listAmount(over), currency: over.currency }
}

export function isCreditOverList(line: CostLine): boolean {
  const list = listAmount(line)
  return line.grantAmount !== null && list !== null && line.grantAmount > list
}

/** Of the prices that are paid month after month; null where nothing dates one. */
export function oldestCostDate(costLines: readonly CostLine[], imports: readonly ImportRecord[]): IsoDate | null {
  let oldest: IsoDate | null = null
  for (const line of costLines) {
    const date = line.amount === null || !isRunRate(line) ? null : costDate(line, imports)
    if (date !== null && (oldest === null || date < oldest)) oldest = date
  }
  return oldest
}

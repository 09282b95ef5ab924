// A service that somebody else runs, that is no differentiator, costs little and has no time recorded: its time is not worth asking for.
// Read by owner-time (R01), recommendation (R05) and by what is small.

import type { FormulaColumn } from './formula.ts'
import { allOf, anyOf, column, compare, holds, is, isBlank, limit, not, zero } from './formula.ts'
import { isManaged } from './hosting.ts'
import { MONTHLY_COST_READS, OWNER_READS } from './reads.ts'
import type { ReadPath } from './rule.ts'
import type { ComponentSubject, Setting } from './subject.ts'

/** No owner, or no share of any of them set. A share of 0 is a record, and a vendor's staff alone takes none of ours. */
export function isTimeUnrecorded({ rows, blankShares, knownShares }: ComponentSubject['ownerTime']): boolean {
  return rows === 0 || (blankShares > 0 && knownShares === 0)
}

export function isManagedWithoutTime(
  { component, ownerTime, monthlyCost }: ComponentSubject,
  { limits }: Pick<Setting, 'limits'>,
): boolean {
  return (
    isTimeUnrecorded(ownerTime) &&
    component.edge === 'no' &&
    isManaged(component) &&
    monthlyCost !== null &&
    monthlyCost < limits['small-cost']
  )
}

export const WITHOUT_TIME_READS = [
  ...OWNER_READS,
  ...MONTHLY_COST_READS,
  'components.hosting',
  'components.edge',
  'policy.small-cost',
] as const satisfies readonly ReadPath[]

const count = (name: string) => column(name, 'count')

/** The same in the exported workbook. */
export const MANAGED_WITHOUT_TIME: FormulaColumn = {
  name: 'managedWithoutTime',
  unit: 'flag',
  formula: allOf(
    anyOf(
      compare(count('ownerRows'), '=', zero),
      allOf(compare(count('blankShares'), '>', zero), compare(count('knownShares'), '=', zero)),
    ),
    is('edge', 'no'),
    holds('isManaged'),
    not(isBlank(column('cost', 'minor'))),
    compare(column('costUnits', 'whole'), '<', limit('small-cost')),
  ),
}

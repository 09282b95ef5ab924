// A service that somebody else runs, that is no differentiator, costs little and has no time recorded: its time is not worth asking for.
// Read by owner-time (R01), recommendation (R05) and by what is small. Beside it, whose time is still to be asked for.

import { isRequestPath } from './applies.ts'
import type { FormulaColumn } from './formula.ts'
import { allOf, anyOf, column, compare, holds, is, isBlank, limit, not, zero } from './formula.ts'
import { isManaged } from './hosting.ts'
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
    !isRequestPath(component) &&
    component.edge === 'no' &&
    isManaged(component) &&
    monthlyCost !== null &&
    monthlyCost < limits['small-cost']
  )
}

/** Whether somebody's time is not recorded. Of a request path none has to be: it counts where it is. */
export function lacksTime({ component, ownerTime }: Pick<ComponentSubject, 'component' | 'ownerTime'>): boolean {
  const { rows, blankShares, knownShares } = ownerTime
  return (rows === 0 || blankShares > 0) && !(isRequestPath(component) && knownShares === 0)
}

/** Whether somebody's time is missing, so that a sum with it is at least what it says. */
export function isTimeOpen(subject: ComponentSubject, setting: Pick<Setting, 'limits'>): boolean {
  return lacksTime(subject) && !isManagedWithoutTime(subject, setting)
}

const count = (name: string) => column(name, 'count')

/** The same in the exported workbook. */
export const TIME_UNRECORDED: FormulaColumn = {
  name: 'timeUnrecorded',
  unit: 'flag',
  formula: anyOf(
    compare(count('ownerRows'), '=', zero),
    allOf(compare(count('blankShares'), '>', zero), compare(count('knownShares'), '=', zero)),
  ),
}

export const MANAGED_WITHOUT_TIME: FormulaColumn = {
  name: 'managedWithoutTime',
  unit: 'flag',
  formula: allOf(
    holds('timeUnrecorded'),
    not(is('kind', 'request-path')),
    is('edge', 'no'),
    holds('isManaged'),
    not(isBlank(column('cost', 'minor'))),
    compare(column('costUnits', 'whole'), '<', limit('small-cost')),
  ),
}

export const TIME_OPEN: FormulaColumn = {
  name: 'timeOpen',
  unit: 'flag',
  formula: allOf(
    not(holds('timeKnown')),
    not(holds('managedWithoutTime')),
    anyOf(not(is('kind', 'request-path')), compare(count('knownShares'), '>', zero)),
  ),
}

// What a locked quarter says of one component: for its page, where quarter after quarter is read. Only this component is
// looked at; its verdict is the one that was locked.

import { settingOf } from '../assessment/setting.ts'
import { subjectOf } from '../assessment/subject-of.ts'
import type { ComponentCost } from '../checks/subject.ts'
import { standingTables } from '../costs/purchases.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import type { FrozenVerdict } from '../workbook-file/frozen-review.ts'
import type { LockedQuarter } from '../workbook-file/quarter-file.ts'
import { frozenReason } from './compared-state.ts'

export interface ComponentThen extends ComponentCost {
  /** As the list called it then. */
  readonly name: string
  readonly state: string
  /** In the words of then. */
  readonly reason: FrozenVerdict | null
  readonly currency: string
  /** null: nobody's time was set. */
  readonly ownerTimeBp: number | null
}

/** null: it was not in the list. */
export function componentThen({ review, workbook }: LockedQuarter, componentId: string): ComponentThen | null {
  const { components } = workbook.tables
  const component = Object.hasOwn(components, componentId) ? components[componentId] : undefined
  const said = review.components[componentId]
  if (component === undefined || said === undefined) return null
  const setting = settingOf(workbook, review.asOf)
  const { ownerTime, monthlyCost, knownCost, isCostTooLarge } = subjectOf(
    component,
    indexOf(standingTables(workbook.tables, review.asOf)),
    setting,
  )
  return {
    name: component.name,
    state: said.verdict,
    reason: frozenReason(said),
    ...{ monthlyCost, knownCost, isCostTooLarge },
    currency: setting.currency,
    ownerTimeBp: ownerTime.rows > ownerTime.blankShares ? ownerTime.knownBp : null,
  }
}

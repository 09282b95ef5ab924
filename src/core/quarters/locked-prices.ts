// The prices that stay with a locked quarter in the workbook itself, so that a price that rose since is found at every edit
// without reading the locked file.

import type { Assessment } from '../assessment/assessment.ts'
import { isRunRate, listAmount, perMonth } from '../costs/monthly-cost.ts'
import type { LockedPrice } from '../inventory/quarter-record.ts'

/** Of every component that is not retired, each line of its run-rate in its own currency. */
export function lockedPrices({ components }: Pick<Assessment, 'components'>): readonly LockedPrice[] {
  return components.flatMap(({ subject: { component, costLines } }) =>
    component.lifecycle === 'retired'
      ? []
      : costLines.filter(isRunRate).map((line) => {
          const amount = listAmount(line)
          return { componentId: component.id, currency: line.currency, amount: amount === null ? null : perMonth(amount, line.per) }
        }),
  )
}

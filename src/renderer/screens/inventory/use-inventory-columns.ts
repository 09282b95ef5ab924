// The columns of the inventory in this workbook; the same until something moves that all of their cells read.

import { useMemo } from 'react'
import { ownColumnsOf } from '#core'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { inventoryColumns } from './inventory-columns.tsx'
import { withConditions } from './inventory-filter.ts'
import type { InventoryColumn } from './more-columns.tsx'

export function useInventoryColumns(): readonly InventoryColumn[] {
  const session = useSession()
  const style = useNumberStyle()
  const { people, asOf, limits, company } = useSessionState(({ assessment }) => assessment.setting)
  const own = useSessionState(({ workbook }) => workbook.tables.ownColumns)
  const ownColumns = useMemo(() => ownColumnsOf(own), [own])
  const limitBp = limits['owner-time']
  const engineerCost = company.engineerMonthlyCost
  return useMemo(() => {
    const spend = () => session.state().assessment.totals.monthlyCostMinor
    return withConditions(inventoryColumns({ style, people, asOf, ownColumns, limitBp, engineerCost, spend }))
  }, [session, style, people, asOf, ownColumns, limitBp, engineerCost])
}

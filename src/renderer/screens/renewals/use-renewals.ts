// The upcoming dates of the open workbook, worked out once per edit for the screen and the overview's card.

import { useMemo } from 'react'
import { type Renewal, renewalsOf } from '#core'
import { useSessionState } from '../../session/use-session.tsx'

/** Notice is given a quarter ahead in most contracts, so the overview looks as far. */
export const SOON_DAYS = 90

export function useRenewals(): readonly Renewal[] {
  const workbook = useSessionState((state) => state.workbook)
  const assessment = useSessionState((state) => state.assessment)
  return useMemo(() => renewalsOf(workbook, assessment), [workbook, assessment])
}

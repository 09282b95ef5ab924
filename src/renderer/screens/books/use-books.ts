// The ledger of the open workbook as the screen shows it: matched to the inventory, with the names that a vendor may match.

import { useMemo } from 'react'
import { type Reconciliation, reconcile, recordsOf } from '#core'
import { useSessionState } from '../../session/use-session.tsx'

export interface Books {
  /** null: no line is of a month that is over. */
  readonly found: Reconciliation | null
  /** Names that the inventory pays, each once. */
  readonly payees: readonly string[]
}

export function useBooks(): Books {
  const assessment = useSessionState((state) => state.assessment)
  return useMemo(() => {
    const found = reconcile(assessment)
    const payees = [...new Set((found?.items ?? []).map(({ payee }) => payee))].sort((a, b) => a.localeCompare(b))
    return { found, payees }
  }, [assessment])
}

export function useLedger() {
  const workbook = useSessionState((state) => state.workbook)
  return useMemo(
    () =>
      recordsOf(workbook, 'ledger').toSorted((a, b) => (b.month ?? '').localeCompare(a.month ?? '') || (b.amount ?? 0) - (a.amount ?? 0)),
    [workbook],
  )
}

// The limits in force and how their values are written, for every screen that shows or changes one.

import { useMemo } from 'react'
import { type LimitValues, limitValues } from '#core'
import { useSessionState } from '../../session/use-session.tsx'
import type { Notation } from '../settings/typed-value.ts'

export interface Limits {
  readonly values: LimitValues
  readonly notation: Notation
}

export function useLimits(): Limits {
  const policy = useSessionState((state) => state.workbook.tables.policy)
  const settings = useSessionState((state) => state.workbook.tables.settings['settings'])
  const currency = settings?.currency ?? 'USD'
  const locale = settings?.locale ?? 'en-US'
  return useMemo(() => ({ values: limitValues(policy, currency), notation: { currency, locale } }), [policy, currency, locale])
}

// How this workbook writes numbers: its locale and currency, as the formatters of wording ask for it.

import { useMemo } from 'react'
import { type NumberStyle, numberStyleOf } from '#wording'
import { useSessionState } from './use-session.tsx'

/** The same object until one of the two changes: an edit draws nothing anew that only writes numbers. */
export function useNumberStyle(): NumberStyle {
  const locale = useSessionState((state) => numberStyleOf(state.workbook).locale)
  const currency = useSessionState((state) => numberStyleOf(state.workbook).currency)
  return useMemo(() => ({ locale, currency }), [locale, currency])
}

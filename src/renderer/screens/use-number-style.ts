// How this workbook writes numbers: its locale and currency, as the formatters of wording ask for it.

import { useMemo } from 'react'
import { type NumberStyle, numberStyleOf } from '#wording'
import { useSessionState } from '../session/use-session.tsx'

export function useNumberStyle(): NumberStyle {
  const { locale, currency } = numberStyleOf(useSessionState().workbook)
  return useMemo(() => ({ locale, currency }), [locale, currency])
}

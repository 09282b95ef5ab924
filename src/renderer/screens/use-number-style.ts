// How this workbook writes numbers: its locale and currency, as the formatters of wording ask for it.

import { useMemo } from 'react'
import type { NumberStyle } from '#wording'
import { useSessionState } from '../session/use-session.tsx'

export function useNumberStyle(): NumberStyle {
  const settings = useSessionState().workbook.tables.settings['settings']
  const locale = settings?.locale ?? 'en-US'
  const currency = settings?.currency ?? 'USD'
  return useMemo(() => ({ locale, currency }), [locale, currency])
}

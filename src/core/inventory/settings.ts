// How a workbook counts: its currency, the locale of numbers, and when its fiscal year starts.

import { currencyCode } from './cost.ts'
import { integer, nameText, type ValuesOf } from './field.ts'

export const workbookSettingsFields = {
  currency: currencyCode(),
  locale: { ...nameText(), initial: 'en-US' },
  fiscalStartMonth: integer('months', 1, 12, 1),
}

export type SettingsValues = ValuesOf<typeof workbookSettingsFields>

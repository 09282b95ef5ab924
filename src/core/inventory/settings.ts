// How a workbook counts: its currency, the locale of numbers, and when its fiscal year starts.

import { problem } from '../problem.ts'
import { fail, ok } from '../result.ts'
import { currencyCode } from './cost.ts'
import { type Field, integer, optionalDate } from './field.ts'

/** A language tag that Intl takes: any other would throw at the first number shown. */
function localeTag(): Field<string> {
  return {
    initial: 'en-US',
    read: (raw, name) =>
      typeof raw === 'string' && raw.length <= 35 && isLocale(raw)
        ? ok(raw)
        : fail(problem('not-a-choice', { field: name, text: String(raw).slice(0, 40), choices: ['en-US', 'de-DE', '…'] })),
  }
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

export const workbookSettingsFields = {
  currency: currencyCode(),
  locale: localeTag(),
  fiscalStartMonth: integer('months', 1, 12, 1),
  /** The day of the next quarterly review. */
  nextReview: optionalDate(),
}

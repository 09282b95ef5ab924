// Whether the inventory is complete, in one sentence: on Overview, on Summary and on the slides, word for word the same.

import type { Completeness } from '#core'
import { formatList, formatShare, type LocaleStyle, plural, pluralize } from './quantities.ts'

/** "96% of booked infrastructure spend is in the inventory; 4 services are paid and not listed." '': no bill says anything of it. */
export function completenessSentence(found: Completeness | null, style: LocaleStyle): string {
  if (found === null) return ''
  const { spend, missingRates, notListed } = found
  const parts = [
    ...(spend === null ? [] : [`${formatShare(spend.shareBp, style)} of ${spend.basis} infrastructure spend is in the inventory`]),
    ...(missingRates.length === 0 ? [] : [`Without an exchange rate for ${formatList(missingRates)}, no share of spend is known`]),
    ...(notListed === 0 ? [] : [`${pluralize(notListed, 'services', style)} ${plural(notListed, 'is', 'are')} paid and not listed`]),
  ]
  return `${parts.join('; ')}.`
}

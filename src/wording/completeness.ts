// Whether the inventory is complete, in one sentence: on Overview, on Summary (as exported) and on the slides, word for word the same.

import type { Completeness } from '#core'
import { formatCount, formatList, formatShare, type LocaleStyle, plural, pluralize } from './quantities.ts'

/**
 * "96% of booked infrastructure spend is in the inventory; 4 services are paid and not listed; 7 run in your stack files and are not
 * listed." '': no bill and no stack file says anything of it.
 */
export function completenessSentence(found: Completeness | null, style: LocaleStyle): string {
  if (found === null) return ''
  const { spend, missingRates, notListed, runsNotListed } = found
  const parts = [
    ...(spend === null ? [] : [`${formatShare(spend.shareBp, style)} of ${spend.basis} infrastructure spend is in the inventory`]),
    ...(missingRates.length === 0 ? [] : [`Without an exchange rate for ${formatList(missingRates)}, no share of spend is known`]),
    ...(notListed === 0 ? [] : [`${pluralize(notListed, 'services', style)} ${plural(notListed, 'is', 'are')} paid and not listed`]),
    ...(runsNotListed === 0 ? [] : [runningText(runsNotListed, notListed === 0 && spend === null, style)]),
  ]
  return parts.length === 0 ? '' : `${parts.join('; ')}.`
}

/** By itself it says what it counts. */
function runningText(count: number, isAlone: boolean, style: LocaleStyle): string {
  const counted = isAlone ? pluralize(count, 'components', style) : formatCount(count, style)
  return `${counted} ${plural(count, 'runs', 'run')} in your stack files and ${plural(count, 'is', 'are')} not listed`
}

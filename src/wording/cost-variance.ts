// Why a monthly cost is not what it was: the causes by name, of one component and of the whole list.

import { COST_STEPS, type CostStep, type CostVariance, VARIANCE_CAUSES, type VarianceCause } from '#core'
import { formatCount, signed } from './quantities/counts.ts'
import type { NumberStyle } from './quantities/locale.ts'
import { formatMoney } from './quantities/money.ts'

export const VARIANCE_LABELS: Readonly<Record<CostStep, string>> = {
  added: 'Added',
  retired: 'Retired or deleted',
  price: 'Price',
  seats: 'Seats',
  volume: 'Volume (requests)',
  currency: 'Exchange rates',
  known: 'Price known only before or now',
  bills: 'Unallocated bills',
  otherwise: 'Counted differently at the lock',
}

/** Of one component: on which of the sides its price was not known. */
const NOT_KNOWN: Readonly<Record<NonNullable<CostVariance['notKnown']>, string>> = {
  before: 'Not known before',
  now: 'Not known now',
  both: 'Partly not known before, partly not now',
}

function labelOf(variance: CostVariance | undefined, cause: VarianceCause): string {
  const notKnown = variance?.notKnown ?? null
  return cause === 'known' && notKnown !== null ? NOT_KNOWN[notKnown] : VARIANCE_LABELS[cause]
}

/** "Price", "Price +$150, exchange rates +$52.50"; a single cause without its amount. */
export function varianceCauses(variance: CostVariance | undefined, style: NumberStyle): string {
  const causes = VARIANCE_CAUSES.filter((cause) => (variance?.[cause] ?? 0) !== 0)
  const named = causes.map((cause, index) => {
    const label = index === 0 ? labelOf(variance, cause) : labelOf(variance, cause).toLowerCase()
    return causes.length === 1 ? label : `${label} ${signedMoney(variance?.[cause] ?? 0, style)}`
  })
  return named.join(', ')
}

/**
 * "LLM API +$1,200 (new contract), GPU pool −$300, 4 more". The largest first.
 * @param reasonOf what somebody wrote of it; blank: nothing
 */
export function varianceNames(
  variances: readonly CostVariance[],
  cause: VarianceCause,
  most: number,
  reasonOf: (variance: CostVariance) => string,
  style: NumberStyle,
): string {
  const moved = variances.filter((variance) => variance[cause] !== 0)
  const largest = moved.toSorted((a, b) => Math.abs(b[cause]) - Math.abs(a[cause])).slice(0, most)
  const named = largest.map((variance) => {
    const reason = reasonOf(variance)
    return `${variance.name} ${signedMoney(variance[cause], style)}${reason === '' ? '' : ` (${shortened(reason)})`}`
  })
  const more = moved.length - largest.length
  return [...named, ...(more === 0 ? [] : [`${formatCount(more, style)} more`])].join(', ')
}

/** The whole reason stands with the component. */
const MOST_LETTERS = 80

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS - 1).trimEnd()}…`
}

/** "Price +$150, exchange rates +$52.50": each step over all components that is not 0. */
export function stepsText(steps: Readonly<Record<CostStep, number>>, style: NumberStyle): string {
  const told = COST_STEPS.filter((step) => steps[step] !== 0)
  return told
    .map((step, index) => `${index === 0 ? VARIANCE_LABELS[step] : VARIANCE_LABELS[step].toLowerCase()} ${signedMoney(steps[step], style)}`)
    .join(', ')
}

function signedMoney(minor: number, style: NumberStyle): string {
  return signed(minor, (amount) => formatMoney(amount, style))
}

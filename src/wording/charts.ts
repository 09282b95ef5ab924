// What charts say: the finding each carries as its title, and the same in full for those who do not see the picture.

import type { Layer } from '#core'
import type { Labels } from './fields/field-words.ts'
import { LAYER_LABELS } from './labels.ts'
import { formatMoney, formatShare, formatWholeShare, type NumberStyle, plural, pluralize, roundedDown } from './quantities.ts'

export interface LayerCostFacts {
  /** null: components without a layer; unallocated: what bills leave. */
  readonly layer: ChartLayer
  readonly minor: number
  readonly shareBp: number
}

/** What the record of a quarter keeps of layers: the last one is of components without a layer and of unallocated bills, too. */
export const KEPT_LAYER_LABELS: Labels<Layer> = { ...LAYER_LABELS, other: 'Other and unallocated' }

export type ChartLayer = Layer | 'unallocated' | null

export function layerName(layer: ChartLayer): string {
  if (layer === 'unallocated') return 'Unallocated bills'
  return layer === null ? 'No layer' : LAYER_LABELS[layer]
}

/** "Compute takes 73% of $1,702.50 per month." */
export function costByLayerFinding(parts: readonly LayerCostFacts[], totalMinor: number, style: NumberStyle): string {
  const total = `${formatMoney(totalMinor, style)} per month`
  const [largest] = parts.toSorted((a, b) => b.minor - a.minor)
  if (largest === undefined) return 'No costs yet.'
  const share = parts.length === 1 ? 'all' : formatWholeShare(largest.shareBp, style)
  return `${layerSubject(largest.layer)} ${share} of ${total}.`
}

/** "Compute $1,236, 73%; Data …": the picture read out. */
export function costByLayerText(parts: readonly LayerCostFacts[], style: NumberStyle): string {
  const said = parts.map(({ layer, minor, shareBp }) => `${layerName(layer)} ${formatMoney(minor, style)}, ${formatShare(shareBp, style)}`)
  return `Monthly cost by layer. ${said.join('; ')}.`
}

/** "2 components take more than 20% of an engineer." @param unknown components whose time is not set: they may, too */
export function componentTimeFinding(
  { over, unknown }: { readonly over: number; readonly unknown: number },
  limitBp: number,
  style: NumberStyle,
): string {
  const limit = `more than ${formatShare(limitBp, style)} of an engineer`
  if (over === 0) return unknown === 0 ? `No component takes ${limit}.` : `No component with a set time takes ${limit}.`
  return `${unknown === 0 ? '' : 'At least '}${pluralize(over, 'components', style)} ${plural(over, 'takes', 'take')} ${limit}.`
}

interface BarFacts {
  readonly name: string
  readonly said: string
}

export function componentTimeText(rows: readonly BarFacts[], limitBp: number, style: NumberStyle): string {
  return `Engineer time by component, limit ${formatShare(limitBp, style)}. ${rows.map(({ name, said }) => `${name} ${said}`).join('; ')}.`
}

interface PersonTimeFacts {
  readonly name: string
  readonly bp: number
}

/** "1 person is allocated more than 100%.", otherwise who spends the most. @param hasUnknown some time is not set: it may be more */
export function personTimeFinding(
  people: readonly PersonTimeFacts[],
  { fullBp, hasUnknown }: { readonly fullBp: number; readonly hasUnknown: boolean },
  style: NumberStyle,
): string {
  const over = people.filter(({ bp }) => bp > fullBp).length
  const all = pluralize(over, 'people', style)
  if (over > 0)
    return `${hasUnknown ? 'At least ' : ''}${all} ${plural(over, 'is', 'are')} allocated more than ${formatShare(fullBp, style)}.`
  const [most] = people.toSorted((a, b) => b.bp - a.bp)
  if (most === undefined) return 'No engineer time yet.'
  return people.length === 1
    ? `${most.name} spends ${hasUnknown ? `at least ${formatShare(most.bp, roundedDown(style))}` : formatShare(most.bp, style)} of their time on infrastructure.`
    : `${most.name} spends the most ${hasUnknown ? 'known time' : 'time'} on infrastructure: ${formatShare(most.bp, style)}.`
}

export function personTimeText(rows: readonly BarFacts[], fullBp: number, style: NumberStyle): string {
  return `Time on infrastructure by person, maximum ${formatShare(fullBp, style)}. ${rows.map(({ name, said }) => `${name} ${said}`).join('; ')}.`
}

/** The layer with its verb, at the start of a sentence: "No layer takes 40%" would say the opposite. */
function layerSubject(layer: ChartLayer): string {
  if (layer === null) return 'What has no layer takes'
  return layer === 'unallocated' ? 'Unallocated bills take' : `${LAYER_LABELS[layer]} takes`
}

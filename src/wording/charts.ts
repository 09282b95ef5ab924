// What charts say: the finding each carries as its title, and the same in full for those who do not see the picture.

import type { Layer } from '#core'
import { LAYER_LABELS } from './labels.ts'
import { counted, formatCount, formatMoney, formatShare, type NumberStyle } from './quantities.ts'

export interface LayerCostSaid {
  /** null: components without a layer; unallocated: what bills leave. */
  readonly layer: ChartLayer
  readonly minor: number
  readonly shareBp: number
}

const NO_LAYER = 'No layer'

export type ChartLayer = Layer | 'unallocated' | null

export function layerName(layer: ChartLayer): string {
  if (layer === 'unallocated') return 'Bills, unallocated'
  return layer === null ? NO_LAYER : LAYER_LABELS[layer]
}

/** "Compute takes 73 % of $1,702.50 a month." */
export function costByLayerFinding(parts: readonly LayerCostSaid[], totalMinor: number, style: NumberStyle): string {
  const total = `${formatMoney(totalMinor, style)} a month`
  const [largest] = parts.toSorted((a, b) => b.minor - a.minor)
  if (largest === undefined) return 'No cost is set yet.'
  const share = parts.length === 1 ? 'all' : formatShare(largest.shareBp, style)
  // "No layer takes 40 %" would say the opposite.
  return `${largest.layer === null ? 'What has no layer' : layerSaid(largest.layer)} takes ${share} of ${total}.`
}

/** "Compute $1,236, 73 %; Data …": the picture read out. */
export function costByLayerText(parts: readonly LayerCostSaid[], style: NumberStyle): string {
  const said = parts.map(({ layer, minor, shareBp }) => `${layerName(layer)} ${formatMoney(minor, style)}, ${formatShare(shareBp, style)}`)
  return `Cost a month by layer. ${said.join('; ')}.`
}

/** "2 components take more than 20 % of one engineer." */
export function componentTimeFinding(over: number, limitBp: number, style: NumberStyle): string {
  const limit = `more than ${formatShare(limitBp, style)} of one engineer`
  if (over === 0) return `No component takes ${limit}.`
  return `${counted(over, 'components', style)} ${over === 1 ? 'takes' : 'take'} ${limit}.`
}

export function componentTimeText(
  rows: readonly { readonly name: string; readonly said: string }[],
  limitBp: number,
  style: NumberStyle,
): string {
  return `Time of one engineer by component, limit ${formatShare(limitBp, style)}. ${rows.map(({ name, said }) => `${name} ${said}`).join('; ')}.`
}

interface PersonTimeSaid {
  readonly name: string
  readonly bp: number
}

/** "1 person gives more than 100 %, which cannot be true.", else who gives the most. */
export function personTimeFinding(people: readonly PersonTimeSaid[], fullBp: number, style: NumberStyle): string {
  const over = people.filter(({ bp }) => bp > fullBp).length
  if (over > 0)
    return `${over === 1 ? '1 person gives' : `${formatCount(over, style)} people give`} more than ${formatShare(fullBp, style)}, which cannot be true.`
  const [most] = people.toSorted((a, b) => b.bp - a.bp)
  if (most === undefined) return 'Nobody’s time is set yet.'
  return people.length === 1
    ? `${most.name} gives ${formatShare(most.bp, style)} to infrastructure.`
    : `${most.name} gives the most to infrastructure: ${formatShare(most.bp, style)}.`
}

export function personTimeText(
  rows: readonly { readonly name: string; readonly said: string }[],
  fullBp: number,
  style: NumberStyle,
): string {
  return `Time on infrastructure by person, ${formatShare(fullBp, style)} is all of it. ${rows.map(({ name, said }) => `${name} ${said}`).join('; ')}.`
}

/** What a sentence calls it. */
function layerSaid(layer: Exclude<ChartLayer, null>): string {
  return layer === 'unallocated' ? 'What bills leave unallocated' : LAYER_LABELS[layer]
}

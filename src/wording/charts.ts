// What charts say: the finding each carries as its title, and the same in full for those who do not see the picture.

import type { Layer } from '#core'
import { LAYER_LABELS } from './labels.ts'
import { counted, formatMoney, formatShare, type NumberStyle } from './quantities.ts'

export interface LayerCostSaid {
  /** null: components without a layer. */
  readonly layer: Layer | null
  readonly minor: number
  readonly shareBp: number
}

export const NO_LAYER = 'No layer'

export function layerName(layer: Layer | null): string {
  return layer === null ? NO_LAYER : LAYER_LABELS[layer]
}

/** "Compute takes 73 % of $1,702.50 a month." */
export function costByLayerFinding(parts: readonly LayerCostSaid[], totalMinor: number, style: NumberStyle): string {
  const total = `${formatMoney(totalMinor, style)} a month`
  const [largest] = parts.toSorted((a, b) => b.minor - a.minor)
  if (largest === undefined) return 'No cost is set yet.'
  const share = parts.length === 1 ? 'all' : formatShare(largest.shareBp, style)
  // "No layer takes 40 %" would say the opposite.
  return `${largest.layer === null ? 'What has no layer' : LAYER_LABELS[largest.layer]} takes ${share} of ${total}.`
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

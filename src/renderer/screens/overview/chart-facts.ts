// What the two charts of the overview show, worked out of an assessment: cost by layer, and time by component.

import { type Assessment, appliesToRunning, type CheckState, countsInTotals, divideRounded, LAYERS, type Layer } from '#core'

/** Bars drawn; what takes less is counted. */
export const MAX_BARS = 10
/** Lines of the table behind them. */
export const MAX_TABLE_ROWS = 100

export interface LayerCost {
  /** null: components without a layer. */
  readonly layer: Layer | null
  readonly minor: number
  /** Of the total, in whole percents. */
  readonly shareBp: number
}

export interface CostByLayer {
  /** In the order of layers everywhere; a layer that costs nothing is left out. */
  readonly parts: readonly LayerCost[]
  readonly totalMinor: number
  readonly withoutCost: number
}

/** null: there is no total to part, because nothing costs anything or a currency has no rate. */
export function costByLayer({ components, totals }: Assessment): CostByLayer | null {
  const totalMinor = totals.monthlyCostMinor
  if (totalMinor === null || totalMinor <= 0) return null
  const sums = new Map<Layer | null, number>()
  for (const { subject } of components) {
    const { layer } = subject.component
    if (countsInTotals(subject.component)) sums.set(layer, (sums.get(layer) ?? 0) + (subject.monthlyCost ?? 0))
  }
  const parts = [...LAYERS, null].flatMap((layer): LayerCost[] => {
    const minor = sums.get(layer) ?? 0
    return minor <= 0 ? [] : [{ layer, minor, shareBp: divideRounded(minor * 100, totalMinor) * 100 }]
  })
  return { parts, totalMinor, withoutCost: totals.componentsWithoutCost }
}

export interface TimeBar {
  readonly id: string
  readonly name: string
  readonly bp: number
  /** Some of the time is not set: the bar may be longer. */
  readonly isAtLeast: boolean
  /** What the owner-time check says. */
  readonly state: CheckState
}

export interface ComponentTime {
  /** The most time first, at most MAX_TABLE_ROWS. */
  readonly bars: readonly TimeBar[]
  /** Components with time, those beyond the table included. */
  readonly count: number
  readonly limitBp: number
  readonly over: number
}

/** null: nobody's time is known. What is retired takes none. */
export function componentTime({ components, setting }: Assessment): ComponentTime | null {
  const limitBp = setting.limits['owner-time']
  const bars = components
    .filter(({ subject }) => appliesToRunning(subject) === null && subject.ownerTime.knownBp > 0)
    .map(({ subject: { component, ownerTime }, checks }): TimeBar => {
      const state = checks.find(({ rule }) => rule === 'owner-time')?.state ?? 'N/A'
      return { id: component.id, name: component.name, bp: ownerTime.knownBp, isAtLeast: ownerTime.blankShares > 0, state }
    })
    .sort((a, b) => b.bp - a.bp)
  if (bars.length === 0) return null
  return { bars: bars.slice(0, MAX_TABLE_ROWS), count: bars.length, limitBp, over: bars.filter(({ bp }) => bp > limitBp).length }
}

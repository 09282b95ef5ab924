// What the models cost at the last lock: the trend of the figures of AI cost, where that quarter's file is at hand.

import type { FigureId } from '#core'
import type { BoardPack } from '../../pack.ts'

interface AiAtLock {
  readonly quarter: string
  /** Those that were known then, in the units of the app. */
  readonly figures: ReadonlyMap<FigureId, number>
}

/** null: no quarter is locked, its file is not at hand, or it counted in another currency. */
export function aiAtLock({ places }: BoardPack): AiAtLock | null {
  const { comparison = null, since } = places.of('changes') ?? {}
  if (comparison === null || since === undefined || comparison.before.figures.currency !== comparison.after.figures.currency) return null
  const known = Object.entries(comparison.before.ai).filter(([, value]) => value !== null)
  return { quarter: since.quarter, figures: new Map(known as [FigureId, number][]) }
}

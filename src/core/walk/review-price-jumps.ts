// Prices that rose much since the last lock and that nobody has explained, the largest rise first. The reason is kept with the
// component.

import { countedIn, idOf } from './review-decisions.ts'
import { type PriceJumpItem, priceJumpKey } from './review-item.ts'
import { isTouched, type ReviewView, stateOf } from './review-view.ts'

export function priceJumpItems(view: ReviewView): readonly PriceJumpItem[] {
  return countedIn(view)
    .flatMap((entry): PriceJumpItem[] => {
      const verdict = entry.checks.find(
        ({ rule, code }) => rule === 'price-jump' && (code === 'price-jumped' || code === 'price-jump-explained'),
      )
      if (verdict === undefined) return []
      const key = priceJumpKey(idOf(entry))
      const isAnswered = isTouched(view, entry.subject.component.meta, 'priceChangeReason')
      const state = stateOf(view, key, verdict.code === 'price-jumped', false) ?? (isAnswered ? 'answered' : null)
      return state === null ? [] : [{ kind: 'price-jump', key, state, entry, verdict }]
    })
    .sort((a, b) => riseOf(b) - riseOf(a))
}

function riseOf({ verdict }: PriceJumpItem): number {
  return Number(verdict.facts['riseMinor'] ?? 0)
}

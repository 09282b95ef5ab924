// Which screen is shown and how one gets back: places in the order visited, like a browser's.

import { useCallback, useReducer } from 'react'

export const SCREENS = [
  'overview',
  'inventory',
  'component',
  'people',
  'costs',
  'books',
  'evidence',
  'before-you-build',
  'checks',
  'review',
  'compare',
  'what-if',
  'import',
  'merge',
  'questions',
  'export',
  'settings',
  'earlier-versions',
  'verify-pack',
  'returned-pack',
] as const
export type Screen = (typeof SCREENS)[number]

export interface Place {
  readonly screen: Screen
  /** The component whose inspector or page is open, null when none is. */
  readonly inspected: string | null
}

export interface Visited {
  /** Never empty. */
  readonly places: readonly Place[]
  readonly current: number
}

export type Step =
  | { readonly kind: 'go'; readonly place: Place }
  /** Changes the place without a new step back: the inspector follows the row in focus. */
  | { readonly kind: 'replace'; readonly place: Place }
  | { readonly kind: 'back' }
  | { readonly kind: 'forward' }

export function visit(visited: Visited, step: Step): Visited {
  const { places, current } = visited
  const before = places.slice(0, current)
  const here = placeOf(visited)
  switch (step.kind) {
    case 'go':
      if (isSame(here, step.place)) return visited
      return { places: [...before, here, step.place], current: current + 1 }
    case 'replace':
      return { places: [...before, step.place, ...places.slice(current + 1)], current }
    case 'back':
      return { places, current: Math.max(0, current - 1) }
    case 'forward':
      return { places, current: Math.min(places.length - 1, current + 1) }
  }
}

export function placeOf({ places, current }: Visited): Place {
  const place = places[current]
  if (place === undefined) throw new RangeError(`No place ${current} among ${places.length}`)
  return place
}

export interface Navigation {
  readonly place: Place
  readonly go: (place: Place) => void
  readonly replace: (place: Place) => void
  readonly back: () => void
  readonly forward: () => void
}

export function useNavigation(first: Place): Navigation {
  const [visited, dispatch] = useReducer(visit, { places: [first], current: 0 })
  return {
    place: placeOf(visited),
    go: useCallback((place) => dispatch({ kind: 'go', place }), []),
    replace: useCallback((place) => dispatch({ kind: 'replace', place }), []),
    back: useCallback(() => dispatch({ kind: 'back' }), []),
    forward: useCallback(() => dispatch({ kind: 'forward' }), []),
  }
}

function isSame(a: Place, b: Place): boolean {
  return a.screen === b.screen && a.inspected === b.inspected
}

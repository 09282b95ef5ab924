// Which screen is shown and how the user gets back: places in the order visited, like a browser's.

import { SCREEN_TABLE, type ScreenId } from '#wording'

export interface Place {
  readonly screen: ScreenId
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
    case 'go': {
      const place = knownPlace(step.place)
      if (here.screen === place.screen && here.inspected === place.inspected) return visited
      return { places: [...before, here, place], current: current + 1 }
    }
    case 'replace':
      return { places: [...before, knownPlace(step.place), ...places.slice(current + 1)], current }
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

/** The inventory for a screen or tab that this version does not have: a name kept by another one leads nowhere else. */
export function knownPlace(place: { readonly screen: string; readonly inspected: string | null }): Place {
  const isKnown = (screen: string): screen is ScreenId => Object.hasOwn(SCREEN_TABLE, screen)
  return isKnown(place.screen) ? { ...place, screen: place.screen } : { screen: 'inventory', inspected: null }
}

// Whether the window may stand where it stood last time. Screens come and go between two starts.

import type { Rectangle } from 'electron'
import type { WindowPlace } from './settings.ts'

/** So much of a remembered window must lie on a screen to be grabbed again. */
const VISIBLE_PIXELS = 100

/** null when the screen it was on is gone. */
export function usablePlace(place: WindowPlace | null, workAreas: readonly Rectangle[]): WindowPlace | null {
  if (place === null) return null
  const isReachable = workAreas.some(
    (area) =>
      Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x) >= VISIBLE_PIXELS &&
      place.y >= area.y &&
      place.y <= area.y + area.height - VISIBLE_PIXELS,
  )
  return isReachable ? place : null
}

// What the price of a component usually grows with and where it is usually booked, by what the component is. Proposals only:
// a screen shows them, and the user takes or changes them.

import { assumedDriver, type BookedAs, type Kind, type PriceDriver } from '#core'
import type { ApproachWord } from '../approach-words.ts'

/** Work on the product, not delivery of it. */
const FOR_DEVELOPMENT: readonly Kind[] = ['ci', 'eval', 'labelling', 'feature-store']

/** null: nothing says so. */
export function usualDriver(kind: Kind | null, approach: ApproachWord | null): PriceDriver | null {
  return assumedDriver(kind, approach === 'self-host' ? 'build' : approach) === 'usage' ? 'usage' : null
}

/** null for what may be anything: tools of the office as much as of the product. */
export function usualBooking(kind: Kind | null): BookedAs | null {
  if (kind === null || kind === 'other') return null
  return FOR_DEVELOPMENT.includes(kind) ? 'r-and-d' : 'cogs'
}

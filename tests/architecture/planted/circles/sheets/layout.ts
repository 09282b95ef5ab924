// Planted: the other half of the circle.

import type { Pack } from '../pack.ts'

export interface Layout {
  readonly of: (pack: Pack) => number
}

// Planted: outside the circle, though it imports from it.

import type { Pack } from './pack.ts'

export const nameOf = (pack: Pack) => String(pack)

// Where a component stands with the people who decide: its verdict, with small ones and what is decided already told apart. Badges,
// lists and counts all read it, so that a number is always the number of rows with that word.

import type { ComponentAssessment } from './component-assessment.ts'

/** Worst first. none: no check applies. */
export const STANDINGS = ['to-decide', 'minor', 'planned', 'watch', 'needs-input', 'kept', 'ok', 'none'] as const
export type Standing = (typeof STANDINGS)[number]

export function standingOf({ verdict, toDecide, small }: Pick<ComponentAssessment, 'verdict' | 'toDecide' | 'small'>): Standing {
  switch (verdict) {
    case 'FAIL':
      return toDecide ? (small ? 'minor' : 'to-decide') : 'planned'
    case 'WATCH':
      return 'watch'
    case 'UNKNOWN':
      return 'needs-input'
    case 'EXEMPT':
      return 'kept'
    case 'PASS':
      return 'ok'
    case 'N/A':
      return 'none'
  }
}

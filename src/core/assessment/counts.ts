// The one place where components are counted. Headline, tiles, lists, review, command line, Excel, pages and slides all say these
// numbers, so that no two of them differ.

import type { Assessment } from './assessment.ts'

/**
 * Counts of live and retiring rows, company-wide findings apart. Every component and request path is in exactly one of to decide, planned,
 * kept, watch, needs input and OK, unless no check applies to it.
 */
export interface Counts {
  readonly components: number
  /** They are no components, and need decisions as those do. */
  readonly requestPaths: number
  /** Needs a decision, minor ones included. */
  readonly toDecide: number
  readonly toDecideMaterial: number
  /** Small ones, which are settled together. */
  readonly toDecideMinor: number
  /** Findings about the company as a whole; of no component, and in none of the other numbers. */
  readonly toDecideCompanyWide: number
  /** Over a limit, with a decision in force for it. */
  readonly planned: number
  /** Over a limit, with an active exception. */
  readonly kept: number
  readonly watch: number
  readonly needsInput: number
  readonly ok: number
  /** Bought, with no time recorded and none asked for. They are in one of the numbers above as well. */
  readonly withoutTime: number
}

export function countsOf({ totals }: Pick<Assessment, 'totals'>): Counts {
  const { components, requestPaths, toDecide, toDecideCompanyWide, byStanding, withoutTime } = totals
  return {
    components,
    requestPaths,
    toDecide,
    toDecideMaterial: byStanding['to-decide'],
    toDecideMinor: byStanding.minor,
    toDecideCompanyWide,
    planned: byStanding.planned,
    kept: byStanding.kept,
    watch: byStanding.watch,
    needsInput: byStanding['needs-input'],
    ok: byStanding.ok,
    withoutTime,
  }
}

// Hours of upkeep (the ops tax) as a share of one engineer, so that it can be held against the share
// somebody typed. Hours are a month; a page counts with everything that follows it.

import { divideRounded } from '../amounts/rounding.ts'
import { HOURS_PER_YEAR } from '../amounts/units.ts'
import type { Component, Project } from '../inventory/tables.ts'

export interface UpkeepShare {
  /** Share of one engineer that the known hours make. */
  readonly shareBp: number
  /** Every question that this kind of component is asked has an answer. */
  readonly isComplete: boolean
}

const PLAIN = ['pages', 'upgrades', 'patches', 'debugging'] as const
const OF_A_MODEL = ['updates', 'monitoring', 'scaling', 'failover'] as const

/** null when no hour is known. 2 pages a month × 6 h = 144 h a year = 6.92 % of one engineer. */
export function upkeepShare(component: Component, projects: readonly Project[], hoursPerPage: number): UpkeepShare | null {
  const asked = component.kind === 'model-self-hosted' ? OF_A_MODEL : PLAIN
  for (const { opsHours } of projects) {
    const answers = [...PLAIN, ...OF_A_MODEL].map((name) =>
      opsHours[name] === null ? null : opsHours[name] * (name === 'pages' ? hoursPerPage : 1),
    )
    const known = answers.filter((hours) => hours !== null)
    if (known.length === 0) continue
    const yearly = known.reduce((sum, hours) => sum + hours, 0) * 12
    return { shareBp: divideRounded(yearly * 10_000, HOURS_PER_YEAR), isComplete: asked.every((name) => opsHours[name] !== null) }
  }
  return null
}

// Hours of upkeep (the ops tax) as a share of one engineer, so that it can be held against the share
// somebody typed. Hours are a month; a page counts with everything that follows it.

import { divideRounded } from '../amounts/rounding.ts'
import { HOURS_PER_YEAR } from '../amounts/units.ts'
import type { Component, Project } from '../inventory/tables.ts'

interface UpkeepShare {
  /** Share of one engineer that the known hours make. */
  readonly shareBp: number
  /** Every question that this kind of component is asked has an answer. */
  readonly isComplete: boolean
}

const PLAIN = ['pages', 'upgrades', 'patches', 'debugging'] as const
const OF_A_MODEL = ['updates', 'monitoring', 'scaling', 'failover'] as const

/** Known hours of upkeep a year, pages with all that follows them; null when no hour is known. 2 pages a month × 6 h = 144. */
export function upkeepHours(component: Pick<Component, 'kind'>, projects: readonly Project[], hoursPerPage: number): number | null {
  return upkeepOf(component, projects, hoursPerPage)?.yearly ?? null
}

/** null when no hour is known. 2 pages a month × 6 h = 144 h a year = 6.92 % of one engineer. */
export function upkeepShare(component: Pick<Component, 'kind'>, projects: readonly Project[], hoursPerPage: number): UpkeepShare | null {
  const upkeep = upkeepOf(component, projects, hoursPerPage)
  if (upkeep === null) return null
  return { shareBp: divideRounded(upkeep.yearly * 10_000, HOURS_PER_YEAR), isComplete: upkeep.isComplete }
}

/** Of the first project that has an hour. */
function upkeepOf({ kind }: Pick<Component, 'kind'>, projects: readonly Project[], hoursPerPage: number) {
  const asked = kind === 'model-self-hosted' ? OF_A_MODEL : PLAIN
  for (const { opsHours } of projects) {
    const answers = [...PLAIN, ...OF_A_MODEL].map((name) =>
      opsHours[name] === null ? null : opsHours[name] * (name === 'pages' ? hoursPerPage : 1),
    )
    const known = answers.filter((hours) => hours !== null)
    if (known.length === 0) continue
    return { yearly: known.reduce((sum, hours) => sum + hours, 0) * 12, isComplete: asked.every((name) => opsHours[name] !== null) }
  }
  return null
}

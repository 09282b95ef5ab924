// R18 · ops-tax (measure). What a piece we build or run costs a year after it is built: pages,
// upgrades, patches, debugging, and for a model updates, monitoring, scaling and failover.

import { divideRounded } from '../../amounts/rounding.ts'
import { HOURS_PER_YEAR } from '../../amounts/units.ts'
import { upkeepHours, upkeepShare } from '../../costs/upkeep.ts'
import { componentRule } from '../formula-check.ts'
import { requiredNumber } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import { opsTaxFormulas } from './formula.ts'

export const terms = {
  id: 'ops-tax',
  kind: 'measure',
  theme: 'mistakes',
  codes: ['tax-by-hours', 'tax-by-share'],
  notApplicable: ['run-by-others'],
} as const satisfies RuleTerms

/** Yearly hours when they were given. Asked as hours or as share, never both. */
function hoursOf({ component, projects }: ComponentSubject, { limits }: Setting): number | null {
  return upkeepHours(component, projects, limits['hours-per-page'])
}

/**
 * The share of one engineer that is upkeep. Without hours the whole owner time is, but of our edge only what is
 * given as hours: the rest of its time builds the product.
 */
function upkeepOf(subject: ComponentSubject, setting: Setting): number | null {
  const upkeep = upkeepShare(subject.component, subject.projects, setting.limits['hours-per-page'])
  if (upkeep !== null) return upkeep.shareBp
  const { knownBp, rows, blankShares } = subject.ownerTime
  return subject.component.edge === 'yes' || rows === 0 || blankShares > 0 ? null : knownBp
}

/** Vectors: 2 pages a month × 6 h = 144 h a year = 12,461.54 at 15,000 a month, 6.92 % of an engineer. */
export const rule: RuleParts = componentRule<'ops-tax', { upkeep: number; engineerCost: number }>(terms, {
  reads: ['projects.outOfPocketPerMonth'],
  formulas: opsTaxFormulas,
  inputs: {
    upkeep: requiredNumber('bp', 'projects', 0, upkeepOf),
    engineerCost: requiredNumber('minor', 'company', 0, (_, { company }) => company.engineerMonthlyCost),
  },
  show({ upkeep, engineerCost }, subject, setting) {
    const hours = hoursOf(subject, setting)
    const outOfPocket = 12 * subject.projects.reduce((sum, { outOfPocketPerMonth }) => sum + (outOfPocketPerMonth ?? 0), 0)
    const people =
      hours === null ? divideRounded(upkeep * engineerCost * 12, 10_000) : divideRounded(hours * engineerCost * 12, HOURS_PER_YEAR)
    return {
      value: { value: people + outOfPocket, unit: 'minor' },
      facts: { hours, upkeepBp: upkeep, peopleMinor: people, outOfPocketMinor: outOfPocket },
    }
  },
})

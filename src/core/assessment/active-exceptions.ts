// What a team keeps on purpose although a check speaks against it: how many components, what they cost a month, and which
// exemption ends first. Shown on the overview, so that it is carried from quarter to quarter in sight.

import { shareOfMinor } from '../amounts/money.ts'
import type { IsoDate } from '../amounts/units.ts'
import { countsInTotals } from '../checks/applies.ts'
import { isCostOpen } from '../checks/known-cost.ts'
import type { Exemption } from '../inventory/tables.ts'
import type { Assessment } from './assessment.ts'
import type { ComponentAssessment } from './component-assessment.ts'
import { isInForce } from './exempt.ts'

interface ExceptedComponent {
  readonly entry: ComponentAssessment
  /** The exemption in force that ends first. */
  readonly exemption: Exemption
}

export interface ActiveExceptions {
  /** The one whose exemption ends first comes first. */
  readonly components: readonly ExceptedComponent[]
  /** Those of them whose verdict is another one, because another check decides it: the others are the kept ones of countsOf. */
  readonly elsewhere: number
  /** Run-rate a month as far as it is known; cash and people are never added up. */
  readonly costMinor: number
  /** Components whose cost is not known, or not all of it: together they cost at least that. */
  readonly withoutCost: number
  readonly ownerTimeBp: number
  /** That time at full cost; null while the cost of an engineer is not set. */
  readonly timeCostMinor: number | null
}

/** Live and retiring components with a check that an exemption covers, whatever their verdict is. */
export function activeExceptions({ components, asOf, setting }: Assessment): ActiveExceptions {
  const excepted = components.flatMap((entry): ExceptedComponent[] => {
    const exemption = exemptionInForce(entry, asOf)
    return exemption === null || !countsInTotals(entry.subject.component) ? [] : [{ entry, exemption }]
  })
  const engineerCost = setting.company.engineerMonthlyCost
  const ownerTimeBp = excepted.reduce((sum, { entry }) => sum + entry.subject.ownerTime.knownBp, 0)
  return {
    components: excepted.toSorted((a, b) => ((a.exemption.until ?? '') < (b.exemption.until ?? '') ? -1 : 1)),
    elsewhere: excepted.filter(({ entry }) => entry.verdict !== 'EXEMPT').length,
    costMinor: excepted.reduce((sum, { entry }) => sum + entry.subject.knownCost, 0),
    withoutCost: excepted.filter(({ entry }) => isCostOpen(entry.subject, setting)).length,
    ownerTimeBp,
    timeCostMinor: engineerCost === null ? null : shareOfMinor(engineerCost, ownerTimeBp),
  }
}

/** null where none is in force, or where what it covers needs none at the moment. */
function exemptionInForce({ subject, checks }: ComponentAssessment, asOf: IsoDate): Exemption | null {
  if (subject.exemptions.length === 0) return null
  const exempt = new Set<string>(checks.filter(({ state }) => state === 'EXEMPT').map(({ rule }) => rule))
  const inForce = subject.exemptions.filter((entry) => isInForce(entry, asOf) && entry.ruleIds.some((rule) => exempt.has(rule)))
  return inForce.reduce<Exemption | null>(
    (first, next) => (first === null || (next.until ?? '') < (first.until ?? '') ? next : first),
    null,
  )
}

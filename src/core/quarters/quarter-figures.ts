// The figures that stay with a locked quarter in the workbook itself, so that trends over forty quarters read no file.

import type { BasisPoints, MinorUnits } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { countsOf } from '../assessment/counts.ts'
import { type Figures, figuresOf, ratioBp } from '../assessment/figures.ts'
import { countsInTotals } from '../checks/applies.ts'
import { runwayMonths } from '../checks/runway/rule.ts'
import type { PersonTime, QuarterFigures } from '../inventory/quarter-record.ts'

/** @returns amounts a month in minor units of the workbook's currency, time in basis points; null: not known */
export function quarterFigures(assessment: Assessment): QuarterFigures {
  const { totals, setting } = assessment
  const { monthlyCostMinor, ownerTimeBp } = figuresOf(assessment)
  const counts = countsOf(assessment)
  const isTimeKnown = ownerTimeBp !== null
  const { company } = setting
  return {
    currency: setting.currency,
    monthlyCost: monthlyCostMinor as MinorUnits | null,
    cashAfterCredits: monthlyCostMinor === null ? null : totals.cashAfterCreditsMinor,
    ...(monthlyCostMinor === null ? { compute: null, data: null, serving: null, otherLayers: null } : layerCosts(assessment)),
    ownerTime: ownerTimeBp as BasisPoints | null,
    buildingProduct: isTimeKnown ? (totals.buildingProductBp as BasisPoints) : null,
    keepingAlive: isTimeKnown ? (totals.keepingAliveBp as BasisPoints) : null,
    components: counts.components,
    toDecide: counts.toDecide,
    toDecideMinor: counts.toDecideMinor,
    nearLimit: counts.watch,
    missing: counts.needsInput,
    kept: counts.kept,
    cash: company.cash,
    netBurn: company.netBurn,
    revenue: company.revenue,
    headcount: company.headcount,
    engineers: company.engineers,
  }
}

/** The figures that the overview shows, of a locked quarter: for the change since then. */
export function figuresThen(figures: QuarterFigures): Figures {
  const { monthlyCost, cashAfterCredits, ownerTime, netBurn, revenue, cash, headcount, toDecideMinor, nearLimit, missing } = figures
  return {
    monthlyCostMinor: monthlyCost,
    revenueShareBp: ratioBp(monthlyCost, revenue),
    burnShareBp: ratioBp(cashAfterCredits, netBurn),
    runwayHundredths: cash === null || netBurn === null ? null : runwayMonths(cash, netBurn),
    ownerTimeBp: ownerTime,
    headcountShareBp: headcount === null ? null : ratioBp(ownerTime, headcount * 10_000),
    toDecide: decisionsNeeded(figures) ?? 0,
    minor: toDecideMinor ?? 0,
    nearLimit: nearLimit ?? 0,
    missing: missing ?? 0,
  }
}

/** Components that needed a decision, minor ones apart where they were counted apart: a locked quarter keeps what it said. */
export function decisionsNeeded({ toDecide, toDecideMinor }: Pick<QuarterFigures, 'toDecide' | 'toDecideMinor'>): number | null {
  return toDecide === null ? null : toDecide - (toDecideMinor ?? 0)
}

/** So many stay with the workbook, which is read at every start; the time of the others is in the sum, and all stand in the locked file. */
const MOST_PEOPLE = 20

/** Who gave the most, the most first; the staff of vendors is not counted. */
export function peopleFigures({ people }: Assessment): readonly PersonTime[] {
  return people
    .filter(({ person, shareBp }) => person.kind !== 'vendor' && shareBp > 0)
    .sort((a, b) => b.shareBp - a.shareBp)
    .slice(0, MOST_PEOPLE)
    .map(({ person, shareBp }) => ({ personId: person.id, name: person.name, share: shareBp as BasisPoints }))
}

type LayerFigures = Pick<QuarterFigures, 'compute' | 'data' | 'serving' | 'otherLayers'>

function layerCosts({ components, totals }: Assessment): LayerFigures {
  const sums = { compute: 0, data: 0, serving: 0, otherLayers: totals.unallocatedMinor ?? 0 }
  for (const { subject } of components) {
    const { layer } = subject.component
    if (!countsInTotals(subject.component)) continue
    sums[layer === null || layer === 'other' ? 'otherLayers' : layer] += subject.knownCost
  }
  return sums as LayerFigures
}

// R07 · own-compute (calculator). Owning compute is worth modelling once inference is a part of revenue
// that matters and the load is steady enough to fill what is reserved.

import { componentRule } from '../formula-check.ts'
import { requiredNumber } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import { ownComputeFormulas } from './formula.ts'
import { monthlyHistory, neededUse, reservationOf, variation } from './steady-load.ts'

export const terms = {
  id: 'own-compute',
  kind: 'calculator',
  theme: 'layers',
  codes: ['worth-modelling', 'inference-too-small', 'load-not-steady', 'use-too-low'],
  notApplicable: ['nothing-reserved'],
  limits: {
    'steady-load': { default: 2500, unit: 'bp', min: 100, max: 20_000, source: 'house default', date: '2026-11' },
    'reserved-discount': {
      default: 4000,
      unit: 'bp',
      min: 500,
      max: 9000,
      source: 'getnable, c3x.dev, cloudcostkit',
      date: '2026-11',
    },
    'use-margin': { default: 500, unit: 'bp', min: 0, max: 5000, source: 'house default', date: '2026-11' },
    'history-months': { default: 6, unit: 'months', min: 2, max: 36, source: 'house default', date: '2026-11' },
  },
} as const satisfies RuleTerms

/** null with fewer months than it takes to tell. */
function knownVariation(subject: ComponentSubject, setting: Setting): number | null {
  const history = monthlyHistory(subject, setting)
  return history.length < setting.limits['history-months'] ? null : variation(history)
}

type OwnComputeInputs = { bill: number; revenue: number; history: number; expectedUse: number }

/** Vectors: 100, 110, 95, 105, 120, 90 vary by 0.1045; a discount of 40 % needs 65 % of use; fewer than six months UNKNOWN; no revenue not met. */
export const rule: RuleParts = componentRule<'own-compute', OwnComputeInputs>(terms, {
  reads: ['policy.inference-share'],
  formulas: ownComputeFormulas,
  limit: 'steady-load',
  inputs: {
    bill: requiredNumber('minor', 'cost-lines', 0, ({ monthlyCost }) => monthlyCost),
    revenue: requiredNumber('minor', 'company', 0, (_, { company }) => company.revenue),
    history: requiredNumber('bp', 'cost-lines', 0, knownVariation),
    expectedUse: requiredNumber('bp', 'projects', 0, (subject) => reservationOf(subject)?.expectedUse ?? null),
  },
  show({ bill, history, expectedUse }, subject, setting) {
    return {
      value: { value: history, unit: 'bp' },
      limit: 'steady-load',
      margin: setting.limits['steady-load'] - history,
      facts: {
        billMinor: bill,
        expectedUse,
        neededUse: neededUse(reservationOf(subject)?.discount ?? null, setting.limits),
        months: monthlyHistory(subject, setting).length,
        shareLimit: setting.limits['inference-share'],
      },
    }
  },
})

// R29 · spend-concentration (measure). How much of the infrastructure cost one vendor gets: its price rises and outages are
// the company's, and past a quarter of the cost it is worth knowing what another way would take.

import { divideRounded } from '../../amounts/rounding.ts'
import { nameKey } from '../../inventory/name-key.ts'
import { countsAsComponent } from '../applies.ts'
import { missingInputs } from '../explain-check.ts'
import { listRule } from '../formula-check.ts'
import { rule as ownCompute } from '../own-compute/rule.ts'
import { isReservation } from '../own-compute/steady-load.ts'
import { isSaving } from '../premature-inference-saving/payback.ts'
import { rule as savingRule } from '../premature-inference-saving/rule.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { PortfolioSubject, Setting } from '../subject.ts'
import { spendConcentrationFormulas } from './formula.ts'
import { listSpend } from './vendor-spend.ts'

export const terms = {
  id: 'spend-concentration',
  kind: 'measure',
  theme: 'runway',
  codes: ['spend-spread', 'spend-concentrated'],
  notApplicable: ['one-component', 'nothing-priced', 'no-vendor-named'],
  limits: { 'vendor-share': { default: 2500, unit: 'bp', min: 500, max: 10_000, source: 'house default', date: '2026-11' } },
} as const satisfies RuleTerms

/** Vectors: 24.99 % spread, 25.00 % concentrated; one component not applicable; what a bill leaves unallocated counts for its vendor. */
export const rule: RuleParts = listRule<'spend-concentration', { rate: boolean }>(terms, {
  reads: [
    ...ownCompute.reads,
    'policy.steady-load',
    'policy.history-months',
    'policy.reserved-discount',
    'policy.use-margin',
    'policy.payback-months',
    'policy.inference-burn-share',
  ],
  formulas: spendConcentrationFormulas,
  limit: 'vendor-share',
  inputs: {
    rate: {
      unit: 'choice',
      from: 'cost-lines',
      probes: [true],
      required: true,
      read: (list, setting) => (listSpend(list, setting).isRateMissing ? null : true),
      cells: () => ({ spendWaiting: 0, billsWaiting: 0 }),
    },
  },
  show(_, list, setting, code) {
    const { vendors, totalMinor, withoutPrice, billsWithoutPrice } = listSpend(list, setting)
    const [largest] = vendors
    if (largest === undefined) return { limit: 'vendor-share' }
    const share = divideRounded(largest.minor * 10_000, totalMinor)
    const shown = {
      value: { value: share, unit: 'bp' as const },
      limit: 'vendor-share' as const,
      margin: setting.limits['vendor-share'] - share,
      facts: { vendor: largest.name, vendorMinor: largest.minor, totalMinor, withoutPrice, billsWithoutPrice },
    }
    if (code === 'spend-spread') return shown
    return { ...shown, mark: 'concentrated', facts: { ...shown.facts, needs: stillNeeded(largest.key, list, setting) } }
  },
})

/** What own compute and a saving still miss for the most expensive component of the vendor. Empty: both are decided. */
function stillNeeded(vendor: string, { components }: PortfolioSubject, setting: Setting): readonly string[] {
  let dearest: PortfolioSubject['components'][number] | null = null
  for (const next of components) {
    if (!countsAsComponent(next.component) || (dearest !== null && next.knownCost <= dearest.knownCost)) continue
    // Last, because to make the key of a name takes longer than all else here.
    if (nameKey(next.component.vendor) === vendor) dearest = next
  }
  if (dearest === null) return []
  const subject = dearest
  const missing = ({ component }: RuleParts) => (component === undefined ? [] : missingInputs(component, subject, setting))
  const needs = [
    ...(dearest.projects.some(isReservation) ? missing(ownCompute) : ['reservation']),
    ...(dearest.projects.some(isSaving) ? missing(savingRule) : ['plannedSaving']),
  ]
  return [...new Set(needs)]
}

// R19 · overbuild-pattern. The story the article opens with: a cluster, a feature store of our own and
// a GPU fleet within months of a seed round, and nobody using the product yet.

import { addMonths } from '../../amounts/calendar.ts'
import type { Stage } from '../../inventory/company.ts'
import type { Component } from '../../inventory/tables.ts'
import { keptOf } from '../../kept.ts'
import { listRule } from '../formula-check.ts'
import { isSelfRun } from '../hosting.ts'
import { countsOf, kindsNotSaid } from '../list-sums.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { PortfolioSubject, Setting } from '../subject.ts'
import { overbuildPatternFormulas } from './formula.ts'

export const terms = {
  id: 'overbuild-pattern',
  kind: 'check',
  theme: 'mistakes',
  codes: ['no-overbuild', 'one-pattern', 'overbuilt'],
  notApplicable: ['past-seed', 'past-first-customers'],
  limits: { 'raise-months': { default: 3, unit: 'months', min: 0, max: 24, source: 'article', date: '2026-11' } },
} as const satisfies RuleTerms

/** The three pieces, each counted once however many components it has. */
const PATTERNS: Readonly<Record<string, (component: Component) => boolean>> = {
  cluster: (component) => component.kind === 'kubernetes' && isSelfRun(component),
  'feature-store': ({ kind, origin }) => kind === 'feature-store' && origin === 'own-code',
  'gpu-fleet': (component) => component.kind === 'gpu' && isSelfRun(component),
}

/** Looked for once a list: every input of the rule asks for them, and the list may be long. */
export const overbuiltPatterns = /* @__PURE__ */ keptOf((subject: Pick<PortfolioSubject, 'components'>): readonly string[] => {
  const counts = countsOf(subject, Object.values(PATTERNS))
  return Object.keys(PATTERNS).filter((_, at) => counts[at] !== 0)
})

/** Stage and customers are asked for only once there is a pattern. */
function isOverbuilt(subject: PortfolioSubject): boolean {
  return overbuiltPatterns(subject).length > 0
}

/** Vectors: none PASS, one WATCH, two or three FAIL, at up to seed with fewer than 100 customers. */
export const rule: RuleParts = listRule<'overbuild-pattern', { patterns: number; stage: Stage; customers: number }>(terms, {
  reads: ['company.raise'],
  formulas: overbuildPatternFormulas,
  inputs: {
    patterns: {
      unit: 'count',
      from: 'computed',
      probes: [],
      read: (subject) => overbuiltPatterns(subject).length,
      turns: (value) => (value === 0 ? [1] : [value - 1]),
      cells: (patterns) => ({ ownClusters: Number(patterns > 0), ownFeatureStores: Number(patterns > 1), ownGpus: Number(patterns > 2) }),
    },
    stage: { unit: 'choice', from: 'company', probes: ['seed'], required: isOverbuilt, read: (_, { company }) => company.stage },
    customers: { unit: 'count', from: 'company', probes: [0], required: isOverbuilt, read: (_, { company }) => company.customers },
  },
  show: ({ patterns }, subject, setting) => ({
    value: { value: patterns, unit: 'count' },
    facts: {
      patterns: overbuiltPatterns(subject),
      isFreshlyRaised: isFreshlyRaised(setting),
      before: setting.limits['first-customers'],
      kindsNotSaid: kindsNotSaid(subject),
    },
  }),
})

/** The raise is at most three calendar months ago, that day included. */
function isFreshlyRaised({ asOf, company, limits }: Setting): boolean {
  const { date } = company.raise
  return date !== null && date <= asOf && addMonths(date, limits['raise-months']) >= asOf
}

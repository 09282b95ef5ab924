// R14 in the exported workbook. Steps are many to a path, so the latency of all of them comes as one answer.

import { allOf, answer, anyOf, column, is, isBlank, not, otherwise, outcome, type RuleFormulas } from '../formula.ts'
import { costTick, latencyTick } from './signals.ts'

const SIGNALS = ['pathLatency', 'pathTokens', 'pathErrors', 'pathCost'] as const
const lacksAny = anyOf(...SIGNALS.map((name) => is(name, 'no')))
const tick = { unit: 'choice', list: 'tick' } as const

export const observabilityFormulas: RuleFormulas = {
  component: {
    rule: 'observability',
    outcomes: [
      outcome('retired', 'N/A', is('lifecycle', 'retired')),
      outcome('kind-not-set', 'N/A', isBlank(column('kind', 'choice'))),
      outcome('other-kind', 'N/A', not(is('kind', 'request-path'))),
      outcome('not-observed', 'FAIL', allOf(lacksAny, not(is('lifecycle', 'planned')))),
      outcome('plan-to-observe', 'WATCH', lacksAny),
      outcome('missing', 'UNKNOWN', anyOf(...SIGNALS.map((name) => isBlank(column(name, 'choice'))))),
      outcome('observed', 'PASS', otherwise),
    ],
  },
  columns: {
    pathLatency: { ...tick, reads: ['components.observability', 'components.steps'], read: ({ component }) => latencyTick(component) },
    pathTokens: { ...answer('observability.tokens'), ...tick },
    pathErrors: { ...answer('observability.errors'), ...tick },
    pathCost: { ...tick, reads: ['components.observability', 'components.requestsPerMonth'], read: ({ component }) => costTick(component) },
  },
}

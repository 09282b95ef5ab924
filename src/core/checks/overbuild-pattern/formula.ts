// R19 in the exported workbook.

import {
  allOf,
  anyOf,
  compare,
  type Formula,
  holds,
  input,
  is,
  isBlank,
  limit,
  not,
  otherwise,
  outcome,
  type RuleFormulas,
  zero,
} from '../formula.ts'
import { STAGE_IS_BLANK, STAGE_IS_EARLY } from '../formula-columns.ts'

const customers = input('customers', 'count')
const cluster = compare(input('ownClusters', 'count'), '>', zero)
const featureStore = compare(input('ownFeatureStores', 'count'), '>', zero)
const gpus = compare(input('ownGpus', 'count'), '>', zero)
const two = anyOf(allOf(cluster, featureStore), allOf(cluster, gpus), allOf(featureStore, gpus))
const counted = (name: string, ...parts: readonly Formula[]) =>
  ({ name, unit: 'flag', formula: allOf(holds('countsInTotals'), ...parts) }) as const

export const overbuildPatternFormulas: RuleFormulas = {
  portfolio: {
    rule: 'overbuild-pattern',
    outcomes: [
      outcome('past-seed', 'N/A', allOf(not(STAGE_IS_BLANK), not(STAGE_IS_EARLY))),
      outcome('no-overbuild', 'PASS', not(anyOf(cluster, featureStore, gpus))),
      outcome('past-first-customers', 'N/A', allOf(not(isBlank(customers)), compare(customers, '>=', limit('first-customers')))),
      outcome('missing', 'UNKNOWN', anyOf(STAGE_IS_BLANK, isBlank(customers))),
      outcome('overbuilt', 'FAIL', two),
      outcome('one-pattern', 'WATCH', otherwise),
    ],
  },
  workings: [
    counted('isOwnCluster', is('kind', 'kubernetes'), not(holds('isManaged'))),
    counted('isOwnFeatureStore', is('kind', 'feature-store'), is('origin', 'own-code')),
    counted('isOwnGpu', is('kind', 'gpu'), not(holds('isManaged'))),
  ],
  inputs: {
    ownClusters: { of: 'list', sum: 'isOwnCluster' },
    ownFeatureStores: { of: 'list', sum: 'isOwnFeatureStore' },
    ownGpus: { of: 'list', sum: 'isOwnGpu' },
  },
}

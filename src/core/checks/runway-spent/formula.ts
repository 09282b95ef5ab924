// R20 in the exported workbook. What was spent month by month is worked out in the app and comes as one figure.

import {
  allOf,
  anyOf,
  compare,
  input,
  isBlank,
  limit,
  numberOf,
  otherwise,
  outcome,
  productOf,
  type RuleFormulas,
  zero,
} from '../formula.ts'
import { spentSince } from './spent.ts'

const raised = input('raised', 'minor')
const raisedOn = input('raisedOn', 'date')
const spent = input('spentSinceRaise', 'minor')
const reaches = (id: 'spent-half' | 'spent-quarter') => compare(productOf(spent, numberOf(10_000)), '>=', productOf(raised, limit(id)))

export const runwaySpentFormulas: RuleFormulas = {
  portfolio: {
    rule: 'runway-spent',
    outcomes: [
      outcome('no-raise', 'N/A', allOf(isBlank(raised), isBlank(raisedOn))),
      outcome('missing', 'UNKNOWN', anyOf(isBlank(raised), compare(raised, '=', zero), isBlank(raisedOn), isBlank(spent))),
      outcome('spent-half', 'PASS', reaches('spent-half')),
      outcome('spent-quarter', 'PASS', reaches('spent-quarter')),
      outcome('spent-little', 'PASS', otherwise),
    ],
  },
  inputs: {
    raised: { of: 'company', unit: 'minor', read: ({ company }) => company.raise.amount },
    raisedOn: { of: 'company', unit: 'date', read: ({ company }) => company.raise.date },
    spentSinceRaise: { of: 'company', unit: 'minor', read: (setting, list) => spentSince(list, setting)?.totalMinor ?? null },
  },
}

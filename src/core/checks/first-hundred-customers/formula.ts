// R10 in the exported workbook.

import {
  allOf,
  anyOf,
  compare,
  holds,
  input,
  is,
  isBlank,
  limit,
  not,
  ofCompany,
  otherwise,
  outcome,
  type RuleFormulas,
  zero,
} from '../formula.ts'
import { infraPeople } from '../infra-people.ts'
import { INFRA_PEOPLE_READS } from '../reads.ts'

const customers = input('customers', 'count')
const nothingOfOurOwn = allOf(compare(input('infraHires', 'count'), '=', zero), compare(input('ownedCompute', 'count'), '=', zero))

export const firstHundredCustomersFormulas: RuleFormulas = {
  portfolio: {
    rule: 'first-hundred-customers',
    outcomes: [
      outcome('no-infra-of-our-own', 'PASS', nothingOfOurOwn),
      outcome('missing', 'UNKNOWN', isBlank(customers)),
      outcome('infra-before-customers', 'WATCH', compare(customers, '<', limit('first-customers'))),
      outcome('customers-enough', 'PASS', otherwise),
    ],
  },
  workings: [
    {
      name: 'isOwnedCompute',
      unit: 'flag',
      formula: allOf(
        holds('countsInTotals'),
        not(holds('isManaged')),
        anyOf(is('kind', 'gpu'), is('kind', 'model-self-hosted'), is('kind', 'kubernetes')),
      ),
    },
  ],
  inputs: {
    customers: ofCompany('customers', 'count'),
    infraHires: { of: 'company', unit: 'count', reads: INFRA_PEOPLE_READS, read: (setting) => infraPeople(setting).length },
    ownedCompute: { of: 'list', sum: 'isOwnedCompute' },
  },
}

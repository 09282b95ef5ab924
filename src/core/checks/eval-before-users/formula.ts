// R15 in the exported workbook.

import {
  allOf,
  anyOf,
  compare,
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
import { notOfKinds } from '../formula-columns.ts'

const users = input('activeUsers', 'count')
const cases = input('loggedCases', 'count')
const fewUsers = allOf(not(isBlank(users)), compare(users, '<', limit('eval-users')))
const fewCases = allOf(not(isBlank(cases)), compare(cases, '<', limit('eval-cases')))

export const evalBeforeUsersFormulas: RuleFormulas = {
  component: {
    rule: 'eval-before-users',
    outcomes: [
      ...notOfKinds(['eval']),
      outcome('eval-bought', 'N/A', not(is('approach', 'build'))),
      // No users at all is a decision, a few an explanation: a blank number of users always decides between them.
      outcome('missing', 'UNKNOWN', isBlank(users)),
      outcome('eval-without-users', 'FAIL', compare(users, '=', zero)),
      outcome('eval-with-few-cases', 'WATCH', anyOf(fewUsers, fewCases)),
      outcome('missing', 'UNKNOWN', isBlank(cases)),
      outcome('eval-with-users', 'PASS', otherwise),
    ],
  },
  inputs: {
    activeUsers: ofCompany('activeUsers', 'count'),
    loggedCases: ofCompany('loggedCases', 'count'),
  },
}

// R23 in the exported workbook.

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
import { mark } from '../formula-columns.ts'
import { infraCapacity, mostCapacity } from '../infra-people.ts'
import { INFRA_PEOPLE_READS } from '../reads.ts'

const CAPACITY_READS = [...INFRA_PEOPLE_READS, 'people.otherPromised', 'company.infraCapacity'] as const

const time = input('keepingAlive', 'whole')
const open = compare(input('keepingAliveOpenCount', 'count'), '>', zero)
const capacity = input('capacity', 'bp')
const capacityKnown = input('capacityKnown', 'flag')
const engineers = input('engineers', 'count')
const roundTheClock = compare(input('roundTheClock', 'count'), '>', zero)
const few = allOf(roundTheClock, compare(engineers, '<', limit('always-on-engineers')))

export const operableStackFormulas: RuleFormulas = {
  portfolio: {
    rule: 'operable-stack',
    outcomes: [
      // Where it is not known, the cell holds the most it can be: even that may be too little.
      outcome('beyond-capacity', 'FAIL', allOf(anyOf(capacityKnown, compare(capacity, '>', zero)), compare(time, '>', capacity))),
      // No time at all fits every capacity; time that is open fits none that is known.
      outcome('missing', 'UNKNOWN', anyOf(open, allOf(not(capacityKnown), compare(time, '>', zero)))),
      outcome('missing', 'UNKNOWN', allOf(roundTheClock, isBlank(engineers))),
      outcome('round-the-clock-with-few', 'WATCH', few),
      outcome('operable', 'PASS', otherwise),
    ],
  },
  columns: {
    always24x7: {
      unit: 'choice',
      list: 'mark',
      field: 'always24x7',
      reads: ['components.always24x7'],
      read: ({ component }) => mark(component.always24x7),
    },
  },
  workings: [
    { name: 'isRoundTheClock', unit: 'flag', formula: allOf(holds('countsAsComponent'), not(holds('isManaged')), is('always24x7', 'yes')) },
  ],
  inputs: {
    keepingAlive: { of: 'list', sum: 'keepingAliveTime' },
    keepingAliveOpenCount: { of: 'list', sum: 'keepingAliveOpen' },
    roundTheClock: { of: 'list', sum: 'isRoundTheClock' },
    // Known apart, because a cell cannot follow from others and be blank.
    capacity: { of: 'company', unit: 'bp', reads: CAPACITY_READS, read: (setting) => infraCapacity(setting) ?? mostCapacity(setting) ?? 0 },
    capacityKnown: { of: 'company', unit: 'flag', reads: CAPACITY_READS, read: (setting) => (infraCapacity(setting) === null ? 0 : 1) },
    engineers: ofCompany('engineers', 'count'),
  },
}

// R09 in the exported workbook. Pools stand on the Costs sheet; a row takes from there the day the first of them ends.

import { drawsOn } from '../../costs/credits.ts'
import {
  allOf,
  column,
  compare,
  input,
  is,
  isBlank,
  limit,
  monthsAfter,
  not,
  otherwise,
  outcome,
  type RuleFormulas,
  zero,
} from '../formula.ts'
import { mark, NOT_RUNNING } from '../formula-columns.ts'
import { PRICE_READS } from '../reads.ts'
import { firstEnd } from './credit-end.ts'

/** The pools, and what draws on them. */
const READS = [
  ...PRICE_READS,
  'costLines.grantId',
  'costLines.grantAmount',
  'creditGrants.vendor',
  'creditGrants.balance',
  'creditGrants.currency',
  'creditGrants.asOf',
  'creditGrants.expires',
  'components.lifecycle',
  'policy.credit-months',
] as const
const end = column('creditEnd', 'date')

export const creditsFormulas: RuleFormulas = {
  component: {
    rule: 'credits',
    outcomes: [
      ...NOT_RUNNING,
      outcome('no-credits', 'N/A', compare(column('creditLines', 'count'), '=', zero)),
      outcome('credits-ending', 'WATCH', allOf(not(isBlank(end)), compare(end, '<=', input('lastCreditDay', 'date')))),
      outcome('missing', 'UNKNOWN', is('creditOpen', 'yes')),
      outcome('credits-last', 'PASS', otherwise),
    ],
  },
  columns: {
    creditLines: {
      unit: 'count',
      reads: READS,
      read: ({ credits, costLines }) => costLines.filter((line) => credits.some(({ grant }) => drawsOn(line, grant))).length,
    },
    creditEnd: { unit: 'date', reads: READS, read: ({ credits }, setting) => firstEnd(credits, setting).day },
    creditOpen: { unit: 'choice', list: 'mark', reads: READS, read: ({ credits }, setting) => mark(firstEnd(credits, setting).isOpen) },
  },
  inputs: { lastCreditDay: { of: 'follows', unit: 'date', formula: monthsAfter(input('asOf', 'date'), limit('credit-months')) } },
}

// R07 in the exported workbook. The months stand on Costs by month; a row holds how much they vary.

import {
  allOf,
  anyOf,
  column,
  compare,
  differenceOf,
  input,
  isBlank,
  limit,
  not,
  numberOf,
  otherwise,
  outcome,
  productOf,
  type RuleFormulas,
  sumOf,
  zero,
} from '../formula.ts'
import { NOT_RUNNING } from '../formula-columns.ts'
import { MONTHLY_COST_READS } from '../reads.ts'
import { isReservation, monthlyHistory, reservationOf, variation } from './steady-load.ts'

const revenue = input('revenue', 'minor')
const bill = column('costUnits', 'whole')
const months = column('historyMonths', 'count')
const use = column('expectedUse', 'bp')
const isMeaningful = allOf(
  compare(revenue, '>', zero),
  compare(productOf(bill, numberOf(10_000)), '>=', productOf(revenue, limit('inference-share'))),
)

export const ownComputeFormulas: RuleFormulas = {
  component: {
    rule: 'own-compute',
    outcomes: [
      ...NOT_RUNNING,
      outcome('nothing-reserved', 'N/A', compare(column('reservations', 'count'), '=', zero)),
      outcome(
        'missing',
        'UNKNOWN',
        anyOf(isBlank(column('cost', 'minor')), isBlank(revenue), compare(months, '<', limit('history-months')), isBlank(use)),
      ),
      outcome('inference-too-small', 'PASS', not(isMeaningful)),
      outcome('load-not-steady', 'PASS', compare(column('historyVariation', 'count'), '>', limit('steady-load'))),
      outcome('use-too-low', 'PASS', compare(use, '<', column('neededUse', 'whole'))),
      outcome('worth-modelling', 'PASS', otherwise),
    ],
  },
  columns: {
    reservations: { unit: 'count', reads: ['projects.reserved'], read: ({ projects }) => projects.filter(isReservation).length },
    historyMonths: { unit: 'count', reads: MONTHLY_COST_READS, read: (subject, setting) => monthlyHistory(subject, setting).length },
    historyVariation: {
      unit: 'count',
      reads: MONTHLY_COST_READS,
      read: (subject, setting) => {
        const history = monthlyHistory(subject, setting)
        return history.length < 2 ? 0 : variation(history)
      },
    },
    expectedUse: { unit: 'bp', reads: ['projects.reserved'], read: (subject) => reservationOf(subject)?.expectedUse ?? null },
    reservedDiscount: { unit: 'bp', reads: ['projects.reserved'], read: (subject) => reservationOf(subject)?.discount ?? null },
  },
  workings: [
    { name: 'discountNotSet', unit: 'flag', formula: isBlank(column('reservedDiscount', 'bp')) },
    {
      name: 'neededUse',
      unit: 'whole',
      formula: sumOf(
        differenceOf(
          numberOf(10_000),
          sumOf(column('reservedDiscount', 'bp'), productOf(column('discountNotSet', 'whole'), limit('reserved-discount'))),
        ),
        limit('use-margin'),
      ),
    },
  ],
}

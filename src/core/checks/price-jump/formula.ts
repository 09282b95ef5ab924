// R28 in the exported workbook. The price at the last lock comes as a figure at the rates of the export; the price of today
// is live.

import {
  allOf,
  column,
  compare,
  differenceOf,
  holds,
  input,
  is,
  isBlank,
  largerOf,
  limit,
  numberOf,
  otherwise,
  outcome,
  productOf,
  type RuleFormulas,
  zero,
} from '../formula.ts'
import { mark, NOT_RUNNING } from '../formula-columns.ts'
import { MONTHLY_COST_READS } from '../reads.ts'
import { isPriceExplained, priceThen } from './locked-price.ts'

const LOCK_READS = [
  'quarters.quarter',
  'quarters.asOf',
  'quarters.revision',
  'quarters.lockedElsewhere',
  'quarters.reopenedAt',
  'quarters.lockedAt',
  'quarters.prices',
] as const
const READS = [...LOCK_READS, ...MONTHLY_COST_READS] as const

const rise = column('priceRise', 'whole')

export const priceJumpFormulas: RuleFormulas = {
  component: {
    rule: 'price-jump',
    outcomes: [
      ...NOT_RUNNING,
      outcome('no-locked-quarter', 'N/A', isBlank(input('lastLockDay', 'date'))),
      outcome('no-price-then', 'N/A', allOf(isBlank(column('priceThen', 'minor')), isBlank(column('priceThenWaits', 'choice')))),
      outcome('missing', 'UNKNOWN', is('priceThenWaits', 'yes')),
      outcome('missing', 'UNKNOWN', isBlank(column('cost', 'minor'))),
      outcome('price-jump-explained', 'PASS', allOf(holds('hasPriceJump'), is('priceExplained', 'yes'))),
      outcome('price-jumped', 'PASS', holds('hasPriceJump')),
      outcome('price-steady', 'PASS', otherwise),
    ],
  },
  columns: {
    priceThen: {
      unit: 'minor',
      reads: READS,
      read: (subject, setting) => {
        const then = priceThen(subject, setting)
        return then.kind === 'known' ? then.minor : null
      },
    },
    priceThenWaits: {
      unit: 'choice',
      list: 'mark',
      reads: READS,
      read: (subject, setting) => mark(priceThen(subject, setting).kind === 'no-rate'),
    },
    priceExplained: {
      unit: 'choice',
      list: 'mark',
      reads: [...LOCK_READS, 'components.priceChangeReason'],
      read: (subject, setting) => mark(isPriceExplained(subject, setting)),
    },
  },
  workings: [
    { name: 'priceRise', unit: 'whole', formula: differenceOf(column('costUnits', 'whole'), column('priceThen', 'minor')) },
    // Of what it was, and of the amount below which a cost is small: ten thousand times over, as shares are whole numbers.
    {
      name: 'leastJump',
      unit: 'whole',
      formula: largerOf(
        productOf(column('priceThen', 'minor'), limit('price-jump-share')),
        productOf(limit('small-cost'), limit('price-jump-part')),
      ),
    },
    {
      name: 'hasPriceJump',
      unit: 'flag',
      formula: allOf(compare(rise, '>', zero), compare(productOf(rise, numberOf(10_000)), '>=', column('leastJump', 'whole'))),
    },
  ],
  inputs: { lastLockDay: { of: 'company', unit: 'date', reads: LOCK_READS, read: ({ lastLock }) => lastLock?.asOf ?? null } },
}

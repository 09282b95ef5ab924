// R29 in the exported workbook. Whose a component is, is looked up in the app for the three vendors that are paid the most
// when the pack is made; what each of them is paid follows its prices, and the largest of the three is compared.

import { nameKey } from '../../inventory/name-key.ts'
import {
  allOf,
  anyOf,
  column,
  compare,
  type FormulaInput,
  holds,
  type InputColumn,
  input,
  is,
  largerOf,
  limit,
  numberOf,
  otherwise,
  outcome,
  productOf,
  type RuleFormulas,
  sumOf,
  zero,
} from '../formula.ts'
import { mark } from '../formula-columns.ts'
import { COST_BESIDE_BLANKS } from '../known-cost.ts'
import { MONTHLY_COST_READS, SCOPE_READS } from '../reads.ts'
import { listSpend } from './vendor-spend.ts'

const READS = [
  ...SCOPE_READS,
  ...MONTHLY_COST_READS,
  'components.vendor',
  'bills.vendor',
  'bills.amount',
  'bills.currency',
  'bills.per',
] as const
const PLACES = [1, 2, 3] as const
const perPlace = <T>(make: (place: (typeof PLACES)[number]) => Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign({}, ...PLACES.map(make))
const columnsOf = perPlace<InputColumn>
const inputsOf = perPlace<FormulaInput>

const total = input('spendTotal', 'whole')
const largest = input('spendOfLargest', 'whole')
const some = (name: string) => compare(input(name, 'count'), '>', zero)

export const spendConcentrationFormulas: RuleFormulas = {
  portfolio: {
    rule: 'spend-concentration',
    outcomes: [
      outcome('one-component', 'N/A', compare(input('spendComponents', 'count'), '<=', numberOf(1))),
      outcome('missing', 'UNKNOWN', anyOf(some('spendWaiting'), some('billsWaiting'))),
      outcome('nothing-priced', 'N/A', compare(total, '=', zero)),
      outcome('no-vendor-named', 'N/A', compare(largest, '=', zero)),
      outcome('spend-concentrated', 'PASS', compare(productOf(largest, numberOf(10_000)), '>=', productOf(total, limit('vendor-share')))),
      outcome('spend-spread', 'PASS', otherwise),
    ],
  },
  columns: {
    spendBesideBlanks: COST_BESIDE_BLANKS,
    ...columnsOf((place) => ({
      [`ofVendor${place}`]: {
        unit: 'choice',
        list: 'mark',
        reads: READS,
        read: ({ component }, setting, list) => {
          const key = nameKey(component.vendor)
          return mark(key !== '' && listSpend(list, setting).vendors[place - 1]?.key === key)
        },
      },
    })),
  },
  workings: [
    { name: 'spendWaits', unit: 'flag', formula: allOf(holds('countsInTotals'), is('rateMissing', 'yes')) },
    ...PLACES.map(
      (place) =>
        ({
          name: `spendVendor${place}`,
          unit: 'whole',
          formula: productOf(column('countedCost', 'whole'), is(`ofVendor${place}`, 'yes')),
        }) as const,
    ),
  ],
  inputs: {
    spendUnallocated: { of: 'company', unit: 'minor', reads: READS, read: (setting, list) => listSpend(list, setting).restMinor },
    billsWaiting: { of: 'company', unit: 'count', reads: READS, read: (setting, list) => listSpend(list, setting).billsWaiting },
    ...inputsOf((place) => ({
      [`restOfVendor${place}`]: {
        of: 'company',
        unit: 'minor',
        reads: READS,
        read: (setting, list) => listSpend(list, setting).vendors[place - 1]?.restMinor ?? 0,
      },
    })),
    spendComponents: { of: 'list', sum: 'countsAsComponent' },
    spendWaiting: { of: 'list', sum: 'spendWaits' },
    spendOfComponents: { of: 'list', sum: 'countedCost' },
    ...inputsOf((place) => ({
      [`sumOfVendor${place}`]: {
        of: 'list',
        sum: `spendVendor${place}`,
        known: (setting, list) => {
          const vendor = listSpend(list, setting).vendors[place - 1]
          return vendor === undefined ? 0 : vendor.minor - vendor.restMinor
        },
      },
    })),
    spendTotal: { of: 'list-whole', formula: sumOf(input('spendOfComponents', 'whole'), input('spendUnallocated', 'minor')) },
    ...inputsOf((place) => ({
      [`spendOfVendor${place}`]: {
        of: 'list-whole',
        formula: sumOf(input(`sumOfVendor${place}`, 'whole'), input(`restOfVendor${place}`, 'minor')),
      },
    })),
    spendOfLargest: {
      of: 'list-whole',
      formula: largerOf(largerOf(input('spendOfVendor1', 'whole'), input('spendOfVendor2', 'whole')), input('spendOfVendor3', 'whole')),
    },
  },
}

// Where the columns of the Costs sheet and its blocks stand: other sheets point at them by these letters.

import { columnLetter } from '../../cells.ts'
import type { CostRow, CostsLayout } from './layout.ts'

/** From left to right. */
export const COST_LETTERS = keyed([
  'id',
  'component',
  'label',
  'amount',
  'seats',
  'per',
  'currency',
  'only',
  'asOf',
  'bill',
  'grant',
  'grantAmount',
  'month',
  'paid',
  'booked',
  'months',
  'rate',
  'units',
  'times',
  'list',
  'run',
  'converted',
  'known',
  'rateMissing',
  'dateThatCounts',
  'asked',
  'overList',
  'credit',
  'draws',
  'poolEnd',
  'poolOpen',
  'inMonth',
  'isRecord',
  'vendorPlace',
  'app',
] as const)

/** Beside the printed columns of the block of credits. */
export const GRANT_LETTERS = { from: 'P', usedUp: 'Q', end: 'R', open: 'S' } as const

export type CostKey = keyof typeof COST_LETTERS

function keyed<K extends string>(keys: readonly K[]): Readonly<Record<K, string>> {
  return Object.fromEntries(keys.map((key, index) => [key, columnLetter(index + 1)])) as Record<K, string>
}

/** A cell of the row: "$D9". */
export const at = (key: CostKey, { number }: Pick<CostRow, 'number'>): string => `$${COST_LETTERS[key]}${number}`

const span = (column: string, numbers: readonly { readonly number: number }[], heading: number) =>
  `$${column}$${numbers[0]?.number ?? heading + 2}:$${column}$${numbers.at(-1)?.number ?? heading + 2}`

/** Ranges of the blocks below the lines. */
export function blockRanges({ bills, grants, rates, headings }: CostsLayout) {
  const periods = { first: headings.periods + 2, last: headings.periods + 5 }
  return {
    billNumbers: span('A', bills, headings.bills),
    grantNumbers: span('A', grants, headings.grants),
    grantCurrencies: span('G', grants, headings.grants),
    grantPays: span('N', grants, headings.grants),
    grantEnds: span(GRANT_LETTERS.end, grants, headings.grants),
    grantOpen: span(GRANT_LETTERS.open, grants, headings.grants),
    currencies: span('B', rates, headings.rates),
    rates: span('D', rates, headings.rates),
    units: span('E', rates, headings.rates),
    periods: `$B$${periods.first}:$B$${periods.last}`,
    months: `$D$${periods.first}:$D$${periods.last}`,
    largest: `$D$${periods.last + 1}`,
    longest: `$D$${periods.last + 2}`,
  }
}

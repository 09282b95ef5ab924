// Where the columns of the Costs sheet and its blocks stand: other sheets point at them by these letters.

import { columnLetter } from '../../cells.ts'
import type { CostRow, CostsLayout } from './layout.ts'

/** From left to right, each with its width. */
const PRINTED_WIDTHS = {
  ...{ id: 12, component: 34, label: 24, amount: 13, seats: 11, per: 11, currency: 11, only: 13, asOf: 11, bill: 9, grant: 12 },
  ...{ grantAmount: 12, month: 14, paid: 14, booked: 15 },
} as const
const WORKING_WIDTHS = {
  ...{
    months: 12,
    rate: 12,
    units: 12,
    times: 12,
    list: 12,
    run: 8,
    converted: 12,
    known: 8,
    rateMissing: 8,
    tooLarge: 8,
    dateThatCounts: 12,
  },
  ...{
    asked: 12,
    overList: 8,
    credit: 12,
    draws: 8,
    poolEnd: 12,
    poolOpen: 8,
    inMonth: 12,
    isRecord: 8,
    vendorPlace: 9,
    app: 12,
    mayUse: 12,
    counted: 12,
  },
} as const
export const COST_WIDTHS = { ...PRINTED_WIDTHS, ...WORKING_WIDTHS } as const

export type CostKey = keyof typeof COST_WIDTHS
export const COST_KEYS = Object.keys(COST_WIDTHS) as readonly CostKey[]
export const isWorking = (key: CostKey): boolean => key in WORKING_WIDTHS
export const COST_LETTERS = Object.fromEntries(COST_KEYS.map((key, at) => [key, columnLetter(at + 1)])) as Readonly<Record<CostKey, string>>

/** Beside the printed columns of the block of credits. */
export const GRANT_LETTERS = { from: 'P', usedUp: 'Q', end: 'R', open: 'S', mayUse: 'T', fewest: 'U', mayEnd: 'V' } as const

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

import { describe, expect, it } from 'vitest'
import { lookOf, planBoardWorkbook } from '#board'
import { assess } from '#core'
import { SHEETS } from '#wording'
import { numberFormat } from '../../../../src/excel/looks.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const RATES = { JPY: 0.007, KWD: 3.25, EUR: 1.1 }

/** Every amount on a sheet that is one of these, as it is shown: decimals by value. */
function decimalsOf(currency: string, sheet: string): ReadonlyMap<number, number> {
  const priced = (amount: number, of: string) => ({ name: of, costLines: [{ amount, currency: of, grantId: 'grant-1', grantAmount: 7 }] })
  const workbook = aWorkbook({
    settings: { currency },
    company: { cash: 98_765 },
    components: [
      ...[priced(12_345, 'JPY'), priced(45_678, 'KWD'), priced(78_901, 'EUR')],
      { name: 'Store', costLines: [{ amount: 111, currency: 'JPY', billId: 'bill-1' }] },
    ],
    bills: [{ vendor: 'Bill', amount: 5555, currency: 'JPY', date: '2026-11-01' }],
    creditGrants: [{ vendor: 'Credits', balance: 33_333, currency: 'KWD', asOf: '2026-11-01' }],
    exchangeRates: Object.entries(RATES).flatMap(([from, rate]) => (from === currency ? [] : [{ from, to: currency, rate }])),
  })
  const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f', appVersion: '0.1.0' }
  const { sheets, currency: own } = okOf(planBoardWorkbook(source))
  const cells = sheets.find(({ name }) => name === sheet)?.rows.flatMap((row) => row.cells) ?? []
  return new Map(
    cells.flatMap(({ value, style }) => {
      const code = numberFormat(lookOf(style).format, own.decimals) ?? ''
      return typeof value === 'number' ? [[value, /\.(0+)/.exec(code)?.[1]?.length ?? 0] as const] : []
    }),
  )
}

describe('amounts in a currency of their own', () => {
  it.each(['USD', 'JPY', 'KWD'])('have the decimals of it on Costs, whatever the workbook is in: %s', (currency) => {
    const decimals = decimalsOf(currency, SHEETS.costs)
    const [yen, dinars, euros] = [12_345, 45.678, 789.01].map((price) => decimals.get(price))
    expect({ yen, dinars, euros }).toEqual({ yen: 0, dinars: 3, euros: 2 })
    const [fromCredits, balance, bill, part, rest] = [0.007, 33.333, 5555, 111, 5444].map((amount) => decimals.get(amount))
    expect({ fromCredits, balance, bill, part, rest }).toEqual({ fromCredits: 3, balance: 3, bill: 0, part: 0, rest: 0 })
  })

  it.each([
    ['JPY', 98_765, 0],
    ['USD', 987.65, 2],
    ['KWD', 98.765, 3],
  ])('have those of the workbook on As exported: %s', (currency, cash, places) => {
    expect(decimalsOf(currency, SHEETS.asExported).get(cash)).toBe(places)
  })
})

import { describe, expect, it } from 'vitest'
import { SHEETS } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { rowNamed, sheetsOf, valuesIn } from './plan-cells.ts'

const workbook = aWorkbook({
  components: [
    { name: 'Late', cost: 10_000, contract: { end: '2027-11-30' } },
    {
      name: 'Minimum term',
      cost: 20_000,
      contract: { start: '2026-06-15', end: '2026-12-31', minMonths: 12, noticeDays: 90, exitFee: 500_000 },
    },
    { name: 'No contract', cost: 30_000 },
    { name: 'Rented', costLines: [{ amount: 40_000, grantId: 'grant-1' }] },
  ],
  creditGrants: [{ vendor: 'Cloud', balance: 200_000, asOf: '2026-11-01', expires: '2028-01-31' }],
})
const sheet = sheetsOf(workbook).get(SHEETS.commitments)

describe('commitments and renewals', () => {
  it('names first what has to be acted on first: notice before an end, or the end of credits', () => {
    expect([7, 8, 9].map((row) => valuesIn(sheet, row, 'B', 'F'))).toEqual([
      ['Minimum term', 'Contract', 'Notice ahead', '2027-03-16', '2027-03-16'],
      ['Cloud', 'Credits', 'Active', '2027-04-01', 0],
      ['Late', 'Contract', 'In term', '2027-11-30', 0],
    ])
  })

  it('binds until the later of end and minimum term, and counts begun months whole', () => {
    expect(valuesIn(sheet, 7, 'G', 'N')).toEqual(['2026-12-31', '2027-06-14', 0, 0, 5000, 200, 7, 1400])
  })

  it('says of credits when the balance is gone and when they expire, and of a fee that is not known that it is not set', () => {
    expect(valuesIn(sheet, 8, 'I', 'N')).toEqual(['2027-04-01', '2028-01-31', '', 400, '', ''])
    expect(valuesIn(sheet, 9, 'K', 'N')).toEqual(['Not set', 100, 13, 1300])
  })

  it('counts the month that ends on the day credits expire as one of use', () => {
    const credits = (balance: number, expires: string) => {
      const grant = { vendor: 'Cloud', balance, asOf: '2026-11-01', expires }
      const line = { amount: 40_000, grantId: 'grant-1' }
      const found = sheetsOf(aWorkbook({ components: [{ name: 'Rented', costLines: [line] }], creditGrants: [grant] })).get(
        SHEETS.commitments,
      )
      return valuesIn(found, 7, 'O', 'O')[0]
    }
    expect(credits(200_000, '2027-03-31')).toBe('')
    expect(credits(250_000, '2027-03-31')).toBe(500)
    expect(credits(250_000, '2027-03-30')).toBe(900)
  })

  it('names credits of a currency without a rate, whatever they would come to, and says at least of their sums, here, on the bridge and on Summary', () => {
    const grant = { vendor: 'Cloud', balance: 900_000, currency: 'EUR', asOf: '2026-11-01', expires: '2027-03-31' }
    const line = { amount: 40_000, currency: 'EUR', grantId: 'grant-1' }
    const made = (rate: number | null) =>
      sheetsOf(
        aWorkbook({
          company: { cash: 60_000_000, netBurn: 5_000_000 },
          components: [{ name: 'Rented', costLines: [line] }],
          creditGrants: [grant],
          exchangeRates: rate === null ? [] : [{ from: 'EUR', to: 'USD', rate, date: '2026-11-01' }],
        }),
      )
    const [without, rated] = [made(null), made(1.2)]
    const monthAndLapse = (sheets: typeof rated) =>
      ['L', 'O'].flatMap((letter) => valuesIn(sheets.get(SHEETS.commitments), 7, letter, letter))
    expect(monthAndLapse(without)).toEqual([expect.toSay('No exchange rate'), expect.toSay('No exchange rate')])
    expect(monthAndLapse(rated)).toEqual([480, 8400])
    const units = (sheets: typeof rated) =>
      [
        [SHEETS.commitments, 'Credits that lapse', 'D'],
        [SHEETS.runway, 'Ending credits', 'C'],
        [SHEETS.runway, 'Credits lapsing unused', 'C'],
        [SHEETS.summary, '· plus ending credits', 'D'],
      ].map(([name = '', label = '', letter = '']) => {
        const sheet = sheets.get(name as never)
        return valuesIn(sheet, rowNamed(sheet, label), letter, letter)[0]
      })
    expect(units(without)).toEqual([
      expect.toSay('USD, at least'),
      expect.toSay('USD per month, at least'),
      expect.toSay('USD, at least'),
      expect.toSay('USD, at least'),
    ])
    expect(units(rated)).toEqual(['USD', expect.toSay('USD per month'), 'USD', 'USD'])
  })

  it('says at least of what contracts without a price or a fee come to', () => {
    const found = sheetsOf(aWorkbook({ components: [{ name: 'Open', contract: { end: '2027-11-30' } }] })).get(SHEETS.commitments)
    const units = ['Remaining cost', 'Exit fees of contracts in term', 'Monthly cost under contract'].map(
      (label) => valuesIn(found, rowNamed(found, label), 'D', 'D')[0],
    )
    expect(units).toEqual([expect.toSay('USD, at least'), expect.toSay('USD, at least'), expect.toSay('USD per month, at least')])
  })

  it('lists credits that nothing draws on: all of them lapse', () => {
    const grant = { vendor: 'Cloud', balance: 900_000, asOf: '2026-11-01', expires: '2027-03-31' }
    const found = sheetsOf(aWorkbook({ components: [{ name: 'Rented', cost: 100 }], creditGrants: [grant] })).get(SHEETS.commitments)
    expect(valuesIn(found, 7, 'B', 'D')).toEqual(['Cloud', 'Credits', 'Active'])
    expect(valuesIn(found, 7, 'O', 'O')).toEqual([9000])
  })

  it('is left out where nothing binds and nothing ends, and the cover says so', () => {
    const sheets = sheetsOf(aWorkbook({ components: [{ name: 'No contract', cost: 30_000 }] }))
    expect(sheets.has(SHEETS.commitments)).toBe(false)
    const texts = (sheets.get(SHEETS.cover)?.rows ?? []).flatMap(({ cells }) => cells.map(({ value }) => String(value)))
    expect(texts).toMention('no contract dates and no credits')
    expect(texts).not.toContain(SHEETS.commitments)
  })
})

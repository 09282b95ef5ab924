import { describe, expect, it } from 'vitest'
import { SHEETS } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { sheetsOf, valuesIn } from './plan-cells.ts'

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
      ['Minimum term', 'Contract', 'Notice due', '2027-03-16', '2027-03-16'],
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

  it('is left out where nothing binds and nothing ends, and the cover says so', () => {
    const sheets = sheetsOf(aWorkbook({ components: [{ name: 'No contract', cost: 30_000 }] }))
    expect(sheets.has(SHEETS.commitments)).toBe(false)
    const texts = (sheets.get(SHEETS.cover)?.rows ?? []).flatMap(({ cells }) => cells.map(({ value }) => String(value)))
    expect(texts.some((text) => text.includes('no contract dates and no credits'))).toBe(true)
    expect(texts).not.toContain(SHEETS.commitments)
  })
})

import { describe, expect, it } from 'vitest'
import { SHEETS } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { rowNamed, sheetsOf, valuesIn } from './plan-cells.ts'

const workbook = aWorkbook({
  components: [
    { name: 'Plain', cost: 42_000 },
    {
      name: 'Recorded',
      costLines: [
        { amount: 100_000 },
        { amount: 150_000, month: '2026-11' },
        { amount: 20_000, per: 'one-off', month: '2026-12' },
        { amount: 999_900, month: '2026-10', basis: 'forecast' },
      ],
    },
    { name: 'Retired', cost: 70_000, lifecycle: 'retired' },
    { name: 'Paid by credits', costLines: [{ amount: 50_000, grantId: 'grant-1' }] },
  ],
  creditGrants: [{ vendor: 'Cloud', balance: 10_000_000, asOf: '2026-11-01', expires: '2027-01-15' }],
})
const sheet = sheetsOf(workbook).get(SHEETS.costsByMonth)
const quarter = (row: number) => valuesIn(sheet, row, 'E', 'G')

describe('costs by month', () => {
  it('begins with the months of the quarter and goes on for a year', () => {
    expect(valuesIn(sheet, 5, 'E', 'H')).toEqual(['2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01'])
    expect(valuesIn(sheet, 5, 'S', 'S')).toEqual(['2027-12-01'])
  })

  it('lets the record of a month stand for the standing price, adds what is paid once, and takes no forecast', () => {
    expect(quarter(rowNamed(sheet, 'Plain'))).toEqual([420, 420, 420])
    expect(quarter(rowNamed(sheet, 'Recorded'))).toEqual([1000, 1500, 1200])
    expect(quarter(rowNamed(sheet, 'Retired'))).toEqual([0, 0, 0])
  })

  it('pays by credits until the month in which they end', () => {
    const row = rowNamed(sheet, 'Paid by credits: Cloud')
    expect(valuesIn(sheet, row, 'G', 'I')).toEqual([500, 500, 0])
    expect(valuesIn(sheet, rowNamed(sheet, 'Net of credits'), 'G', 'I')).toEqual([1620, 1420, 1920])
  })

  it('adds up the quarter and the year after it', () => {
    expect(valuesIn(sheet, rowNamed(sheet, 'At list price'), 'T', 'U')).toEqual([6460, 23_040])
  })
})

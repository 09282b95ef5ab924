import { describe, expect, it } from 'vitest'
import { addScenario, applyEdit, type IsoDate, scenarioChange, type Workbook } from '#core'
import { COSTS_BY_MONTH_SHEET, RUNWAY_SHEET, SHEETS } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'
import { group, imported } from '../../core/billing/bill-import.ts'
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
    expect(quarter(rowNamed(sheet, 'Recorded'))).toEqual([1000, 1500, 1200])
  })

  it('shows what costs the same every month in one row, without what is retired', () => {
    expect(quarter(rowNamed(sheet, 'Components, same cost every month'))).toEqual([420, 420, 420])
    expect(quarter(rowNamed(sheet, 'Components'))).toEqual([1920, 2420, 2120])
    expect(sheet?.rows.filter(({ cells }) => cells[0]?.column === 1).map(({ cells }) => cells[1]?.value)).toEqual([
      'Recorded',
      expect.toSay('Paid by credits'),
    ])
  })

  it('pays by credits until the month in which they end', () => {
    const row = rowNamed(sheet, 'Paid by credits: Cloud')
    expect(valuesIn(sheet, row, 'G', 'I')).toEqual([500, 500, 0])
    expect(valuesIn(sheet, rowNamed(sheet, 'Net of credits'), 'G', 'I')).toEqual([1620, 1420, 1920])
  })

  it('adds up the quarter and the year after it', () => {
    expect(valuesIn(sheet, rowNamed(sheet, 'At list price'), 'T', 'U')).toEqual([6460, 23_040])
  })

  it('says that prices go on after a contract or a purchase whose term ends in these months', () => {
    const noteOf = (made: Workbook) => {
      const planned = sheetsOf(made).get(SHEETS.costsByMonth)
      return valuesIn(planned, rowNamed(planned, 'Totals'), 'E', 'E')[0]
    }
    const contract = (end: string) => aWorkbook({ components: [{ name: 'Notebook', cost: 42_000, contract: { end: end as IsoDate } }] })
    // The day of the pack and the last day of its last month are in them.
    for (const end of ['2026-11-25', '2027-04-30', '2027-12-31']) expect(noteOf(contract(end)), end).toBe(COSTS_BY_MONTH_SHEET.goOn)
    expect([noteOf(contract('2026-11-24')), noteOf(contract('2028-01-01'))]).toEqual([undefined, undefined])
    const term = { first: '2026-05-01' as IsoDate, last: '2027-04-30' as IsoDate }
    const bought = imported(aWorkbook({ components: [{ name: 'EKS', vendor: 'AWS' }] }), [
      group('AmazonEKS', '1200', { month: '2026-05', category: 'purchase', term }),
    ])
    const planned = sheetsOf(bought).get(SHEETS.costsByMonth)
    expect(valuesIn(planned, rowNamed(planned, 'EKS'), 'K', 'L')).toEqual([100, 100])
    expect(noteOf(bought)).toBe(COSTS_BY_MONTH_SHEET.goOn)
  })
})

describe('credits on Runway', () => {
  it('follow the use of a scenario by formula, also where half a cent is rounded up', () => {
    const api = { name: 'API', kind: 'llm-api', approach: 'borrow', share: 500 } as const
    const odd = aWorkbook({
      company: { cash: 900_000_000, netBurn: 20_000_050 },
      components: [{ ...api, costLines: [{ amount: 33_333, driver: 'usage', grantId: 'grant-1' }] }],
      creditGrants: [{ vendor: 'Lab', balance: 900_000, asOf: '2026-11-01' }],
    })
    const edit = addScenario(contextOf(odd), 'More', [scenarioChange({ kind: 'growth', value: 15_000 })])
    const runway = sheetsOf(okOf(applyEdit(odd, okOf(edit)))).get(SHEETS.runway)
    const row = rowNamed(runway, RUNWAY_SHEET.paidBy('Lab'))
    const cells = runway?.rows.find(({ number }) => number === row)?.cells.slice(-3) ?? []
    expect(cells.map(({ value, formula }) => [value, formula !== undefined])).toEqual([
      [266.66, true],
      [500, true],
      [500, true],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { assess, contractDates, type IsoDate } from '#core'
import { commitmentsOf } from '../../../../src/core/figures/contracts.ts'
import { aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'

type Contract = NonNullable<ComponentSketch['contract']>

function datesOf(contract: Contract, asOf: string) {
  const { components } = assess(aWorkbook({ components: [{ name: 'Vector store', cost: 100_000, contract }] }), asOf as IsoDate)
  const [component] = components
  if (component === undefined) throw new Error('No component')
  return contractDates(component.subject, asOf as IsoDate)
}

describe('the dates of a contract', () => {
  it('count twelve months from December 1 to November 30, on the day before as on any day before that', () => {
    const year = { start: '2026-12-01', end: '2027-11-30' } as Contract
    for (const asOf of ['2026-10-01', '2026-11-27', '2026-11-30']) expect(datesOf(year, asOf).months).toBe(12)
    expect(datesOf(year, '2026-12-31').months).toBe(11)
    expect(datesOf(year, '2027-11-29').months).toBe(1)
    expect(datesOf(year, '2027-11-30').months).toBe(0)
  })

  it('end the day before the anniversary: mid-month, at the end of a month, in a leap year', () => {
    const minimum = (start: string, minMonths: number) => datesOf({ start, minMonths } as Contract, '2026-11-25').minimum
    expect(minimum('2026-01-15', 24)).toBe('2028-01-14')
    expect(minimum('2026-08-31', 6)).toBe('2027-02-28')
    expect(minimum('2028-02-29', 12)).toBe('2029-02-28')
  })

  it('ask for notice until its day, then for the end, and for nothing once it is over', () => {
    const contract = { end: '2027-01-31', noticeDays: 30 } as Contract
    expect(datesOf(contract, '2026-11-25')).toMatchObject({ notice: '2027-01-01', act: '2027-01-01' })
    expect(datesOf(contract, '2027-01-01').act).toBe('2027-01-01')
    expect(datesOf(contract, '2027-01-02').act).toBe('2027-01-31')
    expect(datesOf(contract, '2027-02-01')).toMatchObject({ act: null, months: 0 })
    expect(datesOf({ end: '2027-01-31' } as Contract, '2026-11-25')).toMatchObject({ notice: null, act: '2027-01-31' })
  })

  it('are none where a minimum of no months binds nobody', () => {
    const workbook = aWorkbook({
      components: [{ name: 'Queue', cost: 100_000, contract: { start: '2027-01-15' as IsoDate, minMonths: 0 } }],
    })
    expect(commitmentsOf(assess(workbook, '2026-11-25' as IsoDate))).toMatchObject({ contracts: 0, remainingMinor: null })
  })
})

// The figures of the overview as plain numbers: what is not known is null, never 0.
import { describe, expect, it } from 'vitest'
import { assess, figuresOf } from '#core'
import { AS_OF, aComponent, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'

const figures = (sketch: WorkbookSketch) => figuresOf(assess(aWorkbook(sketch), AS_OF))
const failing = (name: string, share: number, cost: number) => aComponent({ name, share, cost, edge: 'no', approach: 'buy' })

describe('figures', () => {
  const components = [
    failing('A', 2500, 100_000),
    aComponent({ name: 'Near', share: 1600, cost: 0, edge: 'no' }),
    aComponent({ name: 'Open', edge: null }),
  ]

  it('are those of the whole list', () => {
    expect(figures({ components, company: { headcount: 5, netBurn: 10_000_000 } })).toEqual({
      monthlyCostMinor: 100_000,
      revenueShareBp: null,
      burnShareBp: 100,
      runwayHundredths: null,
      ownerTimeBp: 4100,
      headcountShareBp: 820,
      toDecide: 1,
      minor: 0,
      nearLimit: 1,
      missing: 1,
    })
  })

  it('divide list price by revenue, and cash by net burn', () => {
    const costLines = [{ amount: 100_000, grantId: 'grant-1', grantAmount: 60_000 }]
    const creditGrants = [{ balance: 1_000_000, asOf: AS_OF, expires: '2027-11-25' }]
    const company = { revenue: 1_000_000, netBurn: 1_000_000, cash: 12_500_000 }
    expect(figures({ components: [aComponent({ costLines })], creditGrants, company })).toMatchObject({
      revenueShareBp: 1000,
      burnShareBp: 400,
      runwayHundredths: 1250,
    })
  })

  it.each([null, 0])('have no share of revenue when it is %s', (revenue) => {
    expect(figures({ components, company: { revenue } }).revenueShareBp).toBeNull()
  })

  it.each([null, 0, -500])('have no runway when net burn is %s', (netBurn) => {
    expect(figures({ components, company: { cash: 1000, netBurn } }).runwayHundredths).toBeNull()
  })

  it.each([null, 0])('have no share of the company when people are %s', (headcount) => {
    expect(figures({ components, company: { headcount } }).headcountShareBp).toBeNull()
  })

  it.each([null, 0, -500])('have no share of burn when it is %s', (netBurn) => {
    expect(figures({ components, company: { netBurn } }).burnShareBp).toBeNull()
  })

  it('know neither cost nor time while no component has any', () => {
    const unknown = [aComponent({ name: 'Unknown', share: null, cost: null })]
    expect(figures({ components: unknown, company: { headcount: 5, netBurn: 1000 } })).toMatchObject({
      monthlyCostMinor: null,
      burnShareBp: null,
      ownerTimeBp: null,
      headcountShareBp: null,
    })
    expect(figures({ components: [aComponent({ share: 0, cost: 0 })] })).toMatchObject({ monthlyCostMinor: 0, ownerTimeBp: 0 })
  })
})

import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#core'
import { type BridgeTerms, cashBridge } from '../../../../src/core/figures/cash-bridge.ts'
import type { CashFlows } from '../../../../src/core/figures/cash-flows.ts'

const day = (text: string) => text as IsoDate

const flows = (of: Partial<CashFlows> = {}): CashFlows => ({
  ...{ asOf: day('2026-11-30'), netBurn: 10_000_000, cash: 120_000_000, revenue: 4_000_000 },
  ...{ listPrice: 3_000_000, infrastructure: 2_500_000, credits: [] },
  ...of,
})
const terms = (of: Partial<BridgeTerms> = {}): BridgeTerms => ({
  ...{ oneOff: 0, decisions: [], isBurnNamed: false, isCostUnmoved: false, targetMonths: 18 },
  ...of,
})
const bridge = (then: Partial<CashFlows> = {}, of: Partial<BridgeTerms> = {}) => cashBridge(flows(), flows(then), terms(of))

describe('the cash bridge', () => {
  it('is the typed net burn where nothing changed since: 1,200,000 at 100,000 a month is 12 months, to the day', () => {
    const { inBurn, baseBurn, burn, burnAfter, lasting, months } = bridge()
    expect({ inBurn, baseBurn, burn, burnAfter }).toEqual({
      inBurn: 2_500_000,
      baseBurn: 7_500_000,
      burn: 10_000_000,
      burnAfter: 10_000_000,
    })
    expect(lasting).toEqual({ kind: 'lasts', monthHundredths: 1200, months: 12, outOn: '2027-11-30' })
    expect(months).toHaveLength(24)
    expect(months[0]).toMatchObject({ from: '2026-11-30', until: '2026-12-30', burn: 10_000_000, cash: 110_000_000 })
    expect(months[10]?.cash).toBe(10_000_000)
    expect(months.slice(11).every(({ cash }) => cash === 0)).toBe(true)
  })

  it('burns what infrastructure costs more, and what revenue brings less', () => {
    // 184,000.00 more of a price: 1,200,000 ÷ 118,400 = 10.135 months.
    const dearer = bridge({ infrastructure: 4_340_000 })
    expect(dearer).toMatchObject({ costChange: 1_840_000, baseBurn: 7_500_000, burn: 11_840_000 })
    expect(dearer.lasting).toMatchObject({ monthHundredths: 1014, outOn: '2027-10-04' })
    const poorer = bridge({ revenue: 2_000_000 })
    expect(poorer).toMatchObject({ revenueChange: -2_000_000, burn: 12_000_000, lasting: { monthHundredths: 1000, outOn: '2027-09-30' } })
    expect(bridge({ revenue: 2_000_000 }, { isBurnNamed: true })).toMatchObject({ revenueChange: 0, burn: 10_000_000 })
  })

  it('burns more from the month after credits end, and says what lapses', () => {
    const credits = [
      { grantId: 'g', vendor: 'AWS', paidMinor: 2_000_000, end: day('2027-03-31'), lapsesMinor: 3_365_000, isRateMissing: false },
    ]
    const { creditsEnding, burnAfter, lapsing, months, lasting } = cashBridge(flows({ credits }), flows({ credits }), terms())
    expect({ creditsEnding, burnAfter, lapsing }).toEqual({ creditsEnding: 2_000_000, burnAfter: 12_000_000, lapsing: 3_365_000 })
    // The months that begin on Nov 30 to Mar 30 are paid; the one from Apr 30 is not.
    expect(months.slice(3, 6).map(({ from, burn }) => [from, burn])).toEqual([
      ['2027-02-28', 10_000_000],
      ['2027-03-30', 10_000_000],
      ['2027-04-30', 12_000_000],
    ])
    // 700,000.00 left after five months: 5.83 more at 120,000.00.
    expect(lasting).toMatchObject({ monthHundredths: 1083, outOn: '2027-10-25' })
  })

  it('saves from the day a decision is due, and what a decision spends is burnt', () => {
    const decisions = [
      { id: 'd1', componentId: null, savedMinor: 3_000_000, from: day('2027-01-15') },
      { id: 'd2', componentId: null, savedMinor: -500_000, from: day('2026-11-30') },
    ]
    const { saved, burnAfter, months } = bridge({}, { decisions })
    expect({ saved, burnAfter }).toEqual({ saved: 2_500_000, burnAfter: 7_500_000 })
    expect(months.slice(0, 4).map(({ burn }) => burn)).toEqual([10_500_000, 10_500_000, 7_500_000, 7_500_000])
  })

  it('says what has to be there to last until the target', () => {
    const { months, shortfall } = bridge()
    expect(months[16]?.needed).toBe(10_000_000)
    expect(months[17]?.needed).toBe(0)
    expect(shortfall).toBe(60_000_000)
    // A target behind the months shown goes on at the burn of the last one.
    expect(bridge({}, { targetMonths: 30 }).shortfall).toBe(180_000_000)
    expect(bridge({ cash: 500_000_000 }).shortfall).toBe(-320_000_000)
  })

  it('pays at once what is paid once, and starts with nothing where cash is overdrawn', () => {
    expect(bridge({}, { oneOff: 20_000_000 })).toMatchObject({ opening: 100_000_000, lasting: { monthHundredths: 1000 } })
    expect(bridge({ cash: -5 })).toMatchObject({ opening: 0, lasting: { monthHundredths: 0, months: 0, outOn: '2026-11-30' } })
  })

  it('does not end where nothing is burnt, and is not known where an input is not set', () => {
    expect(bridge({ netBurn: -100 }).lasting).toEqual({ kind: 'not-burning' })
    expect(bridge({ netBurn: -100, cash: null }).lasting).toEqual({ kind: 'not-burning' })
    expect(bridge({ netBurn: 0, cash: 0 }).lasting).toEqual({ kind: 'not-burning' })
    expect(bridge({ cash: null })).toMatchObject({ burn: 10_000_000, months: [], lasting: null, shortfall: null })
    expect(bridge({ netBurn: null })).toMatchObject({ burn: null, baseBurn: null, lasting: null })
    expect(bridge({ infrastructure: null })).toMatchObject({ costChange: null, burn: null, lasting: null })
    expect(bridge({ infrastructure: null }, { isCostUnmoved: true })).toMatchObject({ costChange: 0, burn: 10_000_000 })
    expect(bridge({ revenue: null })).toMatchObject({ revenueChange: 0, burn: 10_000_000 })
  })

  it('has a date for a century and none for longer, whatever the amounts', () => {
    expect(bridge({ netBurn: 1_000_000, cash: 90_000_000_000 }).lasting).toMatchObject({ outOn: null })
    expect(bridge({ netBurn: 1_000_000, cash: 100_000_000 }).lasting).toMatchObject({ monthHundredths: 10_000, outOn: '2035-03-30' })
  })
})

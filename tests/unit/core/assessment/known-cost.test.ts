// A component with one blank price costs at least its other prices: that much of it is in every sum, and it is counted as one
// without a complete cost.

import { describe, expect, it } from 'vitest'
import { activeExceptions, assess, bookedCosts, bookedPrices, compareStates, figuresOf, type IsoDate, quarterFigures } from '#core'
import { costsSentence, withoutCostText } from '#wording'
import { listedCosts } from '../../../../src/core/books/listed-costs.ts'
import { commitmentsOf } from '../../../../src/core/figures/contracts.ts'
import { costMonths } from '../../../../src/core/figures/cost-months.ts'
import { vendorCosts } from '../../../../src/core/figures/vendors.ts'
import { AS_OF, aWorkbook, type ComponentSketch, type RecordSketch } from '../../../builders/workbook.ts'

const LINES = [
  { amount: 100_000, bookedAs: 'cogs', grantId: 'grant-1', grantAmount: 30_000 },
  { amount: null, bookedAs: 'other', grantId: 'grant-1' },
] as const
const PARTLY: ComponentSketch = {
  ...{ name: 'Partly priced', layer: 'compute', vendor: 'Cloud', share: 2500, edge: 'no', approach: 'build', hosting: 'self-run' },
  ...{ contract: { end: '2027-02-10' }, costLines: LINES },
  exemptions: [{ ruleIds: ['owner-time', 'differentiation'], reason: 'x'.repeat(20), approver: 'Ana', until: '2026-12-31' }],
}
const SKETCH = {
  components: [PARTLY, { name: 'Blank', cost: null }],
  creditGrants: [{ vendor: 'Cloud', balance: 90_000_000, asOf: '2026-11-01' }],
  company: { revenue: 1_000_000 },
}
const STYLE = { locale: 'en-US', currency: 'USD' }
const workbook = aWorkbook(SKETCH)
const assessment = assess(workbook, AS_OF)

describe('what is known of a cost', () => {
  it('is the whole where everything is known, and nothing where nothing is', () => {
    const [partly, blank] = assessment.components
    expect(partly?.subject).toMatchObject({ monthlyCost: null, knownCost: 100_000 })
    expect(blank?.subject).toMatchObject({ monthlyCost: null, knownCost: 0 })
    expect(assess(aWorkbook({ components: [{ cost: 42 }] }), AS_OF).components[0]?.subject).toMatchObject({
      monthlyCost: 42,
      knownCost: 42,
    })
  })

  it('counts in the totals and in every figure that is made of them', () => {
    expect(assessment.totals).toMatchObject({ monthlyCostMinor: 100_000, cashAfterCreditsMinor: 70_000, componentsWithoutCost: 2 })
    expect(figuresOf(assessment)).toMatchObject({ monthlyCostMinor: 100_000, revenueShareBp: 1000 })
    expect(quarterFigures(assessment)).toMatchObject({ monthlyCost: 100_000, cashAfterCredits: 70_000, compute: 100_000 })
    expect(vendorCosts(assessment)).toEqual([{ name: 'Cloud', minor: 100_000 }])
    expect(bookedCosts(assessment)).toEqual({ cogs: 100_000, rAndD: 0, other: 0, notSaid: 0 })
    expect(bookedPrices(assessment).map(({ monthlyMinor }) => monthlyMinor)).toEqual([100_000, null, null])
    expect(commitmentsOf(assessment)).toMatchObject({ remainingMinor: 300_000, withoutPrice: 1 })
    expect(activeExceptions(assessment)).toMatchObject({ costMinor: 100_000, withoutCost: 1 })
    expect(costMonths(assessment, [], ['2026-11-01' as IsoDate])).toMatchObject([
      { listMinor: 100_000, creditsMinor: 30_000, cashMinor: 70_000 },
    ])
    const listed = listedCosts(assessment, null).filter(({ monthMinor }) => monthMinor > 0)
    expect(listed).toMatchObject([{ payee: 'Cloud', monthMinor: 100_000, creditsMinor: 30_000 }])
  })

  it('of a bill is named where its rest is too large or it has no amount, and not where a rate is what it waits for', () => {
    const bill = (sketch: RecordSketch<'bills'>) => {
      const rates = [{ from: 'EUR', to: 'USD', rate: 2, date: '2026-11-01' }] as const
      const { totals } = assess(aWorkbook({ components: [{ cost: 100_000 }], bills: [sketch], exchangeRates: rates }), AS_OF)
      return { totals, said: withoutCostText(totals, STYLE), sentence: costsSentence(totals, STYLE) }
    }
    const large = bill({ amount: 60_000_000_000, currency: 'EUR' })
    expect(large.totals).toMatchObject({ monthlyCostMinor: 100_000, unallocatedMinor: 0, billsWithoutCost: 1 })
    expect(large.said).toSay('1 bill without a complete cost')
    expect(large.sentence).toSay('≥ $1,000 per month at list price. 1 bill without a complete cost.')
    expect(bill({ amount: null }).totals.billsWithoutCost).toBe(1)
    for (const known of [
      { amount: 40_000_000_000, currency: 'EUR' },
      { amount: null, per: 'one-off' },
      { amount: 5, currency: 'GBP' },
    ] as const)
      expect(bill(known)).toMatchObject({ totals: { billsWithoutCost: 0 }, said: '' })
  })

  it('is compared between two states', () => {
    const dearer = { ...PARTLY, costLines: [{ ...LINES[0], amount: 150_000 }, LINES[1]] }
    const after = { workbook: aWorkbook({ ...SKETCH, components: [dearer, { name: 'Blank', cost: null }] }), asOf: AS_OF }
    const { costs } = compareStates({ workbook, asOf: AS_OF, assessment }, { ...after, assessment: assess(after.workbook, AS_OF) })
    expect(costs).toMatchObject({ totalMinor: 50_000, moves: [{ differenceMinor: 50_000 }] })
  })

  it('leaves no total while a price waits for a rate', () => {
    const waiting = { ...PARTLY, costLines: [...LINES, { amount: 5, currency: 'EUR' }] }
    const { totals, sums } = assess(aWorkbook({ ...SKETCH, components: [waiting] }), AS_OF)
    expect(totals.monthlyCostMinor).toBeNull()
    expect(sums).toMatchObject({ costMinor: 100_000, withoutCost: 1, withoutRate: 1 })
  })
})

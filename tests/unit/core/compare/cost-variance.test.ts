import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, type ComparedState, type CostVariance, compareStates, type IsoDate, VARIANCE_CAUSES, type Workbook } from '#core'
import { varianceTotals } from '../../../../src/core/compare/cost-variance.ts'
import { generatedWorkbook } from '../../../builders/generated-workbook.ts'
import { AS_OF, aComponent, aWorkbook, type RecordSketch, type WorkbookSketch } from '../../../builders/workbook.ts'

const stateOf = (workbook: Workbook): ComparedState => ({ workbook, assessment: assess(workbook, AS_OF as IsoDate), asOf: AS_OF })
const stateIn = (sketch: WorkbookSketch) => stateOf(aWorkbook({ settings: { currency: 'USD' }, ...sketch }))
type Lines = readonly RecordSketch<'costLines'>[]
const listed = (costLines: Lines, rate = 1.1): WorkbookSketch => ({
  components: [aComponent({ name: 'Vector store', costLines })],
  exchangeRates: [{ from: 'EUR', to: 'USD', rate, date: '2026-11-01' }],
})
const between = (before: WorkbookSketch, after: WorkbookSketch) => compareStates(stateIn(before), stateIn(after)).costs.variances
const causes = (variance: CostVariance | undefined) =>
  Object.fromEntries(VARIANCE_CAUSES.flatMap((cause) => (variance?.[cause] ? [[cause, variance[cause]]] : [])))
const line = { id: 'line', amount: 100_000, currency: 'USD' } as const

describe('why the list cost is not what it was', () => {
  it('says nothing of a list that is the same', () => {
    expect(between(listed([line]), listed([line]))).toEqual([])
  })

  it('is the price where nothing else moved', () => {
    expect(causes(between(listed([line]), listed([{ ...line, amount: 130_000 }]))[0])).toEqual({ price: 30_000 })
  })

  it('keeps seats, price and rate of one line apart', () => {
    const seats = { id: 'line', currency: 'EUR', driver: 'per-seat', amount: 1000, seats: 10 } as const
    const [variance] = between(listed([seats]), listed([{ ...seats, amount: 1200, seats: 15 }], 1.2))
    // 10 seats of 10.00 EUR: 110.00 at 1.10, 120.00 at 1.20; 15 of them 180.00; 15 of 12.00 EUR 216.00.
    expect(variance).toMatchObject({ before: 11_000, after: 21_600, currency: 1000, seats: 6000, price: 3600, added: 0, retired: 0 })
  })

  it('is a coming or a going of the component, and of a line beside others', () => {
    const two = [line, { id: 'support', amount: 20_000, currency: 'USD' }] as const
    expect(causes(between({ components: [] }, listed([line]))[0])).toEqual({ added: 100_000 })
    expect(causes(between(listed([line]), { components: [] })[0])).toEqual({ retired: -100_000 })
    expect(causes(between(listed([line]), listed(two))[0])).toEqual({ added: 20_000 })
    expect(causes(between(listed(two), listed([line]))[0])).toEqual({ retired: -20_000 })
  })

  it('is what is known only now where a price was blank', () => {
    const blank = { ...line, amount: null }
    expect(causes(between(listed([blank]), listed([line]))[0])).toEqual({ known: 100_000 })
    expect(causes(between(listed([line]), listed([blank]))[0])).toEqual({ known: -100_000 })
    expect(causes(between(listed([{ ...line, currency: 'GBP' }]), listed([{ ...line, currency: 'GBP' }]))[0])).toEqual({})
  })

  it('tells on which side a price was not known, and takes a component without one for such a side', () => {
    const sides = (before: Lines, after: Lines) => between(listed(before), listed(after)).map(({ known, notKnown }) => [known, notKnown])
    const blank = { ...line, amount: null }
    const other = { ...line, id: 'other' }
    expect(sides([blank], [line])).toEqual([[100_000, 'before']])
    expect(sides([line], [blank])).toEqual([[-100_000, 'now']])
    expect(sides([], [line])).toEqual([[100_000, 'before']])
    expect(sides([line], [])).toEqual([[-100_000, 'now']])
    expect(
      sides(
        [blank, other],
        [
          { ...line, amount: 150_000 },
          { ...other, amount: null },
        ],
      ),
    ).toEqual([[50_000, 'both']])
    expect(sides([line], [{ ...line, amount: 150_000 }])).toEqual([[0, null]])
  })

  it('is volume as far as requests explain a price by use, and the rest is the price', () => {
    const used = { ...line, driver: 'usage' } as const
    const with_ = (requestsPerMonth: number | null, costLines: Lines) => ({ ...listed(costLines), company: { requestsPerMonth } })
    const dearer = [{ ...used, amount: 130_000 }]
    expect(causes(between(with_(1000, [used]), with_(1200, dearer))[0])).toEqual({ volume: 20_000, price: 10_000 })
    // Without requests on both sides, or with a price that does not follow use, nothing is volume.
    expect(causes(between(with_(null, [used]), with_(1200, dearer))[0])).toEqual({ price: 30_000 })
    expect(causes(between(with_(0, [used]), with_(1200, dearer))[0])).toEqual({ price: 30_000 })
    expect(
      causes(
        between(
          with_(1000, [{ ...line, driver: 'per-seat', seats: 1 }]),
          with_(1200, [{ ...line, driver: 'per-seat', seats: 1, amount: 130_000 }]),
        )[0],
      ),
    ).toEqual({ price: 30_000 })
    // A price that stands still is not taken apart.
    expect(between(with_(1000, [used]), with_(1200, [used]))).toEqual([])
  })

  it('is another price where one line took the place of another', () => {
    expect(causes(between(listed([line]), listed([{ ...line, id: 'other', amount: 90_000 }]))[0])).toEqual({ price: -10_000 })
    expect(causes(between(listed([line]), listed([{ ...line, currency: 'EUR', amount: 100_000 }]))[0])).toEqual({ price: 10_000 })
  })

  it('adds up, component by component and over the whole list, of any two workbooks', () => {
    fc.assert(
      fc.property(generatedWorkbook, generatedWorkbook, (one, other) => {
        const [before, after] = [stateOf(one), stateOf(other)]
        const { variances, moves, totalMinor, unallocatedMinor } = compareStates(before, after).costs
        for (const variance of variances)
          expect(VARIANCE_CAUSES.reduce((sum, cause) => sum + variance[cause], variance.before)).toBe(variance.after)
        if (totalMinor === null || moves.some(({ before: was, after: is }) => was === null || is === null)) return
        const totals = varianceTotals(variances)
        expect(VARIANCE_CAUSES.reduce((sum, cause) => sum + totals[cause], unallocatedMinor ?? 0)).toBe(totalMinor)
      }),
      { numRuns: 200 },
    )
  })
})

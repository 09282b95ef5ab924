// The largest costs: what they are a part of, and what they did since a quarter was locked.
import { describe, expect, it } from 'vitest'
import { assess } from '#core'
import { topCosts } from '../../../../src/renderer/screens/overview/cost-facts.ts'
import { AS_OF, aComponent, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'

const priced = (name: string, cost: number | null) => aComponent({ name, cost })
const top = (sketch: WorkbookSketch) => topCosts(assess(aWorkbook(sketch), AS_OF))

describe('the largest costs', () => {
  it('are five of what counts, with their part of the whole spend', () => {
    const components = [6, 5, 4, 3, 2, 1, 0].map((cost) => priced(`C ${cost}`, cost * 1000))
    const gone = { ...priced('Gone', 90_000), lifecycle: 'retired' as const }
    const { rows, further, isWhole, since } = top({ components: [...components, gone, priced('Open', null)] })
    expect(rows.map(({ name, shareBp }) => [name, shareBp])).toEqual([
      ['C 6', 2857],
      ['C 5', 2381],
      ['C 4', 1905],
      ['C 3', 1429],
      ['C 2', 952],
    ])
    expect([further, isWhole, since]).toEqual([1, false, null])
  })

  it('are a part of what is known while a price or a rate is missing', () => {
    const foreign = aComponent({ name: 'Foreign', costLines: [{ amount: 100, currency: 'EUR' }] })
    const { rows, isWhole } = top({ components: [priced('A', 100), priced('B', 300), foreign] })
    expect(rows.map(({ name, shareBp }) => [name, shareBp])).toEqual([
      ['B', 7500],
      ['A', 2500],
    ])
    expect([isWhole, top({ components: [priced('A', 100)] }).isWhole]).toEqual([false, true])
  })

  it('say what they did since the last lock, at the rates of today, or that they had no price then', () => {
    const then = (name: string, amount: number | null, currency = 'USD') => ({ componentId: `c-${name.toLowerCase()}`, amount, currency })
    const quarters = [
      { quarter: '2026Q3', asOf: '2026-09-30', prices: [then('Up', 100), then('Same', 200), then('Set', null), then('Euro', 50, 'EUR')] },
    ]
    const euro = aComponent({ name: 'Euro', costLines: [{ amount: 50, currency: 'EUR' }] })
    const exchangeRates = [{ from: 'EUR', to: 'USD', rate: 2, date: '2026-11-01' }]
    const { rows, since } = top({
      components: [priced('Up', 300), priced('Same', 200), priced('New', 150), euro, priced('Set', 50)],
      quarters,
      exchangeRates,
    })
    expect(since).toBe('2026Q3')
    expect(rows.map(({ name, change }) => [name, change])).toEqual([
      ['Up', 200],
      ['Same', 0],
      ['New', null],
      ['Euro', 0],
      ['Set', null],
    ])
  })
})

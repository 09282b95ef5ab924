import { describe, expect, it } from 'vitest'
import { newRecord, type QuarterFigures, type TrendPoint } from '#core'
import type { PersonTime } from '../../../../src/core/inventory/quarter-record.ts'
import {
  costSeries,
  decisionSeries,
  inOtherCurrency,
  keepingSeries,
  keptSeries,
  runwaySeries,
  timeSeries,
} from '../../../../src/renderer/screens/compare/trend-facts.ts'

const BLANK = newRecord('quarters', 'x').figures

function point(
  quarter: string,
  figures: Partial<Record<keyof QuarterFigures, number | string>> | null,
  people: readonly (readonly [string, number])[] = [],
): TrendPoint {
  return {
    quarter,
    kind: figures === null ? 'skipped' : 'locked',
    figures: figures === null ? null : ({ ...BLANK, ...figures } as QuarterFigures),
    people: people.map(([name, share]) => ({ personId: null, name, share }) as PersonTime),
  }
}

describe('what the charts of quarters draw', () => {
  it('leaves out what is not known and what is in another currency, and adds nothing of it up', () => {
    const points = [
      point('2026Q1', { monthlyCost: 900, compute: 900, currency: 'EUR' }),
      point('2026Q2', { monthlyCost: 100, compute: 60, data: 40 }),
      point('2026Q3', null),
      point('2026Q4', { monthlyCost: 300, compute: 200, otherLayers: 100 }),
    ]
    const { values, span } = costSeries(points, 'USD')
    expect(values).toEqual([null, [60, 40, 0, 0], null, [200, 0, 0, 100]])
    expect(span).toEqual({ from: { quarter: '2026Q2', value: 100 }, to: { quarter: '2026Q4', value: 300 } })
    expect(inOtherCurrency(points, 'USD').map(({ currency }) => currency)).toEqual(['EUR'])
  })

  it('has no span where nothing is known, so that nothing is drawn', () => {
    expect(costSeries([point('2026Q1', {})], 'USD').span).toBeNull()
    expect(runwaySeries([point('2026Q1', { cash: 100 })]).span).toBeNull()
  })

  it('draws the four who give the most apart, and what is left as one part, down to the whole', () => {
    const people = [
      ['Ana', 5000],
      ['Bo', 4000],
      ['Cy', 3000],
      ['Di', 2000],
      ['Ed', 1000],
    ] as const
    const { parts, values } = timeSeries([
      point('2026Q1', { ownerTime: 16_000 }, people),
      point('2026Q2', { ownerTime: 5000 }, [['Ana', 5000]]),
    ])
    expect(parts.map(({ label }) => label)).toEqual(['Ana', 'Bo', 'Cy', 'Di', expect.toSay('Others and unassigned')])
    expect(values).toEqual([
      [5000, 4000, 3000, 2000, 2000],
      [5000, 0, 0, 0, 0],
    ])
    expect(timeSeries([point('2026Q2', { ownerTime: 5000 }, [['Ana', 5000]])]).parts).toHaveLength(1)
  })

  it('gives shares of the time, decisions beside what is kept, and months of cash', () => {
    const points = [point('2026Q1', { ownerTime: 8000, keepingAlive: 2000, toDecide: 3, kept: 2, cash: 1200, netBurn: 100 })]
    expect(keepingSeries(points).values).toEqual([[2500]])
    expect(decisionSeries(points)).toMatchObject({ values: [[3]], span: { to: { value: 3 } } })
    expect(keptSeries(points).values).toEqual([[2]])
    expect(runwaySeries(points).values).toEqual([[1200]])
    expect(keepingSeries([point('2026Q1', { ownerTime: 0, keepingAlive: 0 })]).values).toEqual([null])
  })
})

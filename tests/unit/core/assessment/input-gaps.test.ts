// What is missing, and what each missing input would settle: a figure names only what it really lacks.
import { describe, expect, it } from 'vitest'
import { assess, figureGaps, inputGaps } from '#core'
import { AS_OF, aComponent, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'

const assessed = (sketch: WorkbookSketch) => assess(aWorkbook(sketch), AS_OF)
const SEARCH = aComponent({ name: 'Search', share: 500, cost: 10_000, edge: 'no', approach: 'buy', kind: 'search' })
const RAISE = { amount: 200_000_000, date: '2026-06-01' }

describe('what a figure lacks', () => {
  const of = (sketch: WorkbookSketch) => figureGaps(assessed(sketch))

  it('is what is not set, and nothing once it is', () => {
    const gaps = of({ components: [SEARCH], company: { headcount: null } })
    expect(gaps.revenueShare).toEqual([{ of: 'company', field: 'revenue' }])
    expect(gaps.burnShare).toEqual([{ of: 'company', field: 'netBurn' }])
    expect(gaps.runway).toEqual([
      { of: 'company', field: 'netBurn' },
      { of: 'company', field: 'cash' },
    ])
    expect(gaps.headcountShare).toEqual([{ of: 'company', field: 'headcount' }])
    const all = { revenue: 1, netBurn: 1, cash: 1, raise: RAISE }
    expect(Object.values(of({ components: [SEARCH], company: all })).flat()).toEqual([])
  })

  it('asks no cash of who burns none', () => {
    expect(of({ components: [SEARCH], company: { netBurn: 0 } }).runway).toEqual([])
  })

  it('is of the raise what it really lacks, never the raise that is set', () => {
    const raiseSpent = (company: object, components = [SEARCH]) => of({ components, company }).raiseSpent
    expect(raiseSpent({})).toEqual([{ of: 'company', field: 'raise.amount' }])
    expect(raiseSpent({ raise: { amount: RAISE.amount } })).toEqual([{ of: 'company', field: 'raise.date' }])
    expect(raiseSpent({ raise: RAISE, engineerMonthlyCost: null })).toEqual([{ of: 'company', field: 'engineerMonthlyCost' }])
    expect(raiseSpent({ raise: RAISE }, [SEARCH, aComponent({ name: 'Open', share: null, cost: 1 })])).toEqual([
      { of: 'components', input: 'ownerTime', componentIds: ['c-open'] },
    ])
  })

  it('is a rate where a price is in another currency, and the known part of the total stays', () => {
    const foreign = aComponent({ name: 'Foreign', share: 100, costLines: [{ amount: 100, currency: 'EUR' }] })
    const gaps = of({ components: [SEARCH, foreign], company: { revenue: 1_000_000 } })
    expect(gaps.monthlyCost).toEqual([{ of: 'rate', currency: 'EUR' }])
    expect(gaps.revenueShare).toEqual([{ of: 'rate', currency: 'EUR' }])
  })
})

describe('missing inputs', () => {
  const gaps = (sketch: WorkbookSketch) =>
    inputGaps(assessed(sketch)).map(({ gap, verdicts, checks, figures }) => {
      const name = gap.of === 'components' ? `${gap.input} ${gap.componentIds.length}` : gap.of === 'company' ? gap.field : gap.of
      return [name, verdicts, checks, figures.length]
    })

  it('come in the order of what they settle', () => {
    const open = (name: string) => aComponent({ name, share: 500, cost: 100, edge: null, kind: 'search' })
    const found = gaps({ components: [SEARCH, open('A'), open('B'), open('C')], company: { revenue: 1, raise: RAISE } })
    expect(found[0]?.slice(0, 2)).toEqual(['edge 3', 3])
    expect(found.filter(([name]) => name === 'netBurn' || name === 'cash')).toEqual([
      ['netBurn', 0, 0, 2],
      ['cash', 0, 0, 1],
    ])
  })

  it('name types that nobody said, because a check that passes has not seen them', () => {
    const untyped = aComponent({ name: 'Box', share: 100, cost: 100, edge: 'no', approach: 'build', hosting: 'self-run' })
    expect(gaps({ components: [untyped] }).find(([name]) => name === 'kind 1')?.[2]).toBeGreaterThan(0)
  })

  it('end with what settles nothing: an owner, the day of imported prices', () => {
    const found = gaps({
      components: [{ ...SEARCH, owners: [{ share: 500 }], share: undefined as never }],
      imports: [{ source: 'list.csv', pricesAsOf: null }],
      company: { revenue: 1, netBurn: 1, cash: 1, raise: RAISE, infraCapacity: 9000 },
    })
    expect(found).toEqual([
      ['owner 1', 0, 0, 0],
      ['imports', 0, 0, 0],
    ])
  })

  it('are none where nothing is missing', () => {
    expect(gaps({ components: [SEARCH], company: { revenue: 1, netBurn: 1, cash: 1, raise: RAISE, infraCapacity: 9000 } })).toEqual([])
  })
})

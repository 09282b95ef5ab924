// The numbers behind the charts: what counts, what adds up, and what is no picture at all.
import { describe, expect, it } from 'vitest'
import { assess } from '#core'
import { componentTime, costByLayer, MAX_TABLE_ROWS, personTime } from '../../../../src/renderer/screens/overview/charts/chart-facts.ts'
import { AS_OF, aComponent, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'

const assessed = (sketch: WorkbookSketch) => assess(aWorkbook(sketch), AS_OF)

const STYLE = { locale: 'en-US', currency: 'USD' }

describe('cost by layer', () => {
  it('adds up to the total of the overview, in the order of layers, without what costs nothing', () => {
    const facts = costByLayer(
      assessed({
        components: [
          aComponent({ name: 'Bus', layer: 'serving', cost: 1000 }),
          aComponent({ name: 'GPUs', layer: 'compute', cost: 5000 }),
          aComponent({ name: 'More GPUs', layer: 'compute', cost: 1000 }),
          aComponent({ name: 'Free', layer: 'data', cost: 0 }),
          aComponent({ name: 'Somewhere', cost: 2000 }),
          aComponent({ name: 'Unpriced', layer: 'data' }),
          aComponent({ name: 'Gone', layer: 'data', cost: 9000, lifecycle: 'retired' }),
          aComponent({ name: 'Later', layer: 'data', cost: 9000, lifecycle: 'planned' }),
        ],
      }),
    )
    expect(facts).toEqual({
      totalMinor: 9000,
      gaps: { componentsWithoutCost: 1, billsWithoutCost: 0 },
      parts: [
        { layer: 'compute', minor: 6000, shareBp: 6700 },
        { layer: 'serving', minor: 1000, shareBp: 1100 },
        { layer: null, minor: 2000, shareBp: 2200 },
      ],
    })
  })

  it('shows what bills leave unallocated as a part of its own, so that the parts make the total', () => {
    const components = [aComponent({ name: 'Bus', layer: 'serving', costLines: [{ amount: 3000, billId: 'bill-1' }] })]
    expect(costByLayer(assessed({ components, bills: [{ amount: 4000 }] }))).toMatchObject({
      totalMinor: 4000,
      parts: [
        { layer: 'serving', minor: 3000, shareBp: 7500 },
        { layer: 'unallocated', minor: 1000, shareBp: 2500 },
      ],
    })
  })

  it('is no picture without a total', () => {
    expect(costByLayer(assessed({ components: [aComponent({ name: 'Free', layer: 'data', cost: 0 })] }))).toBeNull()
    expect(costByLayer(assessed({ components: [aComponent({ costLines: [{ amount: 100, currency: 'EUR' }] })] }))).toBeNull()
  })
})

describe('component time', () => {
  const timeOf = (sketch: WorkbookSketch) => componentTime(assessed(sketch))

  it('is sorted, judged by the owner-time check, and counts only what is more than the limit', () => {
    const facts = timeOf({
      components: [
        aComponent({ name: 'At', share: 2000, edge: 'no' }),
        aComponent({ name: 'Over', share: 2001, edge: 'no' }),
        aComponent({ name: 'Low', share: 100, edge: 'no' }),
        aComponent({ name: 'None', share: 0, edge: 'no' }),
        aComponent({ name: 'Unknown', share: null }),
        aComponent({ name: 'Gone', share: 9000, lifecycle: 'retired' }),
      ],
    })
    expect(facts?.bars.map(({ name, bp, state }) => [name, bp, state])).toEqual([
      ['Over', 2001, 'FAIL'],
      ['At', 2000, 'WATCH'],
      ['Low', 100, 'PASS'],
    ])
    expect(facts).toMatchObject({ over: 1, limitBp: 2000, count: 3 })
  })

  it('follows a changed limit and says where time is missing', () => {
    const components = [aComponent({ name: 'A', owners: [{ share: 1500 }, { person: 'Bo', share: null }], edge: 'no' })]
    expect(timeOf({ components, policy: { 'owner-time': 1000 } })).toMatchObject({ over: 1, limitBp: 1000, bars: [{ isAtLeast: true }] })
  })

  it('keeps a long list short and counts all of it', () => {
    const facts = timeOf({ components: Array.from({ length: 150 }, (_, n) => aComponent({ name: `C ${n}`, share: n + 1 })) })
    expect(facts).toMatchObject({ count: 150 })
    expect(facts?.bars).toHaveLength(MAX_TABLE_ROWS)
    expect(facts?.bars[0]?.bp).toBe(150)
  })

  it('is no picture while nobody’s time is known', () => {
    expect(timeOf({ components: [aComponent({ share: null })] })).toBeNull()
  })
})

describe('time by person', () => {
  const component = (name: string, owners: readonly { person?: string; share: number | null }[]) =>
    aComponent({ name, owners, edge: 'no', layer: 'data' })

  it('adds up to what the people table says, with nobody last', () => {
    const time = personTime(
      assessed({
        components: [
          component('Queue', [
            { person: 'Ana', share: 1500 },
            { person: 'Bo', share: 1500 },
          ]),
          component('Cache', [{ person: 'Bo', share: 300 }, { share: 400 }]),
          { ...component('Later', [{ person: 'Ana', share: 5000 }]), lifecycle: 'planned' },
        ],
      }),
      STYLE,
    )
    expect(time?.people.map(({ name, bp }) => [name, bp])).toEqual([
      ['Bo', 1800],
      ['Ana', 1500],
      [null, 400],
    ])
  })

  it('marks what takes more than the limit, all its owners together, and nothing at the limit', () => {
    const time = personTime(
      assessed({
        components: [
          component('Over', [
            { person: 'Ana', share: 1500 },
            { person: 'Bo', share: 1500 },
          ]),
          component('At', [{ person: 'Ana', share: 2000 }]),
        ],
      }),
      STYLE,
    )
    const marked = time?.people.map(({ name, parts }) => [name, parts.filter(({ isOverLimit }) => isOverLimit).map((part) => part.name)])
    expect(marked).toEqual([
      ['Ana', ['Over']],
      ['Bo', ['Over']],
    ])
  })

  it('draws many small parts as one that holds their sum', () => {
    const owned = Array.from({ length: 9 }, (_, n) => component(`C ${n}`, [{ person: 'Ana', share: 100 * (n + 1) }]))
    const [ana] = personTime(assessed({ components: owned }), STYLE)?.people ?? []
    expect(ana?.parts.map(({ bp }) => bp)).toEqual([900, 800, 700, 600, 500, 400, 600])
    expect(ana?.parts.at(-1)).toMatchObject({ id: 'rest', name: '3 more' })
  })

  it('leaves out the staff of a vendor and shows who has left', () => {
    const components = [
      component('Queue', [
        { person: 'Ana', share: 500 },
        { person: 'Vic', share: 900 },
      ]),
    ]
    const time = personTime(
      assessed({
        components,
        people: { Vic: { kind: 'vendor' }, Ana: { active: false } },
      }),
      STYLE,
    )
    expect(time?.people.map(({ name, hasLeft }) => [name, hasLeft])).toEqual([['Ana', true]])
  })

  it('is no picture while nobody’s time is known', () => {
    expect(personTime(assessed({ components: [component('Queue', [{ person: 'Ana', share: null }])] }), STYLE)).toBeNull()
  })
})

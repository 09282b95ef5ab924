import { describe, expect, it } from 'vitest'
import { assess, peopleFigures, quarterFigures } from '#core'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'

const figures = (...components: Parameters<typeof aComponent>) =>
  quarterFigures(assess(aWorkbook({ components: components.map((sketch) => aComponent(sketch)) }), AS_OF))

describe('the figures of a quarter', () => {
  it('part the cost by layer, and what has no layer goes with the others', () => {
    const components = [
      { name: 'a', layer: 'compute' as const, cost: 100 },
      { name: 'b', layer: 'serving' as const, cost: 20 },
      { name: 'c', layer: 'other' as const, cost: 3 },
      { name: 'd', layer: null, cost: 4 },
      { name: 'e', layer: 'data' as const, cost: 1000, lifecycle: 'retired' as const },
    ]
    const workbook = aWorkbook({ components: components.map((sketch) => aComponent(sketch)) })
    expect(quarterFigures(assess(workbook, AS_OF))).toMatchObject({ monthlyCost: 127, compute: 100, data: 0, serving: 20, otherLayers: 7 })
  })

  it('name the twenty who give the most, so that ten years of quarters stay small', () => {
    const components = Array.from({ length: 30 }, (_, at) =>
      aComponent({ id: `c-${at}`, name: `Part ${at}`, owners: [{ person: `Person ${at}`, share: 100 + at }] }),
    )
    const assessment = assess(aWorkbook({ components }), AS_OF)
    const people = peopleFigures(assessment)
    expect([people.length, people[0]?.share, people.at(-1)?.share]).toEqual([20, 129, 110])
    expect(quarterFigures(assessment).ownerTime).toBe(3435)
  })

  it('leave open what is not known: costs, time', () => {
    expect(figures({ cost: null, share: null })).toMatchObject({ monthlyCost: null, compute: null, ownerTime: null, keepingAlive: null })
  })
})

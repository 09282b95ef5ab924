import { describe, expect, it } from 'vitest'
import { SHEETS } from '#wording'
import { aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'
import { rowNamed, sheetsOf, valuesIn } from './plan-cells.ts'

const BUILD = { oneOff: 9_000_000, maintPerYear: 1_800_000, runPerMonth: 30_000 }

/** Results of break-even: crossings, the first three, both sums after five years. */
function breakEven(managed: { readonly quote: number | null; readonly setup: number; readonly yearlyRise: number | null }) {
  const component: ComponentSketch = {
    name: 'Pipeline',
    approach: 'build',
    hosting: 'self-run',
    share: 0,
    projects: [{ managed, build: BUILD }],
  }
  const sheet = sheetsOf(aWorkbook({ components: [component] })).get(SHEETS.buildVsBuy)
  return valuesIn(sheet, rowNamed(sheet, 'Break-even') + 3, 'L', 'R')
}

describe('build vs buy', () => {
  it.each([
    [0, [1, 1, 40, '–', '–', 198_000, 242_000]],
    [1000, [1, 1, 34, '–', '–', 198_000, 295_044.8]],
    [null, [1, 1, 35, '–', '–', 198_000, 283_596.92]],
  ])('breaks even as in the article’s example with a rise of %s', (yearlyRise, expected) => {
    expect(breakEven({ quote: 400_000, setup: 200_000, yearlyRise })).toEqual(expected)
  })

  it('says never, and what both have cost, where buying stays cheaper', () => {
    expect(breakEven({ quote: 150_000, setup: 200_000, yearlyRise: 0 })).toEqual([1, 0, '–', '–', '–', 198_000, 92_000])
  })

  it('stops at a price that is not set', () => {
    expect(breakEven({ quote: null, setup: 200_000, yearlyRise: 0 })).toEqual([0, 0, '–', '–', '–', 'Not set', 'Not set'])
  })

  it('holds ours all in against a managed one: 10.60 times in the article’s case', () => {
    const component: ComponentSketch = {
      ...{ name: 'Cluster', approach: 'build', hosting: 'self-run', edge: 'no', share: 3000, cost: 80_000 },
      projects: [{ managed: { quote: 20_000 } }],
    }
    const sheet = sheetsOf(aWorkbook({ components: [component] })).get(SHEETS.buildVsBuy)
    const [, , people, ours, , , managed, ratio] = valuesIn(sheet, rowNamed(sheet, 'Cluster'), 'C', 'J')
    expect([people, ours, managed, ratio]).toEqual([4500, 5300, 500, 10.6])
  })

  it('is left out where nothing is compared, with the limits that only it reads', () => {
    const sheets = sheetsOf(aWorkbook({ components: [{ name: 'Queue', cost: 100 }] }))
    expect(sheets.has(SHEETS.buildVsBuy)).toBe(false)
    const names = (sheets.get(SHEETS.inputs)?.rows ?? []).flatMap(({ cells }) => cells.map(({ value }) => value))
    expect(names).not.toContain('in_limit_price_rise')
  })
})

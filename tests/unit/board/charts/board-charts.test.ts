import { describe, expect, it } from 'vitest'
import type { ChartPlan } from '#board'
import { recordsOf, type Workbook } from '#core'
import { SHEETS } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { historyWorkbook } from '../../../excel/history-subject.ts'
import { subjectOf } from '../../../excel/subjects.ts'
import { findSaying } from '../../../helpers/sayings.ts'

const { workbook: history, past } = historyWorkbook()

function chartsOn(workbook: Workbook, sheet: string): readonly ChartPlan[] {
  return subjectOf('charts', workbook, past).plan.sheets.find(({ name }) => name === sheet)?.charts ?? []
}

const valuesOf = (chart: ChartPlan | undefined, name: string) =>
  findSaying(chart?.series ?? [], (each) => each.name.value, name)?.values.values

/** Every locked quarter changed. */
function withQuarters(change: (quarter: ReturnType<typeof quarters>[number]) => object): Workbook {
  const changed = quarters().map((quarter) => ({ ...quarter, ...change(quarter) }))
  const tables = { ...history.tables, quarters: Object.fromEntries(changed.map((quarter) => [quarter.id, quarter])) }
  return { ...history, tables } as Workbook
}

const quarters = () => recordsOf(history, 'quarters')

describe('the charts of the board workbook', () => {
  it('part the components over the limit from those within it, the most time first', () => {
    const list = [3000, 500, 2000, 2500].map((share, index) => ({ name: `Part ${index}`, share, cost: 100 }))
    const retired = { name: 'Old', share: 4000, lifecycle: 'retired' as const }
    const [chart] = chartsOn(aWorkbook({ components: [...list, retired] }), SHEETS.summary)
    expect(chart?.categories.values).toEqual(['Part 0', 'Part 3', 'Part 2', 'Part 1'])
    expect(valuesOf(chart, 'Over limit')).toEqual([0.3, 0.25, 0, 0])
    expect(valuesOf(chart, 'Within limit')).toEqual([0, 0, 0.2, 0.05])
    expect(valuesOf(chart, 'Limit')).toEqual([0.2, 0.2, 0.2, 0.2])
  })

  it('show six of many components, and none where none counts', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `Part ${index}`, share: 100 + index }))
    expect(chartsOn(aWorkbook({ components: many }), SHEETS.summary)[0]?.categories.values).toHaveLength(6)
    expect(chartsOn(aWorkbook({ components: [] }), SHEETS.summary)).toEqual([])
  })

  it('stack the layers of every locked quarter up to now', () => {
    const [chart] = chartsOn(history, SHEETS.changes)
    expect(chart?.categories.values).toEqual(['Q4 25', 'Q1 26', 'Q2 26', 'Q3 26', 'Now'])
    expect(valuesOf(chart, 'Total')).toEqual([715, 895, 1085, 1559, 1702.5])
    const layers = chart?.series.filter(({ draw }) => draw === 'column').map(({ values }) => Number(values.values.at(-1)))
    expect(layers?.reduce((sum, value) => sum + value, 0)).toBe(1702.5)
  })

  it('leave a gap for a quarter that was counted in another currency, or not known', () => {
    const [first, second] = quarters()
    const workbook = withQuarters(({ id, figures }) => {
      if (id === first?.id) return { figures: { ...figures, currency: 'EUR' } }
      return id === second?.id ? { figures: { ...figures, compute: null, ownerTime: null } } : {}
    })
    const [cost, time] = chartsOn(workbook, SHEETS.changes)
    expect(valuesOf(cost, 'Compute')?.slice(0, 3)).toEqual([null, null, expect.any(Number)])
    expect(valuesOf(cost, 'Total')?.slice(0, 3)).toEqual([null, null, 1085])
    expect(valuesOf(time, 'Engineers on infrastructure')?.slice(0, 3)).toEqual([0.75, null, 0.82])
  })

  it('draw the last two years of many quarters', () => {
    const many = Array.from({ length: 20 }, (_, index) => `${2016 + Math.floor(index / 4)}Q${(index % 4) + 1}`)
    const [one] = quarters()
    const records = many.map((quarter) => ({ ...one, id: `${quarter}-r1`, quarter }))
    const tables = { ...history.tables, quarters: Object.fromEntries(records.map((record) => [record.id, record])) }
    const charts = chartsOn({ ...history, tables } as Workbook, SHEETS.changes)
    expect(charts.map(({ categories }) => categories.values.length)).toEqual([9, 9, 9])
    expect(charts[0]?.categories.values.at(0)).toBe('Q1 19')
  })

  it('draw no project whose prices are not known, and three of many', () => {
    const known = { managed: { quote: 20_000, setup: 0 }, build: { oneOff: 900_000, runPerMonth: 3000 } }
    const half = { managed: { quote: null, setup: 0 }, build: { oneOff: 900_000, runPerMonth: 3000 } }
    const of = (...projects: (typeof known | typeof half)[]) =>
      aWorkbook({
        components: projects.map((project, index) => ({
          ...{ name: `Part ${index}`, approach: 'build', hosting: 'self-run', edge: 'no', share: 3000, cost: 80_000 },
          projects: [project],
        })),
      })
    expect(chartsOn(of(half), SHEETS.buildVsBuy)).toEqual([])
    const charts = chartsOn(of(half, known, known, known, known), SHEETS.buildVsBuy)
    expect(charts).toHaveLength(3)
    expect(charts[0]?.categories.values).toHaveLength(60)
    expect(valuesOf(charts[0], 'Buy')?.slice(0, 2)).toEqual([200, 400])
    expect(new Set(charts.flatMap(({ series }) => series.map(({ values }) => values.ref))).size).toBe(6)
  })
})

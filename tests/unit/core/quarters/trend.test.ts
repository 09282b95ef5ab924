import { describe, expect, it } from 'vitest'
import { assess, figuresOf, figuresThen, type IsoDate, newRecord, quarterFigures, runwayOf, trendOf, type Workbook } from '#core'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'

function withLocks(locks: readonly (readonly [quarter: string, revision: number, monthlyCost: number])[]): Workbook {
  const workbook = aWorkbook({ components: [aComponent({ share: 500, cost: 10_000, edge: 'no' })] })
  const { figures } = newRecord('quarters', 'x')
  const quarters = Object.fromEntries(
    locks.map(([quarter, revision, monthlyCost]) => {
      const id = `${quarter}-r${revision}`
      return [id, { ...newRecord('quarters', id), quarter, revision, figures: { ...figures, monthlyCost } }]
    }),
  ) as Workbook['tables']['quarters']
  return { ...workbook, tables: { ...workbook.tables, quarters } }
}

const shown = (workbook: Workbook, asOf: string = AS_OF) =>
  trendOf(workbook, assess(workbook, asOf as IsoDate)).map(({ quarter, kind, figures }) => [quarter, kind, figures?.monthlyCost ?? null])

describe('the quarters in a row', () => {
  it('are none while nothing is locked', () => {
    expect(shown(withLocks([]))).toEqual([])
  })

  it('end with the present, which is open, and show what was skipped', () => {
    expect(
      shown(
        withLocks([
          ['2026Q1', 1, 100],
          ['2026Q3', 1, 300],
        ]),
      ),
    ).toEqual([
      ['2026Q1', 'locked', 100],
      ['2026Q2', 'skipped', null],
      ['2026Q3', 'locked', 300],
      ['2026Q4', 'open', 10_000],
    ])
  })

  it('count by the newest revision, and have no open one when today is locked', () => {
    expect(
      shown(
        withLocks([
          ['2026Q4', 2, 250],
          ['2026Q4', 1, 200],
        ]),
      ),
    ).toEqual([['2026Q4', 'locked', 250]])
  })

  it('make no endless list of a clock far ahead', () => {
    expect(shown(withLocks([['2026Q3', 1, 1]]), '2400-01-01').map(([quarter]) => quarter)).toEqual(['2026Q3', '2400Q1'])
  })
})

describe('figures of a locked quarter', () => {
  it('are those that the overview showed on its day', () => {
    const workbook = aWorkbook({
      components: [aComponent({ share: 500, cost: 10_000, edge: 'no' })],
      company: { netBurn: 100_000, cash: 1_200_000 },
    })
    const assessment = assess(workbook, AS_OF)
    expect(figuresThen(quarterFigures(assessment))).toEqual(figuresOf(assessment))
    expect(runwayOf(quarterFigures(assessment))).toBe(1200)
  })

  it('have no runway where nothing is burnt or it is not known', () => {
    const { figures } = newRecord('quarters', 'x')
    expect([runwayOf(figures), runwayOf({ ...figures, cash: 1 as never, netBurn: -5 as never })]).toEqual([null, null])
  })
})

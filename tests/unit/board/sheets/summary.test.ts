// Summary is the brief of a board: what is asked, figures with their cash bridge, and charts of cash, cost and time on one page.

import { describe, expect, it } from 'vitest'
import { columnIndex } from '#board'
import { SHEETS } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { historyWorkbook } from '../../../excel/history-subject.ts'
import { seedSubject, subjectOf } from '../../../excel/subjects.ts'
import { rowNamed, sheetsOf, valuesIn } from './plan-cells.ts'

const summaryOf = ({ plan }: ReturnType<typeof subjectOf>) => plan.sheets.find(({ name }) => name === SHEETS.summary)

const { workbook, past } = historyWorkbook()
const summary = summaryOf(subjectOf('history', workbook, past))
const placeOf = (cell: string) => ({ column: columnIndex(cell.replace(/\d+$/, '')), row: Number(cell.replace(/^[A-Z]+/, '')) })

describe('Summary of a company with a past and with cash', () => {
  it('stands on one page, with three decisions and the others in one line', () => {
    expect(summary?.print.pagesTall).toBe(1)
    const asks = summary?.rows.filter(({ cells }) => cells.some(({ style }) => style === 'place.count' && cells[0]?.column === 1))
    expect(asks?.filter(({ cells }) => cells.find(({ column }) => column === 8)?.style === 'link.wrap')).toHaveLength(3)
    expect(valuesIn(summary, rowNamed(summary, 'Total'), 'B', 'B')).toEqual(['Total'])
  })

  it('draws cash, cost and time from the cells that have them, each in its place on paper', () => {
    const charts = summary?.charts ?? []
    expect(charts.map(({ title }) => title)).toEqual([
      'Engineer time by component, largest 3',
      'Engineers on infrastructure',
      'Cash by month (USD)',
      'Monthly cost by layer (USD)',
    ])
    const { column: right, row: bottom } = placeOf(summary?.print.area.split(':')[1] ?? '')
    const taken = new Set<string>()
    for (const { anchor, series } of charts) {
      const [from, to] = [placeOf(anchor.from), placeOf(anchor.to)]
      expect(to.column).toBeLessThanOrEqual(right)
      expect(to.row).toBeLessThanOrEqual(bottom)
      for (let row = from.row; row <= to.row; row += 1)
        for (let column = from.column; column <= to.column; column += 1) {
          const cell = `${column} ${row}`
          expect(taken.has(cell), cell).toBe(false)
          taken.add(cell)
          expect(valuesIn(summary, row, anchor.from.slice(0, 1), anchor.to.slice(0, 1)).filter((value) => value !== undefined)).toEqual([])
        }
      for (const { values } of series) expect(values.values.some((value) => value !== null)).toBe(true)
    }
  })

  it('goes from the net burn over credits and decisions to the cash-out date', () => {
    const value = (label: string) => valuesIn(summary, rowNamed(summary, label), 'C', 'C')[0]
    expect(Number(value('Monthly net burn')) + Number(value('· plus ending credits')) - Number(value('· less planned decisions'))).toBe(
      value('Net burn after credits and decisions'),
    )
    expect(value('Cash-out date')).toBe('2028-01-20')
  })
})

describe('Summary of a company without either', () => {
  it('leaves their room to the comments and to the components', () => {
    const first = summaryOf(seedSubject())
    expect(first?.charts.map(({ title }) => title)).toEqual(['Engineer time by component, largest 6'])
    expect(valuesIn(first, rowNamed(first, 'Monthly infrastructure cost'), 'H', 'H')[0]).toMatch(/^At list price/)
  })

  it('says what is known and what lacks: a rate, a share of time; and names what no check applies to', () => {
    const known = sheetsOf(
      aWorkbook({
        components: [
          { name: 'Database', layer: 'data', share: 500, cost: 42_000 },
          { name: 'GPU', layer: 'compute', share: null, costLines: [{ amount: 900_000, currency: 'EUR' }] },
        ],
      }),
    ).get(SHEETS.summary)
    const values = (label: string) => valuesIn(known, rowNamed(known, label), 'C', 'D')
    expect(values('Monthly infrastructure cost')).toEqual(['≥ 420', 'USD'])
    expect(values('Without a complete cost')[0]).toBe(1)
    expect(values('Engineers on infrastructure')).toEqual([0.05, 'FTE, at least'])
    expect(values('Without a complete time')[0]).toBe(1)
    expect(values('Not applicable')[0]).toBe(0)
  })
})

// Summary is the brief of a board: what is asked, figures with their cash bridge, and charts of cash, cost and time on one page.

import { describe, expect, it } from 'vitest'
import { columnIndex } from '#board'
import { SHEETS } from '#wording'
import { booksWorkbook } from '../../../builders/books.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { historyWorkbook, sampleInTheApp } from '../../../excel/history-subject.ts'
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
      expect.toSay('Engineer time by component, largest 3'),
      expect.toSay('Engineers on infrastructure'),
      expect.toSay('Cash by month (USD)'),
      expect.toSay('Monthly cost by layer (USD)'),
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

describe('Summary after a locked quarter', () => {
  it('says what the burn was then, as Changes does, and by how much it is another one', () => {
    const sample = sampleInTheApp()
    const sheet = summaryOf(subjectOf('in the app', sample.workbook, sample.past))
    expect(valuesIn(sheet, rowNamed(sheet, 'Monthly net burn'), 'C', 'F')).toEqual([58_000, 'USD', 57_000, 1000])
  })
})

describe('Summary of a company with books and a cash bridge', () => {
  const LONG = 'Ranking of documents for every customer '.repeat(5).trim()
  const self = { edge: 'no', hosting: 'self-run', approach: 'build', share: 2500, cost: 250_000 } as const
  const asked = ['Queue', 'Cache', LONG, 'Search', 'Index', 'Broker'].map((name, at) => ({
    ...{ ...self, name, id: `c-${at}` },
    ...(at === 5 ? {} : { projects: [{ managed: { quote: 10_000 * (at + 1), setup: 450_000, vendor: LONG } }] }),
  }))
  const full = booksWorkbook({ company: { revenue: 9_000_000, netBurn: 5_000_000, cash: 90_000_000 }, components: asked })
  const sheet = summaryOf(subjectOf('books and bridge', full))

  it('names three asks whole or in two lines, the largest saving first, and counts all others', () => {
    const rows = [9, 10, 11].map((row) => valuesIn(sheet, row, 'B', 'H'))
    expect(rows.map(([name]) => String(name).slice(0, 40))).toEqual(['Queue', 'Cache', LONG.slice(0, 40)])
    expect(rows.map(([, saved]) => saved)).toEqual([2400, 2300, 2200])
    expect(String(rows[2]?.[0])).toHaveLength(60)
    for (const row of rows) expect(String(row[6]).length).toBeLessThanOrEqual(160)
    expect(valuesIn(sheet, rowNamed(sheet, 'Total. 3 more on sheet Decisions.'), 'C', 'C')).toEqual([11_000])
    expect(sheet?.merges).toEqual(expect.arrayContaining(['H9:I9', 'H11:I11']))
  })
})

describe('Summary of a company without either', () => {
  it('leaves their room to the comments and to the components', () => {
    const first = summaryOf(seedSubject())
    expect(first?.charts.map(({ title }) => title)).toEqual([expect.toSay('Engineer time by component, largest 6')])
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
    expect(values('Engineers on infrastructure')).toEqual([0.05, expect.toSay('FTE, at least')])
    expect(values('Without a complete time')[0]).toBe(1)
    expect(values('Not applicable')[0]).toBe(0)
  })

  it('tells what is nothing from what is not set: no revenue, and a company that burns no cash', () => {
    const sheet = (company: object) => sheetsOf(aWorkbook({ company, components: [{ name: 'Queue', cost: 42_000 }] })).get(SHEETS.summary)
    const said = (company: object) => {
      const known = sheet(company)
      const labels = ['Infrastructure share of revenue', 'Infrastructure share of net burn', 'Runway']
      return labels.map((label) => valuesIn(known, rowNamed(known, label), 'C', 'C')[0])
    }
    const cash = 60_000_000
    expect(said({ revenue: 0, netBurn: -5_000_000, cash })).toEqual([
      'no revenue',
      expect.toSay('not burning cash'),
      expect.toSay('not burning cash'),
    ])
    expect(said({ cash })).toEqual(['Not set', 'Not set', 'Not set'])
    expect(said({ revenue: 84_000, netBurn: 420_000, cash: 420_000 })).toEqual([0.5, 0.1, 1])
  })

  it('leaves the columns of time their room below a long name, which stands beside them as a whole', () => {
    const name = 'Retrieval and ranking of documents for every customer in the region'
    const sheet = sheetsOf(
      aWorkbook({
        components: [
          { name, share: 3000 },
          { name: 'Queue', share: 2500 },
        ],
      }),
    ).get(SHEETS.summary)
    expect(sheet?.charts[0]?.categories.values).toEqual(['Retrieval and ranking of documents f…', 'Queue'])
    expect(sheet?.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 13)).map(({ value }) => value)).toContain(name)
    const short = sheetsOf(aWorkbook({ components: [{ name: 'Queue', share: 2500 }] })).get(SHEETS.summary)
    expect(short?.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 18))).toEqual([])
  })
})

describe('Summary of a company whose people give more than all of their time', () => {
  const list = (shares: readonly number[]) => aWorkbook({ components: shares.map((share, index) => ({ name: `Part ${index}`, share })) })
  const figureIn = (shares: readonly number[]) => {
    const sheet = summaryOf(subjectOf('over', list(shares)))
    const row = sheet?.rows.find(({ cells }) => cells.some(({ value }) => value === '· people over-allocated'))?.number
    return row === undefined ? null : valuesIn(sheet, row, 'C', 'D')
  }

  it('says below the sum of time how many they are, and nothing where nobody does', () => {
    expect(figureIn([7000, 6000])).toEqual([1, 'people'])
    expect(figureIn([7000, 3000])).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { columnLetter, planPages } from '#board'
import { type IsoDate, type IsoTime, setField } from '#core'
import { BOARD_WORDS, CHANGES_SHEET, CHANGES_WORDS, numberStyleOf, QUARTER_CHART_WORDS, SHEETS, VARIANCE_LABELS } from '#wording'
import { withLocked } from '../../../builders/locked-past.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, contextOf, okOf } from '../../../builders/workbook-files.ts'
import { subjectOf } from '../../../excel/subjects.ts'
import { typedSweep } from '../../../excel/typed-sweep.ts'
import { rowNamed, sheetsOf, valuesIn } from './plan-cells.ts'

const priced = (cost: number) =>
  aWorkbook({
    components: [
      { name: 'Queue', cost },
      { name: 'Cache', cost: 10_000 },
    ],
  })

describe('changes', () => {
  it('prints why a price rose, or that nobody said why', () => {
    const { workbook, past } = withLocked(priced(150_000), priced(100_000), '2026Q3', '2026-09-30' as IsoDate)
    const moves = (of: typeof workbook) =>
      (sheetsOf(of, past).get(SHEETS.changes)?.rows ?? []).flatMap(({ number }) => [
        valuesIn(sheetsOf(of, past).get(SHEETS.changes), number, 'B', 'F'),
      ])
    expect(moves(workbook)).toContainEqual([
      'Queue',
      expect.toSay('Monthly cost (USD)'),
      1000,
      1500,
      expect.toSay('Price. No reason is given for the price jump'),
    ])
    const context = { ...contextOf(workbook), at: '2027-01-01T00:00:00.000Z' as IsoTime }
    const explained = afterEdit(workbook, okOf(setField(context, 'components', 'c-queue', 'priceChangeReason', 'Twelve more seats')))
    const after = moves(explained)
    expect(after).toContainEqual(['Queue', expect.toSay('Monthly cost (USD)'), 1000, 1500, 'Price. Twelve more seats'])
    expect(after.filter(([name]) => name === 'Queue')).toHaveLength(1)
  })
  it('never says that no cost is set where one is and another has no rate', () => {
    const workbook = aWorkbook({
      components: [
        { name: 'Queue', layer: 'serving', cost: 10_000 },
        { name: 'GPUs', layer: 'compute', costLines: [{ amount: 31_000, currency: 'GBP' }] },
      ],
    })
    const said = (of: typeof workbook) => {
      const locked = withLocked(of, of, '2026Q3', '2026-09-30' as IsoDate)
      const sheet = sheetsOf(locked.workbook, locked.past).get(SHEETS.changes)
      return sheet?.rows.flatMap(({ cells }) => cells.map(({ value }) => value)) ?? []
    }
    expect(said(workbook)).toContain(QUARTER_CHART_WORDS.noCost)
    expect(said(priced(100_000))).not.toContain(QUARTER_CHART_WORDS.noCost)
    expect(QUARTER_CHART_WORDS.noCost).toMatch(/missing/)
  })
  it('gives a long name the lines that it needs', () => {
    const name = 'Gateway with limits and usage billing for corporate customers of the region'
    const named = (cost: number) =>
      aWorkbook({
        components: [
          { name, cost },
          { name: 'Cache', cost: 2 * cost },
        ],
      })
    const { workbook, past } = withLocked(named(150_000), named(100_000), '2026Q3', '2026-09-30' as IsoDate)
    const rows = sheetsOf(workbook, past).get(SHEETS.changes)?.rows ?? []
    const looks = (of: string) =>
      rows.flatMap(({ height, cells }) => cells.flatMap(({ value, style }) => (value === of ? [[style, height]] : [])))
    expect(looks(name).at(-1)).toEqual(['label.wrap', 36])
    expect(looks('Cache').at(-1)).toEqual(['label.text', 12])
  })
  it('prints a changed field that is no column of its own', () => {
    const contracted = (start: string) =>
      aWorkbook({ components: [{ name: 'Queue', contract: { start: start as IsoDate, minMonths: 12 } }] })
    const { workbook, past } = withLocked(contracted('2026-05-01'), contracted('2026-02-01'), '2026Q3', '2026-09-30' as IsoDate)
    const sheet = sheetsOf(workbook, past).get(SHEETS.changes)
    const moves = (sheet?.rows ?? []).map(({ number }) => valuesIn(sheet, number, 'B', 'E'))
    expect(moves).toContainEqual(['Queue', 'Contract start', 'Feb 1, 2026', 'May 1, 2026'])
  })
  it('foots from the last lock to the present by cause', () => {
    const lines = (seats: number, rate: number) =>
      aWorkbook({
        components: [
          { name: 'Cache', costLines: [{ id: 'cache', amount: 10_000 }] },
          { name: 'Seats', costLines: [{ id: 'seats', amount: 1000, driver: 'per-seat', seats, currency: 'EUR' }] },
          ...(seats > 10 ? [{ name: 'New tool', cost: 5000 }] : [{ name: 'Old tool', cost: 2500 }]),
        ],
        exchangeRates: [{ from: 'EUR', to: 'USD', rate, date: '2026-09-01' }],
      })
    const { workbook, past } = withLocked(lines(12, 1.2), lines(10, 1.1), '2026Q3', '2026-09-30' as IsoDate)
    const sheet = sheetsOf(workbook, past).get(SHEETS.changes)
    const heading = rowNamed(sheet, 'Why the monthly cost changed since Q3 2026')
    const rows = Array.from({ length: 8 }, (_, at) => valuesIn(sheet, heading + 1 + at, 'B', 'D'))
    expect(rows).toEqual([
      ['Cause', expect.toSay('Monthly cost (USD)'), 'Largest'],
      [expect.toSay('Q3 2026, locked, not approved'), 235, undefined],
      ['Added', 50, 'New tool +$50'],
      [expect.toSay('Retired or deleted'), -25, 'Old tool −$25'],
      ['Seats', 24, 'Seats +$24'],
      ['Exchange rates', 10, 'Seats +$10'],
      [expect.toSay('Changed in this file'), 0, undefined],
      ['Now', 294, undefined],
    ])
  })

  it('says of what is typed in the file that it was changed there, and of no cause', () => {
    const of = (rate: number) =>
      aWorkbook({
        components: [{ name: 'Seats', costLines: [{ id: 'seats', amount: 1000, driver: 'per-seat', seats: 12, currency: 'EUR' }] }],
        exchangeRates: [{ from: 'EUR', to: 'USD', rate, date: '2026-09-01' }],
        budget: ['2026-10', '2026-11', '2026-12'].map((month) => ({ month, amount: 10_000 })),
      })
    const { workbook, past } = withLocked(of(1.2), of(1.1), '2026Q3', '2026-09-30' as IsoDate)
    const { plan } = subjectOf('rates', workbook, past)
    const sheet = plan.sheets.find(({ name }) => name === SHEETS.changes)
    const rate = plan.sheets
      .flatMap(({ name, rows }) => rows.flatMap(({ number, cells }) => cells.map((cell) => ({ name, number, ...cell }))))
      .find(({ name, style, value }) => name === SHEETS.costs && style.startsWith('input.') && value === 1.2)
    if (rate === undefined) throw new Error('No rate')
    const { typed } = typedSweep(plan)
    const from = (heading: number, count: number, value?: number) => {
      const cell = `${columnLetter(rate.column)}${rate.number}`
      const after = value === undefined ? null : typed({ sheet: SHEETS.costs, cell, style: rate.style }, value)
      return Array.from({ length: count }, (_, at) => {
        const [label, exported] = valuesIn(sheet, heading + 2 + at, 'B', 'C')
        return [label, after?.get(`${SHEETS.changes}!C${heading + 2 + at}`) ?? exported]
      })
    }
    const causes = (now: unknown, here: unknown) => [
      [expect.toSay('Q3 2026, locked, not approved'), 132],
      ['Exchange rates', 12],
      [expect.toSay('Changed in this file'), here],
      ['Now', now],
    ]
    const heading = rowNamed(sheet, 'Why the monthly cost changed since Q3 2026')
    expect(from(heading, 4)).toEqual(causes(144, 0))
    expect(from(heading, 4, 1.5)).toEqual(causes(180, 36))
    // A rate of nothing is none: what is not known has no difference.
    expect(from(heading, 4, 0)).toEqual(causes('≥ 0', BOARD_WORDS.notSet))
    const ofQuarter = (list: unknown, here: unknown) => [
      ['Budget', 300],
      [expect.toSay('Q3 2026 cost less budget'), 96],
      ['Exchange rates', 36],
      [expect.toSay('Changed in this file'), here],
      [expect.toSay('At list price'), list],
    ]
    const budget = rowNamed(sheet, 'From the budget of Q4 2026 to its cost')
    expect(from(budget, 5)).toEqual(ofQuarter(432, 0))
    expect(from(budget, 5, 1.5)).toEqual(ofQuarter(540, 108))
  })

  it('leaves what was changed in the file out on paper, where nobody types', () => {
    const { workbook, past } = withLocked(priced(150_000), priced(100_000), '2026Q3', '2026-09-30' as IsoDate)
    const { plan } = subjectOf('paper', workbook, past)
    const page = JSON.stringify(planPages(plan, 'a4', numberStyleOf(workbook)).pages.find(({ name }) => name === SHEETS.changes))
    expect(page).toContain(CHANGES_WORDS.variance('2026Q3'))
    expect(page).toContain(VARIANCE_LABELS.price)
    expect(page).not.toContain(CHANGES_SHEET.changedHere)
  })

  it('foots from the budget of the quarter to its cost, with what was written of the price', () => {
    const of = (cost: number) =>
      aWorkbook({
        components: [
          { name: 'Queue', cost },
          { name: 'Cache', costLines: [{ id: 'cache', amount: 10_000, grantId: 'grant-1' }] },
        ],
        creditGrants: [{ vendor: 'Cloud', balance: 1_000_000, asOf: '2026-09-01' as IsoDate }],
        budget: ['2026-10', '2026-11', '2026-12'].map((month) => ({ month, amount: 120_000 })),
      })
    const { workbook, past } = withLocked(of(150_000), of(100_000), '2026Q3', '2026-09-30' as IsoDate)
    const context = { ...contextOf(workbook), at: '2027-01-01T00:00:00.000Z' as IsoTime }
    const explained = afterEdit(workbook, okOf(setField(context, 'components', 'c-queue', 'priceChangeReason', 'New contract')))
    const sheet = sheetsOf(explained, past).get(SHEETS.changes)
    const heading = rowNamed(sheet, 'From the budget of Q4 2026 to its cost')
    const rows = Array.from({ length: 8 }, (_, at) => valuesIn(sheet, heading + 1 + at, 'B', 'D'))
    expect(rows).toEqual([
      ['Cause', 'Q4 2026 (USD)', 'Largest'],
      ['Budget', 3600, undefined],
      [expect.toSay('Q3 2026 cost less budget'), -300, undefined],
      ['Price', 1500, 'Queue +$1,500 (New contract)'],
      [expect.toSay('Changed in this file'), 0, undefined],
      [expect.toSay('At list price'), 4800, undefined],
      [expect.toSay('Paid by credits'), -300, undefined],
      [expect.toSay('Net of credits'), 4500, undefined],
    ])
  })
})

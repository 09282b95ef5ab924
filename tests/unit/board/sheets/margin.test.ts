import { describe, expect, it } from 'vitest'
import type { FigureGap, FigureId, IsoDate } from '#core'
import { COSTS_SHEET, figureWords, PLAIN_STYLE, SHEETS, waitsFor } from '#wording'
import { withLocked } from '../../../builders/locked-past.ts'
import { aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'
import { rowNamed, sheetsOf, valuesIn } from './plan-cells.ts'

const marginOf = (sketch: WorkbookSketch) => sheetsOf(aWorkbook(sketch)).get(SHEETS.margin)
const textsOf = (sheet: ReturnType<typeof marginOf>) => sheet?.rows.flatMap(({ cells }) => cells.map(({ value }) => value)) ?? []
const wordsOf = (id: FigureId) => figureWords(id, PLAIN_STYLE)
const labelsOf = (...ids: readonly FigureId[]) => ids.map((id) => wordsOf(id).label)
/** The labels of what the note says is not shown for lack of these. */
function linesWaitingFor(note: unknown, ...gaps: readonly FigureGap[]): readonly string[] {
  const waits = waitsFor(gaps).toLowerCase()
  const said = String(note)
    .split(/\.(?: |$)/)
    .find((each) => each.toLowerCase().startsWith(`${waits}: `))
  return said?.slice(waits.length + 2).split(', ') ?? []
}
const LINES: WorkbookSketch = { components: [{ name: 'Queue', vendor: 'AWS', cost: 42_000 }] }

describe('Cost and gross margin', () => {
  it('is left out where no figure is known, and named on the cover', () => {
    const sheets = sheetsOf(aWorkbook({ company: { revenue: 100 }, components: [{ name: 'Queue', share: 100 }] }))
    expect(sheets.get(SHEETS.margin)).toBeUndefined()
    const cover = sheets.get(SHEETS.cover)?.rows.flatMap(({ cells }) => cells.map(({ value }) => String(value))) ?? []
    expect(cover).toMention('Cost and gross margin: no price is set.')
  })

  it('has no line of a figure whose input is blank, and says what it waits for', () => {
    const texts = textsOf(marginOf(LINES))
    expect(texts).toContain(wordsOf('infrastructure').label)
    for (const id of ['revenue', 'cogs', 'grossMargin', 'perCustomer', 'burnMultiple', 'commitments', 'quarterBudget'] as const)
      expect(texts).not.toContain(wordsOf(id).line)
    const note = texts.find((text) => String(text).startsWith('Not shown. ')) ?? ''
    expect(linesWaitingFor(note, 'booked-none', 'revenue')).toContain(wordsOf('grossMargin').label)
    expect(linesWaitingFor(note, 'budget')).toEqual(labelsOf('quarterBudget', 'quarterCost', 'budgetLeft'))
  })

  it('calls an input that is typed as zero zero, and not blank', () => {
    const texts = textsOf(marginOf({ ...LINES, company: { revenue: 0, customers: 0, requestsPerMonth: 0 } }))
    const note = texts.find((text) => String(text).startsWith('Not shown. ')) ?? ''
    expect(linesWaitingFor(note, 'booked-none', 'revenue-zero')).toContain(wordsOf('grossMargin').label)
    expect(note).toMention('Has no value while the number of customers is zero: Infrastructure per customer')
    expect(note).toMention('Has no value while the number of monthly requests is zero: Infrastructure per 1,000 requests')
    expect(note).not.toContain('blank')
  })

  it('shows what the models cost beside what they cost at the last lock', () => {
    const at = (cost: number, revenue: number, customers: number, requestsPerMonth: number) =>
      aWorkbook({ company: { revenue, customers, requestsPerMonth }, components: [{ name: 'Model API', kind: 'llm-api', cost }] })
    const [now, then] = [at(300_000, 1_500_000, 60, 150_000), at(200_000, 1_000_000, 50, 80_000)]
    const { workbook, past } = withLocked(now, then, '2026Q3', '2026-09-30' as IsoDate)
    const sheet = sheetsOf(workbook, past).get(SHEETS.margin)
    const row = (id: FigureId) => valuesIn(sheet, rowNamed(sheet, wordsOf(id).line), 'C', 'E')
    expect(valuesIn(sheet, rowNamed(sheet, 'AI cost, any category'), 'C', 'E')).toEqual(['Now', 'Q3 2026', 'Difference'])
    expect(row('aiCost')).toEqual([3000, 2000, 1000])
    expect(row('aiShare')).toEqual([0.2, 0.2, 0])
    expect(row('aiPerCustomer')).toEqual([50, 40, 10])
    expect(row('aiPerThousandRequests')).toEqual([20, 25, -5])
  })

  it.each([
    ['JPY', 0.03, 0.02, 0.01],
    ['USD', 0.0003, 0.0002, 0.0001],
    ['KWD', 0.00003, 0.00002, 0.00001],
  ])('rounds what a thousand requests differ by to the hundredth of the smallest unit of %s', (currency, now, then, difference) => {
    const at = (cost: number) =>
      aWorkbook({
        settings: { currency },
        company: { requestsPerMonth: 100_000 },
        components: [{ name: 'Model API', kind: 'llm-api', cost }],
      })
    const { workbook, past } = withLocked(at(3), at(2), '2026Q3', '2026-09-30' as IsoDate)
    const sheet = sheetsOf(workbook, past).get(SHEETS.margin)
    expect(valuesIn(sheet, rowNamed(sheet, wordsOf('aiPerThousandRequests').line), 'C', 'E')).toEqual([now, then, difference])
  })

  it('counts the contracts and credits that only Commitments lists', () => {
    const components = [1, 2, 3, 4, 5].map((month) => ({
      name: `C${month}`,
      vendor: 'V',
      cost: 100,
      contract: { end: `2027-0${month}-28` },
    }))
    const plan = sheetsOf(aWorkbook({ components }))
    const sheet = plan.get(SHEETS.margin)
    const first = rowNamed(sheet, 'Contracts and credits, next action first') + 2
    expect([0, 1, 2, 3].map((at) => valuesIn(sheet, first + at, 'B', 'B')[0])).toEqual([
      'C1',
      'C2',
      'C3',
      expect.toSay('2 more on sheet Commitments.'),
    ])
    const three = sheetsOf(aWorkbook({ components: components.slice(0, 3) })).get(SHEETS.margin)
    expect(valuesIn(three, first + 3, 'B', 'B')[0] ?? '').toBe('')
  })

  it('has no column of the quarters that nothing stands in, and no gap where one would be', () => {
    const plain = marginOf(LINES)
    const heading = rowNamed(plain, 'This quarter and the next 4')
    expect(valuesIn(plain, heading, 'C', 'I').filter((text) => text !== null && text !== undefined)).toEqual([
      expect.toSay('At list price'),
    ])
    const planned = marginOf({ ...LINES, budget: [{ month: '2026-12', amount: 50_000 }] })
    const headers = valuesIn(planned, rowNamed(planned, 'This quarter and the next 4'), 'C', 'F')
    expect(headers).toEqual([expect.toSay('At list price'), 'Budget', 'Budget left', undefined])
    expect(valuesIn(planned, rowNamed(planned, 'Q4 2026'), 'D', 'E')).toEqual(['Not set', 'Not set'])
  })

  it('splits amounts where one price of several is booked, and comes to nothing', () => {
    // Who types an amount into that price later finds it in the margin.
    const headers = (bookedAs: 'cogs' | null) => {
      const lines = [{ amount: 0, bookedAs }, { amount: 42_000 }]
      return [...sheetsOf(aWorkbook({ components: [{ name: 'Queue', costLines: lines }] })).values()].flatMap(textsOf)
    }
    expect(headers('cogs')).toContain(COSTS_SHEET.counted)
    expect(headers(null)).not.toContain(COSTS_SHEET.counted)
  })

  it('asks for the margin only once all prices say where they are booked', () => {
    const some = marginOf({
      company: { revenue: 500_000 },
      components: [
        { name: 'API', costLines: [{ amount: 30_000, bookedAs: 'cogs' }] },
        { name: 'Queue', cost: 20_000 },
      ],
    })
    expect(valuesIn(some, rowNamed(some, wordsOf('cogs').label), 'C', 'C')).toEqual([300])
    expect(valuesIn(some, rowNamed(some, wordsOf('notSaid').line), 'C', 'C')).toEqual([200])
    expect(textsOf(some)).not.toContain(wordsOf('grossMargin').label)
  })

  it('lists the largest vendors, and the rest in one row', () => {
    const sheet = marginOf({
      components: [70, 60, 50, 40, 30, 20, 10].map((cost, at) => ({ name: `C${at}`, vendor: `V${at}`, cost: cost * 100 })),
    })
    const heading = rowNamed(sheet, 'Vendors by cost')
    expect(valuesIn(sheet, heading + 4, 'B', 'C')).toEqual(['V2', 50])
    expect(valuesIn(sheet, heading + 5, 'B', 'C')).toEqual(['All others', 100])
    expect(textsOf(sheet).filter((text) => text === 'V6')).toHaveLength(1)
  })
})

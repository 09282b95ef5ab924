import { describe, expect, it } from 'vitest'
import { planPages, type WorkbookPlan } from '#board'
import type { BoardPages, PageTable } from '#board/types'
import { PLAIN_STYLE, SHEETS } from '#wording'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { historyWorkbook } from '../../../excel/history-subject.ts'
import { marginWorkbook } from '../../../excel/margin-subject.ts'
import { seedSubject, seriesASubject, subjectOf } from '../../../excel/subjects.ts'
import { findSaying } from '../../../helpers/sayings.ts'
import { rowNamed, valuesIn } from '../sheets/plan-cells.ts'

const { workbook, past } = historyWorkbook()
const { plan } = subjectOf('history', workbook, past)
const pages = planPages(plan, 'a4', PLAIN_STYLE)

function tableOf(of: BoardPages, page: string, caption: string): PageTable {
  const blocks = of.pages.find(({ name }) => name === page)?.bands.flat(2) ?? []
  const tables = blocks.filter((block) => block.kind === 'table')
  const found = findSaying(tables, (table) => table.caption, caption)
  if (found === undefined) throw new Error(`No table ${caption} on ${page}`)
  return found
}

const rowsOf = (table: PageTable) => table.rows.map(({ cells }) => cells.map(({ text }) => text))
const sheetOf = (of: WorkbookPlan, name: string) => of.sheets.find((sheet) => sheet.name === name)

describe('the pages of the board', () => {
  it('are one a sheet of the Board group, in its order, and never more than six', () => {
    const names = plan.sheets.filter(({ group }) => group === 'board').map(({ name }) => name)
    expect([SHEETS.cover, ...pages.pages.map(({ name }) => name)]).toEqual(names)
    expect(names.length).toBeLessThanOrEqual(6)
    expect(pages.cover.contents.map(({ name }) => name)).toEqual(names.slice(1))
    expect(planPages(seedSubject().plan, 'letter', PLAIN_STYLE).pages.map(({ name }) => name)).toEqual([
      SHEETS.summary,
      SHEETS.decisions,
      SHEETS.margin,
    ])
  })

  it('keep the figures that investors ask for whole, beside each other, and the budget with its quarter', () => {
    const of = planPages(subjectOf('margin', marginWorkbook()).plan, 'a4', PLAIN_STYLE)
    const page = of.pages.find(({ name }) => name === SHEETS.margin)
    const bands = page?.bands.map((band) =>
      band.map((column) => column.map((block) => (block.kind === 'table' ? [block.caption, block.isList, block.rows.length] : block.kind))),
    )
    expect(tableOf(of, SHEETS.margin, 'Contracts and credits, next action first')).toMatchObject({ left: 3 })
    expect(bands).toEqual([
      [
        [
          [expect.toSay('Revenue to gross margin'), false, 12],
          ['Unit economics', false, 4],
        ],
        [
          [expect.toSay('AI cost, any category'), false, 6],
          [expect.toSay('People cost (non-cash)'), false, 4],
          [expect.toSay('Burn, commitments, vendors'), false, 4],
        ],
      ],
      [[[expect.toSay('This quarter and the next 4'), false, 5]]],
      [[[expect.toSay('Contracts and credits, next action first'), true, 3]], [[expect.toSay('Vendors by cost'), true, 4]]],
    ])
  })

  it('begin with whose they are, the finding, and how far approved', () => {
    expect(pages.title).toBe(plan.properties.title)
    expect(pages.cover).toMatchObject({ company: 'Acme AI', finding: expect.toSay('3 of 15 components need a decision.') })
    expect(pages.cover.facts[0]).toEqual({ label: 'Status', value: 'Draft', comment: expect.any(String) })
    expect(pages.cover.facts.map(({ label, value }) => [label, value])).toContainEqual(['Approved by', ''])
    expect(pages.footer).toEqual({ left: expect.stringMatching(/^Acme AI · .* · Draft$/), middle: expect.toSay('3f9a1c27b0de') })
  })

  it('say the figures of the workbook, digit by digit', () => {
    const sheet = sheetOf(plan, SHEETS.summary)
    const [, cost] = valuesIn(sheet, rowNamed(sheet, 'Monthly infrastructure cost'), 'B', 'C')
    expect(cost).toBe(1702.5)
    expect(rowsOf(tableOf(pages, SHEETS.summary, 'Key figures'))[0]).toEqual([
      expect.toSay('Monthly infrastructure cost'),
      '1,702.50',
      'USD',
      '1,559.00',
      '143.50',
    ])
    expect(pages.cover.figures.slice(0, 4)).toEqual([
      { label: expect.toSay('Monthly infrastructure cost'), value: '1,702.50 USD', before: 'Q3 2026: 1,559.00' },
      { label: expect.toSay('Monthly cost, net of credits'), value: '1,702.50 USD', before: 'Q3 2026: 1,559.00' },
      { label: expect.toSay('Infrastructure share of net burn'), value: '2.6%', before: '' },
      { label: 'Runway', value: '13.85 months', before: '' },
    ])
    const total = rowsOf(tableOf(pages, SHEETS.summary, 'By layer')).at(-1)
    expect(total).toEqual(['Total', '15', '1,702.50', '1.21'])
  })

  it('keep a unit on one line, and write what is less in parentheses, small amounts too', () => {
    const of = planPages(subjectOf('margin', marginWorkbook()).plan, 'a4', PLAIN_STYLE)
    const [requests] = rowsOf(tableOf(of, SHEETS.margin, 'Unit economics')).filter(([name]) => name?.includes('1,000 requests'))
    expect(requests?.slice(3)).toEqual(['(0.0113)', 'USD'])
    expect(rowsOf(tableOf(of, SHEETS.margin, 'Revenue to gross margin'))[0]?.at(-1)).toSay('USD\u00a0per\u00a0month')
    const differences = rowsOf(tableOf(of, SHEETS.margin, 'Revenue to gross margin')).filter(([, , then]) => then?.endsWith('%'))
    for (const [, , , difference] of differences) expect(difference).toMatch(/ points\)?$/)
    expect(differences).not.toEqual([])
  })

  it('say at least on the cover while a share of time or an exchange rate is missing', () => {
    const components = [
      aComponent({
        name: 'Queue',
        owners: [
          { person: 'Ana', share: 6000 },
          { person: 'Bo', share: null },
        ],
        cost: 100_000,
      }),
      // Half a hundredth of an engineer: no more than is known is said.
      aComponent({ name: 'Cluster', share: 2050, costLines: [{ amount: 50_000, currency: 'EUR' }] }),
    ]
    const figures = planPages(subjectOf('gaps', aWorkbook({ components })).plan, 'a4', PLAIN_STYLE).cover.figures
    expect(figures.map(({ value }) => value)).toEqual(expect.arrayContaining(['≥ 1,000 USD', '≥ 0.8 FTE']))
    expect(figures.map(({ label }) => label)).toMention('Monthly cost, net of credits')
  })

  it('set verdicts and statuses with their state, the worst first', () => {
    const list = tableOf(pages, SHEETS.decisions, 'Company-wide')
    expect(list.rows.map(({ cells }) => cells[1]?.state ?? null)).toEqual([
      ...['UNKNOWN', 'UNKNOWN', null, null],
      ...Array(3).fill('PASS'),
      ...Array(5).fill(null),
    ])
    // Past its limit with nothing to decide: before what is well, and never called OK. What asks nothing comes last.
    expect(
      rowsOf(list)
        .slice(2, 4)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      [expect.toSay('Time spent keeping the lights on (KTLO)'), 'Flagged'],
      ['Vendor concentration', 'Flagged'],
    ])
    expect(findSaying(rowsOf(list), ([name]) => name, 'Data work: plumbing vs. differentiators')?.[1]).toBe('For information')
    const decisions = tableOf(pages, SHEETS.decisions, 'Decisions, most urgent first')
    expect(decisions.rows[0]?.cells.slice(0, 2)).toEqual([{ text: 'Kubernetes cluster' }, { text: 'Overdue', state: 'FAIL' }])
  })

  it('show what is decided about the company as decided', () => {
    const decision = { ruleIds: ['operable-stack'], due: '2027-03-31' } as const
    const components = [aComponent({ name: 'Queue', share: 2500, cost: 100, edge: 'no' })]
    const company = { infraCapacity: 1000 }
    const verdictIn = (of: WorkbookPlan) =>
      rowsOf(tableOf(planPages(of, 'a4', PLAIN_STYLE), SHEETS.decisions, 'Company-wide')).find(([name]) => name === 'Team capacity')?.[1]
    expect(verdictIn(subjectOf('open', aWorkbook({ components, company })).plan)).toBe('Needs decision')
    const planned = subjectOf('planned', aWorkbook({ components, company, decisions: [decision] })).plan
    expect(verdictIn(planned)).toBe('Decided')
  })

  it('turn the quarters so that time runs from left to right, and end with what changed', () => {
    const trend = tableOf(pages, SHEETS.changes, 'Quarter by quarter')
    expect(trend.columns.map(({ header }) => header).slice(-2)).toEqual(['Now', expect.toSay('Change from prior quarter')])
    const cost = findSaying(rowsOf(trend), ([name]) => name, 'Monthly infrastructure cost')
    expect(cost?.slice(-3)).toEqual(['1,559.00', '1,702.50', '143.50'])
    // What a full page takes off last: the money, what is asked and how long the cash lasts.
    const names = rowsOf(trend).map(([name]) => name?.replaceAll('\u00a0', ' '))
    expect(names.slice(2, 8)).toEqual([
      expect.toSay('Monthly infrastructure cost'),
      expect.toSay('Net of credits'),
      'Decisions needed',
      'Cash',
      expect.toSay('Monthly net burn'),
      'Runway',
    ])
    expect(names).toHaveLength(15)
  })

  it('draw the charts of the sheets from the values of their cells, with the finding above each', () => {
    const { chart } = pages.cover
    expect(chart).toMatchObject({ form: 'bars', finding: expect.toSay('2 components take more than 20% of an engineer.'), end: 0.35 })
    expect(chart?.categories[1]).toBe('Kubernetes cluster')
    expect(chart?.series.map(({ draw, points }) => [draw, points[1]?.text])).toEqual([
      ['column', '25%'],
      ['column', '0%'],
      ['line', '20%'],
    ])
    const charts = pages.pages.flatMap(({ bands }) => bands.flat(2)).flatMap((block) => (block.kind === 'chart' ? [block] : []))
    expect(charts.map(({ form }) => form)).toEqual(['stacks', 'lines', 'lines'])
    expect(charts[0]?.end).toBe(1702.5)
    expect(charts.every(({ finding, description }) => /\.$/.test(finding) && description !== '')).toBe(true)
  })

  it('leave out what is a tool of the workbook: row ids, workings, the scenario selector, links', () => {
    const text = JSON.stringify(pages)
    for (const tool of ['Row ID', 'Workings', 'Selected less now', 'Select a scenario', 'HYPERLINK']) expect(text).not.toContain(tool)
    const [first] = tableOf(pages, SHEETS.summary, 'Decisions requested, by savings, then all-in cost').rows
    expect(first?.cells[0]).toEqual({ text: 'Kubernetes cluster' })
  })

  it('hold no row without a word', () => {
    const all = [pages, planPages(seriesASubject().plan, 'a4', PLAIN_STYLE)].flatMap((of) => of.pages.flatMap(({ bands }) => bands.flat(2)))
    const rows = all.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(rows.length).toBeGreaterThan(80)
    expect(rows.filter(({ cells }) => cells.every(({ text }) => text === ''))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import {
  type ChartShape,
  columnIndex,
  planBoardSlides,
  planBoardWorkbook,
  SLIDE_SIZE,
  SLIDE_STYLES,
  type SlidePlan,
  type SlideShape,
  type SlidesPlan,
  type TableShape,
} from '#board'
import { assess, type IsoDate, newRecord, quarterFigures, ratioBp } from '#core'
import { formatShare, numberStyleOf, RUNWAY_SHEET, SHEETS, SLIDE_FIGURES } from '#wording'
import { withLocked } from '../../../builders/locked-past.ts'
import { plainComponent } from '../../../builders/readable-assessment.ts'
import { AS_OF, aComponent, aWorkbook, type ComponentSketch, type WorkbookSketch } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { abroadWorkbook } from '../../../excel/abroad-subject.ts'
import { historyWorkbook } from '../../../excel/history-subject.ts'
import { marginWorkbook } from '../../../excel/margin-subject.ts'
import { costsSubject, generatedSubjects, seedSubject, seriesASubject } from '../../../excel/subjects.ts'
import { rounds } from '../../../helpers/rounds.ts'
import { findSaying } from '../../../helpers/sayings.ts'
import { named, slidesOf } from '../../../powerpoint/subjects.ts'
import { sheetsOf } from '../sheets/plan-cells.ts'

const headlines = (plan: SlidesPlan) => plan.slides.map(({ headline }) => headline.text)
const textsOf = ({ shapes }: SlidePlan) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? shape.paragraphs.map((runs) => runs.map(({ text }) => text).join('')) : []))
const tableOf = ({ shapes }: SlidePlan, name: string): readonly (readonly string[])[] =>
  findSaying(
    shapes.filter((shape): shape is TableShape => shape.kind === 'table'),
    (table) => table.name,
    name,
  )?.rows.map((row) => row.map(({ text }) => text)) ?? []

const chartsOf = ({ shapes }: SlidePlan) => shapes.filter((shape): shape is ChartShape => shape.kind === 'chart')

const RUN_BY_US = { approach: 'build', hosting: 'self-run', edge: 'no' } as const

describe('the five slides', () => {
  it('state their conclusions, bad news first', () => {
    const { workbook, past } = historyWorkbook()
    expect(headlines(slidesOf(workbook, past))).toEqual([
      expect.toSay('3 of 15 components need a decision. Keeping the lights on takes 0.86 of 1.21 FTE.'),
      expect.toSay('1 decision is overdue. 3 decisions requested would cost $50 per month and free 0.15 FTE. 2 are not priced yet.'),
      expect.toSay(
        '13.86 months of runway after credits and decisions, 4.14 months short of the 18-month target. Cash runs out on Jan 20, 2028.',
      ),
      expect.toSay('Since Q3 2026: 1 added, 1 verdict change. Monthly cost is up $144.'),
      expect.toSay('1 exception is not in force, so a decision is needed.'),
    ])
  })

  it('say that time is too high where people give more than all of theirs', () => {
    const said = (shares: readonly number[]) =>
      slidesOf(aWorkbook({ components: shares.map((share, index) => ({ name: `Part ${index}`, share })) }))
        .slides.slice(0, 1)
        .flatMap(textsOf)
    expect(said([7000, 6000])).toMention('1 person is over-allocated, so their time is too high.')
    expect(said([7000, 3000]).join()).not.toContain('over-allocated')
  })

  it('show figures with their change, what got worse before what got better, and scenarios in the order of the app', () => {
    const { workbook, past } = historyWorkbook()
    const [summary, decisions, runway, movement] = slidesOf(workbook, past).slides as [SlidePlan, SlidePlan, SlidePlan, SlidePlan]
    expect(textsOf(summary)).toEqual(expect.arrayContaining(['Decisions needed', '3', '+2', '$1,703', '+$144', '13.85 months']))
    expect(
      tableOf(movement, 'Changes, bad news first')
        .map(([name, moved]) => `${name}: ${moved}`)
        .slice(0, 3),
    ).toEqual([
      expect.toSay('Kubernetes cluster: Exception → Needs decision'),
      expect.toSay('LLM API (chat and extraction): +$70 per month'),
      expect.toSay('Fine-tuning GPUs (on demand): +$70 per month'),
    ])
    expect(tableOf(decisions, 'Planned decisions, overdue first').map(([, , status]) => status)).toEqual(['Planned', 'Planned'])
    expect(tableOf(decisions, 'Board decisions requested').map(([, status]) => status)).toEqual(['Overdue', 'Requested', 'Requested'])
    expect(tableOf(runway, 'After credits and decisions, by scenario').map(([name]) => name)).toEqual([
      ...['Base', 'Low', 'High', 'Dearer', 'What? ~*', 'Base (2)'],
    ])
  })

  it('say why a cost moved, with what was written of it, and from what to what where nothing says why', () => {
    const priced = (amount: number, requestsPerMonth: number) =>
      aWorkbook({
        company: { requestsPerMonth },
        components: [
          {
            ...{ name: 'LLM API', kind: 'llm-api', approach: 'borrow', costLines: [{ amount, driver: 'usage' }] },
            ...{
              priceChangeReason: 'Three courts joined',
              meta: { priceChangeReason: { source: 'typed', at: '2026-11-20T09:00:00.000Z' } },
            },
          } as ComponentSketch,
        ],
      })
    const { workbook, past } = withLocked(priced(200_000, 1000), priced(100_000, 500), '2026Q3', '2026-09-30' as IsoDate)
    const movement = slidesOf(workbook, past).slides.find(({ id }) => id === 'movement') as SlidePlan
    expect(tableOf(movement, 'Changes, bad news first')).toEqual([
      ['LLM API', '+$1,000 per month', expect.toSay('Volume (requests). Three courts joined')],
    ])
  })

  it('call a cost that only became known, or is not known any more, neither dearer nor cheaper, below what moved', () => {
    const at = (prices: Readonly<Record<string, number | null>>) =>
      aWorkbook({
        components: Object.entries(prices).map(([name, amount]) => aComponent({ name, costLines: [{ amount }] })),
      })
    const { workbook, past } = withLocked(
      at({ Seats: 27_300, Queue: null, Stream: 90_000 }),
      at({ Seats: null, Queue: 50_000, Stream: 100_000 }),
      '2026Q3',
      '2026-09-30' as IsoDate,
    )
    const movement = slidesOf(workbook, past).slides.find(({ id }) => id === 'movement') as SlidePlan
    const moved = tableOf(movement, 'Changes, bad news first').filter(([, change]) => change?.includes('$'))
    expect(moved).toEqual([
      ['Stream', '−$100 per month', 'Price'],
      ['Queue', 'was $500 per month', 'Not known now'],
      ['Seats', 'now $273 per month', 'Not known before'],
    ])
    const rows = movement.shapes.flatMap((shape) => (shape.kind === 'table' ? shape.rows : []))
    expect(rows.find(([name]) => name?.text === 'Seats')?.[1]?.style).toBe('cell')
  })

  it('give the net burn of scenarios after credits and decisions, as their heading says', () => {
    const workbook = aWorkbook({
      company: { cash: 10_000_000, netBurn: 500_000 },
      components: [
        { name: 'GPUs', share: 100, costLines: [{ amount: 100_000, grantId: 'grant-1' }] },
        { name: 'Queue', share: 100, cost: 90_000, decisions: [{ choice: 'move', due: '2027-03-31', effect: { cash: 30_000 } }] },
      ],
      creditGrants: [{ vendor: 'Cloud', balance: 300_000, asOf: '2026-11-01' }],
    })
    const runway = slidesOf(workbook).slides.find(({ id }) => id === 'runway') as SlidePlan
    expect(
      tableOf(runway, 'After credits and decisions, by scenario')
        .find(([name]) => name === 'Base')
        ?.at(-1),
    ).toBe('$5,700')
  })

  it('name one runway in the headline, that of the date, with all runways of the table to the same decimal', () => {
    const { workbook } = abroadWorkbook()
    const runway = slidesOf(workbook).slides.find(({ id }) => id === 'runway') as SlidePlan
    expect(runway.headline.text).toSay(
      '11.25 months of runway after credits and decisions, 6.75 months short of the 18-month target. Cash runs out on Nov 1, 2027.',
    )
    expect(textsOf(runway)).toEqual(expect.arrayContaining([SLIDE_FIGURES.lasting]))
    expect(SLIDE_FIGURES.lasting).toBe(RUNWAY_SHEET.runwayByMonth)
    expect(tableOf(runway, 'After credits and decisions, by scenario').map(([, months]) => months)).toEqual([
      ...['11.25 months', '10.09 months', '15.77 months'],
    ])
  })

  it('give every figure of time two decimals', () => {
    const decide = (capacity: number) => ({ choice: 'move', due: '2027-03-31', effect: { cash: null, capacity } }) as const
    const components = [1800, 2000].map((time, n) =>
      aComponent({ ...RUN_BY_US, name: `Queue ${n}`, share: 2500, cost: 90_000, decisions: [decide(time)] }),
    )
    const [summary, decisions] = slidesOf(aWorkbook({ components })).slides as [SlidePlan, SlidePlan]
    expect(textsOf(summary)).toContain('0.50 FTE')
    expect(textsOf(decisions)).toEqual(expect.arrayContaining([expect.toSay('Planned decisions free 0.38 FTE.')]))
    expect(tableOf(decisions, 'Planned decisions, overdue first').map((row) => row[5])).toEqual(expect.arrayContaining(['0.18', '0.20']))
  })

  it('say that no cash is burnt today where it runs out later', () => {
    const spent = { choice: 'move', due: '2027-03-31', effect: { cash: -400_000 } } as const
    const workbook = aWorkbook({
      company: { cash: 1_000_000, netBurn: -100_000 },
      components: [{ name: 'Queue', share: 100, cost: 90_000, decisions: [spent] }],
    })
    const runway = slidesOf(workbook).slides.find(({ id }) => id === 'runway')
    expect(runway?.headline.text).toSay('The company burns no cash today. Cash runs out on Sep 25, 2027, 8 months short of target.')
  })

  it('say that time is at least what it adds up to while the time of a component is not set', () => {
    const queue = aComponent({ ...RUN_BY_US, name: 'Queue', share: 1200, cost: 100 })
    const workbook = aWorkbook({ components: [queue, { ...queue, name: 'Stream', share: null }] })
    const [summary] = slidesOf(workbook).slides as [SlidePlan]
    expect(summary.headline.text).toSay('2 of 2 components need a decision. Keeping the lights on takes ≥ 0.12 of ≥ 0.12 FTE.')
    expect(textsOf(summary)).toEqual(expect.arrayContaining(['≥ 0.12 FTE', expect.toSay('1 component has no complete time.')]))
  })

  it('leave a sentence below the headline out whole where there is no room for it', () => {
    const late = { choice: 'move', ruleIds: ['owner-time', 'differentiation'], effect: { cash: -260_000, capacity: 5100 } } as const
    const queue = aComponent({ ...RUN_BY_US, name: 'Queue', share: 2500, cost: 400_000, decisions: [{ ...late, due: '2026-10-31' }] })
    const later = { ...queue, name: 'Stream', decisions: [{ ...late, due: '2027-03-31' }] }
    const minor = aComponent({
      name: 'Answer path',
      kind: 'request-path',
      steps: [{ name: 'retrieve', latency: null }],
      requestsPerMonth: 9,
    })
    const decisions = slidesOf(aWorkbook({ components: [queue, later, minor] })).slides[1] as SlidePlan
    const whole = 'Overdue and planned decisions cost $5,200 per month and free 1.02 FTE.'
    expect(textsOf(decisions)).toEqual(expect.arrayContaining([expect.toSay(whole)]))
  })

  it('are left out where they have nothing to say, and tell nobody what to enter', () => {
    expect(headlines(slidesOf(aWorkbook()))).toEqual([expect.toSay('No live components.')])
    const fine = aWorkbook({ components: [aComponent({ share: 100, edge: 'no', cost: 100 })] })
    expect(headlines(slidesOf(fine))).toHaveLength(1)
    const { workbook } = historyWorkbook()
    const plan = slidesOf(workbook, null)
    expect(headlines(plan)[3]).toSay('Changes since Q3 2026 are unknown because its locked file is missing.')
    for (const { shapes, headline } of [...plan.slides, ...slidesOf(fine).slides])
      expect(JSON.stringify([shapes, headline])).not.toMatch(/Settings|this slide/)
  })

  it('ask investors for nothing', () => {
    const workbook = aWorkbook({ components: [aComponent({ ...RUN_BY_US, name: 'Cluster', share: 2500, cost: 100 })] })
    const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f', appVersion: '0', audience: 'investor' } as const
    const plan = planBoardSlides(source)
    const shapes = plan.ok ? plan.value.slides.flatMap((slide) => slide.shapes) : []
    const tables = shapes.flatMap((shape) => (shape.kind === 'table' ? [shape.name] : []))
    expect(tables).toContain('Open decisions')
    expect(tables).not.toContain('Board decisions requested')
  })

  it('say of planned decisions how many there are where nothing is asked, to investors too', () => {
    const decisions = [{ choice: 'move', ruleIds: ['owner-time', 'differentiation'], due: '2027-03-31', effect: { cash: 30_000 } }] as const
    const queue = aComponent({ ...RUN_BY_US, name: 'Queue', share: 2500, cost: 400_000, decisions })
    const fine = aComponent({ name: 'Mail', share: 100, edge: 'no', cost: 100 })
    const slideOf = (audience: 'board' | 'investor', ...components: readonly ComponentSketch[]) => {
      const workbook = aWorkbook({ components })
      const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f', appVersion: '0', audience } as const
      return okOf(planBoardSlides(source)).slides.find(({ id }) => id === 'decisions')
    }
    for (const audience of ['board', 'investor'] as const) {
      expect(slideOf(audience, queue)?.headline.text).toSay('1 decision is planned. No others are needed.')
      expect(slideOf(audience, queue, { ...queue, name: 'Stream' })?.headline.text).toSay('2 decisions are planned. No others are needed.')
    }
    // What is done no longer fails, and its decision was never closed.
    const late = { ...fine, decisions: [{ ...decisions[0], due: '2026-10-31' }] }
    expect(slideOf('investor', queue, late)?.headline.text).toSay('2 decisions are planned, 1 of them overdue. No others are needed.')
    expect(slideOf('board', late)?.headline.text).toSay('1 decision is overdue. No others are needed.')
  })

  it('ask first what is said of the company as a whole, and name exceptions by the reason that was written', () => {
    const reason = 'The term sheet is signed, money comes in March'
    const kept = { ruleIds: ['runway-spent'], reason, ground: 'other', approver: 'Maya', since: '2026-11-01', until: '2027-03-31' } as const
    const company = { cash: 500, netBurn: 100, raise: { amount: 100, date: '2026-09-01' } }
    const components = [aComponent({ ...RUN_BY_US, name: 'Cluster', share: 2500, cost: 100 })]
    const { slides } = slidesOf(aWorkbook({ components, company, exemptions: [kept] }))
    const [, decisions, , exceptions] = slides as [SlidePlan, SlidePlan, SlidePlan, SlidePlan]
    expect(tableOf(decisions, 'Board decisions requested')).toEqual([
      [expect.toSay('Agree on a plan: Runway.'), 'Requested', 'Not set', 'Not set', 'Not set', 'Not set', 'Mar 31, 2027'],
      [expect.toSay('Get a quote to replace Cluster.'), 'Requested', 'Not set', 'Not set', 'Not set', 'Ana', 'Mar 31, 2027'],
    ])
    expect(exceptions.headline.text).toSay('1 exception is company-wide.')
    expect(tableOf(exceptions, 'Exceptions and their end dates').map(([about, , , why, time]) => [about, why, time])).toEqual([
      ['Company-wide', expect.stringMatching(/^The term sheet is signed/), '–'],
    ])
  })

  it('ask again for what ended and covered a finding of the company, and say whose exception ends', () => {
    const company = { cash: 500, netBurn: 100, raise: { amount: 100, date: '2026-09-01' } }
    const given = { reason: 'The term sheet is signed, money comes in March', ground: 'other', approver: 'Maya' } as const
    const ended = (...ruleIds: readonly string[]) => ({ ...given, ruleIds, since: '2026-03-01', until: '2026-10-31' })
    const said = (sketch: WorkbookSketch) => slidesOf(aWorkbook({ company, ...sketch })).slides.find(({ id }) => id === 'exceptions')
    // Several findings of the company ask, and it covered one of them.
    const asks = said({ components: [aComponent({ share: 2500, cost: 100 })], exemptions: [ended('runway')] })
    expect(asks?.headline.text).toSay('1 exception is not in force, so a decision is needed.')
    expect(said({ exemptions: [ended('focus')] })?.headline.text).toSay('No exceptions are in force.')
    const kept = { ...given, ruleIds: ['owner-time'], since: '2026-11-01', until: '2027-01-31' }
    const ofCompany = { ...given, ruleIds: ['runway'], since: '2026-11-01', until: '2027-03-31' }
    const components = [aComponent({ ...RUN_BY_US, name: 'Cluster', share: 2500, cost: 100, exemptions: [kept] })]
    expect(said({ components, exemptions: [ofCompany] })?.headline.text).toSay(
      '1 component has an exception, at $1 per month. It ends on Jan 31, 2027. 1 exception is company-wide.',
    )
  })

  it('list an exception that asks again first, then those in force, then one that ended and asks nothing', () => {
    const until = (day: string) => ({ ruleIds: ['owner-time'], reason: 'Agreed', ground: 'other', approver: 'Maya', until: day }) as const
    const big = { ...RUN_BY_US, share: 2500, cost: 100 }
    const components = [
      aComponent({ name: 'Ended', share: 100, edge: 'no', cost: 100, exemptions: [until('2026-09-30')] }),
      aComponent({ ...big, name: 'In force', exemptions: [until('2027-03-31')] }),
      aComponent({ ...big, name: 'Asks again', exemptions: [until('2026-10-31')] }),
    ]
    const listed = slidesOf(aWorkbook({ components })).slides.find(({ id }) => id === 'exceptions') as SlidePlan
    expect(tableOf(listed, 'Exceptions and their end dates').map(([about]) => about)).toEqual(['Asks again', 'In force', 'Ended'])
  })

  it('have on them what the headline calls overdue, however much more is asked', () => {
    const overdue = { choice: 'accept-advice', ruleIds: ['owner-time'], date: '2026-08-01', due: '2026-10-31', approver: 'Maya' } as const
    const others = Array.from({ length: 20 }, (_, at) => aComponent({ ...RUN_BY_US, name: `Queue ${at}`, share: 2500, cost: 900_000 }))
    const late = aComponent({ ...RUN_BY_US, name: 'Late', share: 2500, cost: 100, decisions: [overdue] })
    const decisions = slidesOf(aWorkbook({ components: [...others, late] })).slides.find(({ id }) => id === 'decisions') as SlidePlan
    expect(decisions.headline.text).toMatch(/^1 decision is overdue\. /)
    expect(tableOf(decisions, 'Board decisions requested')[0]?.slice(0, 2)).toEqual([expect.stringContaining('Late'), 'Overdue'])
  })

  it('call no chart the largest of all that take time', () => {
    const components = [aComponent({ name: 'Queue', share: 300 }), aComponent({ name: 'Cache', cost: 100 })]
    const [summary] = slidesOf(aWorkbook({ components })).slides as [SlidePlan]
    expect(chartsOf(summary).map(({ name }) => name)).toEqual([expect.toSay('Engineer time by component')])
  })

  it('cut no answer of the cash', () => {
    for (const [cash, netBurn] of [
      [300_000_000, 25_000_000],
      [310_000_000, 2_213_337],
      [300_000_000, 0],
      [9_000_000_000, 1_260_000_000],
    ] as const) {
      const workbook = aWorkbook({ company: { cash, netBurn }, components: [{ name: 'Queue', share: 100, cost: 90_001 }] })
      const runway = slidesOf(workbook).slides.find(({ id }) => id === 'runway') as SlidePlan
      const answers = tableOf(runway, 'After credits and decisions, by scenario').flatMap(([, ...cells]) => cells)
      expect(answers.length).toBeGreaterThan(2)
      expect(answers.filter((text) => text?.includes('…') || text?.includes('.01'))).toEqual([])
    }
  })

  it('hold cash against cash in the share of net burn', () => {
    const { workbook } = costsSubject()
    const { cashAfterCredits, monthlyCost } = quarterFigures(assess(workbook, AS_OF))
    expect(cashAfterCredits).not.toBe(monthlyCost)
    const share = formatShare(ratioBp(cashAfterCredits, 5_000_000) ?? 0, numberStyleOf(workbook))
    expect(textsOf(slidesOf(workbook).slides[0] as SlidePlan)).toContain(share)
  })

  it('say what is overdue where nothing is asked, and never that no decisions are needed', () => {
    const said = headlines(slidesOf(marginWorkbook()))
    expect(said[0]).toMatch(/^1 decision is overdue\. /)
    expect(said[1]).toSay('4 decisions are planned, 1 of them overdue. No new decisions needed so far. 5 of 8 components need input.')
    expect(said[0]).not.toContain('No new decisions needed')
  })

  it('list contracts and credits by the day to act, the next one first', () => {
    const last = slidesOf(marginWorkbook()).slides.at(-1) as SlidePlan
    expect(last.headline.text).toSay('6 contracts and credits need action, the first by Dec 20, 2026.')
    const rows = tableOf(last, 'Contracts and credits, next action first')
    expect(rows.map(([name, , act]) => `${name}: ${act}`).slice(0, 2)).toEqual(['Warehouse: Dec 20, 2026', 'Seats: Mar 1, 2027'])
    // Credits bind nobody to an amount.
    expect(rows.find(([, kind]) => kind === 'Credits')?.at(-1)).toBe('–')
  })

  it('count what they have no room for', () => {
    const components = Array.from({ length: 40 }, (_, n) => aComponent({ ...RUN_BY_US, id: `c-${n}`, name: `Queue ${n}`, share: 2100 + n }))
    const decisions = slidesOf(aWorkbook({ components })).slides[1] as SlidePlan
    const shown = tableOf(decisions, 'Board decisions requested')
    expect(shown[0]?.[0]).toSay('Get a quote to replace Queue 39.')
    expect(textsOf(decisions)).toMention(`${40 - shown.length} more on sheet Decisions.`)
  })

  it('draw the most time first with the limit, and count the rest; names are cut to their place', () => {
    const components = Array.from({ length: 40 }, (_, n) =>
      aComponent({ ...RUN_BY_US, id: `c-${n}`, name: `${'Queue '.repeat(30)}${n}`, share: 2100 + n }),
    )
    const [summary] = slidesOf(aWorkbook({ components })).slides as [SlidePlan]
    const chart = chartsOf(summary)[0]?.chart
    expect(chart?.series.map(({ name, values }) => [name.value, values.values[0]])).toEqual([
      ['Over limit', 0.2139],
      ['Within limit', 0],
      ['Limit 20%', 0.2],
    ])
    expect(chart?.categories.values).toHaveLength(6)
    for (const value of chart?.categories.values ?? []) expect(String(value)).toMatch(/^Queue .{1,40}…$/)
    expect(textsOf(summary)).toMention('34 more with engineer time on sheet Components.')
  })

  it('draw what the quarters were where the locked file is not at hand, and no chart without numbers', () => {
    const { workbook } = historyWorkbook()
    const titles = slidesOf(workbook, null).slides.map((slide) => chartsOf(slide).map(({ name }) => name))
    expect(titles).toEqual([
      [expect.toSay('Engineer time by component, largest 6')],
      [],
      [expect.toSay('Cash by month')],
      [expect.toSay('Monthly cost by layer (USD)'), expect.toSay('Components that need attention')],
      [],
    ])
    expect(slidesOf(aWorkbook()).slides.flatMap(chartsOf)).toEqual([])
    const unpriced = aWorkbook({ components: [aComponent({ id: 'c-1' })] })
    const later = withLocked(unpriced, unpriced, '2026Q3', '2026-09-30' as IsoDate)
    expect(
      slidesOf(later.workbook, later.past)
        .slides.flatMap(chartsOf)
        .map(({ name }) => name),
    ).toEqual([expect.toSay('Components that need attention')])
  })

  it('are refused where the workbook is', () => {
    const workbook = aWorkbook({ components: [aComponent({ id: 'c-1' })] })
    const locked = { ...newRecord('quarters', '2026Q4-r1'), quarter: '2026Q4', approvedBy: 'Maya' }
    const said = assess(workbook, AS_OF)
    const assessment = { ...said, components: said.components.map((each) => ({ ...plainComponent(each), verdict: 'FAIL' as const })) }
    const source = { workbook, assessment, fingerprint: 'f00d', appVersion: '0.1.0', locked, withNotes: true }
    expect(planBoardSlides(source)).toMatchObject({ ok: false, problem: { code: 'pack-checks-fail' } })
    expect(planBoardSlides(source)).toEqual(planBoardWorkbook(source))
  })
})

/** The cell; undefined where the sheet has no such row. */
function cellAt(sheets: ReturnType<typeof sheetsOf>, sheet: keyof typeof SHEETS, cell: string) {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const found = sheets.get(SHEETS[sheet])?.rows.find(({ number }) => number === Number(row))
  return found && (found.cells.find(({ column }) => column === columnIndex(letters)) ?? {})
}

describe('the sources in the notes', () => {
  it('name the cell of the workbook that holds the figure, and ranges that are there', () => {
    const subjects = [seedSubject(), seriesASubject(), costsSubject(), ...generatedSubjects(rounds(8, 25))]
    let held = 0
    for (const { workbook, past } of [historyWorkbook(), ...subjects.map((subject) => ({ workbook: subject.workbook, past: null }))]) {
      const sheets = sheetsOf(workbook, past)
      for (const { what, sheet, cells, value } of slidesOf(workbook, past).slides.flatMap(({ sources }) => sources)) {
        const [first = '', last = first] = cells.split(':')
        const [begin, end] = [first, last].map((cell) => cellAt(sheets, sheet, cell))
        expect(begin && end, `${what} at ${sheet}!${cells}`).toBeDefined()
        if (value === undefined) continue
        held += 1
        expect(begin, `${what} at ${sheet}!${cells}`).toMatchObject({ value: expect.closeTo(Number(value), 9) })
      }
    }
    expect(held).toBeGreaterThan(50)
  })
})

/** By counting characters alone: half the size of the font is less than any usual text takes. */
function leastLines(text: string, width: number, size: number): number {
  return Math.ceil((text.length * size * 0.45) / width)
}

function problemsOf({ headline, shapes, footer }: SlidePlan): readonly string[] {
  const found: string[] = []
  const boxed = shapes.filter((shape): shape is Exclude<SlideShape, { kind: 'rule' }> => shape.kind !== 'rule')
  for (const { name, box, ...shape } of boxed) {
    if (box.left < 48 || box.left + box.width > SLIDE_SIZE.width - 48 + 0.01) found.push(`${name} leaves the margins`)
    if (box.top + box.height > 492) found.push(`${name} reaches into the footer`)
    if (shape.kind === 'text') {
      const height = shape.paragraphs.reduce((sum, runs) => {
        const sizes = runs.map(({ style }) => SLIDE_STYLES[style].size)
        const width = runs.reduce((all, { text }, at) => all + text.length * (sizes[at] ?? 0) * 0.45, 0)
        return sum + Math.ceil(width / box.width) * Math.max(...sizes) * 1.2
      }, 0)
      if (height > box.height + 0.01) found.push(`${name} needs ${height} of ${box.height}`)
    } else if (shape.kind === 'table') {
      if (shape.columns.reduce((sum, { width }) => sum + width, 0) > box.width + 0.01) found.push(`${name} is wider than its place`)
      if (shape.headerHeight + shape.rows.length * shape.rowHeight > box.height + 0.01) found.push(`${name} is higher than its place`)
      for (const row of shape.rows)
        for (const [at, { text }] of row.entries())
          if (leastLines(text, shape.columns[at]?.width ?? 0, 12) > shape.lines)
            found.push(`${name} has a cell that is higher than its row: ${text}`)
    }
  }
  for (const [index, a] of boxed.entries())
    for (const b of boxed.slice(index + 1)) {
      const isBeside = a.box.left + a.box.width <= b.box.left + 0.01 || b.box.left + b.box.width <= a.box.left + 0.01
      const isApart = a.box.top + a.box.height <= b.box.top + 0.01 || b.box.top + b.box.height <= a.box.top + 0.01
      if (!isBeside && !isApart) found.push(`${a.name} and ${b.name} overlap`)
    }
  if (leastLines(headline.text, 864, SLIDE_STYLES[headline.style].size) > 2) found.push('the headline has three lines')
  if (leastLines(footer, 800, 10) > 1) found.push('the footer has two lines')
  return found
}

describe('the places of the slides', () => {
  it('hold whatever stands there: nothing overlaps, leaves the slide or breaks a row', () => {
    const { workbook, past } = historyWorkbook()
    for (const slide of slidesOf(workbook, past).slides) expect(problemsOf(slide)).toEqual([])
    for (const subject of [seedSubject(), seriesASubject(), costsSubject(), ...generatedSubjects(rounds(12, 40))])
      for (const slide of slidesOf(subject.workbook).slides) expect(problemsOf(slide), subject.name).toEqual([])
  })

  it('hold names of ten thousand characters, wide ones, and hundreds of rows', () => {
    const names = ['W'.repeat(10_000), 'word '.repeat(2000), 'データ基盤'.repeat(500), '🚀'.repeat(3000), 'a\nb\r\nc'.repeat(100)]
    const components = Array.from({ length: 300 }, (_, n) => {
      const kept = { ruleIds: ['owner-time'], reason: 'x'.repeat(40), approver: 'W'.repeat(200), until: '2027-01-31' }
      const effect = { cash: 90_000_000_000, capacity: 10_000_000 }
      const planned = { ruleIds: ['owner-time'], choice: 'move' as const, owner: 'W'.repeat(200), due: '2026-12-31', effect }
      return aComponent({
        ...{ ...RUN_BY_US, id: `c-${n}`, cost: 90_000_000_000, share: 9900 },
        ...{ exemptions: n % 7 === 0 ? [kept] : [], decisions: n % 3 === 0 ? [planned] : [] },
      })
    })
    const company = { cash: 90_000_000_000, netBurn: 1, revenue: 1 }
    const plan = slidesOf(named(aWorkbook({ components, company }), (place) => names[place % names.length] ?? ''))
    for (const slide of plan.slides) expect(problemsOf(slide)).toEqual([])
  })
})

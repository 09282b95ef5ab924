// Workbooks that are odd and yet somebody's: what each of them says is defined, and the same on every surface.
import { describe, expect, it, vi } from 'vitest'
import { planBoardSlides, planBoardWorkbook } from '#board'
import { type Audience, assess, countsOf, decide, type IsoDate, openQuarter, reviewWalk, type Workbook } from '#core'
import { findingSentence, numberStyleOf } from '#wording'
import { checkText } from '../../src/cli/check-text.ts'
import { drawnOverview } from '../builders/drawn-overview.tsx'
import { AS_OF, aComponent, aWorkbook, type ComponentSketch } from '../builders/workbook.ts'

vi.stubGlobal('localStorage', { getItem: () => null })

const TOMORROW = '2026-11-26' as IsoDate

/** What a reader sees first on each surface. */
function surfaces(workbook: Workbook, asOf: IsoDate = AS_OF) {
  const overview = drawnOverview(workbook, asOf)
  const { assessment } = overview
  const style = numberStyleOf(workbook)
  const source = (audience: Audience) => ({ workbook, assessment, fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', audience })
  const open = openQuarter(workbook, asOf)
  const walk = open.kind === 'open' ? reviewWalk(workbook, assess(workbook, open.asOf), open) : null
  const packs = (['board', 'investor'] as const).map((audience) => [
    planBoardWorkbook(source(audience)).ok,
    planBoardSlides(source(audience)).ok,
  ])
  return {
    overview,
    counts: countsOf(assessment),
    finding: findingSentence(countsOf(assessment), style),
    command: [...checkText(assessment, style)].join('\n'),
    asked: (walk?.steps ?? []).filter(({ left }) => left > 0).map(({ step, left }) => `${step} ${left}`),
    packs,
  }
}

const small = (name: string): ComponentSketch => ({ name, share: 200, cost: 900, edge: 'no', hosting: 'self-run', approach: 'build' })

const WHOLE = [
  [true, true],
  [true, true],
]

describe('an odd workbook', () => {
  it('of minor components only is calm, and settles them in one question', () => {
    const { overview, counts, finding, asked, packs } = surfaces(
      aWorkbook({ components: ['Cron', 'Flags', 'Mail'].map((name) => aComponent(small(name))) }),
    )
    expect(counts).toMatchObject({ components: 3, toDecideMaterial: 0, toDecideMinor: 3 })
    expect(overview.headline).toSay('3 of 3 components are minor and can be settled together.')
    expect(finding).toBe(overview.headline)
    expect(overview.section('Needs a decision')).toMention('Only minor items need a decision.')
    expect(overview.figure('Components')).toMention('Needs decision 0 Minor 3')
    expect(asked).toContain('decide 1')
    expect(packs).toEqual(WHOLE)
  })

  it('without components says so, asks nothing of them, and makes a pack', () => {
    const { overview, command, asked, packs } = surfaces(aWorkbook({}))
    expect(overview.headline).toSay('No live components.')
    expect(overview.text).not.toMatch(/No new decisions needed|OK/)
    expect(command).toMention('No live components.')
    expect(asked).toEqual(['refresh 1', 'people-and-notes 1'])
    expect(packs).toEqual(WHOLE)
  })

  it('of request paths only counts no components, on any surface', () => {
    const ticks = { latencyPerStep: 'yes', tokens: 'yes', errors: 'yes' } as const
    const path = { kind: 'request-path', approach: 'build', share: 3000, cost: 900 } as const
    const workbook = aWorkbook({
      components: [
        { ...path, name: 'Answer', observability: { ...ticks, costPerRequest: 'no' } },
        { ...path, name: 'Search', observability: { ...ticks, costPerRequest: 'yes' } },
      ],
    })
    const { overview, counts, finding, command, packs } = surfaces(workbook)
    expect(counts).toMatchObject({ components: 0, requestPaths: 2, toDecideMaterial: 1, ok: 1 })
    expect(overview.headline).toSay('1 of 2 request paths needs a decision.')
    expect(finding).toBe(overview.headline)
    for (const text of [overview.text, command]) expect(text.match(/.{60}\b[0-9]+ components?\b.{60}/g) ?? []).toEqual([])
    expect(packs).toEqual(WHOLE)
  })

  it('of planned or retired components only says that none is live', () => {
    const { overview, finding, command } = surfaces(aWorkbook({ components: [aComponent({ ...small('Cron'), lifecycle: 'retired' })] }))
    expect(overview.headline).toSay('No live components.')
    expect(finding).toBe(overview.headline)
    expect(command).toMention('No live components.')
    expect(overview.text).not.toMatch(/No new decisions needed|OK/)
  })

  it('without a stage and the cost of an engineer judges what it can, and prices no time', () => {
    const gpu = { ...small('GPU'), kind: 'gpu', share: 3000 } as const
    const { overview, counts, command, packs } = surfaces(
      aWorkbook({ company: { stage: null, engineerMonthlyCost: null }, components: [aComponent(small('Cron')), aComponent(gpu)] }),
    )
    expect(counts).toMatchObject({ toDecideMaterial: 1, toDecideMinor: 1, needsInput: 0 })
    expect(overview.text).toMention('To price time, enter the fully loaded cost per engineer in Settings.')
    expect(overview.text).not.toContain('Time is priced at')
    expect(command).toMention('Plan a migration.')
    expect(packs).toEqual(WHOLE)
  })

  it('of differentiators only needs no decision, and is told that they are many', () => {
    const edge = (name: string) => aComponent({ ...small(name), edge: 'yes', customerNotices: 'Answers arrive at once' })
    const { overview, command, asked, packs } = surfaces(aWorkbook({ components: ['A', 'B', 'C', 'D', 'E'].map(edge) }))
    expect(overview.headline).toSay('No new decisions needed.')
    expect(overview.figure('Engineers on infrastructure')).toMention('0.10 product work 0.00 keeping the lights on')
    for (const text of [overview.text, command]) expect(text).toMention('marked as differentiators (100%, limit 40%)')
    expect(asked).toEqual(['refresh 1', 'rest 1', 'people-and-notes 1'])
    expect(packs).toEqual(WHOLE)
  })

  it('with answers that contradict each other is judged by who runs it, and says what to check', () => {
    const contract = { start: '2026-05-01', end: '2026-04-01', minMonths: null, noticeDays: null, exitFee: null } as never
    const loan = { ...small('Loan'), approach: 'borrow', contract, customerNotices: 'Speed' } as const
    const { overview, counts, packs } = surfaces(aWorkbook({ components: [aComponent(loan)] }))
    expect(counts).toMatchObject({ toDecideMinor: 1 })
    const check = overview.section('Check data')
    expect(check).toMention('Loan The contract ends on Apr 1, 2026, before it starts on May 1, 2026.')
    expect(check).toMention('Pay as you go, yet self-managed. Check who runs it.')
    expect(overview.section('Fix before lock')).toBeNull()
    expect(packs).toEqual(WHOLE)
  })

  it('whose company-wide exception ends today keeps it for today, and asks again tomorrow', () => {
    const exemptions = [
      {
        componentId: null,
        ruleIds: ['runway'],
        reason: 'The round closes this week',
        ground: 'other',
        approver: 'Ana',
        since: '2026-11-01',
        until: AS_OF,
      },
    ] as never
    const workbook = aWorkbook({
      company: { cash: 10_000_000, netBurn: 5_000_000 },
      components: [aComponent({ name: 'Mail', share: 300, cost: 9000, edge: 'no' })],
      exemptions,
    })
    const [today, tomorrow] = [surfaces(workbook), surfaces(workbook, TOMORROW)]
    expect([today.counts.toDecideCompanyWide, tomorrow.counts.toDecideCompanyWide]).toEqual([0, 1])
    expect([today.finding, tomorrow.finding]).toEqual([
      expect.toSay('No new decisions needed.'),
      expect.toSay('1 company-wide finding needs a decision.'),
    ])
    expect(today.overview.section('Company-wide')).toMention('Exception until Nov 25, 2026')
    expect(tomorrow.overview.section('Company-wide')).not.toContain('Exception until')
    expect([today.asked.join(), tomorrow.asked.join()]).toEqual([
      expect.not.stringContaining('company-wide'),
      expect.stringContaining('company-wide 1'),
    ])
  })

  it('with a decision about a component that is not there is refused, whole', () => {
    const decisions = [{ componentId: 'c-gone', ruleIds: ['owner-time'], choice: 'move' }] as never
    expect(() => aWorkbook({ decisions })).toThrow(/reference-dangling.*decisions.*componentId/)
    const context = { workbook: aWorkbook({}), at: '2026-11-25T10:00:00.000Z' as never, newId: () => 'x', source: 'typed' as const }
    const entry = { choice: 'move', date: AS_OF, approver: 'Ana', owner: 'Ben', due: '2027-03-31' } as never
    expect(decide(context, [{ componentId: 'c-gone', ruleIds: ['owner-time'] }], entry)).toMatchObject({
      problem: { code: 'record-missing' },
    })
  })

  it('whose planned decision saves less than nothing says what it costs', () => {
    const decisions = [
      { choice: 'move', ruleIds: ['owner-time', 'differentiation'], due: '2027-03-31', effect: { cash: -30_000, capacity: -500 } },
    ] as never
    const queue = aComponent({ ...small('Queue'), share: 2500, cost: 400_000, decisions })
    const { overview, packs } = surfaces(aWorkbook({ components: [queue] }))
    expect(overview.text).toMatch(/Planned decisions Cash: 1 planned decision costs \$300 per month/)
    expect(overview.text).toMatch(/Capacity: 1 planned decision takes 0\.05 FTE/)
    expect(overview.text).not.toMatch(/saves? (-|−|\$-)/)
    expect(packs).toEqual(WHOLE)
  })
})

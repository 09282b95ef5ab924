import { describe, expect, it } from 'vitest'
import { assess, type RuleId, type Verdict, type VerdictCode } from '#core'
import {
  ANSWER_WORDS,
  adviceLabel,
  adviceNotes,
  answerWord,
  clearingText,
  componentBadgeText,
  countsText,
  decisionLabel,
  decisionStatus,
  findingTexts,
  flipText,
  inputValue,
  limitText,
  outcomeText,
  shortReason,
  stateLabel,
  verdictText,
} from '#wording'
import { VERDICT_CODES } from '../../../src/core/checks/codes.ts'
import { missingNames } from '../../../src/wording/inputs.ts'
import { NOT_APPLICABLE } from '../../../src/wording/verdicts.ts'
import { someGeneratedWorkbooks } from '../../builders/generated-workbook.ts'
import { checkOf, judged, personCheckOf, portfolioCheckOf } from '../../builders/judged.ts'
import { manyComponents } from '../../builders/many-components.ts'
import { AS_OF, aWorkbook, type ComponentSketch } from '../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }
const time = (component: ComponentSketch) => checkOf('owner-time', { edge: 'no', hosting: 'self-run', ...component })
const said = (verdict: Verdict) => verdictText(verdict, STYLE)

describe('verdictText', () => {
  it('says the time with its limit and what one could do', () => {
    expect(said(time({ share: 2700 }))).toSay(
      'Takes 27% of an engineer (limit 20%) and isn’t a differentiator. A managed service could run it.',
    )
    expect(said(time({ share: 2200, hosting: 'managed' }))).toSay(
      'Already a managed service, yet it takes 22% of an engineer (limit 20%). Find out why.',
    )
    // An approach that nobody has set is no fact.
    expect(said(checkOf('owner-time', { edge: 'no', share: 2200 }))).toSay(
      'Takes 22% of an engineer (limit 20%). Counts as bought, as no one has set its approach. Set it first.',
    )
    expect(said(checkOf('owner-time', { edge: 'no', share: 2200, approach: 'buy' }))).toMention('Already a managed service')
    expect(said(time({ share: 2000 }))).toSay('Takes 20% of an engineer. At the 20% limit, not over it.')
    expect(said(time({ share: 2100, edge: 'unsure' }))).toMention(
      'Takes 21% of an engineer (limit 20%) and may not be a differentiator. A managed service could run it.',
    )
  })

  it('says that several people share the time and that a verdict rests on a guess', () => {
    const owners = [
      { person: 'Ana', share: 1000, confidence: 'guess' },
      { person: 'Ben', share: 850 },
    ] as const
    expect(said(time({ owners }))).toSay('Takes 18.5% of an engineer (2 people together), close to the 20% limit. Based on a guess.')
  })

  it('names what is missing', () => {
    expect(said(time({ share: null }))).toSay('Needs input: engineer time.')
    expect(missingNames(checkOf('differentiation', { edge: 'unsure' }))).toEqual(['differentiator'])
  })

  it('says until when an exemption keeps a component, and what the check would say', () => {
    const exemptions = [{ ruleIds: ['owner-time'], reason: 'The contract runs until summer', approver: 'Ana', until: '2027-06-30' }]
    expect(said(time({ share: 2700, exemptions }))).toMatch(/^Exception until Jun 30, 2027\. Takes 27%/)
  })

  it('says the share of the company', () => {
    expect(said(checkOf('headcount-share', { share: 2000 }))).toSay('Takes 4% of the company’s time and 6.7% of engineering time.')
  })

  it('says what binds', () => {
    const leaving = (component: ComponentSketch) => said(checkOf('reversibility', { edge: 'no', ...component }))
    expect(leaving({ contract: { end: '2027-12-31' } })).toSay(
      'Hard to reverse (contract runs until Dec 31, 2027, limit 6 months from today). Add an exit plan.',
    )
    expect(leaving({ contract: { end: '2026-11-24' } })).toSay('Easy to reverse (contract ended on Nov 24, 2026).')
    expect(leaving({ contract: { end: '2026-11-25' } })).toMention(
      'Easy to reverse (contract runs until Nov 25, 2026, limit 6 months from today).',
    )
    expect(leaving({ switchWeeks: 1 })).toSay('Easy to reverse (1 week to switch, limit 4 weeks).')
  })

  it('says how much of the list is called the edge', () => {
    const components = ['A', 'B', 'C', 'D', 'E'].map((name, i) => ({ name, edge: i < 3 ? ('yes' as const) : ('no' as const) }))
    const verdict = portfolioCheckOf('differentiation', { components })
    expect(said(verdict)).toSay(
      '3 of the 5 components with an answer are marked as differentiators (60%, limit 40%). Customers rarely choose a product for that many reasons.',
    )
    expect(verdict.flip.map((flip) => flipText(flip, verdict, STYLE))).toEqual([expect.toSay('1 fewer differentiator would clear it')])
    const one = components.map(({ name }, i) => ({ name, edge: i < 1 ? ('yes' as const) : ('no' as const) }))
    expect(said(portfolioCheckOf('differentiation', { components: one }))).toSay(
      '1 of the 5 components with an answer is marked as a differentiator (20%). Up to 40% is usual.',
    )
  })

  it('never says undefined, NaN or an object, whatever the workbook', () => {
    for (const workbook of someGeneratedWorkbooks(150)) {
      const { components, people, portfolio } = assess(workbook, AS_OF)
      const verdicts = [...components.flatMap(({ checks }) => checks), ...people.flatMap(({ checks }) => checks), ...portfolio]
      for (const verdict of verdicts) {
        const words = [
          said(verdict),
          stateLabel(verdict.state, verdict, STYLE),
          ...verdict.flip.map((flip) => flipText(flip, verdict, STYLE)),
          ...verdict.inputs.map((input) => inputValue(input, STYLE)),
          verdict.limit === null ? '' : limitText(verdict.limit, STYLE),
        ].join(' | ')
        expect(words, `${verdict.rule} ${verdict.code}`).not.toMatch(/undefined|NaN|\[object|null|Infinity/)
      }
    }
  })

  it('never says undefined, NaN or an id, whatever the component', () => {
    const { components, people, portfolio } = assess(
      aWorkbook({ components: manyComponents(300, 7), people: { 'Person 1': { kind: 'vendor' } }, imports: [{ pricesAsOf: null }] }),
      AS_OF,
    )
    const verdicts = [...components.flatMap(({ checks }) => checks), ...people.flatMap(({ checks }) => checks), ...portfolio]
    const texts = verdicts.flatMap((verdict) => [
      said(verdict),
      stateLabel(verdict.state, verdict, STYLE),
      shortReason(verdict, STYLE),
      ...verdict.flip.map((flip) => flipText(flip, verdict, STYLE)),
      ...verdict.inputs.map((input) => inputValue(input, STYLE)),
      ...(verdict.rule === 'recommendation' ? [adviceLabel(verdict), ...adviceNotes(verdict, STYLE)] : []),
    ])
    expect(new Set(texts).size).toBeGreaterThan(80)
    for (const text of texts) expect(text).not.toMatch(/undefined|NaN|null|\[object|ownerTime|customerNotices|exitNote/)
    for (const verdict of verdicts) expect(said(verdict)).toMatch(/[.?]$/)
  })

  it('has a sentence for every code a rule can give and every reason not to apply', () => {
    const shell = {
      state: 'WATCH',
      informational: false,
      value: { value: 2100, unit: 'bp' },
      inputs: [],
      limit: null,
      margin: null,
      flip: [],
    } as const
    for (const rule of Object.keys(VERDICT_CODES) as RuleId[]) {
      for (const code of VERDICT_CODES[rule]) {
        const facts = {
          findings: [code],
          missing: ['edge'],
          imports: ['list.csv'],
          offImports: ['list.csv'],
          offBy: [100],
          yes: 1,
          answered: 5,
          currency: 'USD',
        }
        expect(said({ ...shell, rule, code, facts } as Verdict).length, `${rule} ${code}`).toBeGreaterThan(0)
      }
    }
    for (const [code, text] of Object.entries(NOT_APPLICABLE)) expect(text, code).toMatch(/\.$/)
  })
})

describe('stateLabel', () => {
  it('uses the words of the screen', () => {
    expect(stateLabel('PASS', null, STYLE)).toBe('OK')
    expect(stateLabel('N/A', null, STYLE)).toBe('–')
    expect(stateLabel('FAIL', time({ share: 2100 }), STYLE)).toBe('Needs decision')
    expect(stateLabel('WATCH', time({ share: 2000 }), STYLE)).toBe('Near limit')
    expect(stateLabel('WATCH', time({ share: 2100, edge: 'yes' }), STYLE)).toBe('Needs rationale')
    expect(stateLabel('WATCH', checkOf('reversibility', { edge: 'no', hardManual: 'yes' }), STYLE)).toSay('Needs exit plan')
    expect(stateLabel('UNKNOWN', time({ share: null }), STYLE)).toSay('Needs input: engineer time')
    expect(stateLabel('UNKNOWN', checkOf('data-quality', { cost: null }), STYLE)).toSay('Needs input: owner, monthly cost')
    expect(stateLabel('WATCH', checkOf('data-quality', { approach: 'borrow', hosting: 'self-run' }), STYLE)).toBe('Check data')
    const busy = (share: number) =>
      personCheckOf('data-quality', 'Ana', {
        components: [
          { name: 'A', owners: [{ person: 'Ana', share: 9000 }] },
          { name: 'B', owners: [{ person: 'Ana', share }] },
        ],
      })
    expect(stateLabel('FAIL', busy(1100), STYLE)).toSay('Fix before lock')
    expect(stateLabel('WATCH', busy(0), STYLE)).toBe('Near limit')
  })

  it('calls no figure OK that only informs, and flags one past its limit', () => {
    const of = (code: VerdictCode) => stateLabel('PASS', { rule: 'focus', code } as Verdict, STYLE)
    expect([of('focused'), of('unfocused')]).toEqual(['For information', 'Flagged'])
  })

  it('names what each rule wants written down, on its badge and in its counts', () => {
    const counts = {
      decide: 0,
      minor: 0,
      planned: 0,
      fix: 0,
      check: 0,
      explain: 2,
      near: 0,
      missing: 0,
      kept: 0,
      ok: 0,
      informs: 0,
      none: 0,
    }
    const words = (['credits', 'reversibility', 'differentiation'] as const).map((rule) => [
      answerWord('explain', rule),
      countsText(counts, rule, STYLE),
    ])
    expect(words).toEqual([
      ['Needs plan', expect.toSay('2 need a plan')],
      [expect.toSay('Needs exit plan'), expect.toSay('2 need an exit plan')],
      ['Needs rationale', expect.toSay('2 need a rationale')],
    ])
    expect(ANSWER_WORDS.explain).toSay('Needs rationale or plan')
  })

  it('says until when something is kept', () => {
    const exemptions = [
      { ruleIds: ['owner-time', 'differentiation'], reason: 'The contract runs until summer', approver: 'Ana', until: '2027-06-30' },
    ]
    const { verdict, reasons } = judged({ share: 2700, edge: 'no', approach: 'build', exemptions })
    expect(stateLabel(verdict, reasons[0] ?? null, STYLE)).toSay('Exception until Jun 30, 2027')
  })

  it('adds the shortest reason in a badge', () => {
    const badge = (sketch: ComponentSketch) => componentBadgeText(judged({ edge: 'no', approach: 'buy', cost: 500_000, ...sketch }), STYLE)
    const own: ComponentSketch = { approach: 'build', hosting: 'self-run', share: 100 }
    expect(badge({ share: 2700 })).toSay('Needs decision · 27% (limit 20%)')
    expect(badge(own)).toSay('Needs decision · self-managed, not a differentiator')
    expect(badge({ ...own, cost: 100 })).toSay('Minor · self-managed, not a differentiator')
    expect(badge({ share: null })).toSay('Needs input: engineer time')
    const decisions = [{ ruleIds: ['differentiation'], choice: 'move' as const, due: '2027-03-31' }]
    expect(badge({ ...own, cost: 100, decisions })).toSay('Planned, due Mar 31, 2027 · self-managed, not a differentiator')
    expect(decisionLabel({ choice: 'move', due: '2027-03-31' as never }, STYLE)).toBe('Planned, due Mar 31, 2027')
    expect(decisionLabel({ choice: 'move', due: null }, STYLE)).toBe('Planned')
    expect(decisionLabel({ choice: 'nothing-to-buy', due: '2027-11-25' as never }, STYLE)).toBe('No alternative')
    const none = [{ ruleIds: ['differentiation'], choice: 'nothing-to-buy' as const, due: '2027-11-25' }]
    expect(badge({ ...own, cost: 100, decisions: none })).toSay('No alternative · ask again Nov 25, 2027')
    const statuses = (choice: 'move' | 'nothing-to-buy') =>
      [null, '2026-11-25', '2026-11-24'].map((due) =>
        decisionStatus({ choice, due: due as never, outcome: null, closedOn: null }, '2026-11-25' as never),
      )
    expect(statuses('move')).toEqual(['Planned', 'Planned', 'Overdue'])
    expect(statuses('nothing-to-buy')).toEqual(['In force', 'In force', expect.toSay('Not in force')])
    expect(decisionStatus({ choice: 'move', due: null, outcome: 'Moved', closedOn: null }, '2026-11-25' as never)).toBe('Done')
    const closed = (closedOn: string) => ({ choice: 'move', due: null, outcome: null, closedOn: closedOn as never }) as const
    expect(decisionStatus(closed('2026-11-25'), '2026-11-25' as never)).toBe('Done')
    expect(decisionStatus(closed('2026-11-26'), '2026-11-25' as never)).toBe('Planned')
  })
})

describe('flipText', () => {
  const texts = (verdict: Verdict) => verdict.flip.map((flip) => flipText(flip, verdict, STYLE))

  it('counts in days a month, rounded up so that it is enough', () => {
    // 11% of 21.67 days is 2.38, 1% is 0.22.
    expect(texts(time({ share: 3100 }))[0]).toSay('2.4 fewer days per month would clear it')
    expect(texts(time({ share: 2100 }))[0]).toSay('0.3 fewer days per month would clear it')
    expect(texts(time({ share: 500 }))).toEqual([expect.toSay('2.2 more days per month would put it near the limit')])
  })

  it('calls a regulation an exception, and nothing near a limit that is none', () => {
    const store = checkOf('managed-data', { kind: 'database', hosting: 'self-run', edge: 'no' })
    expect(texts(store).at(-1)).toSay('An approved regulatory basis would make it an exception')
    const dear = { hosting: 'self-run', edge: 'no', share: 400, cost: 100_000, projects: [{ managed: { quote: 20_000 } }] } as const
    // 3 × $500 leaves $500 for time: 3.33%, 0.15 days a month less.
    expect(texts(checkOf('managed-equivalent', dear))).toMention('0.2 fewer days per month would need a rationale instead of a decision')
  })

  it('gives the one change that clears it', () => {
    expect(clearingText(time({ share: 3100 }), STYLE)).toSay('2.4 fewer days per month would clear it')
    expect(clearingText(checkOf('differentiation', { edge: 'no', approach: 'build' }), STYLE)).toSay(
      'Paying as you go instead would clear it',
    )
    expect(clearingText(checkOf('reversibility', { edge: 'no', hardManual: 'yes' }), STYLE)).toSay('An exit plan would clear it')
    expect(clearingText(time({ share: 500 }), STYLE)).toBeNull()
  })

  it('does not promise that an answer clears what it only moves', () => {
    expect(texts(time({ share: 3100 }))[1]).toSay('Being a differentiator would need a rationale instead of a decision')
  })
})

describe('advice and findings', () => {
  it('give the advice a word and its notes a sentence each', () => {
    const verdict = checkOf('recommendation', { share: 2500, edge: 'no', hosting: 'self-run', hardManual: 'yes' })
    expect(adviceLabel(verdict)).toBe('Migrate off')
    expect(adviceNotes(verdict, STYLE)).toEqual([expect.toSay('Hard to reverse, so write an exit plan first.')])
    const written = checkOf('recommendation', {
      share: 2500,
      edge: 'no',
      hosting: 'self-run',
      hardManual: 'yes',
      exitNote: 'Dump and restore',
    })
    expect(adviceNotes(written, STYLE)).toEqual([expect.toSay('Hard to reverse, so follow your exit plan.')])
    expect(adviceLabel(checkOf('recommendation', { lifecycle: 'retired' }))).toBe('–')
    expect(adviceLabel(checkOf('recommendation', { share: 100, edge: null }))).toSay('No advice yet')
  })

  it('say each finding with its numbers', () => {
    const verdict = checkOf('data-quality', {
      share: 300,
      costLines: [{ amount: 5000, currency: 'EUR', grantAmount: 6000, costAsOf: '2026-01-31' }],
      contract: { start: '2026-05-02', end: '2026-05-01' },
      projects: [{ opsHours: { debugging: 13, pages: 0, upgrades: 0, patches: 0 } }],
    })
    expect(findingTexts(verdict, STYLE)).toEqual([
      expect.toSay('The contract ends on May 1, 2026, before it starts on May 2, 2026. Check both dates.'),
      expect.toSay('Credits pay €60 of a €50 list price. Check both amounts.'),
      expect.toSay('Upkeep hours come to 7.5% of an engineer, but engineer time is 3%. Check both.'),
      expect.toSay('The cost is from Jan 31, 2026, more than 3 months ago. Confirm or change it.'),
      expect.toSay('The cost is in another currency without a current exchange rate. Add one under Costs.'),
    ])
    expect(said(personCheckOf('data-quality', 'Ana', { components: [{ name: 'A', owners: [{ person: 'Ana', share: 8000 }] }] }))).toSay(
      'Spends 80% of their time on infrastructure. Little is left for anything else.',
    )
  })

  it('name a limit with its source and an input as a person reads it', () => {
    const verdict = time({ share: 2700 })
    expect(verdict.limit && limitText(verdict.limit, STYLE)).toSay('20%, from the article')
    expect(verdict.inputs.map((input) => inputValue(input, STYLE))).toEqual(['27%', 'No', 'Not set'])
  })
})

describe('a runway between its limits', () => {
  const said = (cash: number) => verdictText(portfolioCheckOf('runway', { company: { cash, netBurn: 100_000 } }), STYLE)

  it('is said with its figures, and not as if it were fine: it may be below the target', () => {
    expect(said(1_400_000)).toSay('Cash lasts 14 months (tight below 12 months). The target is 18 months.')
    expect(said(3_000_000)).toSay('Cash lasts 30 months (tight below 12 months).')
    expect(outcomeText('runway', 'runway-fine')).toMention('The target is a separate limit.')
    expect(outcomeText('runway', 'runway-fine')).toMatch(/at or above/)
  })
})

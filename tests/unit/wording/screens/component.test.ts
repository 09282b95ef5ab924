import { describe, expect, it } from 'vitest'
import { activeExceptions, assess, sensitivityOf, turnsVerdict } from '#core'
import {
  activeExceptionsText,
  breakEvenFinding,
  companyWideRecord,
  decisionRecord,
  decisionText,
  effectText,
  exemptionText,
  formatMoneyShort,
  quotesSentence,
  recordMarkdown,
  sensitivityFinding,
} from '#wording'
import { AS_OF, aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'
import { findSaying } from '../../../helpers/sayings.ts'

const STYLE = { locale: 'en-US', currency: 'USD' } as const
const CLUSTER: ComponentSketch = {
  name: 'Cluster | blue',
  approach: 'build',
  hosting: 'self-run',
  edge: 'no',
  share: 2500,
  cost: 42_000,
  contract: { start: '2026-07-01', end: '2027-06-30', minMonths: 12, noticeDays: 30, exitFee: 200_000 },
  projects: [{ managed: { vendor: 'Cloud', quote: 20_000 }, options: [{ name: 'Queue service', weeks: 2, cost: null, chosen: true }] }],
  decisions: [
    {
      choice: 'move',
      ruleIds: ['owner-time'],
      date: AS_OF,
      approver: 'Ana',
      owner: 'Ben',
      due: '2027-03-31',
      alternatives: 'Stay',
      effect: { cash: 60_000, capacity: 2300 },
      attachments: [{ name: 'quote.pdf', sha256: 'ab'.repeat(32) }],
    },
  ],
  exemptions: [
    { ruleIds: ['differentiation'], reason: 'A reason of enough characters', approver: 'Cy', since: AS_OF, until: '2027-05-25' },
  ],
  evidence: [{ kind: 'churn', customer: 'Zoo', date: '2026-10-01' }],
}
const assessment = assess(aWorkbook({ components: [CLUSTER] }), AS_OF)
const [entry] = assessment.components
if (entry === undefined) throw new Error('No component')
const { decisions, exemptions } = entry.subject

describe('a decision in words', () => {
  it('says who does what by when, who approved it, and cash and people apart', () => {
    const [decision] = decisions
    if (decision === undefined) throw new Error('No decision')
    expect(decisionText(decision, STYLE)).toSay('Plan migration. Ben, due Mar 31, 2027. Approved by Ana on Nov 25, 2026.')
    expect(effectText(decision.effect, STYLE)).toSay('Saves $600 per month in cash. Frees 0.23 FTE.')
    expect(effectText({ cash: null, capacity: -500 }, STYLE)).toBe('Takes 0.05 FTE.')
    expect(effectText({ cash: null, capacity: null }, STYLE)).toBeNull()
    const nothing = { ...decision, choice: 'nothing-to-buy', owner: null } as const
    expect(decisionText(nothing, STYLE)).toSay('No alternative. Asked again Mar 31, 2027. Approved by Ana on Nov 25, 2026.')
  })

  it('says until when something is kept, and that it was', () => {
    const [exemption] = exemptions
    if (exemption === undefined) throw new Error('No exemption')
    expect(exemptionText(exemption, true, STYLE)).toSay('Exception until May 25, 2027. Approved by Cy on Nov 25, 2026.')
    expect(exemptionText(exemption, false, STYLE)).toMatch(/^Exception ended May 25, 2027/)
    expect(activeExceptionsText(activeExceptions(assessment), STYLE)).toSay(
      '1 active exception: $420 per month in cash and 0.25 FTE (about $3,750 per month of time). Another check decides its verdict.',
    )
  })
})

describe('findings of the page', () => {
  it('name the assumption that decides', () => {
    const queue = assess(aWorkbook({ components: [{ name: 'Queue', approach: 'buy', edge: 'no', share: 2100 }] }), AS_OF)
    const [judged] = queue.components
    if (judged === undefined) throw new Error('No component')
    const turning = sensitivityOf(judged, queue.setting).filter(turnsVerdict)
    const time = turning.filter(({ name }) => name === 'ownerTime')
    expect(sensitivityFinding(time, 'FAIL', STYLE)).toSay('Engineer time decides. 20% instead of 21%: Watch.')
    expect(sensitivityFinding([...time, ...time], 'FAIL', STYLE)).toSay(
      'Engineer time decides. 20% instead of 21%: Watch. 1 other would change it too.',
    )
    expect(sensitivityFinding([], 'PASS', STYLE)).toSay('No single assumption changes this verdict within its plausible range.')
  })

  it('name every crossing', () => {
    const sums = { build: [3, 5], buy: [2, 4] }
    expect(breakEvenFinding({ ...sums, crossings: [] })).toSay('Buying stays cheaper for all 2 months.')
    expect(breakEvenFinding({ build: [1, 2], buy: [2, 4], crossings: [] })).toSay('Building stays cheaper for all 2 months.')
    const crossings = [
      { month: 5, cheaper: 'build' },
      { month: 30, cheaper: 'buy' },
    ] as const
    expect(breakEvenFinding({ ...sums, crossings })).toSay('Building is cheaper from month 5, then buying is cheaper from month 30.')
  })

  it('count quotes, and shorten money on a scale', () => {
    expect(quotesSentence(1, STYLE)).toSay('A quote for 1 managed service would help decide 1 component.')
    expect(quotesSentence(3, STYLE)).toSay('Quotes for 3 managed services would help decide 3 components.')
    expect(formatMoneyShort(15_000_000, { locale: 'en-US', currency: 'USD' })).toBe('$150K')
  })
})

describe('the decision record', () => {
  const record = decisionRecord(entry, assessment, STYLE)
  const section = (heading: string) => findSaying(record.sections, (found) => found.heading, heading)?.rows

  it('holds answers, inputs and limits in force, alternatives, who and when, and attachments with their hashes', () => {
    expect(record.title).toMatch(/^Cluster \| blue: /)
    expect(record.lead).toMatch(/^Test company, as of Nov 25, 2026, under rules /)
    expect(section('Answers')).toContainEqual(['Engineer time', '25%'])
    expect(section('Answers')).toContainEqual(['Minimum term', '12 months'])
    expect(section('Answers')).toContainEqual(['Exit fee', '$2,000'])
    expect(section('Checks, inputs and limits in force')?.flat().join(' ')).toMatch(/Engineer time 25%.* Limit 20%/)
    expect(section('Alternatives')).toEqual([
      ['Cloud', '$200 per month'],
      ['Queue service', expect.toSay('live in 2 weeks, chosen')],
    ])
    expect(section('Decisions')).toContainEqual(['Alternatives considered', 'Stay'])
    expect(section('Exception')?.[0]?.[1]).toMatch(/^Exception until May 25, 2027/)
    expect(section('Evidence')?.[0]?.[0]).toMatch(/^Oct 1, 2026 · /)
    expect(section('Attachments')).toEqual([['quote.pdf', `SHA-256 ${'ab'.repeat(32)}`]])
  })

  it('is there for the company as a whole, once something was decided about it', () => {
    const exemptions = [
      {
        componentId: null,
        ruleIds: ['runway'],
        reason: 'The round closes in March 2027',
        ground: 'other',
        approver: 'Ana',
        since: AS_OF,
        until: '2027-03-31',
      },
    ] as never
    const company = { cash: 10_000_000, netBurn: 5_000_000 }
    const decided = companyWideRecord(assess(aWorkbook({ company, exemptions }), AS_OF), STYLE)
    expect(decided?.title).toBe('Company-wide')
    expect(decided?.sections.map(({ heading, rows }) => [heading, rows.length])).toEqual([
      ['Verdict', 1],
      [expect.toSay('Checks, inputs and limits in force'), 1],
      ['Exception', 2],
    ])
    expect(decided?.sections.flatMap(({ rows }) => rows.flat()).join(' ')).toMatch(
      /Runway Cash lasts 2 months.*Exception until Mar 31, 2027/,
    )
    expect(companyWideRecord(assess(aWorkbook({ company }), AS_OF), STYLE)).toBeNull()
  })

  it('says nothing where nothing is', () => {
    const bare = assess(aWorkbook({ components: [{ name: 'Bare' }] }), AS_OF)
    const [only] = bare.components
    if (only === undefined) throw new Error('No component')
    expect(decisionRecord(only, bare, STYLE).sections.map(({ heading }) => heading)).not.toContain('Decisions')
  })

  it('is Markdown that a name cannot break', () => {
    const text = recordMarkdown(record)
    expect(text).toMatch(/^# Cluster \\\| blue: /)
    expect(text).toContain('| Engineer time | 25% |')
    expect(
      text
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .every((line) => line.replace(/\\\|/g, '').split('|').length === 4),
    ).toBe(true)
  })
})

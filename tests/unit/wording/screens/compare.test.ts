import { describe, expect, it } from 'vitest'
import { assess, compareStates, type IsoDate, type StatedVerdict, type VerdictCause } from '#core'
import {
  COMPARE_TEXT,
  causesText,
  causeText,
  comparisonSentence,
  componentMoveText,
  costTrendFinding,
  fieldMoveLabel,
  fieldMoveValue,
  keptTrendFinding,
  otherCurrencyNote,
  quarterText,
  quarterTick,
  runwayTrendFinding,
  statedSentence,
  statedWord,
  TRENDS_TEXT,
} from '#wording'
import { AS_OF, aComponent, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }

function stateOf(sketch: WorkbookSketch) {
  const workbook = aWorkbook(sketch)
  return { workbook, assessment: assess(workbook, AS_OF), asOf: AS_OF }
}
const sentence = (before: WorkbookSketch, after: WorkbookSketch) =>
  comparisonSentence(compareStates(stateOf(before), stateOf(after)), 'Q3 2026', null, STYLE)

describe('the sentence', () => {
  const [one, two] = [
    aComponent({ name: 'A', edge: 'no', share: 100, cost: 1000 }),
    aComponent({ name: 'B', cost: 500, edge: 'no', share: 100 }),
  ]

  it('says what came, went and moved, and what it did to costs', () => {
    expect(sentence({ components: [one, two] }, { components: [{ ...one, share: 2500 }, aComponent({ name: 'C' })] })).toSay(
      'Since Q3 2026: 1 added, 1 deleted, 1 verdict change. Monthly cost is down $5.',
    )
  })

  it('says so when nothing moved, or only fields did', () => {
    expect(sentence({ components: [one] }, { components: [one] })).toSay('Since Q3 2026: no changes. Monthly cost is unchanged.')
    expect(sentence({ components: [one] }, { components: [{ ...one, vendor: 'X' }] })).toSay(
      'Since Q3 2026: 1 field changed, no verdict changes. Monthly cost is unchanged.',
    )
  })

  it('does not compare costs of two currencies, nor what waits for a rate', () => {
    expect(sentence({ settings: { currency: 'EUR' } }, {})).toMention(
      'Costs are in different currencies (EUR, then USD) and are not compared.',
    )
  })

  it('says on which side an exchange rate is missing', () => {
    const waiting = { components: [aComponent({ costLines: [{ amount: 100, currency: 'CHF' }] })] }
    const rated = { ...waiting, exchangeRates: [{ from: 'CHF', to: 'USD', rate: 1.1, date: '2026-11-01' }] }
    expect(sentence(waiting, rated)).toMention('unknown because an exchange rate was missing in Q3 2026.')
    expect(sentence(rated, waiting)).toMention('unknown because an exchange rate is missing.')
    expect(sentence(waiting, waiting)).toMention('unknown because an exchange rate was missing in Q3 2026 and is missing now.')
    const turned = compareStates(stateOf(waiting), stateOf(waiting))
    expect(comparisonSentence(turned, 'Nov 25, 2026', 'Q3 2026', STYLE)).toMention(
      'an exchange rate was missing on Nov 25, 2026 and was missing in Q3 2026.',
    )
  })

  it('names quarters as people do', () => {
    expect([
      quarterText('2026Q3'),
      quarterText('soon'),
      quarterTick('2026Q3'),
      COMPARE_TEXT.lock({ quarter: '2026Q3', revision: 2 }),
    ]).toEqual(['Q3 2026', 'soon', 'Q3 26', 'Q3 2026, revision 2'])
    expect(COMPARE_TEXT.side({ quarter: null, revision: null, asOf: AS_OF }, STYLE)).toBe('Nov 25, 2026')
  })
})

describe('causes', () => {
  const facts: VerdictCause = {
    kind: 'facts',
    inputs: [{ name: 'ownerTime', unit: 'bp', before: 500, after: 2500 }],
    fields: [],
    isEnough: false,
  }
  const limit: VerdictCause = { kind: 'limits', limits: [{ id: 'owner-time', unit: 'bp', before: 3000, after: 2000 }], isEnough: false }

  it.each<[VerdictCause, string]>([
    [facts, 'Engineer time 5% → 25%'],
    [{ kind: 'facts', inputs: [], fields: ['components.kind', 'costLines.amount'], isEnough: true }, 'Type, List price changed'],
    [{ kind: 'facts', inputs: [], fields: [], isEnough: true }, 'other inputs changed'],
    [limit, 'Time on one component 30% → 20%'],
    [
      { kind: 'rules', from: '2025.1', to: '2026.2', rules: ['owner-time', 'gone-rule'], isEnough: true },
      'rules 2025.1 → 2026.2 (Engineer time, gone-rule)',
    ],
    [
      { kind: 'currency', from: 'USD', to: 'USD', rates: [{ from: 'EUR', to: 'USD', before: null, after: 1.1 }], isEnough: true },
      '1 EUR in USD no rate → 1.1',
    ],
    [{ kind: 'currency', from: 'EUR', to: 'USD', rates: [], isEnough: true }, 'workbook currency EUR → USD'],
    [{ kind: 'exemption', change: 'expired', until: '2026-10-31' as IsoDate, isEnough: true }, 'ended on Oct 31, 2026'],
    [{ kind: 'exemption', change: 'new', until: '2026-10-31' as IsoDate, isEnough: true }, 'granted until Oct 31, 2026'],
    [{ kind: 'exemption', change: 'ended', until: null, isEnough: true }, 'withdrawn'],
    [{ kind: 'day', from: '2026-09-30' as IsoDate, to: AS_OF, isEnough: true }, 'as of Sep 30, 2026 → Nov 25, 2026'],
  ])('%j', (cause, text) => expect(causeText(cause, STYLE)).toSay(text))

  it('say when only all of them together moved it, and when nothing is proved', () => {
    expect(causesText([facts, limit], true, STYLE)).toMatch(/^Combined: Facts: .*; Limit: .*\.$/)
    expect(causesText([facts], false, STYLE)).toMatch(/^Possible cause: .* do not reproduce the earlier verdict\.$/)
  })
})

describe('what was said', () => {
  const frozen = (rule: string): StatedVerdict => ({
    state: 'FAIL',
    standing: 'to-decide',
    reason: { kind: 'frozen', verdict: { rule, state: 'FAIL', code: 'x', text: 'It took 30%.' } },
  })

  it('keeps the words of then; a rule that is gone is named by its id', () => {
    expect(statedWord(frozen('owner-time'), STYLE)).toBe('Needs decision')
    expect(statedSentence(frozen('owner-time'), STYLE)).toBe('It took 30%.')
    expect(statedSentence(frozen('gone-rule'), STYLE)).toSay('It took 30%. (This version has no rule “gone-rule”.)')
    expect(statedWord({ state: 'SHAKY', standing: null, reason: null }, STYLE)).toBe('SHAKY')
  })
})

describe('what came, went and changed', () => {
  it('tells a record that was made again under the same name', () => {
    const move = { componentId: 'a', name: 'A', by: null, sameNameId: 'b' }
    expect(componentMoveText({ ...move, kind: 'added' })).toMention('Same name as a deleted component')
    expect(componentMoveText({ ...move, kind: 'replaced', by: 'B' })).toBe('by B')
  })

  it('labels fields and their values as screens do', () => {
    const of = {
      componentId: 'a',
      name: 'A',
      recordId: 'a',
      change: 'changed',
      about: null,
      currency: 'EUR',
      before: null,
      after: null,
    } as const
    const contract = { ...of, table: 'components', field: 'contract.noticeDays', unit: 'days' } as const
    const amount = { ...of, table: 'costLines', field: 'amount', unit: 'minor', about: 'Storage' } as const
    const hosting = { ...of, table: 'components', field: 'hosting', unit: null } as const
    expect([fieldMoveLabel(contract), fieldMoveLabel(amount)]).toEqual([
      expect.toSay('Contract: notice period'),
      expect.toSay('List price, Storage'),
    ])
    expect([fieldMoveValue(30, contract, STYLE), fieldMoveValue(1250, amount, STYLE), fieldMoveValue('self-run', hosting, STYLE)]).toEqual([
      '30 days',
      '€12.50',
      'Self-managed',
    ])
    expect([
      fieldMoveValue(null, hosting, STYLE),
      fieldMoveValue(['a', { name: 'b' }], hosting, STYLE),
      fieldMoveValue([], hosting, STYLE),
    ]).toEqual(['Not set', 'a, b', 'none'])
  })
})

describe('findings of trends', () => {
  const span = (from: number, to: number) => ({ from: { quarter: '2026Q1', value: from }, to: { quarter: '2026Q4', value: to } })

  it('say where it stands and where it came from', () => {
    expect(costTrendFinding(span(10_000, 52_000), 'Compute', STYLE)).toSay(
      'Cost is $520 per month, up $420 since Q1 2026. Largest: Compute.',
    )
    expect(costTrendFinding(span(100, 100), null, STYLE)).toSay('Cost is $1 per month, as in Q1 2026.')
    expect(runwayTrendFinding(span(1800, 1400), STYLE)).toSay(
      'Cash lasts 14 months at each quarter’s net burn, down from 18 months in Q1 2026.',
    )
  })

  it('count components as one says it', () => {
    expect([0, 1, 3].map((count) => TRENDS_TEXT.decisionFinding(span(2, count), STYLE))).toEqual([
      expect.toSay('None needs a decision, down from 2 in Q1 2026.'),
      expect.toSay('1 needs a decision, down from 2 in Q1 2026.'),
      expect.toSay('3 need a decision, up from 2 in Q1 2026.'),
    ])
    expect(keptTrendFinding(span(0, 0), STYLE)).toSay('No active exceptions.')
  })

  it('say which quarters are not drawn', () => {
    expect(otherCurrencyNote([{ currency: 'EUR' }], 'USD', STYLE)).toMatch(/^1 quarter is in EUR/)
    expect(otherCurrencyNote([], 'USD', STYLE)).toBe('')
  })
})

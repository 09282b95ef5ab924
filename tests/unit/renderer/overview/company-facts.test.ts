// The company as a whole: findings that can be decided, and few lines beside them, each with something to say.
import { describe, expect, it } from 'vitest'
import { assess } from '#core'
import { decisionsEffectLines, signLines, signsSentence, verdictText } from '#wording'
import { companyFacts } from '../../../../src/renderer/screens/overview/company-facts.ts'
import { AS_OF, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }
const SEARCH = { name: 'Search', approach: 'buy', edge: 'no', share: 3000, cost: 100_000 } as const
function facts(sketch: WorkbookSketch) {
  const workbook = aWorkbook(sketch)
  return companyFacts(assess(workbook, AS_OF), workbook)
}
const linesOf = (sketch: WorkbookSketch) => facts(sketch).lines.map((verdict) => [verdict.rule, verdictText(verdict, STYLE)])

describe('the company as a whole', () => {
  it('has a line for a measure within its band, and none for a check that passes', () => {
    expect(linesOf({ components: [SEARCH] })).toEqual([
      ['focus', expect.toSay('Keeping the lights on takes 10% of engineering time. Up to 20% is usual.')],
    ])
  })

  it('says what asks for a decision once, among the findings', () => {
    const busy = facts({ company: { infraCapacity: 2000 }, components: [{ ...SEARCH, share: 9000 }] })
    expect(busy.findings.map(({ rule }) => rule).toSorted()).toEqual(['focus', 'operable-stack'])
    expect(busy.lines).toEqual([])
  })
})

describe('planned decisions', () => {
  it('are said as cash and as capacity, one line each', () => {
    const decisions = [{ due: '2027-01-31', effect: { cash: 60_000, capacity: 2800 } }]
    const { effect } = facts({ company: { cash: 120_000_000, netBurn: 10_000_000 }, components: [{ ...SEARCH, decisions }] })
    expect(decisionsEffectLines(effect, STYLE)).toEqual([
      expect.toSay('Cash: 1 planned decision saves $600 per month, for a runway of 12.1 months.'),
      expect.toSay('Capacity: 1 planned decision frees 0.28 FTE.'),
    ])
  })

  it('that cost more and take time are said as that, and those that change nothing not at all', () => {
    const effect = { decisions: 2, cashMinor: -60_000, capacityBp: -2800, runwayHundredths: null }
    expect(decisionsEffectLines(effect as never, STYLE)).toEqual([
      expect.toSay('Cash: 2 planned decisions cost $600 per month.'),
      expect.toSay('Capacity: 2 planned decisions take 0.28 FTE.'),
    ])
    expect(decisionsEffectLines({ ...effect, cashMinor: 0, capacityBp: 0 } as never, STYLE)).toEqual([])
  })

  it('are not said where none has an effect', () => {
    expect(decisionsEffectLines(facts({ components: [SEARCH] }).effect, STYLE)).toEqual([])
  })
})

describe('the three signs', () => {
  const signs = (sketch: WorkbookSketch) => {
    const { signs: verdict } = facts(sketch)
    if (verdict === null) throw new Error('There is no verdict on the signs')
    return { sentence: signsSentence(verdict), lines: signLines(verdict, STYLE).map(({ state, finding }) => [state, finding]) }
  }
  const lost = { evidence: [{ kind: 'churn', date: AS_OF, customer: 'Acme' }] } as const

  it('are asked for only where an answer could make it two', () => {
    // Nothing met: what is not known of cost could make it one, not two.
    const planned = { ...SEARCH, projects: [{ saving: { days: 20 } }] }
    expect(signs({ components: [SEARCH] }).lines[1]).toEqual(['not-met', 'no'])
    expect(signs({ components: [planned] })).toEqual({
      sentence: expect.toSay('0 of 3 signals met. Stay on managed services until 2 are met.'),
      lines: [
        ['not-met', expect.toSay('none in two quarters')],
        ['unknown', 'unknown'],
        ['not-met', expect.toSay('no one yet')],
      ],
    })
    const open = signs({ components: [{ ...planned, ...lost }] })
    expect(open.sentence).toSay('1 of 3 signals met. The unknown ones decide.')
    expect(open.lines[0]).toEqual(['met', expect.toSay('1 in two quarters')])
    expect(open.lines[1]?.[1]).toMatch(/^needs revenue/)
  })

  it('say when it is time to build', () => {
    const people = { Ana: { infraPrimary: true, otherPromised: 2000 } }
    expect(signs({ people, components: [{ ...SEARCH, ...lost }] }).sentence).toSay(
      '2 of 3 signals met. Replacing a managed service can be right.',
    )
  })
})

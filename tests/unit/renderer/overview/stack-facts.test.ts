// The company as a whole: few lines, each with something to say, and what is not set in one of them.
import { describe, expect, it } from 'vitest'
import { assess } from '#core'
import { decisionsEffectLines, notSetSentence, signLines, signsSentence, verdictText } from '#wording'
import { stackFacts } from '../../../../src/renderer/screens/overview/stack-facts.ts'
import { AS_OF, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }
const SEARCH = { name: 'Search', approach: 'buy', edge: 'no', share: 3000, cost: 100_000 } as const
function facts(sketch: WorkbookSketch) {
  const workbook = aWorkbook(sketch)
  return stackFacts(assess(workbook, AS_OF), workbook)
}
const linesOf = (sketch: WorkbookSketch) => facts(sketch).lines.map((verdict) => [verdict.rule, verdictText(verdict, STYLE)])

describe('the company as a whole', () => {
  it('has a line for each figure that there is, and the pattern of overbuilding', () => {
    const company = { cash: 120_000_000, netBurn: 10_000_000 }
    expect(linesOf({ company, components: [SEARCH] })).toEqual([
      ['runway', 'Cash lasts 12 months. The target is 18 months.'],
      ['focus', 'Keeping the lights on takes 10% of engineering time. Up to 20% is usual.'],
      ['overbuild-pattern', 'No self-managed cluster, feature store or GPU fleet found.'],
    ])
  })

  it('leaves a check of the list out while it asks for nothing, and names it once it does', () => {
    const rules = (sketch: WorkbookSketch) => facts(sketch).lines.map(({ rule }) => rule)
    expect(rules({ components: [SEARCH] })).not.toContain('operable-stack')
    expect(rules({ company: { infraCapacity: 2000 }, components: [SEARCH] })).toContain('operable-stack')
  })

  it('asks for all that is not set in one line, and for nothing once it is', () => {
    expect(notSetSentence(facts({ company: { engineers: null }, components: [SEARCH] }).notSet)).toBe(
      'Enter cash and net burn to see runway, number of engineers to see how much time keeping the lights on takes, and the last raise to see how much went into infrastructure.',
    )
    expect(notSetSentence(facts({ components: [SEARCH] }).notSet)).toBe(
      'Enter cash and net burn to see runway, and the last raise to see how much went into infrastructure.',
    )
    const all = { cash: 1, netBurn: 1, raise: { amount: 200_000_000, date: '2026-06-01' } }
    expect(notSetSentence(facts({ company: all, components: [SEARCH] }).notSet)).toBe(null)
  })
})

describe('planned decisions', () => {
  it('are said as cash and as capacity, one line each', () => {
    const decisions = [{ due: '2027-01-31', effect: { cash: 60_000, capacity: 2800 } }]
    const { effect } = facts({ company: { cash: 120_000_000, netBurn: 10_000_000 }, components: [{ ...SEARCH, decisions }] })
    expect(decisionsEffectLines(effect, STYLE)).toEqual([
      'Cash: 1 planned decision saves $600 per month, for a runway of 12.1 months.',
      'Capacity: 1 planned decision frees 0.28 FTE.',
    ])
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
    expect(signs({ components: [SEARCH] })).toEqual({
      sentence: '0 of 3 signals met. Stay on managed services until 2 are met.',
      lines: [
        ['not-met', 'none in two quarters'],
        ['unknown', 'unknown'],
        ['not-met', 'no one yet'],
      ],
    })
    const open = signs({ components: [{ ...SEARCH, ...lost }] })
    expect(open.sentence).toBe('1 of 3 signals met. The unknown ones decide.')
    expect(open.lines[0]).toEqual(['met', '1 in two quarters'])
    expect(open.lines[1]?.[1]).toMatch(/^needs revenue/)
  })

  it('say when it is time to build', () => {
    const people = { Ana: { infraPrimary: true, otherPromised: 2000 } }
    expect(signs({ people, components: [{ ...SEARCH, ...lost }] }).sentence).toBe(
      '2 of 3 signals met. Replacing a managed service can be right.',
    )
  })
})

// A request path is the way of a request through components: no component itself, and never left out of a total in silence.

import { describe, expect, it } from 'vitest'
import { assess, countsOf, inputGaps } from '#core'
import { findingSentence, nothingToDecide, shownComponents } from '#wording'
import { AS_OF, aWorkbook, type ComponentSketch, type WorkbookSketch } from '../../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }
const ALL = { latencyPerStep: 'yes', tokens: 'yes', errors: 'yes', costPerRequest: 'yes' } as const
const QUEUE: ComponentSketch = { name: 'Queue', edge: 'no', approach: 'buy', share: 500, cost: 200_000 }
const PATH: ComponentSketch = { name: 'Answer', kind: 'request-path', observability: ALL }
const FAILING: ComponentSketch = { ...PATH, name: 'Search', observability: { ...ALL, errors: 'no' } }

function with_(components: readonly ComponentSketch[], sketch: Partial<WorkbookSketch> = {}) {
  return assess(aWorkbook({ components, company: { engineers: 10, infraCapacity: 20_000 }, ...sketch }), AS_OF)
}

function stateOf(assessment: ReturnType<typeof with_>, rule: string) {
  return assessment.portfolio.find((verdict) => verdict.rule === rule)?.state
}

describe('a request path', () => {
  it('has its cost and time in the totals, and is counted apart', () => {
    const { totals } = with_([QUEUE, { ...PATH, share: 300, cost: 1000 }])
    expect(totals).toMatchObject({ components: 1, requestPaths: 1, monthlyCostMinor: 201_000, ownerTimeBp: 800, keepingAliveBp: 800 })
    expect(with_([QUEUE, { ...PATH, lifecycle: 'planned', cost: 1000 }]).totals).toMatchObject({
      requestPaths: 0,
      monthlyCostMinor: 200_000,
    })
  })

  it('needs a decision when it fails, and is minor only with a small time and cost that are recorded', () => {
    expect(with_([QUEUE, FAILING]).totals).toMatchObject({ toDecide: 1, toDecideSmall: 0 })
    expect(with_([QUEUE, { ...FAILING, share: 100, cost: 1000 }]).totals).toMatchObject({ toDecide: 1, toDecideSmall: 1 })
    for (const blank of [{ share: 100 }, { cost: 1000 }, { hosting: 'managed', edge: 'no', cost: 1000 }] as const)
      expect(with_([QUEUE, { ...FAILING, ...blank }]).components[1]?.small).toBe(false)
    const decisions = [{ choice: 'move', ruleIds: ['observability'] }] as const
    expect(countsOf(with_([QUEUE, { ...FAILING, decisions }]))).toMatchObject({ toDecide: 0, planned: 1 })
  })

  it('is not asked for time and cost: nothing is missing where none is recorded', () => {
    const assessment = with_([QUEUE, PATH])
    expect(assessment.totals.componentsWithoutCost).toBe(0)
    expect([stateOf(assessment, 'focus'), stateOf(assessment, 'operable-stack')]).toEqual(['PASS', 'PASS'])
    expect(inputGaps(assessment).flatMap(({ gap }) => (gap.of === 'components' ? gap.input : []))).toEqual([])
  })

  it('leaves a sum open where a part of it is recorded', () => {
    const some = with_([QUEUE, { ...PATH, owners: [{ share: 100 }, { share: null }], costLines: [{ amount: 100 }, { amount: null }] }])
    expect(some.totals).toMatchObject({ componentsWithoutCost: 1, monthlyCostMinor: 200_100, ownerTimeBp: 600 })
    expect([stateOf(some, 'focus'), stateOf(some, 'operable-stack')]).toEqual(['UNKNOWN', 'UNKNOWN'])
    const inEuro = with_([QUEUE, { ...PATH, costLines: [{ amount: 100, currency: 'EUR' }] }])
    expect(inEuro.totals).toMatchObject({ componentsWithoutCost: 1, monthlyCostMinor: null })
  })

  it('keeps the team busy with what it takes, and stands on no rota of its own', () => {
    expect(stateOf(with_([{ ...PATH, owners: [{ share: 10_000 }, { share: 10_000 }, { share: 1 }] }]), 'operable-stack')).toBe('FAIL')
    const always = { ...PATH, share: 100, always24x7: true, approach: 'build', hosting: 'self-run' } as const
    expect(stateOf(with_([always], { company: { engineers: 3, infraCapacity: 20_000 } }), 'operable-stack')).toBe('PASS')
  })

  it('is named apart wherever components are counted', () => {
    const of = (...components: readonly ComponentSketch[]) => countsOf(with_(components))
    expect(findingSentence(of(QUEUE, FAILING), STYLE)).toSay('1 of 1 component and 1 request path needs a decision.')
    expect(findingSentence({ ...of(QUEUE, FAILING), toDecideCompanyWide: 2 }, STYLE)).toSay(
      '1 of 1 component and 1 request path, and 2 company-wide findings need a decision.',
    )
    expect(findingSentence(of(FAILING), STYLE)).toSay('1 of 1 request path needs a decision.')
    expect(nothingToDecide(of(PATH), STYLE)).toSay('No request path needs a decision. Of 1 request path, 1 is OK.')
    expect(nothingToDecide(of(QUEUE, PATH), STYLE)).toSay('No component needs a decision. Of 1 component and 1 request path, 2 are OK.')
    const counted = of(QUEUE, PATH)
    expect(shownComponents({ shown: 3, all: 3, counted }, STYLE)).toSay('1 component and 1 request path, and 1 planned or retired')
    expect(shownComponents({ shown: 1, all: 2, counted }, STYLE)).toBe('1 of 2 rows')
  })
})

// The same rules, on something that is not there: asked only what matters, judged like the inventory, and nothing kept.
import { describe, expect, it } from 'vitest'
import { assess, type BasisPoints, type MinorUnits, planComponent } from '#core'
import { type AnswerPage, answerMarkdown, answerPage } from '#wording'
import { judgePlan } from '../../../../src/renderer/screens/before-you-build/judge-plan.ts'
import { askedOf, componentPlan, NO_PLAN, type Plan } from '../../../../src/renderer/screens/before-you-build/plan.ts'
import { AS_OF, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'
import { afterEdit, codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }
const WATCH = 1500
const bp = (value: number) => value as BasisPoints
const minor = (value: number) => value as MinorUnits
const KAFKA: Plan = { ...NO_PLAN, name: 'Kafka', kind: 'stream', edge: 'no', ownerName: 'Ana', share: bp(3000) }

function judged(plan: Plan, sketch: WorkbookSketch = {}) {
  const workbook = aWorkbook(sketch)
  const judging = { workbook, assessment: assess(workbook, AS_OF) }
  return judgePlan(judging, componentPlan(plan, askedOf(plan, WATCH), AS_OF))
}
const pageOf = (plan: Plan, sketch: WorkbookSketch = {}): AnswerPage => answerPage(okOf(judged(plan, sketch)), STYLE)

describe('the questions', () => {
  it('ask only what can change the answer', () => {
    expect(askedOf(NO_PLAN, WATCH)).toEqual({ customerNotices: false, rationale: false, origin: false, apiAvailable: false, quote: true })
    expect(askedOf({ ...KAFKA, edge: 'yes' }, WATCH)).toMatchObject({ customerNotices: true, rationale: true })
    expect(askedOf({ ...KAFKA, edge: 'yes', share: bp(1499) }, WATCH).rationale).toBe(false)
    expect(askedOf({ ...KAFKA, approach: 'buy' }, WATCH).quote).toBe(false)
    expect(askedOf({ ...KAFKA, kind: 'feature-store' }, WATCH).origin).toBe(true)
    expect(askedOf({ ...KAFKA, kind: 'model-self-hosted' }, WATCH).apiAvailable).toBe(true)
  })

  it('keep an answer that is no longer asked out of the judgement', () => {
    const sentence = { ...KAFKA, customerNotices: 'Faster answers', ownerTimeRationale: 'Because of the latency it gives' }
    expect(componentPlan(sentence, askedOf(sentence, WATCH), AS_OF).component).not.toHaveProperty('customerNotices')
    expect(
      componentPlan({ ...KAFKA, approach: 'borrow', quote: minor(5) }, askedOf({ ...KAFKA, approach: 'borrow' }, WATCH), AS_OF).quote,
    ).toBe(null)
  })

  it('count a contract from today', () => {
    const term = { ...KAFKA, termMonths: 12 }
    expect(componentPlan(term, askedOf(term, WATCH), AS_OF).component.contract).toMatchObject({ start: AS_OF, minMonths: 12 })
  })
})

describe('the answer', () => {
  it('says what to do first, with every reason and its numbers', () => {
    const page = pageOf(KAFKA)
    expect(page.verdict).toMatchObject({
      state: 'FAIL',
      word: 'Needs decision',
      text: expect.toSay('Don’t run Kafka yourselves. Use a pay-as-you-go service.'),
    })
    expect(page.reasons.map(({ state }) => state)).toEqual(['FAIL', 'FAIL', 'FAIL'])
    expect(page.reasons[0]?.text).toMention(
      'Takes 30% of an engineer (limit 20%) and isn’t a differentiator. A managed service could run it.',
    )
    expect(page.changes).toMention('2.2 fewer days per month would clear it.')
    expect(pageOf(KAFKA, { company: { stage: 'series-a' } }).verdict.text).toSay('Don’t run Kafka yourselves. Buy it.')
  })

  it('names what is missing, and asks for nothing that changes nothing', () => {
    expect(pageOf({ ...NO_PLAN, name: 'Kafka' }).verdict.text).toSay('Needs input: engineer time and differentiator.')
    expect(pageOf({ ...NO_PLAN, name: 'Kafka', edge: 'no' }).verdict.text).toSay('Don’t run Kafka yourselves. Use a pay-as-you-go service.')
    expect(pageOf({ ...KAFKA, edge: 'unsure', share: bp(500), kind: null }).verdict.text).toSay(
      'Use Kafka pay as you go until you’re sure it sets you apart.',
    )
  })

  it('lets our edge be built, small first where it is hard to reverse', () => {
    const edge = { ...KAFKA, edge: 'yes', share: bp(1000), customerNotices: 'Answers in a second' } as const
    expect(pageOf(edge).verdict).toMatchObject({ state: 'PASS', text: expect.toSay('Build Kafka. It’s a differentiator.') })
    expect(pageOf({ ...edge, switchWeeks: 5 }).verdict.text).toSay('Build Kafka, but pilot it first. It’s hard to reverse.')
    expect(pageOf({ ...edge, share: bp(3000) }).verdict).toMatchObject({
      word: 'Needs rationale',
      text: expect.toSay('Record why Kafka is worth the time, then build it.'),
    })
  })

  it('does not let GPUs at seed be built though they are called the edge', () => {
    const gpus: Plan = { ...KAFKA, name: 'GPU fleet', kind: 'gpu', edge: 'yes', share: bp(1000), customerNotices: 'Speed' }
    expect(pageOf(gpus).verdict.text).toMatch(/^Don’t build GPU fleet now \(/)
  })

  it('holds the alternatives to have it against each other, a managed one with the time it leaves and its quote', () => {
    const { alternatives } = pageOf({ ...KAFKA, monthlyCost: minor(80_000), quote: minor(20_000) })
    expect(alternatives.map(({ name, isPlanned, cash, time, allIn }) => [name, isPlanned, cash, time, allIn])).toEqual([
      ['Own team', true, '$800', '30%', '$5,300'],
      ['Bought', false, '$200', '2%', '$500'],
      [expect.toSay('Pay as you go'), false, '$200', '2%', '$500'],
    ])
    expect(alternatives.map(({ outcome }) => outcome.word)).toEqual(['Needs decision', 'OK', 'OK'])
  })

  it('says what it does to the list and to people once it runs', () => {
    const busy: WorkbookSketch = {
      company: { customers: 3 },
      components: [{ name: 'All day', share: 9000, edge: 'yes', customerNotices: 'Everything' }],
    }
    const cluster = pageOf({ ...KAFKA, name: 'Cluster', kind: 'kubernetes' }, busy)
    expect(cluster.stackEffects.join(' ')).toMention('You run a cluster before the first 100 customers.')
    expect(cluster.stackEffects.join(' ')).toMatch(/Ana: .*120%/)
    expect(pageOf({ ...KAFKA, edge: 'yes', share: bp(100), approach: 'buy' }, {}).stackEffects).toEqual([])
  })

  it('is the verdict that the inventory gives once it is added', () => {
    const workbook = aWorkbook({})
    const plan = componentPlan(KAFKA, askedOf(KAFKA, WATCH), AS_OF)
    const added = afterEdit(workbook, okOf(planComponent(contextOf(workbook), plan)).edit)
    const [entry] = assess(added, AS_OF).components
    const tried = okOf(judged(KAFKA)).entry
    expect(tried.checks.map(({ rule, state, code }) => [rule, state, code])).toEqual(
      entry?.checks.map(({ rule, state, code }) => [rule, state, code]),
    )
  })

  it('refuses what the inventory refuses', () => {
    expect(codeOf(judged({ ...KAFKA, name: '\u0007' }))).not.toBe('ok')
  })
})

describe('the answer as Markdown', () => {
  it('is the page, with signs of a name as text', () => {
    const text = answerMarkdown(pageOf({ ...KAFKA, name: 'Kafka | *new*', quote: minor(20_000), monthlyCost: minor(80_000) }))
    expect(text).toMention('# Before you build: Kafka | \\*new\\*\n')
    expect(text).toMention('**Don’t run Kafka | \\*new\\* yourselves. Use a pay-as-you-go service.** (Needs decision)')
    expect(text).toMention('| Own team (planned) | $800 | 30% | $5,300 | Needs decision')
    expect(text).toMention('As of Nov 25, 2026, rules')
  })
})

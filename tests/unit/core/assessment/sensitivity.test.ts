import { describe, expect, it } from 'vitest'
import { type Assumption, assess, sensitivityOf, turnsVerdict } from '#core'
import { AS_OF, aWorkbook, type ComponentSketch, type WorkbookSketch } from '../../../builders/workbook.ts'

function askedOf(component: ComponentSketch, workbook: WorkbookSketch = {}) {
  const assessment = assess(aWorkbook({ ...workbook, components: [component] }), AS_OF)
  const [entry] = assessment.components
  if (entry === undefined) throw new Error('No component')
  return { entry, assumptions: sensitivityOf(entry, assessment.setting) }
}

function named(assumptions: readonly Assumption[], name: Assumption['name']): Assumption {
  const found = assumptions.find((assumption) => assumption.name === name)
  if (found === undefined) throw new Error(`${name} is not asked`)
  return found
}

describe('sensitivity', () => {
  it('finds to the unit where owner time turns the verdict, within half less and half more', () => {
    const { assumptions } = askedOf({ name: 'Queue', approach: 'buy', edge: 'no', share: 2100, cost: 10_000 })
    expect(named(assumptions, 'ownerTime')).toMatchObject({
      value: 2100,
      spans: [
        { from: 1050, to: 1499, verdict: 'PASS' },
        { from: 1500, to: 2000, verdict: 'WATCH' },
        { from: 2001, to: 3150, verdict: 'FAIL' },
      ],
      turn: { at: 2000, verdict: 'WATCH' },
    })
  })

  it('moves limits over their whole range, and names only those that turn something', () => {
    const { assumptions } = askedOf({ name: 'Queue', approach: 'buy', edge: 'no', share: 2100, cost: 10_000 })
    expect(named(assumptions, 'owner-time')).toMatchObject({ turn: { at: 2100, verdict: 'WATCH' } })
    expect(assumptions.some(({ name }) => name === 'managed-ratio')).toBe(false)
  })

  it('asks answers one by one, the given one included', () => {
    const { assumptions } = askedOf({ name: 'Harness', approach: 'build', hosting: 'self-run', edge: 'no', share: 500 })
    expect(named(assumptions, 'edge')).toMatchObject({
      value: 'no',
      turns: true,
      answers: [
        { value: 'yes', verdict: 'WATCH' },
        { value: 'no', verdict: 'FAIL' },
        { value: 'unsure', verdict: 'UNKNOWN' },
      ],
    })
  })

  it('puts first what turns the verdict, numbers before answers and limits last', () => {
    const { assumptions } = askedOf({ name: 'Queue', approach: 'buy', edge: 'no', share: 2010, cost: 10_000 })
    const turning = assumptions.map(turnsVerdict)
    expect(turning.indexOf(false)).toBeGreaterThan(turning.lastIndexOf(true))
    // What is known of the component, answers, then limits.
    expect(assumptions.filter(turnsVerdict).map(({ name }) => name)).toEqual(['ownerTime', 'edge', 'owner-time'])
  })

  it('does not assume what is not set', () => {
    const { assumptions } = askedOf({ name: 'Queue', approach: 'buy', share: null, cost: null })
    const names = assumptions.map(({ name }) => name)
    for (const name of ['ownerTime', 'cost', 'quote', 'switchWeeks'] as const) expect(names).not.toContain(name)
  })

  it('says of every turning point what the rules say there', () => {
    const sketch: ComponentSketch = {
      name: 'Cluster',
      approach: 'build',
      hosting: 'self-run',
      edge: 'yes',
      customerNotices: 'Answers arrive before they finish typing',
      share: 1000,
      cost: 80_000,
      projects: [{ managed: { quote: 150_000 } }],
    }
    const { assumptions } = askedOf(sketch)
    const quote = named(assumptions, 'quote')
    if (quote.kind !== 'number') throw new Error('A quote is a number')
    for (const { from, to, verdict } of quote.spans)
      for (const at of [from, to]) expect(askedOf({ ...sketch, projects: [{ managed: { quote: at } }] }).entry.verdict).toBe(verdict)
    expect(quote.spans.map((span) => span.verdict)).toEqual(['WATCH', 'PASS'])
  })
})

import { describe, expect, it } from 'vitest'
import { portfolioCheckOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, RecordSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

const LOST: RecordSketch<'evidence'> = { kind: 'lost-deal', date: '2026-10-05' }
/** Back in 10 of 12 months: 20 days of work against 1,384.62 saved a month. */
const PAYS = { saving: { days: 20, share: 10_000, upkeep: 0 } }

interface Holding {
  readonly a?: boolean
  readonly b?: boolean
  readonly c?: boolean
}

/** One bought component of 2,000.00 a month: 20 % of a revenue of 10,000.00. */
function sketch({ a = false, b = false, c = false }: Holding, more: ComponentSketch = {}): WorkbookSketch {
  return {
    company: { revenue: b ? 1_000_000 : 1_000_100, stage: 'seed' },
    people: c ? { Ana: { infraPrimary: true, otherPromised: 8000 } } : {},
    components: [{ name: 'LLM', approach: 'buy', cost: 200_000, evidence: a ? [LOST] : [], projects: [PAYS], ...more }],
  }
}
const check = (workbook: WorkbookSketch) => portfolioCheckOf('inflection', workbook)

describe('inflection', () => {
  it.each([
    [false, false, false, 0],
    [true, false, false, 1],
    [false, true, false, 1],
    [false, false, true, 1],
    [true, true, false, 2],
    [true, false, true, 2],
    [false, true, true, 2],
    [true, true, true, 3],
  ])('with customers %s, cost %s, people %s counts %i', (a, b, c, met) => {
    expect(check(sketch({ a, b, c }))).toMatchObject({
      state: 'PASS',
      informational: true,
      code: met >= 2 ? 'ready-to-build' : 'keep-borrowing',
      value: { value: met, unit: 'count' },
    })
  })

  it.each([
    ['2026-07-01', 1],
    ['2026-06-30', 0],
    ['2026-11-25', 1],
    ['2026-11-26', 0],
  ])('takes a loss of %s as %i: this quarter and the one before', (date, met) => {
    expect(check(sketch({}, { evidence: [{ ...LOST, date }] })).facts['met']).toBe(met)
    expect(check(sketch({}, { evidence: [{ ...LOST, kind: 'churn', date }] })).facts['met']).toBe(met)
  })

  it('counts losses against managed components alone, and no limits', () => {
    expect(check(sketch({}, { evidence: [LOST], hosting: 'self-run' })).facts['met']).toBe(0)
    expect(check(sketch({}, { evidence: [{ ...LOST, kind: 'blocking-limit' }] })).facts['met']).toBe(0)
  })

  it('follows the fiscal year', () => {
    const settings = { fiscalStartMonth: 12 }
    expect(check({ ...sketch({}, { evidence: [{ ...LOST, date: '2026-06-01' }] }), settings }).facts['met']).toBe(1)
    expect(check({ ...sketch({}, { evidence: [{ ...LOST, date: '2026-05-31' }] }), settings }).facts['met']).toBe(0)
  })

  it('asks 20 % of revenue up to Series A and 15 % from Series B, with a project that pays back', () => {
    const at = (stage: 'series-a' | 'series-b', revenue: number, projects: ComponentSketch['projects'] = [PAYS]) =>
      check({ ...sketch({}, { projects: projects ?? [] }), company: { stage, revenue } }).facts['cost']
    expect(at('series-a', 1_000_000)).toBe('met')
    expect(at('series-a', 1_000_001)).toBe('not-met')
    expect(at('series-b', 1_333_333)).toBe('met')
    expect(at('series-b', 1_333_334)).toBe('not-met')
    expect(at('series-a', 1_000_000, [{ saving: { ...PAYS.saving, days: 200 } }])).toBe('not-met')
    expect(at('series-a', 1_000_000, [])).toBe('not-met')
    const open = { saving: { ...PAYS.saving, upkeep: null } }
    expect(at('series-a', 1_000_000, [open])).toBe('unknown')
    expect(at('series-a', 1_000_000, [open, PAYS])).toBe('met')
    expect(at('series-a', 0)).toBe('not-met')
  })

  it('takes a build that costs no more than buying within the time of a payback, and asks for one that lacks a price', () => {
    const build = (oneOff: number, quote: number | null = 400_000) => ({
      build: { oneOff, effortWeeks: 0, maintPerYear: 0, runPerMonth: 0 },
      managed: { quote, setup: 0, yearlyRise: 0 },
    })
    const at = (...projects: NonNullable<ComponentSketch['projects']>) =>
      check({ ...sketch({}, { projects }), company: { stage: 'series-a', revenue: 1_000_000 } }).facts['cost']
    const slow = { saving: { ...PAYS.saving, days: 200 } }
    expect(at(build(4_800_000))).toBe('met')
    expect(at(build(4_800_001))).toBe('not-met')
    expect(at(build(4_800_000, null))).toBe('unknown')
    // What lacks a figure could still pay back in time, beside one that does not.
    expect(at(build(4_800_000, null), slow)).toBe('unknown')
    expect(at(build(4_800_001), { saving: { ...PAYS.saving, upkeep: null } })).toBe('unknown')
    expect(at(build(4_800_001), { saving: { ...PAYS.saving, days: null } })).toBe('unknown')
    expect(at(build(4_800_001), slow)).toBe('not-met')
    expect(at(build(4_800_000), slow)).toBe('met')
  })

  it.each([
    [8000, 'met'],
    [8001, 'not-met'],
    [null, 'unknown'],
  ])('takes an infrastructure person with %s promised as %s', (otherPromised, sign) => {
    expect(check({ ...sketch({}), people: { Ana: { infraPrimary: true, otherPromised } } }).facts['people']).toBe(sign)
  })

  it('asks for the stage only where its two limits would say different things', () => {
    const cost = (revenue: number) => check({ ...sketch({}, { projects: [PAYS] }), company: { stage: null, revenue } }).facts['cost']
    const known = (stage: 'series-a' | 'series-b', revenue: number) =>
      check({ ...sketch({}, { projects: [PAYS] }), company: { stage, revenue } }).facts['cost']
    for (const revenue of [100, 1_000_000, 1_100_000, 1_333_300, 1_333_400, 9_000_000]) {
      const both = [known('series-a', revenue), known('series-b', revenue)]
      expect(cost(revenue), String(revenue)).toBe(both[0] === both[1] ? both[0] : 'unknown')
    }
  })

  it('is open only where the unknown signs could make two', () => {
    const unknownCost = (holding: Holding) =>
      ({
        ...sketch(holding, { projects: [{ saving: { ...PAYS.saving, upkeep: null } }] }),
        company: { stage: 'seed', revenue: 100 },
      }) as WorkbookSketch
    expect(check(unknownCost({}))).toMatchObject({ state: 'PASS', code: 'keep-borrowing', facts: { lacking: ['payback'] } })
    expect(check(unknownCost({ a: true }))).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['costSign'] } })
    expect(check(unknownCost({ a: true, c: true }))).toMatchObject({ state: 'PASS', code: 'ready-to-build' })
  })
})

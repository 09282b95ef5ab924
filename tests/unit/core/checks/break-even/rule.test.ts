import { describe, expect, it } from 'vitest'
import { cumulativeCost } from '../../../../../src/core/checks/break-even/cumulative-cost.ts'
import { checkOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, RecordSketch } from '../../../../builders/workbook.ts'

const BUILD = { oneOff: 9_000_000, maintPerYear: 1_800_000, runPerMonth: 30_000 }
const BUY = { setup: 200_000, quote: 400_000, yearlyRise: 0 }
const project = (managed: object = {}, build: object = {}): RecordSketch<'projects'> => ({
  build: { ...BUILD, ...build },
  managed: { ...BUY, ...managed },
})
const check = (...projects: readonly RecordSketch<'projects'>[]) => checkOf('break-even', { projects } as ComponentSketch)

describe('break-even', () => {
  it.each([
    [0, 40],
    [1000, 34],
    [800, 35],
    [null, 35],
  ])('with a price rise of %s bp a year breaks even in month %i', (yearlyRise, month) => {
    expect(check(project({ yearlyRise }))).toMatchObject({
      state: 'PASS',
      code: 'breaks-even',
      value: { value: month, unit: 'months' },
      facts: { crossings: [month] },
    })
  })

  it('never does against $1,500 a month: 198k built, 92k bought', () => {
    expect(check(project({ quote: 150_000 }))).toMatchObject({
      code: 'never-breaks-even',
      value: null,
      facts: { crossings: [], buildTotalMinor: 19_800_000, buyTotalMinor: 9_200_000 },
    })
  })

  it('names every crossing, in both directions', () => {
    const terms = { oneOff: 0, maintPerYear: 0, runPerMonth: 110, setup: 100, quote: 100, riseBp: 2000 }
    // Built for nothing it is ahead at once, buying overtakes when 10 a month have eaten the set-up, and loses again with the rise.
    expect(cumulativeCost(terms)?.crossings).toEqual([
      { month: 1, cheaper: 'build' },
      { month: 11, cheaper: 'buy' },
      { month: 14, cheaper: 'build' },
    ])
  })

  it('breaks even in month 1 where building is cheaper from the start, and never where it is ahead for no month', () => {
    expect(check(project({}, { oneOff: 0, maintPerYear: 0 }))).toMatchObject({ code: 'breaks-even', facts: { crossings: [1] } })
    const dearer = project({ setup: 100, quote: 100 }, { oneOff: 0, maintPerYear: 0, runPerMonth: 500 })
    expect(check(dearer)).toMatchObject({ code: 'never-breaks-even', facts: { crossings: [] } })
  })

  it('steps the price from month 13, each year on the last', () => {
    const buy = cumulativeCost({ oneOff: 1, maintPerYear: 0, runPerMonth: 0, setup: 0, quote: 1000, riseBp: 1000 })?.buy ?? []
    expect([buy[11], buy[12], buy[23], buy[24]]).toEqual([12_000, 13_100, 25_200, 26_410])
  })

  it('prices effort in weeks of one engineer, and maintenance as a share where it is not given', () => {
    expect(check(project({}, { oneOff: null, effortWeeks: 26, maintPerYear: null })).inputs[0]).toMatchObject({
      name: 'buildCost',
      value: 9_000_000,
    })
    expect(check(project({ yearlyRise: 0 }, { maintPerYear: null })).value?.value).toBe(40)
  })

  it.each(['quote', 'setup'])('stops at a blank %s', (name) => {
    expect(check(project({ [name]: null }))).toMatchObject({ state: 'UNKNOWN', facts: { missing: [name] } })
  })

  it('stops where running it is not priced, or an engineer is not', () => {
    expect(check(project({}, { runPerMonth: null })).facts['missing']).toEqual(['runPerMonth'])
    const weeks = { projects: [project({}, { oneOff: null, effortWeeks: 10 })] } as ComponentSketch
    expect(checkOf('break-even', weeks, { company: { engineerMonthlyCost: null } }).facts['missing']).toEqual(['buildCost'])
    const none = { projects: [project({}, { oneOff: null, effortWeeks: 0 })] } as ComponentSketch
    expect(checkOf('break-even', none, { company: { engineerMonthlyCost: null } })).toMatchObject({ state: 'PASS', value: { value: 1 } })
  })

  it('takes the project that breaks even first, and is no question without one', () => {
    expect(check(project(), project({ yearlyRise: 1000 })).value?.value).toBe(34)
    expect(check(project({ quote: null }), project({ quote: 150_000 })).code).toBe('never-breaks-even')
    expect(check()).toMatchObject({ state: 'N/A', code: 'nothing-to-compare' })
    expect(check({ managed: { quote: 100 } }).state).toBe('N/A')
  })
})

// What is asked of a component: never more than can change its advice, and what is given stays in sight.
import { describe, expect, it } from 'vitest'
import { askedOf, wantsQuote } from '../../../../src/renderer/screens/component/asked.ts'
import { judged } from '../../../builders/judged.ts'
import type { ComponentSketch } from '../../../builders/workbook.ts'

const OURS: ComponentSketch = { name: 'Cluster', approach: 'build', hosting: 'self-run', edge: 'no', share: 2500 }
const asked = (change: ComponentSketch) => askedOf(judged({ ...OURS, ...change }))

describe('a managed quote', () => {
  it('is asked only of what we run and a headline check flags', () => {
    expect(asked({}).comparison).toBe(true)
    expect(asked({ edge: 'yes', customerNotices: 'Answers arrive at once', share: 500 }).comparison).toBe(false)
    expect(asked({ approach: 'buy', hosting: 'managed' }).comparison).toBe(false)
    expect(asked({ approach: 'buy', hosting: 'managed', share: 100 }).switchEffort).toBe(false)
    expect(asked({ approach: 'buy', hosting: 'managed', share: 100, switchWeeks: 2 }).switchEffort).toBe(true)
    expect(asked({}).switchEffort).toBe(true)
  })

  it('stays in sight once it is given, whatever the verdict', () => {
    const fine: ComponentSketch = { approach: 'buy', hosting: 'managed', share: 100 }
    expect(asked({ ...fine, projects: [{ managed: { quote: 20_000 } }] }).comparison).toBe(true)
    expect(asked({ ...fine, projects: [{ opsHours: { pages: 0 } }] }).comparison).toBe(true)
    expect(asked({ ...fine, projects: [{ build: { oneOff: 1 } }] }).comparison).toBe(false)
  })

  it('is wanted until it is there or the component is decided', () => {
    expect(wantsQuote(judged(OURS))).toBe(true)
    expect(wantsQuote(judged({ ...OURS, projects: [{ managed: { quote: 20_000 } }] }))).toBe(false)
    const decided = { ruleIds: ['owner-time', 'differentiation'], due: '2027-03-31' }
    expect(wantsQuote(judged({ ...OURS, decisions: [decided] }))).toBe(false)
  })
})

describe('what only some kinds are asked', () => {
  it('is a regulation for stores of data, the same model by API for a model of our own', () => {
    expect(asked({ kind: 'database' })).toMatchObject({ regulation: true, sameByApi: false, upkeepOf: 'service' })
    expect(asked({ kind: 'model-self-hosted' })).toMatchObject({ regulation: true, sameByApi: true, upkeepOf: 'model' })
    expect(asked({ kind: 'ci' })).toMatchObject({ regulation: false, sameByApi: false })
    expect(asked({ kind: 'ci', regulatoryBasis: { name: 'Archive act' } }).regulation).toBe(true)
  })

  it('is what a request path measures, instead of everything else', () => {
    expect(asked({ kind: 'request-path' })).toMatchObject({ isRequestPath: true, comparison: false, dayAndNight: false })
    expect(asked({ approach: 'buy', hosting: 'managed' }).dayAndNight).toBe(false)
  })
})

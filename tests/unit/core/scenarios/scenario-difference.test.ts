import { describe, expect, it } from 'vitest'
import { assess, type ScenarioChange, scenarioChange, scenarioDifference, type Workbook } from '#core'
import { withScenario } from '../../../../src/core/scenarios/scenario.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { contextOf } from '../../../builders/workbook-files.ts'

function differenceOf(workbook: Workbook, ...changes: readonly ScenarioChange[]) {
  const outcome = withScenario(contextOf(workbook), { name: 'What if', changes })
  return scenarioDifference(assess(workbook, AS_OF), assess(outcome.workbook, AS_OF), outcome)
}

const growth = scenarioChange({ kind: 'growth', value: 50_000 })
const kafka = aComponent({
  name: 'Kafka',
  approach: 'build',
  edge: 'no',
  layer: 'data',
  kind: 'stream',
  share: 3000,
  costLines: [{ amount: 80_000, driver: 'fixed' }],
  projects: [{ managed: { quote: 100_000, setup: 500_000, residualShare: 200 } }],
})

describe('the difference a scenario makes', () => {
  const start = aWorkbook({
    company: { cash: 120_000_000, netBurn: 10_000_000 },
    components: [kafka, aComponent({ name: 'API', edge: 'no', share: 100, costLines: [{ amount: 1_000_000, driver: 'usage' }] })],
  })

  it('is nothing where nothing changes', () => {
    const { base, scenario, moves } = differenceOf(start)
    expect(scenario).toEqual(base)
    expect(moves).toEqual([])
    expect(base).toMatchObject({ burn: 10_000_000, runway: { kind: 'lasts', monthHundredths: 1200 }, oneOff: 0 })
  })

  it('shortens the runway by what costs grow a month', () => {
    const { scenario } = differenceOf(start, growth)
    expect(scenario).toMatchObject({ monthlyCost: 5_080_000, burn: 14_000_000, runway: { kind: 'lasts', monthHundredths: 857 } })
  })

  it('reaches burn and runway with what revenue brings, unless the scenario names the burn itself', () => {
    const earning = aWorkbook({ company: { cash: 120_000_000, netBurn: 10_000_000, revenue: 4_000_000 }, components: [kafka] })
    const lower = scenarioChange({ kind: 'company', target: 'revenue', value: 2_000_000 })
    expect(differenceOf(earning, lower).scenario).toMatchObject({ burn: 12_000_000, runway: { kind: 'lasts', monthHundredths: 1000 } })
    const twice = scenarioChange({ kind: 'growth', value: 20_000 })
    expect(differenceOf(earning, twice).scenario).toMatchObject({ revenue: 8_000_000, burn: 6_000_000 })
    const named = scenarioChange({ kind: 'company', target: 'netBurn', value: 9_000_000 })
    expect(differenceOf(earning, lower, named).scenario).toMatchObject({ burn: 9_000_000 })
  })

  it('holds cash and capacity apart: a swap frees time, costs more, and its set-up is paid once', () => {
    const { base, scenario, moves } = differenceOf(start, scenarioChange({ kind: 'swap', target: 'c-kafka' }))
    expect([base.ownerTime, scenario.ownerTime]).toEqual([3100, 300])
    expect(scenario).toMatchObject({ monthlyCost: 1_100_000, oneOff: 500_000, burn: 10_020_000, netBurn: 10_000_000 })
    // 1,195,000.00 left at 100,200.00 a month.
    expect(scenario.runway).toEqual({ kind: 'lasts', monthHundredths: 1193 })
    expect(moves).toMatchObject([
      { of: 'component', id: 'c-kafka', name: 'Kafka', before: 'FAIL', after: 'PASS', because: { rule: 'owner-time' } },
    ])
  })

  it('puts what gets worse first, and says by which check', () => {
    const two = aWorkbook({ components: [kafka, aComponent({ name: 'Near', edge: 'no', share: 1400, cost: 100 })] })
    const stricter = scenarioChange({ kind: 'limit', target: 'owner-time', value: 1350 })
    const lower = scenarioChange({ kind: 'limit', target: 'owner-time-watch', value: 1000 })
    const { moves } = differenceOf(two, scenarioChange({ kind: 'swap', target: 'c-kafka' }), lower, stricter)
    expect(moves.map(({ name, before, after, because }) => [name, before, after, because?.rule])).toEqual([
      ['Near', 'PASS', 'FAIL', 'owner-time'],
      ['Kafka', 'FAIL', 'PASS', 'owner-time'],
    ])
  })

  it('says that it does not know what is not set, and that nothing is burnt where nothing is', () => {
    const blank = aWorkbook({ company: { cash: 100 }, components: [kafka] })
    expect(differenceOf(blank).base).toMatchObject({ burn: null, runway: null })
    const earning = aWorkbook({ company: { cash: 100, netBurn: -5 } })
    expect(differenceOf(earning).base).toMatchObject({ burn: -5, runway: { kind: 'not-burning' } })
    const foreign = aWorkbook({
      company: { cash: 100, netBurn: 50 },
      components: [aComponent({ costLines: [{ amount: 5, currency: 'CHF', driver: 'usage' }] })],
    })
    expect(differenceOf(foreign, growth).scenario).toMatchObject({ monthlyCost: null, burn: null, runway: null })
    expect(differenceOf(foreign, scenarioChange({ kind: 'company', target: 'cash', value: 500 })).scenario).toMatchObject({
      runway: { kind: 'lasts', monthHundredths: 1000 },
    })
  })
})

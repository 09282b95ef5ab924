import { describe, expect, it } from 'vitest'
import { assess, movedValues, problem, type ScenarioChange, scenarioChange, scenarioDifference, volumeShare, type Workbook } from '#core'
import {
  changeName,
  changeValueText,
  growthText,
  movedValueText,
  movesFinding,
  presetText,
  scenarioFigureGroups,
  WHAT_IF_TEXT,
} from '#wording'
import { withScenario } from '../../../../src/core/scenarios/scenario.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { contextOf } from '../../../builders/workbook-files.ts'
import { findSaying } from '../../../helpers/sayings.ts'

const style = { locale: 'en-US', currency: 'USD' }

const workbook = aWorkbook({
  company: { cash: 120_000_000, netBurn: 10_000_000 },
  bills: [{ vendor: 'Cloud', amount: 100_000 }],
  components: [
    aComponent({
      name: 'Kafka',
      approach: 'build',
      edge: 'no',
      layer: 'data',
      kind: 'stream',
      share: 3000,
      costLines: [
        { amount: 80_000, label: 'machines', driver: 'fixed' },
        { amount: 30_000, billId: 'bill-1', driver: 'usage' },
      ],
      projects: [{ managed: { vendor: 'Confluent', quote: 90_000, residualShare: 200 } }],
    }),
  ],
})

function movedBy(over: Workbook, change: ScenarioChange) {
  const outcome = withScenario(contextOf(over), { name: 'What if', changes: [change] })
  return outcome.steps.flatMap((step) => movedValues(step, over, outcome).map((moved) => movedValueText(moved, style)))
}

describe('what a change moved', () => {
  it('is every value of its edit, by name', () => {
    expect(movedBy(workbook, scenarioChange({ kind: 'swap', target: 'c-kafka' }))).toEqual([
      expect.toSay('Kafka, approach: Own team → Bought'),
      expect.toSay('Kafka, hosting: Self-managed → Managed service'),
      expect.toSay('Kafka, vendor: Not set → Confluent'),
      expect.toSay('Kafka (machines), cost: $800 per month removed'),
      expect.toSay('Kafka, cost: $300 per month removed'),
      expect.toSay('Cloud, bill amount: $1,000 → $700 per month'),
      expect.toSay('Kafka (Confluent), cost: $900 per month added'),
      expect.toSay('Kafka, engineer time: 30% → 2%'),
    ])
    expect(movedBy(workbook, scenarioChange({ kind: 'growth', value: 20_000 }))).toEqual([
      expect.toSay('Kafka, cost: $300 → $600 per month'),
      expect.toSay('Cloud, bill amount: $1,000 → $1,300 per month'),
    ])
    expect(movedBy(workbook, scenarioChange({ kind: 'hire', value: 1 }))).toEqual([
      'Engineers: 3 → 4',
      'Headcount: 5 → 6',
      expect.toSay('Monthly net burn: $100,000 → $115,000'),
    ])
    expect(movedBy(workbook, scenarioChange({ kind: 'limit', target: 'owner-time', value: 3500 }))).toEqual([
      expect.toSay('Time on one component: default → 35%'),
    ])
  })

  it('says how much of the cost growth moves, and how much of that is only assumed', () => {
    expect(growthText(volumeShare(assess(workbook, AS_OF)), style)).toSay('17% of cost scales with volume.')
    expect(growthText({ shareBp: 6200, assumedBp: 4100 }, style)).toSay(
      '62% of cost scales with volume (41% assumed). Set the assumed drivers in Costs.',
    )
    expect(growthText({ shareBp: 0, assumedBp: 0 }, style)).toSay('No cost scales with volume. Set cost drivers in Costs.')
    expect(growthText({ shareBp: null, assumedBp: 0 }, style)).toSay('No price is set yet, so growth changes no cost.')
  })
})

describe('a change', () => {
  it.each([
    [{ kind: 'growth', value: 25_000 }, 'Growth', '2.5×'],
    [{ kind: 'hire', value: -2 }, 'More or fewer engineers', '−2'],
    [{ kind: 'price', target: 'AWS', value: 11_000 }, 'AWS prices', '+10%'],
    [{ kind: 'price', target: 'AWS', value: 9000 }, 'AWS prices', '−10%'],
    [{ kind: 'company', target: 'cash', value: 5_000_000 }, 'Cash', '$50,000'],
    [{ kind: 'company', target: 'stage', choice: 'series-a' }, 'Stage', 'Series A'],
    [{ kind: 'limit', target: 'owner-time', value: 3000 }, 'Time on one component', '30%'],
    [{ kind: 'swap', target: 'c-gone', name: 'Kafka' }, 'Kafka, swapped', ''],
  ] as const)('%o is called by what it changes', (given, name, value) => {
    const change = scenarioChange(given)
    expect(changeName(change, null)).toSay(name)
    expect(changeValueText(change, style)).toBe(value)
  })

  it('that is left out says why', () => {
    const gone = scenarioChange({ kind: 'swap', target: 'c-gone', name: 'Kafka' })
    expect(WHAT_IF_TEXT.leftOut(gone, problem('record-missing', { table: 'components', id: 'c-gone' }), style)).toSay(
      'Left out. Kafka is no longer in the inventory. Remove this change, or undo the deletion.',
    )
    expect(WHAT_IF_TEXT.leftOut(gone, problem('no-quote', { component: 'Kafka' }), style)).toMention('Left out. Kafka has no managed quote')
  })

  it('comes from a preset under its name', () => {
    expect(presetText({ kind: 'growth', factorBp: 100_000, changes: [] }, style)).toBe('Growth 10×')
    expect(presetText({ kind: 'stage', stage: 'series-a', changes: [] }, style)).toSay('At Series A')
    expect(presetText({ kind: 'stage', stage: 'later', changes: [] }, style)).toSay('At a later stage')
    expect(presetText({ kind: 'hire', engineers: -1, changes: [] }, style)).toSay('One fewer engineer')
  })
})

describe('what a scenario comes to', () => {
  const outcome = withScenario(contextOf(workbook), { name: 'What if', changes: [scenarioChange({ kind: 'swap', target: 'c-kafka' })] })
  const { base, scenario, moves } = scenarioDifference(assess(workbook, AS_OF), assess(outcome.workbook, AS_OF), outcome)
  const groups = scenarioFigureGroups(base, [scenario], style)

  it('holds cash and capacity in groups of their own', () => {
    expect(groups.map(({ title }) => title)).toEqual(['Cash', 'Capacity', 'Verdicts'])
    const shown = groups.flatMap(({ rows }) => rows)
    const figures = {
      'Monthly infrastructure cost': ['$1,800', '$1,600', '−$200'],
      'Monthly net burn with these costs': ['$100,000', '$99,800', '−$200'],
      'Net burn after credits and decisions': ['$100,000', '$99,800', '−$200'],
      Runway: ['12 months', '12.02 months', '+0.02 months'],
      'Runway after credits and decisions': ['12 months', '12.02 months', '+0.02 months'],
      'Cash-out date': ['Nov 25, 2027', 'Nov 25, 2027', 'unchanged'],
      'Engineers on infrastructure (FTE)': ['0.30', '0.02', '−0.28'],
      Engineers: ['3', '3', 'unchanged'],
      'Needs decision': ['1', '0', '−1'],
    }
    for (const [label, figure] of Object.entries(figures)) {
      const row = findSaying(shown, (each) => each.label, label)
      expect([row?.now, row?.then[0]?.text, row?.then[0]?.change], label).toEqual(figure)
    }
    expect(shown.map(({ label }) => label)).not.toContain('Monthly revenue')
  })

  it('says why a verdict moves, and how many do', () => {
    expect(moves.map((move) => WHAT_IF_TEXT.because(move, style))).toEqual([
      expect.toSay('Engineer time: Takes 2% of an engineer, below the 20% limit.'),
    ])
    expect(WHAT_IF_TEXT.because({ because: null }, style)).toSay('No check applies any more.')
    expect(movesFinding(1, 2, style)).toBe('3 verdicts change: 1 gets worse, 2 get better.')
    expect(movesFinding(0, 0, style)).toSay('No verdict changes.')
  })
})

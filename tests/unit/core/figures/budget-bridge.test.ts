import { describe, expect, it } from 'vitest'
import { assess, budgetBridge, COST_STEPS, compareStates, costSteps, type IsoDate } from '#core'
import { AS_OF, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'

const stateOf = (sketch: WorkbookSketch) => {
  const workbook = aWorkbook(sketch)
  return { workbook, assessment: assess(workbook, AS_OF), asOf: AS_OF as IsoDate }
}
const BUDGET = ['2026-10', '2026-11', '2026-12'].map((month) => ({ month, amount: 120_000 }))
const then = stateOf({ components: [{ name: 'LLM API', cost: 100_000 }] })
const now = stateOf({
  components: [
    {
      name: 'LLM API',
      costLines: [
        { amount: 130_000 },
        { amount: 40_000, per: 'one-off', month: '2026-11' },
        { amount: 125_000, per: 'month', month: '2026-10' },
      ],
    },
    { name: 'Queue', costLines: [{ amount: 20_000, grantId: 'grant-1' }] },
  ],
  creditGrants: [{ vendor: 'Cloud', balance: 1_000_000, asOf: '2026-11-01' }],
  budget: BUDGET,
})
const steps = costSteps(100_000, compareStates(then, now))

describe('from the budget of a quarter to its cost', () => {
  it('takes back what the budget allowed for, and counts each cause for three months', () => {
    const bridge = steps === null ? null : budgetBridge(now, steps)
    expect(bridge).toMatchObject({ months: 3, budgetMinor: 360_000, allowedMinor: -60_000, onceMinor: 40_000 })
    expect(bridge?.steps).toMatchObject({ added: 60_000, price: 90_000 })
    // October was recorded at 5,000 less than today's price.
    expect(bridge).toMatchObject({ recordedMinor: -5000, listMinor: 485_000, creditsMinor: 60_000, netMinor: 425_000 })
  })

  it('adds up', () => {
    const bridge = steps === null ? null : budgetBridge(now, steps)
    if (bridge === null) throw new Error('No bridge')
    const sum = COST_STEPS.reduce((all, step) => all + bridge.steps[step], bridge.budgetMinor + bridge.allowedMinor)
    expect(sum + bridge.onceMinor + bridge.recordedMinor).toBe(bridge.listMinor)
  })

  it('is none where a month has no budget', () => {
    const { workbook, assessment } = stateOf({ components: [{ name: 'LLM API', cost: 100_000 }], budget: BUDGET.slice(1) })
    expect(steps === null ? null : budgetBridge({ workbook, assessment }, steps)).toBeNull()
  })

  it('is none where the cost at the lock was not known, or is in another currency', () => {
    expect(costSteps(null, compareStates(then, now))).toBeNull()
    const euros = stateOf({ settings: { currency: 'EUR' }, components: [{ name: 'LLM API', cost: 100_000 }] })
    expect(costSteps(100_000, compareStates(then, euros))).toBeNull()
  })
})

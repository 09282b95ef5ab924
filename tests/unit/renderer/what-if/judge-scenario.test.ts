// A scenario on the screen: the same rules as after the ordinary edits, in short slices, and nothing left behind.
import { describe, expect, it } from 'vitest'
import { assess, inOneGo, newRecord, type Scenario, type ScenarioChange, scenarioChange } from '#core'
import { judgingScenario } from '../../../../src/renderer/screens/what-if/judge-scenario.ts'
import { movedRows } from '../../../../src/renderer/screens/what-if/moved-rows.ts'
import { frozen } from '../../../builders/any-scenario-change.ts'
import { manyComponents } from '../../../builders/many-components.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'

const scenario = (...changes: readonly ScenarioChange[]): Scenario => ({ ...newRecord('scenarios', 's-1'), name: 'What if', changes })
const limit = (value: number) => scenarioChange({ kind: 'limit', target: 'owner-time', value })
const growth = scenarioChange({ kind: 'growth', value: 20_000 })

const workbook = frozen(
  aWorkbook({
    components: [
      aComponent({ name: 'A', share: 2100, edge: 'no', costLines: [{ amount: 100, driver: 'usage' }] }),
      aComponent({ name: 'B', share: 1800, edge: 'no', cost: 100 }),
    ],
  }),
)
const present = { workbook, assessment: assess(workbook, AS_OF) }
const judged = (...changes: readonly ScenarioChange[]) => inOneGo(judgingScenario(present, scenario(...changes)))

describe('a scenario that is looked at', () => {
  it('is judged as its workbook would be', () => {
    const { outcome, difference } = judged(growth, limit(2500))
    expect(difference.scenario).toMatchObject({ monthlyCost: 300, toDecide: assess(outcome.workbook, AS_OF).totals.toDecide })
    expect(difference.moves.map(({ name, before, after }) => [name, before, after])).toEqual([['A', 'FAIL', 'WATCH']])
  })

  it('without changes is the present itself', () => {
    const { difference } = judged()
    expect(difference.scenario).toEqual(difference.base)
  })

  it('stands in one row with another one, whichever of both moves it', () => {
    const rows = movedRows(judged(limit(2500)), judged(limit(1600)))
    expect(rows.map(({ name, before, after, beside }) => [name, before, after, beside])).toEqual([
      ['A', 'FAIL', 'WATCH', 'FAIL'],
      ['B', 'WATCH', 'WATCH', 'FAIL'],
    ])
    expect(movedRows(judged(limit(2500)), null)).toMatchObject([{ name: 'A', before: 'FAIL', after: 'WATCH' }])
  })

  it('over thousands of components gives way again and again', () => {
    const many = aWorkbook({
      components: manyComponents(2000).map((component) => ({ ...component, costLines: [{ amount: 5, driver: 'usage' }] })),
    })
    const steps = judgingScenario({ workbook: many, assessment: assess(many, AS_OF) }, scenario(growth, limit(2500)))
    let slices = 0
    while (!steps.next().done) slices += 1
    expect(slices).toBeGreaterThan(30)
  })
})

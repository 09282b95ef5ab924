import { describe, expect, it } from 'vitest'
import { assess, scenarioPresets, type Workbook } from '#core'
import { MAX_SCENARIO_CHANGES } from '../../../../src/core/inventory/planning.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'

const kinds = (workbook: Workbook) =>
  scenarioPresets(assess(workbook, AS_OF)).map(({ kind, changes }) => [
    kind,
    ...changes.map(({ value, choice, target }) => value ?? choice ?? target),
  ])

describe('presets', () => {
  it('offer growth, the next stage, an engineer more or less, and every flagged component with a quote', () => {
    const quoted = { approach: 'build', edge: 'no', share: 3000, cost: 100, projects: [{ managed: { quote: 50 } }] } as const
    const workbook = aWorkbook({
      components: [
        aComponent({ name: 'Flagged', ...quoted }),
        aComponent({ name: 'Retired', ...quoted, lifecycle: 'retired' }),
        aComponent({ name: 'Fine', ...quoted, edge: 'yes', share: 100, approach: 'buy' }),
        aComponent({ name: 'Unquoted', ...quoted, projects: [] }),
      ],
    })
    expect(kinds(workbook)).toEqual([
      ['growth', 20_000],
      ['growth', 50_000],
      ['growth', 100_000],
      ['stage', 'series-a', 20_000],
      ['hire', 1],
      ['hire', -1],
      ['swap', 'c-flagged'],
    ])
  })

  it('swap as many as a scenario has room for, and say how many are left', () => {
    const left = (count: number) => {
      const names = Array.from({ length: count }, (_, at) => `Part ${at}`)
      const quoted = { approach: 'build', edge: 'no', share: 3000, cost: 100, projects: [{ managed: { quote: 50 } }] } as const
      const workbook = aWorkbook({ components: names.map((name) => aComponent({ name, ...quoted })) })
      const swap = scenarioPresets(assess(workbook, AS_OF)).find(({ kind }) => kind === 'swap')
      return swap?.kind === 'swap' ? [swap.changes.length, swap.left] : null
    }
    expect([left(2), left(MAX_SCENARIO_CHANGES + 2)]).toEqual([
      [2, 0],
      [MAX_SCENARIO_CHANGES, 2],
    ])
  })

  it('bring the engineers that are planned to the next stage', () => {
    const stage = (company: object) => kinds(aWorkbook({ company })).find(([kind]) => kind === 'stage')
    expect(stage({ plannedEngineers: 5 })).toEqual(['stage', 'series-a', 20_000, 2])
    expect(stage({ plannedEngineers: 2 })).toEqual(['stage', 'series-a', 20_000])
    expect(stage({ plannedEngineers: 5, headcount: null })).toEqual(['stage', 'series-a', 20_000])
  })

  it('leave out what could not be done', () => {
    expect(kinds(aWorkbook({ company: { stage: 'later', engineers: 0 } })).map(([kind]) => kind)).toEqual([
      'growth',
      'growth',
      'growth',
      'hire',
    ])
    expect(kinds(aWorkbook({ company: { stage: null, headcount: null } })).map(([kind]) => kind)).toEqual(['growth', 'growth', 'growth'])
  })
})

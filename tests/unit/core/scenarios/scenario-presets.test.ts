import { describe, expect, it } from 'vitest'
import { assess, scenarioPresets, type Workbook } from '#core'
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
      ['stage', 'series-a'],
      ['hire', 1],
      ['hire', -1],
      ['swap', 'c-flagged'],
    ])
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

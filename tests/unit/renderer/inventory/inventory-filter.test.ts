// Which components a chip and a text let through.
import { describe, expect, it } from 'vitest'
import { assess } from '#core'
import { CHIPS, matchesChip, textMatcher } from '../../../../src/renderer/screens/inventory/inventory-filter.ts'
import { FIRST_VIEW, firstViewOf, gridViewOf, isFiltered } from '../../../../src/renderer/screens/inventory/inventory-view.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'

const { components, setting } = assess(
  aWorkbook({
    components: [
      { id: 'small', name: 'Job queue', vendor: 'AWS SQS', edge: 'no', approach: 'buy', share: 100, cost: 400 },
      { id: 'at', name: 'Evaluation', edge: 'no', approach: 'buy', share: 2000, cost: 0 },
      { id: 'over', name: 'Kubernetes cluster', notes: 'three nodes', edge: 'no', approach: 'build', share: 2001, cost: 42_000 },
      { id: 'open', name: 'Feature flags', owners: [{ person: 'Maya', share: null }], cost: null },
    ],
  }),
  AS_OF,
)

function through(keep: (id: (typeof components)[number]) => boolean): string[] {
  return components.filter(keep).map(({ subject }) => subject.component.id)
}

describe('matchesChip', () => {
  it('lets through what each chip names', () => {
    const shown = Object.fromEntries(CHIPS.map((chip) => [chip, through((row) => matchesChip(row, chip, setting.limits['owner-time']))]))
    expect(shown).toEqual({ all: ['small', 'at', 'over', 'open'], 'to-decide': ['over'], 'over-limit': ['over'], undecided: ['open'] })
  })
})

describe('textMatcher', () => {
  it('finds every word in name, vendor, notes or an owner, in any case', () => {
    const found = (text: string) => through(textMatcher(text, setting.people))
    expect(found('sqs')).toEqual(['small'])
    expect(found('NODES kube')).toEqual(['over'])
    expect(found('maya')).toEqual(['open'])
    expect(found('kube queue')).toEqual([])
  })
})

describe('firstViewOf', () => {
  it('groups by layer once a component has one', () => {
    const viewOf = (layer: 'data' | null) =>
      firstViewOf(assess(aWorkbook({ components: [aComponent({ name: 'A', layer })] }), AS_OF).components)
    expect(viewOf('data').isGrouped).toBe(true)
    expect(viewOf(null).isGrouped).toBe(false)
    expect(firstViewOf([]).isGrouped).toBe(false)
  })
})

describe('gridViewOf', () => {
  it('asks for nothing while nothing is filtered', () => {
    expect(gridViewOf(FIRST_VIEW)).toMatchObject({ filters: {}, groupBy: 'layer', sorting: [] })
    expect(isFiltered(FIRST_VIEW)).toBe(false)
  })

  it('asks the text of the name and the chip of the verdict', () => {
    const view = { ...FIRST_VIEW, isGrouped: false, filter: { text: ' kube ', chip: 'to-decide' as const } }
    expect(gridViewOf(view)).toMatchObject({ filters: { name: 'kube', verdict: 'to-decide' }, groupBy: null })
    expect(isFiltered(view)).toBe(true)
  })
})

// Which components a view lets through, and how views follow one another.
import { describe, expect, it } from 'vitest'
import { assess, type ComponentAssessment, type IsoDate, type IsoTime, isInList, LIST_IDS, topCostOf } from '#core'
import type { RangedColumn } from '../../../../src/renderer/screens/field-column.tsx'
import {
  type ColumnCondition,
  type Condition,
  type InventoryFilter,
  isFiltered,
  type PlainCondition,
  rowFilter,
  textMatcher,
  tonesOf,
  withCondition,
  withConditions,
  withoutCondition,
} from '../../../../src/renderer/screens/inventory/inventory-filter.ts'
import {
  FIRST_VIEW,
  firstViewOf,
  gridViewOf,
  withChip,
  withLayout,
  withoutFilter,
  withSavedView,
} from '../../../../src/renderer/screens/inventory/inventory-view.ts'
import { AS_OF, aComponent, aWorkbook, personId } from '../../../builders/workbook.ts'
import { testTable } from '../../../helpers/grid-table.ts'

type Row = ComponentAssessment

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

const FACTS = {
  limitBp: setting.limits['owner-time'],
  people: setting.people,
  ...topCostOf(components),
  quarterStart: '2026-10-01' as IsoDate,
  me: null,
}
const plain = { header: '', width: 80, sortValue: () => undefined, render: () => null, editor: null }
const COLUMNS = withConditions<RangedColumn<Row>>([
  { ...plain, id: 'approach', text: ({ subject }) => subject.component.approach ?? '' },
  {
    ...plain,
    id: 'owners',
    text: () => '',
    values: ({ subject }) => subject.owners.map(({ personId: id }) => setting.people[id ?? '']?.name ?? ''),
  },
  {
    ...plain,
    id: 'cost',
    text: () => '',
    amount: { of: ({ subject }: Row) => subject.monthlyCost ?? undefined, format: String },
  },
])

const asks = (id: string, value: Condition): ColumnCondition => ({ id, value, group: null })
const BUILD = asks('approach', { kind: 'one-of', values: ['build'] })
const OF_MAYA = asks('owners', { kind: 'one-of', values: ['Maya'] })

const idOf = ({ subject }: Row) => subject.component.id

function through(keep: (row: Row) => boolean): string[] {
  return components.filter(keep).map(idOf)
}

function filtered(filter: Partial<InventoryFilter>): string[] {
  const asked = { ...FIRST_VIEW.filter, ...filter }
  const { items } = testTable<Row>(COLUMNS, { getId: idOf }).lines({
    rows: components,
    view: { filter: rowFilter(asked, FACTS), filters: asked.conditions, isAnyFilterEnough: asked.isAny ?? false },
  })
  return items.flatMap((item) => (item.kind === 'row' ? [item.id] : []))
}

describe('isInList', () => {
  it('lets through what each chip names', () => {
    const me = personId('Maya')
    const shown = Object.fromEntries(LIST_IDS.map((chip) => [chip, through((row) => isInList(row, chip, { ...FACTS, me }))]))
    expect(shown).toMatchObject({
      all: ['small', 'at', 'over', 'open'],
      'to-decide': ['over'],
      'near-limit': ['at'],
      'over-limit': ['over'],
      undecided: ['open'],
      'top-cost': ['small', 'over'],
    })
    expect(shown['mine']).toEqual(['open'])
  })

  it('has nothing of mine while nobody said who I am', () => {
    expect(through((row) => isInList(row, 'mine', FACTS))).toEqual([])
  })

  it('calls stale what was not entered again since the quarter began', () => {
    const at = (day: string) => ({ name: { source: 'typed' as const, at: `${day}T09:00:00.000Z` as IsoTime } })
    const [first] = components
    if (first === undefined) throw new Error('No component')
    const touched = (day: string, cost: string): Row => ({
      ...first,
      subject: {
        ...first.subject,
        component: { ...first.subject.component, meta: at(day) },
        owners: [],
        costLines: first.subject.costLines.map((line) => ({ ...line, meta: at(cost) })),
      },
    })
    expect(isInList(touched('2026-09-30', '2026-08-01'), 'stale', FACTS)).toBe(true)
    expect(isInList(touched('2026-09-30', '2026-10-01'), 'stale', FACTS)).toBe(false)
  })
})

describe('topCostOf', () => {
  it('lets a row stay for what it cost while it is on its way out', () => {
    const [small] = components
    if (small === undefined) throw new Error('No component')
    const dearer = { ...small, subject: { ...small.subject, knownCost: small.subject.knownCost + 1 } } as Row
    const facts = { ...FACTS, topCost: new Set<string>(), topLeast: small.subject.knownCost }
    expect([small, dearer].map((row) => isInList(row, 'top-cost', facts))).toEqual([false, true])
  })

  it('takes the ten that cost most, none without a cost', () => {
    const many = Array.from({ length: 14 }, (_, at) => aComponent({ id: `c${at}`, name: `C ${at}`, cost: at === 0 ? null : at * 100 }))
    const { topCost: top, topLeast } = topCostOf(assess(aWorkbook({ components: many }), AS_OF).components)
    expect([topLeast, topCostOf([]).topLeast]).toEqual([400, Infinity])
    expect([...top].sort()).toEqual(['c10', 'c11', 'c12', 'c13', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9'])
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

describe('rowFilter', () => {
  it('asks for nothing while nothing is filtered', () => {
    expect(rowFilter(FIRST_VIEW.filter, FACTS)).toBeNull()
    expect(isFiltered(FIRST_VIEW.filter)).toBe(false)
  })

  it('joins chip, text and the conditions of columns', () => {
    expect(filtered({ conditions: [asks('approach', { kind: 'one-of', values: ['buy'] })] })).toContain('small')
    expect(filtered({ conditions: [BUILD] })).toEqual(['over'])
    expect(filtered({ conditions: [asks('approach', { kind: 'one-of', values: [] })] })).toEqual([])
    expect(filtered({ chip: 'to-decide', text: ' queue ' })).toEqual([])
    expect(filtered({ conditions: [asks('approach', { kind: 'contains', text: 'BUI' })] })).toEqual(['over'])
  })

  it('finds each of several values of a cell', () => {
    expect(filtered({ conditions: [OF_MAYA] })).toEqual(['open'])
  })

  it('turns every kind of condition round, so that a row meets one or the other', () => {
    const not = (id: string, of: PlainCondition) => filtered({ conditions: [asks(id, { kind: 'not', of })] })
    expect(not('approach', { kind: 'one-of', values: ['buy'] })).toEqual(['over'])
    expect(not('approach', { kind: 'contains', text: 'BUI' })).toEqual(['small', 'at', 'open'])
    expect(not('owners', { kind: 'one-of', values: ['Maya'] })).toEqual(['small', 'at', 'over'])
    expect(not('cost', { kind: 'between', min: 1, max: null })).toEqual(['at', 'open'])
  })

  it('keeps both ends of an amount, and leaves out what is not set', () => {
    const cost = (min: number | null, max: number | null) => filtered({ conditions: [asks('cost', { kind: 'between', min, max })] })
    expect(cost(null, null)).toEqual(['small', 'at', 'over'])
    const exact = components.find(({ subject }) => subject.component.id === 'over')?.subject.monthlyCost ?? 0
    expect(cost(exact, exact)).toEqual(['over'])
    expect(cost(null, exact - 1)).toEqual(['small', 'at'])
  })

  it('lets through what meets one of the conditions where that is enough', () => {
    const conditions = [BUILD, OF_MAYA]
    expect(filtered({ conditions })).toEqual([])
    expect(filtered({ conditions, isAny: true })).toEqual(['over', 'open'])
    expect(filtered({ conditions, isAny: true, text: 'kube' })).toEqual(['over'])
    expect(filtered({ conditions: [], isAny: true })).toHaveLength(4)
  })

  it('joins the conditions of a group the other way than the rest', () => {
    const free = asks('cost', { kind: 'between', min: null, max: 0 })
    const buildOrMaya = withCondition([free, BUILD], null, OF_MAYA, BUILD)
    expect(filtered({ conditions: buildOrMaya })).toEqual([])
    expect(filtered({ conditions: buildOrMaya.slice(1) })).toEqual(['over', 'open'])
    // Without the group a row that costs nothing would do, or one that is built, or one of Maya's.
    expect(filtered({ conditions: buildOrMaya, isAny: true })).toEqual(['at'])
    const ungrouped = withCondition(buildOrMaya, buildOrMaya[2] ?? null, OF_MAYA)
    expect(filtered({ conditions: ungrouped, isAny: true })).toEqual(['at', 'over', 'open'])
    expect(withCondition(ungrouped, ungrouped[0] ?? null, null)).toHaveLength(2)
    // A column may be asked twice.
    const dear = asks('cost', { kind: 'between', min: 41_000, max: null })
    expect(filtered({ conditions: withCondition([free], null, dear, free) })).toEqual(['at', 'over'])
  })

  it('colors what meets a condition, and nothing for a column that is gone', () => {
    const rule = { columnId: 'approach', condition: { kind: 'one-of', values: ['build'] }, tone: 'FAIL', isRow: true } as const
    const tones = tonesOf([{ ...rule, columnId: 'gone' }, rule], COLUMNS as never)
    expect(tones.map(({ tone, isRow, matches }) => [tone, isRow, through(matches)])).toEqual([['FAIL', true, ['over']]])
  })

  it('passes over a column that this version does not have', () => {
    expect(filtered({ conditions: [asks('colour', { kind: 'contains', text: 'red' })] })).toHaveLength(4)
  })
})

describe('firstViewOf', () => {
  it('groups by layer once a component has one', () => {
    const viewOf = (layer: 'data' | null) =>
      firstViewOf(assess(aWorkbook({ components: [aComponent({ name: 'A', layer })] }), AS_OF).components)
    expect(viewOf('data').layout.groupBy).toEqual(['layer'])
    expect(viewOf(null).layout.groupBy).toEqual([])
    expect(firstViewOf([]).layout.groupBy).toEqual([])
  })
})

describe('changing views', () => {
  it('keeps the text searched for and the layout of the user, and sorts what asks for an order', () => {
    const wide = withLayout(FIRST_VIEW, { density: 'compact' })
    const searched = { ...wide, filter: { ...wide.filter, text: 'kube' } }
    const top = withChip(searched, 'top-cost')
    expect(top).toMatchObject({ viewId: 'top-cost', sorting: [{ id: 'cost', desc: true }], filter: { text: 'kube' } })
    expect(top.layout).toMatchObject({ groupBy: [], density: 'compact' })
    expect(withChip(top, 'all').layout).toEqual(wide.layout)
  })

  it('leaves the layout of shipped views alone while a saved one is changed', () => {
    const { filter, sorting, layout } = FIRST_VIEW
    const saved = withSavedView(FIRST_VIEW, 'record-1', { filter, sorting, layout })
    const changed = withLayout(saved, { density: 'compact' })
    expect(changed.layout.density).toBe('compact')
    expect(changed.ownLayout.density).toBe('standard')
    expect(withoutFilter(changed)).toMatchObject({ viewId: 'all', layout: { density: 'standard' } })
  })

  it('asks the grid for the filter and for the grouping', () => {
    const keep = () => true
    expect(gridViewOf(FIRST_VIEW, null)).toMatchObject({ filter: null, grouping: ['layer'], sorting: [] })
    expect(gridViewOf(FIRST_VIEW, keep)).toMatchObject({ filter: keep })
  })
})

describe('the conditions whose rows the dialog of one counts', () => {
  const has = (text: string): Condition => ({ kind: 'contains', text })
  const asks = (id: string, group: number | null = null): ColumnCondition => ({ id, value: has(id), group })
  const [layer, cost, vendor] = [asks('layer', 1), asks('cost', 1), asks('vendor')]
  const ids = (conditions: readonly ColumnCondition[]) => conditions.map(({ id }) => id)

  it('are those beside its group, because each of a group brings rows of its own', () => {
    expect(ids(withoutCondition({ conditions: [layer, cost, vendor] }, layer, cost))).toEqual(['vendor'])
    expect(ids(withoutCondition({ conditions: [layer, cost, vendor] }, vendor, null))).toEqual(['layer', 'cost'])
    expect(ids(withoutCondition({ conditions: [layer, cost, vendor] }, vendor, layer))).toEqual([])
    expect(ids(withoutCondition({ conditions: [layer, cost, vendor], isAny: true }, layer, cost))).toEqual(['cost', 'vendor'])
    expect(ids(withoutCondition({ conditions: [layer, cost, vendor], isAny: true }, vendor, null))).toEqual([])
  })

  it('hold the other one of the same column, also where one more is asked for', () => {
    const twice = [asks('cost'), asks('cost')]
    expect(withoutCondition({ conditions: twice }, twice[0] ?? null, null)).toEqual([twice[1]])
    expect(withoutCondition({ conditions: twice }, null, null)).toEqual(twice)
  })
})

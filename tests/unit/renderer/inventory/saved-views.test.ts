// A saved view comes back as it was; of a damaged or foreign one, what can be understood.
import { describe, expect, it } from 'vitest'
import { FIRST_LAYOUT, FIRST_VIEW, type ViewState } from '../../../../src/renderer/screens/inventory/inventory-view.ts'
import {
  decodeLayout,
  decodeView,
  encodeLayout,
  encodeView,
  isAsSaved,
  lostIn,
} from '../../../../src/renderer/screens/inventory/saved-views.ts'
import { AS_SHIPPED } from '../../../../src/renderer/widgets/table-model/column-arrangement.ts'

const VIEW: ViewState = {
  filter: {
    text: 'kube',
    chip: 'over-limit',
    conditions: [
      { id: 'layer', value: { kind: 'one-of', values: ['data', ''] }, group: null },
      { id: 'owners', value: { kind: 'contains', text: 'Ana' }, group: null },
      { id: 'cost', value: { kind: 'between', min: 5000, max: null }, group: null },
      { id: 'contract.end', value: { kind: 'between', min: null, max: '2027-06-30' }, group: null },
      { id: 'vendor', value: { kind: 'not', of: { kind: 'one-of', values: [''] } }, group: null },
    ],
    isAny: true,
  },
  sorting: [{ id: 'cost', desc: true }],
  layout: {
    columns: {
      columnOrder: ['edge', 'time'],
      columnVisibility: { advice: false, vendor: true, 'contract.end': true },
      columnSizing: { cost: 140, time: 90 },
      columnPinning: { start: ['edge'], end: [] },
    },
    groupBy: ['approach', 'layer'],
    density: 'compact',
    colors: [{ columnId: 'cost', condition: { kind: 'between', min: 100_000, max: null }, tone: 'FAIL', isRow: true }],
    looks: { cost: { decimals: 0, isPercent: false, isPlain: true } },
  },
}

describe('a saved view', () => {
  it('comes back as it was', () => {
    expect(decodeView(encodeView(VIEW))).toEqual(VIEW)
    expect(decodeLayout(encodeLayout(VIEW.layout))).toEqual(VIEW.layout)
  })

  it('is the view of everything where nothing can be read', () => {
    const { filter, sorting, layout } = FIRST_VIEW
    for (const text of [null, '', '{', '[]', '"text"', '{"filter":7}']) expect(decodeView(text)).toEqual({ filter, sorting, layout })
  })

  it('is written as it always was while rows are grouped by one column or none', () => {
    const grouped = (groupBy: readonly string[]) => JSON.parse(encodeLayout({ ...FIRST_LAYOUT, groupBy })).groupBy
    expect([grouped([]), grouped(['vendor']), grouped(['vendor', 'layer'])]).toEqual([null, 'vendor', ['vendor', 'layer']])
    expect(decodeLayout('{"groupBy":"vendor"}').groupBy).toEqual(['vendor'])
    expect(decodeLayout('{"groupBy":null}').groupBy).toEqual([])
  })

  it('writes conditions by column while none are grouped, so that an older version reads them', () => {
    expect(Object.keys(JSON.parse(encodeView(VIEW)).filter.conditions)).toEqual(['layer', 'owners', 'cost', 'contract.end', 'vendor'])
    const conditions = VIEW.filter.conditions.map((condition, at) => ({ ...condition, group: at < 2 ? 1 : null }))
    const grouped = { ...VIEW, filter: { ...VIEW.filter, conditions: [...conditions, ...conditions] } }
    expect(decodeView(encodeView(grouped))).toEqual(grouped)
  })

  it('pins what it pinned when it was written as sides', () => {
    const pins = (columns: object) => decodeLayout(JSON.stringify({ columns })).columns.columnPinning
    expect(pins({ order: [], pinsFirst: true })).toBeUndefined()
    expect(pins({ order: ['cost', 'layer'], pinsFirst: true, pins: { cost: 'start', verdict: 'none' } })).toEqual({
      start: ['name', 'cost'],
      end: ['advice'],
    })
    expect(pins({ order: ['advice', 'layer'], pinsFirst: false })).toEqual({ start: [], end: ['verdict'] })
  })

  it('leaves out what it does not understand and keeps the rest', () => {
    const raw = {
      filter: {
        text: 3,
        chip: 'loud',
        conditions: { layer: { kind: 'near' }, edge: { kind: 'not', of: { kind: 'near' } }, time: { kind: 'between', min: '5', max: 400 } },
      },
      sorting: [{ id: 'cost' }, { id: 'name', desc: false }],
      layout: {
        columns: { order: 'edge', hidden: ['advice', 4], widths: { cost: -3, time: 90.5, name: 300 }, pinned: ['edge'] },
        groupBy: 7,
        density: 'tiny',
        colors: [{ columnId: 'cost', tone: 'pink' }, 'red'],
        looks: { cost: { decimals: 9, isPlain: true } },
      },
    }
    expect(decodeView(JSON.stringify(raw))).toEqual({
      filter: { text: '', chip: 'all', conditions: [{ id: 'time', value: { kind: 'between', min: null, max: 400 }, group: null }] },
      sorting: [{ id: 'name', desc: false }],
      layout: {
        ...FIRST_LAYOUT,
        columns: { ...AS_SHIPPED, columnVisibility: { advice: false }, columnSizing: { name: 300 } },
        looks: { cost: { decimals: null, isPercent: false, isPlain: true } },
      },
    })
  })

  it('never hides a row for a condition that it cannot read, and tells so', () => {
    const has = (text: string) => ({ kind: 'contains', text })
    const read = (conditions: unknown, isAny = false) => {
      const text = JSON.stringify({ filter: { conditions, isAny } })
      return [decodeView(text).filter.conditions.map(({ id }) => id), lostIn(text)]
    }
    const near = { id: 'cost', value: { kind: 'near' }, group: 1 }
    const [layer, name] = [
      { id: 'layer', value: has('data'), group: 1 },
      { id: 'name', value: has('kube'), group: null },
    ]
    expect(read([layer, name])).toEqual([['layer', 'name'], null])
    expect(read([layer, name, near])).toEqual([['name'], 'unread'])
    expect(read([layer, name, near], true)).toEqual([['layer', 'name'], 'unread'])
    expect(read([name, near], true)).toEqual([[], 'unread'])
    expect(read([name, { ...layer, group: 'a' }, { ...layer, group: 'a' }])).toEqual([['name'], 'unread'])
    expect(read({ layer: has('data'), cost: near.value })).toEqual([['layer'], 'unread'])
    expect([lostIn(null), lostIn('{'), lostIn(encodeView(VIEW))]).toEqual([null, null, null])
  })

  it('counts as changed when it looks otherwise, not when it is written otherwise', () => {
    const saved = encodeView(VIEW)
    const otherOrder = { ...VIEW, layout: { ...VIEW.layout, columns: { ...VIEW.layout.columns, columnSizing: { time: 90, cost: 140 } } } }
    expect(isAsSaved(otherOrder, saved)).toBe(true)
    expect(isAsSaved({ ...VIEW, sorting: [] }, saved)).toBe(false)
  })
})

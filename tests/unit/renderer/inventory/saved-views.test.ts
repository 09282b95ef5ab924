// A saved view comes back as it was; of a damaged or foreign one, what can be understood.
import { describe, expect, it } from 'vitest'
import { FIRST_LAYOUT, FIRST_VIEW, type ViewState } from '../../../../src/renderer/screens/inventory/inventory-view.ts'
import { decodeLayout, decodeView, encodeLayout, encodeView, isAsSaved } from '../../../../src/renderer/screens/inventory/saved-views.ts'

const VIEW: ViewState = {
  filter: {
    text: 'kube',
    chip: 'over-limit',
    conditions: {
      layer: { kind: 'one-of', values: ['data', ''] },
      owners: { kind: 'contains', text: 'Ana' },
      cost: { kind: 'between', min: 5000, max: null },
      'contract.end': { kind: 'between', min: null, max: '2027-06-30' },
    },
  },
  sorting: [{ id: 'cost', desc: true }],
  layout: {
    columns: { order: ['edge', 'time'], hidden: ['advice'], widths: { cost: 140, time: 90 }, pinsFirst: false, pins: { edge: 'start' } },
    shown: ['vendor', 'contract.end'],
    groupBy: ['approach', 'layer'],
    density: 'compact',
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

  it('leaves out what it does not understand and keeps the rest', () => {
    const raw = {
      filter: { text: 3, chip: 'loud', conditions: { layer: { kind: 'near' }, time: { kind: 'between', min: '5', max: 400 } } },
      sorting: [{ id: 'cost' }, { id: 'name', desc: false }],
      layout: {
        columns: { order: 'edge', hidden: ['advice', 4], widths: { cost: -3, time: 90.5, name: 300 }, pins: { edge: 'top' } },
        groupBy: 7,
        density: 'tiny',
      },
    }
    expect(decodeView(JSON.stringify(raw))).toEqual({
      filter: { text: '', chip: 'all', conditions: { time: { kind: 'between', min: null, max: 400 } } },
      sorting: [{ id: 'name', desc: false }],
      layout: { ...FIRST_LAYOUT, columns: { order: [], hidden: ['advice'], widths: { name: 300 }, pinsFirst: true } },
    })
  })

  it('counts as changed when it looks otherwise, not when it is written otherwise', () => {
    const saved = encodeView(VIEW)
    const otherOrder = { ...VIEW, layout: { ...VIEW.layout, columns: { ...VIEW.layout.columns, widths: { time: 90, cost: 140 } } } }
    expect(isAsSaved(otherOrder, saved)).toBe(true)
    expect(isAsSaved({ ...VIEW, sorting: [] }, saved)).toBe(false)
  })
})

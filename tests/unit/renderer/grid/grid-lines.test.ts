// Which lines a grid shows, made at once and made from the lines before.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GridColumn } from '../../../../src/renderer/widgets/grid/grid-column.ts'
import { type GridView, type LineModel, linesAfter } from '../../../../src/renderer/widgets/grid/grid-lines.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly layer: number
  readonly cost: number | undefined
}

function column(id: string, sortValue: GridColumn<Row>['sortValue'], more: Partial<GridColumn<Row>> = {}): GridColumn<Row> {
  return { id, header: id, width: 80, sortValue, text: () => '', render: () => null, editor: null, ...more }
}

const COLUMNS = [
  column('name', ({ name }) => name, {
    matches:
      (text) =>
      ({ name }) =>
        name.includes(String(text)),
  }),
  column('layer', ({ layer }) => layer, { groupLabel: ({ layer }) => `Layer ${layer}` }),
  column('cost', ({ cost }) => cost),
]
const FLAT: GridView = { sorting: [], groupBy: null, filters: {}, collapsed: new Set() }
const getId = ({ id }: Row) => id

const ROWS: readonly Row[] = [
  { id: 'a', name: 'Queue 10', layer: 1, cost: 30 },
  { id: 'b', name: 'Queue 2', layer: 0, cost: undefined },
  { id: 'c', name: 'Cache', layer: 1, cost: 10 },
  { id: 'd', name: 'Store', layer: 0, cost: 20 },
]

function lines(view: Partial<GridView>, rows = ROWS, before: LineModel<Row> | null = null): LineModel<Row> {
  return linesAfter(before, { rows, columns: COLUMNS, getId, view: { ...FLAT, ...view }, hasNewRow: true })
}

function idsOf({ items }: LineModel<Row>): readonly string[] {
  return items.map(({ id }) => id)
}

function withRow(rows: readonly Row[], id: string, change: Partial<Row>): readonly Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...change } : row))
}

describe('linesAfter', () => {
  it('lists rows in their order, the empty line last', () => {
    expect(idsOf(lines({}))).toEqual(['a', 'b', 'c', 'd', 'new'])
  })

  it('sorts numbers by size and texts as people order them, with what is not set last in both directions', () => {
    const sortedBy = (id: string, desc: boolean) => idsOf(lines({ sorting: [{ id, desc }] })).join('')
    expect(sortedBy('cost', false)).toBe('cdabnew')
    expect(sortedBy('cost', true)).toBe('adcbnew')
    expect(sortedBy('name', false)).toBe('cbadnew')
  })

  it('puts groups in their own order and sorts inside them', () => {
    const view = { groupBy: 'layer', sorting: [{ id: 'cost', desc: true }] }
    expect(idsOf(lines(view))).toEqual(['layer:0', 'd', 'b', 'layer:1', 'a', 'c', 'new'])
    expect(idsOf(lines({ ...view, sorting: [{ id: 'layer', desc: true }] }))).toEqual(['layer:1', 'a', 'c', 'layer:0', 'b', 'd', 'new'])
  })

  it('counts what a folded group holds and shows only its line', () => {
    const folded = lines({ groupBy: 'layer', collapsed: new Set(['layer:1']) })
    expect(idsOf(folded)).toEqual(['layer:0', 'b', 'd', 'layer:1', 'new'])
    expect([folded.matching, folded.shown, folded.indexOf('a'), folded.indexOf('layer:1')]).toEqual([4, 2, -1, 3])
  })

  it('keeps the lines, and the function that finds them, when an edit moves nothing', () => {
    const before = lines({ groupBy: 'layer', sorting: [{ id: 'name', desc: false }] })
    const after = lines(before.input.view, withRow(ROWS, 'a', { cost: 31 }), before)
    expect(after.indexOf).toBe(before.indexOf)
    const changed = after.items.filter((item, at) => item !== before.items[at]).map(({ id }) => id)
    expect(changed).toEqual(['layer:1', 'a'])
  })

  it('asks only the changed rows what they are sorted by', () => {
    const asked: string[] = []
    const columns = [
      column('cost', ({ id, cost }) => {
        asked.push(id)
        return cost
      }),
    ]
    const input = { columns, getId, view: { ...FLAT, sorting: [{ id: 'cost', desc: false }] }, hasNewRow: false }
    const before = linesAfter(null, { ...input, rows: ROWS })
    asked.length = 0
    expect(idsOf(linesAfter(before, { ...input, rows: withRow(ROWS, 'a', { cost: 5 }) }))).toEqual(['a', 'c', 'd', 'b'])
    expect(asked).toEqual(['a'])
  })

  it('asks only a row that came at the end, and keeps the lines of the others', () => {
    const asked: string[] = []
    const columns = [
      column('layer', ({ id, layer }) => {
        asked.push(id)
        return layer
      }),
    ]
    const input = { columns, getId, view: { ...FLAT, groupBy: 'layer' }, hasNewRow: true }
    const before = linesAfter(null, { ...input, rows: ROWS })
    asked.length = 0
    const after = linesAfter(before, { ...input, rows: [...ROWS, { id: 'e', name: 'Lake', layer: 0, cost: 1 }] })
    expect(idsOf(after)).toEqual(['layer:0', 'b', 'd', 'e', 'layer:1', 'a', 'c', 'new'])
    expect(asked).toEqual(['e'])
    for (const id of ['a', 'b', 'c', 'd']) expect(after.items[after.indexOf(id)]).toBe(before.items[before.indexOf(id)])
  })

  it('comes to the same lines step by step as at once', () => {
    const row = fc.record({
      name: fc.constantFrom('x', 'xy', 'y', 'Row 2', 'Row 10'),
      layer: fc.integer({ min: 0, max: 2 }),
      cost: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    })
    const view = fc.record({
      sorting: fc.uniqueArray(fc.record({ id: fc.constantFrom('name', 'layer', 'cost'), desc: fc.boolean() }), {
        selector: ({ id }) => id,
      }),
      groupBy: fc.constantFrom(null, 'layer'),
      filters: fc.constantFrom({}, { name: 'x' }),
      collapsed: fc.constantFrom(new Set<string>(), new Set(['layer:1'])),
    })
    const change = fc.oneof(
      fc.tuple(fc.constant('edit' as const), fc.nat(), row),
      fc.tuple(fc.constant('add' as const), fc.nat(), row),
      fc.tuple(fc.constant('remove' as const), fc.nat(), row),
      fc.tuple(fc.constant('look' as const), view, row),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), view, fc.array(change, { maxLength: 6 }), (first, firstView, changes) => {
        let rows: readonly Row[] = first.map((cells, i) => ({ id: `r${i}`, ...cells }))
        let now: GridView = firstView
        let model = lines(now, rows)
        for (const [kind, what, cells] of changes) {
          if (kind === 'look') now = what
          else if (kind === 'add') rows = [...rows, { id: `n${rows.length}-${what}`, ...cells }]
          else {
            const at = rows.length === 0 ? -1 : what % rows.length
            const id = rows[at]?.id ?? ''
            rows = kind === 'edit' ? withRow(rows, id, cells) : rows.filter((old) => old.id !== id)
          }
          model = lines(now, rows, model)
          const anew = lines(now, rows)
          expect(model.items).toEqual(anew.items)
          expect([model.matching, model.shown]).toEqual([anew.matching, anew.shown])
          for (const [at, { id }] of anew.items.entries()) expect(model.indexOf(id)).toBe(at)
        }
      }),
      { numRuns: 400 },
    )
  })
})

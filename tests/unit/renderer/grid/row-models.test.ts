// Which lines a grid shows: the row models in the slots of the table, made at once and made from those before.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filtersLeft, type GridColumn, type GridFilter, type GridItem } from '../../../../src/renderer/widgets/table-model/grid-column.ts'
import { type GridLines, unfoldedItems } from '../../../../src/renderer/widgets/table-model/grid-lines.ts'
import type { TableHost } from '../../../../src/renderer/widgets/table-model/grid-rows.ts'
import type { GridView } from '../../../../src/renderer/widgets/table-model/grid-table.ts'
import { valueCounts } from '../../../../src/renderer/widgets/table-model/row-models.ts'
import { idsOf, testTable } from '../../../helpers/grid-table.ts'

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
    text: ({ name }) => name,
    matches:
      (letter) =>
      ({ name }) =>
        name.includes(String(letter)),
  }),
  column('layer', ({ layer }) => layer, {
    groupLabel: ({ layer }) => `Layer ${layer}`,
    values: ({ layer }) => [`${layer}`],
    matches: (layer) => (row) => row.layer === layer,
  }),
  column('cost', ({ cost }) => cost),
  column('size', ({ cost }) => cost, {
    groupValue: ({ cost }) => (cost === undefined ? undefined : Math.floor(cost / 2)),
    groupLabel: () => '',
  }),
]
const getId = ({ id }: Row) => id
const asks = (id: string, value: unknown, group: number | null = null) => ({ id, value, group })
const tableOf = (columns = COLUMNS) => testTable<Row>(columns, { getId })
const linesOf = (view: Partial<GridView<Row>>, rows = ROWS) => tableOf().lines({ rows, view })

const ROWS: readonly Row[] = [
  { id: 'a', name: 'Queue 10', layer: 1, cost: 30 },
  { id: 'b', name: 'Queue 2', layer: 0, cost: undefined },
  { id: 'c', name: 'Cache', layer: 1, cost: 10 },
  { id: 'd', name: 'Store', layer: 0, cost: 20 },
]

function withRow(rows: readonly Row[], id: string, change: Partial<Row>): readonly Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...change } : row))
}

describe('the lines of a grid', () => {
  it('are the rows in their order, the empty line last', () => {
    expect(idsOf(linesOf({}))).toEqual(['a', 'b', 'c', 'd', 'new'])
  })

  it('sort numbers by size and texts as people order them, with what is not set last in both directions', () => {
    const sortedBy = (id: string, desc: boolean) => idsOf(linesOf({ sorting: [{ id, desc }] })).join('')
    expect(sortedBy('cost', false)).toBe('cdabnew')
    expect(sortedBy('cost', true)).toBe('adcbnew')
    expect(sortedBy('name', false)).toBe('cbadnew')
  })

  it('put groups in their own order and sort inside them', () => {
    const view = { grouping: ['layer'], sorting: [{ id: 'cost', desc: true }] }
    expect(idsOf(linesOf(view))).toEqual(['layer:0', 'd', 'b', 'layer:1', 'a', 'c', 'new'])
    expect(idsOf(linesOf({ ...view, sorting: [{ id: 'layer', desc: true }] }))).toEqual(['layer:1', 'a', 'c', 'layer:0', 'b', 'd', 'new'])
  })

  it('are grouped in bands of a column that stays in sight and sorts the rows of a band', () => {
    const { table, lines } = tableOf()
    const rows = [7, 6, 1, undefined].map((cost, at) => ({ id: `${at}`, name: '', layer: 0, cost }))
    const view = { grouping: ['size'], sorting: [{ id: 'size', desc: false }] }
    expect(idsOf(lines({ rows, view }))).toEqual(['size:0', '2', 'size:3', '1', '0', 'size:', '3', 'new'])
    expect(table.getVisibleLeafColumns().map(({ id }) => id)).toContain('size')
    lines({ rows, view: { grouping: ['layer'] } })
    expect(table.getVisibleLeafColumns().map(({ id }) => id)).not.toContain('layer')
  })

  it('keep the name of a group whose first row is held', () => {
    const { lines, goTo } = tableOf()
    const view = { grouping: ['layer'] }
    lines({ rows: ROWS, view })
    goTo('b')
    const [group] = lines({ rows: withRow(ROWS, 'b', { layer: 7 }), view }).items
    expect(group?.kind === 'group' ? group.original.layer : null).toBe(0)
  })

  it('tell the group of a text from that of blanks', () => {
    const columns = [column('tag', ({ name }) => (name === '' ? undefined : name), { groupLabel: ({ name }) => name })]
    const rows = ['undefined', '', 'a>tag:b'].map((name, at) => ({ id: `${at}`, name, layer: 0, cost: 0 }))
    const groups = idsOf(tableOf(columns).lines({ rows, view: { grouping: ['tag'] } })).filter((id) => id.startsWith('tag:'))
    expect(new Set(groups).size).toBe(3)
  })

  it('put groups within groups', () => {
    expect(idsOf(linesOf({ grouping: ['layer', 'cost'] }))).toEqual([
      'layer:0',
      'layer:0>cost:20',
      'd',
      'layer:0>cost:',
      'b',
      'layer:1',
      'layer:1>cost:10',
      'c',
      'layer:1>cost:30',
      'a',
      'new',
    ])
  })

  it('count what a folded group holds and show only its line', () => {
    const folded = linesOf({ grouping: ['layer'], collapsed: new Set(['layer:1']) })
    expect(idsOf(folded)).toEqual(['layer:0', 'b', 'd', 'layer:1', 'new'])
    expect([folded.matching, folded.shown, folded.indexOf('a'), folded.indexOf('layer:1')]).toEqual([4, 2, -1, 3])
    expect(folded.items.flatMap((item) => (item.kind === 'group' ? [item.rows.length] : []))).toEqual([2, 2])
  })

  it('hold the rows of folded groups too, in the order shown, where all that match go into a file or on paper', () => {
    const { lines, table } = tableOf()
    const sorting = [{ id: 'cost', desc: true }]
    lines({
      rows: ROWS,
      view: { grouping: ['layer'], sorting, filter: ({ id }) => id !== 'b', collapsed: new Set(['layer:0', 'layer:1']) },
    })
    expect(unfoldedItems(table).map(({ id }) => id)).toEqual(['layer:0', 'd', 'layer:1', 'a', 'c'])
    lines({ rows: ROWS, view: { sorting } })
    expect(unfoldedItems(table).map(({ id }) => id)).toEqual(['a', 'd', 'c', 'b'])
  })

  it('keep rows of a lower rank above the others, whatever is sorted by', () => {
    const rankOf = ({ id }: Row) => (id === 'd' ? 0 : 1)
    expect(idsOf(tableOf().lines({ rows: ROWS, view: { sorting: [{ id: 'cost', desc: false }] }, rankOf }))).toEqual([
      'd',
      'c',
      'a',
      'b',
      'new',
    ])
  })

  it('keep the rows, and the function that finds them, when an edit moves nothing', () => {
    const view = { grouping: ['layer'], sorting: [{ id: 'name', desc: false }] }
    const { lines } = tableOf()
    const before = lines({ rows: ROWS, view })
    const after = lines({ rows: withRow(ROWS, 'a', { cost: 31 }), view })
    expect(after.indexOf).toBe(before.indexOf)
    const changed = after.items.filter((item, at) => item !== before.items[at]).map(({ id }) => id)
    expect(changed).toEqual(['layer:1', 'a'])
  })

  it('read only the changed rows anew, and one that came at the end', () => {
    const asked: string[] = []
    const layer = column('layer', ({ id, layer }) => {
      asked.push(id)
      return layer
    })
    const { lines } = testTable<Row>([layer], { getId })
    const view = { grouping: ['layer'] }
    const before = lines({ rows: ROWS, view })
    asked.length = 0
    const more = [...ROWS, { id: 'e', name: 'Lake', layer: 0, cost: 1 }]
    const after = lines({ rows: more, view })
    expect(idsOf(after)).toEqual(['layer:0', 'b', 'd', 'e', 'layer:1', 'a', 'c', 'new'])
    expect(new Set(asked)).toEqual(new Set(['e']))
    for (const id of ['a', 'b', 'c', 'd']) expect(after.items[after.indexOf(id)]).toBe(before.items[before.indexOf(id)])
    expect(idsOf(lines({ rows: withRow(more, 'a', { layer: 0 }), view }))).toEqual(['layer:0', 'a', 'b', 'd', 'e', 'layer:1', 'c', 'new'])
  })

  it('count the values of a column over the rows that filters let through, each its own way', () => {
    const { table, lines } = tableOf()
    const counts = (...filters: readonly GridFilter[]) => Object.fromEntries(valueCounts(table as unknown as TableHost, 'layer', filters))
    lines({ rows: ROWS, view: { filters: [asks('layer', 1)] } })
    expect(counts()).toEqual({ 0: 2, 1: 2 })
    expect(counts(asks('name', 'Queue'))).toEqual({ 0: 1, 1: 1 })
    expect(counts(asks('name', 'Queue', 1), asks('layer', 0, 1))).toEqual({ 0: 2, 1: 1 })
    lines({ rows: ROWS, view: { filter: ({ cost }) => cost !== 20, isAnyFilterEnough: true } })
    expect(counts()).toEqual({ 0: 1, 1: 2 })
    expect(counts(asks('name', 'Queue'), asks('layer', 0))).toEqual({ 0: 1, 1: 1 })
  })

  it('leave in sight what a filter that is no longer asked would have brought', () => {
    const [a, b, c] = [asks('a', 1), asks('b', 1), asks('c', 1)]
    const [d, e] = [asks('d', 1, 1), asks('e', 1, 1)]
    const left = (isAny: boolean, filters: readonly GridFilter[], ...gone: readonly GridFilter[]) =>
      filtersLeft(filters, isAny, (filter) => !gone.includes(filter)).map(({ id }) => id)
    expect(left(false, [a, d, b, e, c])).toEqual(['a', 'd', 'b', 'e', 'c'])
    expect(left(false, [a, d, b, e, c], b)).toEqual(['a', 'd', 'e', 'c'])
    // Of "d or e" the one alone would hide what only the other one let through.
    expect(left(false, [a, d, b, e, c], d)).toEqual(['a', 'b', 'c'])
    expect(left(true, [a, d, e], d)).toEqual(['a', 'e'])
    expect(left(true, [a, d, e], d, e)).toEqual([])
    expect(left(true, [a, d, e], a)).toEqual([])
  })

  it('are rows of the table, which know what they hold and where they are', () => {
    const { table, lines } = tableOf()
    lines({ rows: ROWS, view: { sorting: [{ id: 'cost', desc: false }] } })
    expect(table.getRow('d').getValue('cost')).toBe(20)
    expect(table.getRow('d').getDisplayIndex()).toBe(1)
    table.selectCellRange({ anchorRowId: 'd', anchorColumnId: 'name', focusRowId: 'a', focusColumnId: 'layer' })
    expect(table.getCellSelectionBounds()).toEqual([{ minRowIndex: 1, maxRowIndex: 2, minColumnIndex: 0, maxColumnIndex: 1 }])
  })

  it('stay where they are after an edit until the cursor goes to another row or the view changes', () => {
    const filter = ({ layer }: Row) => layer === 1
    const view = { filter, asked: 'layer 1', sorting: [{ id: 'cost', desc: false }] }
    const { lines, goTo } = tableOf()
    const held = ({ items }: GridLines<Row>) => items.flatMap((item) => (item.kind === 'row' && item.isHeld ? [item.id] : []))
    lines({ rows: ROWS, view })
    goTo('c')
    const gone = withRow(ROWS, 'c', { layer: 0 })
    const kept = lines({ rows: gone, view })
    expect([idsOf(kept), held(kept)]).toEqual([['c', 'a', 'new'], ['c']])
    expect(kept.items[0]).toMatchObject({ row: { layer: 0 } })
    const sorted = withRow(gone, 'a', { cost: 1 })
    expect(idsOf(lines({ rows: sorted, view }))).toEqual(['c', 'a', 'new'])
    goTo('a')
    expect(idsOf(lines({ rows: sorted, view }))).toEqual(['a', 'new'])
    const away = withRow(sorted, 'a', { layer: 0 })
    expect(idsOf(lines({ rows: away, view }))).toEqual(['a', 'new'])
    // As it was: nothing of it stays behind.
    expect(held(lines({ rows: withRow(away, 'a', { layer: 1 }), view }))).toEqual([])
    expect(idsOf(lines({ rows: away, view }))).toEqual(['a', 'new'])
    expect(idsOf(lines({ rows: away, view: { ...view, asked: 'again' } }))).toEqual(['new'])
    const grouped = { grouping: ['layer'] }
    goTo(null)
    lines({ rows: ROWS, view: grouped })
    goTo('c')
    expect(idsOf(lines({ rows: gone, view: grouped }))).toEqual(['layer:0', 'b', 'd', 'layer:1', 'a', 'c', 'new'])
    goTo(null)
    expect(idsOf(lines({ rows: gone, view: grouped }))).toEqual(['layer:0', 'b', 'c', 'd', 'layer:1', 'a', 'new'])
  })

  it('come to the same step by step as at once, over thousands of edits and other views', () => {
    const row = fc.record({
      name: fc.constantFrom('x', 'xy', 'Y', 'y', 'Row 2', 'Row 10'),
      layer: fc.integer({ min: 0, max: 2 }),
      cost: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    })
    const hasX = ({ name }: Row) => name.includes('x')
    const view = fc.record({
      sorting: fc.uniqueArray(fc.record({ id: fc.constantFrom('name', 'layer', 'cost', 'size'), desc: fc.boolean() }), {
        selector: ({ id }) => id,
      }),
      grouping: fc.constantFrom([], ['layer'], ['layer', 'cost'], ['name'], ['size'], ['layer', 'size']),
      filter: fc.constantFrom(null, hasX),
      filters: fc.constantFrom(
        [],
        [asks('layer', 1)],
        [asks('name', 'y'), asks('layer', 0)],
        [asks('name', 'y', 1), asks('layer', 0, 1), asks('layer', 1)],
      ),
      isAnyFilterEnough: fc.boolean(),
      collapsed: fc.constantFrom(new Set<string>(), new Set(['layer:1', 'layer:0>cost:2'])),
    })
    const change = fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('edit' as const), what: fc.nat(), cells: row }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), what: fc.nat(), cells: row }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), what: fc.nat(), cells: row }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('look' as const), what: view }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('go' as const), what: fc.nat() }) },
    )
    const plain = (items: readonly GridItem<Row>[]) =>
      items.map((item) => [item.id, item.kind === 'row' ? item.row : item.kind === 'group' ? [...item.rows].map(getId).sort() : null])
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), view, fc.array(change, { maxLength: 25 }), (first, firstView, changes) => {
        const { lines, goTo } = tableOf()
        let rows: readonly Row[] = first.map((cells, at) => ({ id: `r${at}`, ...cells }))
        let now: Partial<GridView<Row>> = firstView
        lines({ rows, view: now })
        for (const [times, step] of changes.entries()) {
          if (step.kind === 'look') now = step.what
          else if (step.kind === 'go') goTo(rows[step.what % (rows.length + 1)]?.id ?? null)
          else if (step.kind === 'add') rows = [...rows, { id: `n${rows.length}-${step.what}`, ...step.cells }]
          else {
            const id = rows[step.what % Math.max(1, rows.length)]?.id ?? ''
            rows = step.kind === 'edit' ? withRow(rows, id, step.cells) : rows.filter((old) => old.id !== id)
          }
          lines({ rows, view: now })
          // Rows that stay for the sake of the cursor are let go by going elsewhere.
          goTo(`elsewhere ${times}`)
          const next = lines({ rows, view: now })
          const anew = linesOf(now, rows)
          expect(plain(next.items)).toEqual(plain(anew.items))
          expect([next.matching, next.shown]).toEqual([anew.matching, anew.shown])
          for (const [at, { id }] of anew.items.entries()) expect(next.indexOf(id)).toBe(at)
          expect(next.indexOf('gone')).toBe(-1)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a click on a header', () => {
  const clicked = (sorting: { readonly id: string; readonly desc: boolean }[], id: string, add: boolean) => {
    let next: unknown = null
    const { table, lines } = tableOf()
    lines({ rows: ROWS, view: { sorting }, onSorting: (chosen) => (next = chosen) })
    table.getColumn(id)?.toggleSorting(undefined, add)
    return next
  }

  it('goes from ascending to descending to list order', () => {
    expect(clicked([], 'cost', false)).toEqual([{ id: 'cost', desc: false }])
    expect(clicked([{ id: 'cost', desc: false }], 'cost', false)).toEqual([{ id: 'cost', desc: true }])
    expect(clicked([{ id: 'cost', desc: true }], 'cost', false)).toEqual([])
  })

  it('adds a second column behind the first and changes it in its place', () => {
    const two = [
      { id: 'cost', desc: true },
      { id: 'name', desc: false },
    ]
    expect(clicked([{ id: 'cost', desc: true }], 'name', true)).toEqual(two)
    expect(clicked(two, 'cost', true)).toEqual([{ id: 'name', desc: false }])
    expect(clicked(two, 'name', true)).toEqual([
      { id: 'cost', desc: true },
      { id: 'name', desc: true },
    ])
    expect(clicked(two, 'layer', false)).toEqual([{ id: 'layer', desc: false }])
  })
})

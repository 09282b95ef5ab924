// Where the focus goes from a cell.
import { describe, expect, it } from 'vitest'
import { jumped, moved } from '../../../../src/renderer/widgets/grid/grid-moves.ts'
import { HEADER_ROW } from '../../../../src/renderer/widgets/table-model/grid-column.ts'

const ITEMS = [
  { id: 'layer:0', kind: 'group' },
  { id: 'a', kind: 'row' },
  { id: 'b', kind: 'row' },
  { id: 'layer:1', kind: 'group' },
  { id: 'c', kind: 'row' },
  { id: 'new', kind: 'new' },
] as const
const COLUMNS = [{ id: 'name' }, { id: 'time' }, { id: 'cost' }]

function step(rowId: string, columnId: string, rows: number, columns: number, skipGroups = false) {
  return moved({ rowId, columnId }, ITEMS, COLUMNS, { kind: 'move', rows, columns }, { skipGroups })
}

describe('moved', () => {
  it('goes over rows, groups and the empty line, and stops at the edges', () => {
    expect(step('b', 'time', 1, 0)).toEqual({ rowId: 'layer:1', columnId: 'time' })
    expect(step('c', 'time', 1, 0)).toEqual({ rowId: 'new', columnId: 'time' })
    expect(step('new', 'time', 5, 0)).toEqual({ rowId: 'new', columnId: 'time' })
    expect(step('a', 'name', 0, -1)).toEqual({ rowId: 'a', columnId: 'name' })
    expect(step('a', 'cost', 0, 3)).toEqual({ rowId: 'a', columnId: 'cost' })
  })

  it('reaches the header above the first line and comes back', () => {
    expect(step('layer:0', 'time', -1, 0)).toEqual({ rowId: HEADER_ROW, columnId: 'time' })
    expect(step(HEADER_ROW, 'time', -1, 0)).toEqual({ rowId: HEADER_ROW, columnId: 'time' })
    expect(step(HEADER_ROW, 'time', 1, 0)).toEqual({ rowId: 'layer:0', columnId: 'time' })
  })

  it('passes over groups after an edit, and stays where nothing but a group follows', () => {
    expect(step('b', 'time', 1, 0, true)).toEqual({ rowId: 'c', columnId: 'time' })
    expect(step('c', 'time', -1, 0, true)).toEqual({ rowId: 'b', columnId: 'time' })
    expect(step('a', 'time', -1, 0, true)).toEqual({ rowId: 'a', columnId: 'time' })
  })

  it('goes to the edges of the data', () => {
    const edge = (row: 'first' | 'last' | null, column: 'first' | 'last' | null) =>
      moved({ rowId: 'b', columnId: 'time' }, ITEMS, COLUMNS, { kind: 'edge', row, column })
    expect(edge('first', 'first')).toEqual({ rowId: 'a', columnId: 'name' })
    expect(edge('last', 'last')).toEqual({ rowId: 'c', columnId: 'cost' })
    expect(edge(null, 'last')).toEqual({ rowId: 'b', columnId: 'cost' })
  })

  it('moves only sideways from a row that was made this moment', () => {
    expect(step('fresh', 'name', 0, 1)).toEqual({ rowId: 'fresh', columnId: 'time' })
    expect(step('fresh', 'name', 1, 0)).toEqual({ rowId: 'fresh', columnId: 'name' })
  })
})

describe('jumped', () => {
  const texts: Readonly<Record<string, readonly string[]>> = {
    time: ['1', '2', '', '', '5', '6'],
    name: ['n', 'n', 'n', 'n', 'n', 'n'],
    cost: ['', '', '', '', '', ''],
  }
  const lines = [
    { kind: 'group' as const, id: 'g', groupingColumnId: 'name', original: 0, depth: 0, rows: [], getIsExpanded: () => true },
    ...[0, 1, 2, 3, 4, 5].map((row) => ({ kind: 'row' as const, id: `r${row}`, row })),
    { kind: 'new' as const, id: 'new' as const },
  ]
  const columns = COLUMNS.map(({ id }) => ({ id, text: (row: number) => texts[id]?.[row] ?? '' }))
  const jump = (rowId: string, columnId: string, rows: number, across: number) => {
    const to = jumped({ rowId, columnId }, lines, columns, { rows, columns: across })
    return `${to.rowId} ${to.columnId}`
  }

  it.each([
    ['r0', 'time', 1, 0, 'r1 time'],
    ['r1', 'time', 1, 0, 'r4 time'],
    ['r2', 'time', 1, 0, 'r4 time'],
    ['r4', 'time', 1, 0, 'r5 time'],
    ['r5', 'time', 1, 0, 'r5 time'],
    ['r5', 'time', -1, 0, 'r4 time'],
    ['r4', 'time', -1, 0, 'r1 time'],
    ['r0', 'cost', 1, 0, 'r5 cost'],
    ['new', 'time', -1, 0, 'r5 time'],
    ['header', 'name', 1, 0, 'r0 name'],
    ['r0', 'name', 0, 1, 'r0 time'],
    ['r0', 'time', 0, 1, 'r0 cost'],
    ['r2', 'cost', 0, -1, 'r2 name'],
  ] as const)('from %s %s by %i and %i comes to %s', (rowId, columnId, rows, across, there) => {
    expect(jump(rowId, columnId, rows, across)).toBe(there)
  })
})

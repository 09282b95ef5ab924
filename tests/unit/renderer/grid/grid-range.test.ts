// The selected rectangle over groups, rows and the empty line.
import { describe, expect, it } from 'vitest'
import { blockIn, boundsOf, type CellRange, rangeOver, wholeRange } from '../../../../src/renderer/widgets/grid/grid-range.ts'

const ITEMS = [
  { id: 'layer:0', kind: 'group' },
  { id: 'a', kind: 'row' },
  { id: 'b', kind: 'row' },
  { id: 'layer:1', kind: 'group' },
  { id: 'c', kind: 'row' },
  { id: 'new', kind: 'new' },
] as const
const COLUMNS = [{ id: 'name' }, { id: 'time' }, { id: 'cost' }]
const FOCUS = { rowId: 'b', columnId: 'time' }
const indexOf = (rowId: string) => ITEMS.findIndex(({ id }) => id === rowId)

function block(anchor: readonly [string, string], head: readonly [string, string]) {
  const place = ([rowId, columnId]: readonly [string, string]) => ({ rowId, columnId })
  return blockOf({ anchor: place(anchor), head: place(head), focus: FOCUS })
}

function blockOf(range: CellRange | null) {
  const bounds = range === null ? null : boundsOf(range, indexOf, COLUMNS)
  return bounds === null ? null : blockIn(bounds, ITEMS, COLUMNS)
}

describe('a selected rectangle', () => {
  it('is the same from whichever corner it was drawn, without group lines and the empty line', () => {
    const expected = { rowIds: ['a', 'b', 'c'], columnIds: ['time', 'cost'] }
    expect(block(['a', 'time'], ['c', 'cost'])).toEqual(expected)
    expect(block(['c', 'time'], ['a', 'cost'])).toEqual(expected)
    expect(block(['new', 'cost'], ['layer:0', 'time'])).toEqual(expected)
  })

  it('is over when a line or column it hangs on is gone', () => {
    expect(block(['gone', 'time'], ['c', 'cost'])).toBeNull()
    expect(block(['a', 'time'], ['c', 'hidden'])).toBeNull()
  })

  it('takes whole rows and the whole list', () => {
    expect(blockOf(rangeOver('b', 'c', COLUMNS, FOCUS))).toEqual({ rowIds: ['b', 'c'], columnIds: ['name', 'time', 'cost'] })
    expect(blockOf(wholeRange(ITEMS, COLUMNS, FOCUS))?.rowIds).toEqual(['a', 'b', 'c'])
    expect(wholeRange(ITEMS.slice(-1), COLUMNS, FOCUS)).toBeNull()
  })
})

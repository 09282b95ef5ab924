// The selected rectangle over groups, rows and the empty line.
import { describe, expect, it } from 'vitest'
import {
  around,
  beyond,
  blockIn,
  boundsOf,
  type CellRange,
  rangeOver,
  wholeRange,
} from '../../../../src/renderer/widgets/grid/grid-range.ts'

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

describe('beyond', () => {
  const source = { top: 2, bottom: 3, left: 1, right: 2 }

  it('reaches down, up, right or left, whichever goes further', () => {
    expect(beyond(source, 6, 2)).toEqual({ top: 4, bottom: 6, left: 1, right: 2 })
    expect(beyond(source, 0, 2)).toEqual({ top: 0, bottom: 1, left: 1, right: 2 })
    expect(beyond(source, 4, 5)).toEqual({ top: 2, bottom: 3, left: 3, right: 5 })
    expect(beyond(source, 3, 0)).toEqual({ top: 2, bottom: 3, left: 0, right: 0 })
    expect(around(source, { top: 4, bottom: 6, left: 1, right: 2 })).toEqual({ top: 2, bottom: 6, left: 1, right: 2 })
  })

  it('is nothing inside', () => {
    expect(beyond(source, 3, 1)).toBeNull()
  })
})

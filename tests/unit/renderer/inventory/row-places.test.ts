// A row moved by hand changes places with the row shown next to it, whatever lies between them in the list.
import { describe, expect, it } from 'vitest'
import { placeBefore, placeDropped } from '../../../../src/renderer/screens/inventory/row-places.ts'

const row = (id: string) => ({ kind: 'row' as const, id })
const group = (id: string) => ({ kind: 'group' as const, id })
const ALL = ['a', 'x', 'b', 'c']
const LINES = [group('g1'), row('a'), row('b'), row('c'), group('g2'), row('x')]

describe('placeBefore', () => {
  it('goes before the row above, and behind the row below', () => {
    expect(placeBefore(LINES, ALL, 'b', -1)).toBe('a')
    expect(placeBefore(LINES, ALL, 'a', 1)).toBe('c')
    expect(placeBefore(LINES, ALL, 'b', 1)).toBeNull()
  })

  it('has no way over the edge of a group or of the list', () => {
    expect(placeBefore(LINES, ALL, 'a', -1)).toBeUndefined()
    expect(placeBefore(LINES, ALL, 'c', 1)).toBeUndefined()
    expect(placeBefore(LINES, ALL, 'x', 1)).toBeUndefined()
    expect(placeBefore(LINES, ALL, 'gone', 1)).toBeUndefined()
  })
})

describe('placeDropped', () => {
  it('goes above or below the line it is dropped on, within its group', () => {
    expect(placeDropped(LINES, ALL, 'c', 'a', false)).toBe('a')
    expect(placeDropped(LINES, ALL, 'a', 'b', true)).toBe('c')
    expect(placeDropped(LINES, ALL, 'a', 'c', true)).toBeNull()
  })

  it('has no way into another group, or onto its name', () => {
    expect(placeDropped(LINES, ALL, 'a', 'x', false)).toBeUndefined()
    expect(placeDropped(LINES, ALL, 'a', 'g2', true)).toBeUndefined()
  })
})

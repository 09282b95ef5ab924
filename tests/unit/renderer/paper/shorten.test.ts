import { describe, expect, it } from 'vitest'
import type { PageTable } from '#core'
import { shortened, spareRows } from '../../../../src/renderer/widgets/paper/shorten.ts'

function table(caption: string, rows: number, isList: boolean): PageTable {
  return {
    ...{ kind: 'table', caption, isList, columns: [{ header: 'A', unit: '', isNumber: false }], left: 0 },
    rows: Array.from({ length: rows }, (_, key) => ({ key, isTotal: false, cells: [{ text: `${key}` }] })),
  }
}

const lengths = (bands: ReturnType<typeof shortened>) =>
  bands.flat(2).map((block) => (block.kind === 'table' ? [block.rows.length, block.left] : null))

describe('a page that is too full', () => {
  const bands = [
    [[table('decisions', 6, true)]],
    [[table('figures', 12, false)], [table('list', 4, true), { kind: 'note', text: 'n' }]],
  ] as const

  it('loses rows of its lowest list first, from the end, and counts them', () => {
    const shorter = shortened(bands, 3)
    expect(lengths(shorter)).toEqual([[4, 2], [12, 0], [3, 1], null])
    const [first] = shorter.flat(2)
    expect(first?.kind === 'table' && first.rows.map(({ key }) => key)).toEqual([0, 1, 2, 3])
  })

  it('loses figures only once every list is down to one row', () => {
    expect(lengths(shortened(bands, 4))).toEqual([[3, 3], [12, 0], [3, 1], null])
    expect(lengths(shortened(bands, 9))).toEqual([[1, 5], [11, 1], [1, 3], null])
  })

  it('ends where nothing more can go', () => {
    expect(spareRows(bands)).toBe(5 + 9 + 3)
    expect(lengths(shortened(bands, 500))).toEqual([[1, 5], [3, 9], [1, 3], null])
  })

  it('is left alone when it fits', () => {
    expect(shortened(bands, 0)).toEqual(bands)
  })
})

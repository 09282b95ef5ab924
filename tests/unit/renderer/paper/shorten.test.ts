import { describe, expect, it } from 'vitest'
import type { BoardPage, PageTable } from '#board/types'
import { type Fit, nextFit, shortened, wholePage } from '../../../../src/renderer/widgets/paper/shorten.ts'

function table(caption: string, rows: number, isList: boolean): PageTable {
  return {
    ...{ kind: 'table', caption, isList, columns: [{ header: 'A', unit: '', isNumber: false }], left: 0 },
    rows: Array.from({ length: rows }, (_, key) => ({ key, isTotal: false, cells: [{ text: `${key}` }] })),
  }
}

const ROW = 17
const TALL = 40
const HEAD = 40
const NOTE = 34

/** As paper sets it: blocks of a column below each other, the tallest column is its band; decisions take three lines. */
function heightOf(bands: BoardPage['bands']): number {
  const blockHeight = (block: BoardPage['bands'][number][number][number]) =>
    block.kind !== 'table' ? NOTE : HEAD + block.rows.length * (block.caption === 'decisions' ? TALL : ROW) + (block.left > 0 ? NOTE : 0)
  const columns = bands.map((band) => band.map((column) => column.reduce((sum, block) => sum + blockHeight(block), 0)))
  return columns.reduce((sum, heights) => sum + Math.max(...heights), 0)
}

/** The room is that of a page that is set smaller already. */
function fitted(bands: BoardPage['bands'], room: number) {
  let fit: Fit = { ...wholePage(bands), isDense: true }
  for (let measured = 1; ; measured += 1) {
    expect(measured).toBeLessThan(50)
    const set = shortened(bands, fit.lengths)
    const next = nextFit(bands, fit, heightOf(set) - room)
    if (next === null) return { set, height: heightOf(set) }
    fit = next
  }
}

const lengths = (bands: BoardPage['bands']) =>
  bands.flat(2).map((block) => (block.kind === 'table' ? [block.rows.length, block.left] : null))

describe('a page that is too full', () => {
  /** The Summary of a company with 13 figures. */
  const summary = [
    [[table('decisions', 3, true)]],
    [[table('figures', 13, false)], [table('states', 6, false)], [table('layers', 5, false)]],
    [[table('list', 10, true)]],
  ]
  const whole = heightOf(summary)

  it('is left alone when it fits', () => {
    expect(shortened(summary, wholePage(summary).lengths)).toEqual(summary)
    expect(nextFit(summary, wholePage(summary), 0)).toEqual(null)
  })

  it('is set smaller before any row is taken off', () => {
    const smaller = nextFit(summary, wholePage(summary), 1)
    expect(smaller).toEqual({ ...wholePage(summary), isDense: true })
    expect(nextFit(summary, smaller ?? wholePage(summary), 0)).toBeNull()
  })

  it('with one row too many loses only what makes room for it, of its lowest list and from its end', () => {
    const { set, height } = fitted(summary, whole - ROW)
    expect(lengths(set)).toEqual([
      [3, 0],
      [13, 0],
      [6, 0],
      [5, 0],
      [7, 3],
    ])
    expect(whole - ROW - height).toBeLessThan(ROW)
    const list = set.flat(2).at(-1)
    expect(list?.kind === 'table' && list.rows.map(({ key }) => key)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('keeps every decision while another list or figures can give way', () => {
    for (let room = whole; room > whole - 250; room -= 7) {
      const { set, height } = fitted(summary, room)
      expect(height).toBeLessThanOrEqual(room)
      expect(lengths(set)[0]).toEqual([3, 0])
    }
  })

  it('gives back what has room again after a tall row has gone', () => {
    const long = [[[table('decisions', 12, true)]], [[table('figures', 13, false)]], [[table('list', 10, true)]]]
    for (let room = heightOf(long); room > heightOf(long) - 560; room -= 11) {
      const { set, height } = fitted(long, room)
      expect(height).toBeLessThanOrEqual(room)
      if (height < heightOf(long) && lengths(set).at(-1)?.[1] !== 0) expect(room - height).toBeLessThan(ROW)
    }
  })

  it('ends where nothing more can go', () => {
    expect(lengths(fitted(summary, 0).set)).toEqual([
      [1, 2],
      [3, 10],
      [3, 3],
      [3, 2],
      [1, 9],
    ])
  })
})

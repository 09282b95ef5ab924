import { describe, expect, it } from 'vitest'
import { withRowEnds } from '../../../../src/board/sheets/page-rows.ts'
import { rowPointsOf } from '../../../../src/board/sheets/paper.ts'
import type { PrintPlan, RowPlan } from '../../../../src/board/workbook-plan.ts'

const POINTS = 20
const WIDTH = 40
/** Rows of twenty points that a page takes below the three which each repeats. */
const MOST = Math.floor(rowPointsOf(WIDTH) / POINTS) - 3

const row = (number: number, style: 'heading.text' | 'label.text' = 'label.text'): RowPlan => ({
  ...{ number, height: POINTS },
  cells: [{ column: 1, style, value: `Row ${number}` }],
})

const PRINT = { repeatRows: '1:3', orientation: 'landscape' } as PrintPlan

/** Blocks of so many rows, a blank one between two of them. */
function endsOf(blocks: readonly number[], isHeaded = true): readonly number[] {
  const rows = [1, 2, 3].map((number) => row(number))
  let number = 3
  for (const count of blocks) {
    if (number > 3) number += 1
    for (let at = 0; at < count; at += 1) {
      number += 1
      rows.push(row(number, at === 0 && isHeaded ? 'heading.text' : 'label.text'))
    }
  }
  const print: PrintPlan = { ...PRINT, area: `A1:A${number}` }
  return withRowEnds({ columns: [{ width: WIDTH }], rows, charts: [], print }).print.endRows ?? []
}

describe('the pages of a sheet with several blocks of rows', () => {
  it('need no end where all blocks fit', () => {
    expect(endsOf([3, 4])).toEqual([])
    expect(endsOf([MOST])).toEqual([])
  })

  it('end above a block that has no room on the page, and fits on the next one', () => {
    expect(endsOf([MOST - 4, 6])).toEqual([3 + MOST - 4 + 1])
  })

  it('begin a longer block where its heading stands with its first rows, and end where they are full', () => {
    const [first, second] = endsOf([MOST - 20, 2 * MOST])
    // It begins below the first one, and goes on.
    expect(first).toBe(3 + MOST)
    expect(second).toBe(3 + 2 * MOST)
    const [above] = endsOf([MOST - 4, 2 * MOST])
    expect(above).toBe(3 + MOST - 4 + 1)
  })

  it('are left to the paper where a list is all that the sheet has', () => {
    expect(endsOf([5 * MOST], false)).toEqual([])
  })
})

// Whether a header is two rows: a row over it that says what columns have in common, or one below it with their units or parts.

import { describe, expect, it } from 'vitest'
import type { CellMerge, SourceTable } from '../../../../src/intake/formats/list-format.ts'
import { headerRows } from '../../../../src/intake/table/header-row.ts'

const merge = (over: Partial<CellMerge>): CellMerge => ({ row: 1, rows: 1, column: 1, columns: 1, ...over })

function rowsOf(first: readonly string[], second: readonly string[], row: number, merges: readonly CellMerge[] = [], line = 2) {
  const rows = [
    { line: 1, cells: first, isHidden: false },
    { line, cells: second, isHidden: false },
  ]
  const table: SourceTable = { source: 'list.csv', sheet: null, rows, delimiter: ',', notes: [], hiddenColumns: new Set(), merges }
  const { upper, lower } = headerRows(table, row)
  return [upper, lower]
}

describe('the row over a header', () => {
  const here = ['Tool', 'Owner', 'Share', 'Cost']
  const isOver = (above: readonly string[], merges: readonly CellMerge[] = [], line = 2) => rowsOf(above, here, 1, merges, line)[0] === 0

  it('belongs to it where texts with gaps stand in it, or one is merged over some of the columns', () => {
    expect(isOver(['', 'People', '', 'Money'])).toBe(true)
    expect(isOver(['', 'People'], [merge({ columns: 2 })])).toBe(true)
  })

  it('is none of it as a title, with a figure, as full as the header itself, or further above', () => {
    expect(isOver(['Our tools'])).toBe(false)
    expect(isOver(['Our tools'], [merge({ column: 0, columns: 4 })])).toBe(false)
    expect(isOver(['', '40%', '', 'Money'])).toBe(false)
    expect(isOver(['All', 'of', 'these', 'words'])).toBe(false)
    expect(isOver(['', 'People', '', 'Money'], [], 3)).toBe(false)
  })

  it('is none of it where its merged cell is of another row, or of one column', () => {
    expect(isOver(['', 'People'], [merge({ row: 2, columns: 2 })])).toBe(false)
    expect(isOver(['', 'People'], [merge({ rows: 2 })])).toBe(false)
  })
})

describe('the row below a header', () => {
  const isBelow = (here: readonly string[], next: readonly string[], merges: readonly CellMerge[] = [], line = 2) =>
    rowsOf(here, next, 0, merges, line)[1] === 1
  const HERE = ['Tool', 'Cost', 'Time']

  it('belongs to it with units, in the gaps of its groups, or below merged cells', () => {
    expect(isBelow(HERE, ['', '€/month', 'h/week'])).toBe(true)
    expect(isBelow(['Tool', 'Spend', '', 'Owner'], ['', 'Planned', 'Paid', ''])).toBe(true)
    expect(isBelow(HERE, ['', 'as paid', 'as said'], [merge({ column: 0, rows: 2 })])).toBe(true)
    expect(isBelow(HERE, ['', 'as paid', 'as said'], [merge({ columns: 2 })])).toBe(true)
  })

  it('is a row of the list with a name, a figure, a sentence or other words, and blank or further below it is nothing', () => {
    expect(isBelow(HERE, ['Queue', '€', 'h'])).toBe(false)
    expect(isBelow(HERE, ['d', '€', 'h'])).toBe(false)
    expect(isBelow(['Tool', 'Spend', '', 'Owner'], ['', '', 'Paid', ''])).toBe(false)
    expect(isBelow(['Tool', 'Spend', '', 'Owner'], ['', 'Planned', 'Paid', 'Ana'])).toBe(false)
    expect(isBelow(HERE, ['', '90', 'h'])).toBe(false)
    expect(isBelow(HERE, ['', '€', 'what somebody thinks it takes them'])).toBe(false)
    expect(isBelow(HERE, ['', 'as paid', 'h'])).toBe(false)
    expect(isBelow(HERE, ['', 'as paid', 'as said'], [merge({ column: 0 })])).toBe(false)
    expect(isBelow(['Tool', 'Spend', '', 'Owner'], ['', 'Planned', '', 'Ana'])).toBe(false)
    expect(isBelow(['Tool', 'Spend', '', 'Owner'], ['', 'Planned', '', ''])).toBe(false)
    expect(isBelow(HERE, ['', '', ''])).toBe(false)
    expect(isBelow(HERE, ['', '€/month', 'h/week'], [], 3)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { planBoardWorkbook } from '#board'
import { assess } from '#core'
import { matchSheet } from '../../../../src/board/returned/match-sheet.ts'
import { plannedSheet } from '../../../../src/board/returned/planned-sheet.ts'
import { isSameFormula } from '../../../../src/board/returned/same-formula.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const noMatch = () => undefined
const same = (sent: string, found: string, row = 7, there = row) =>
  isSameFormula({ sent, at: { sheet: 'Components', row } }, { found, there: { sheet: 'Components', row: there } }, noMatch)

describe('a formula that another program wrote', () => {
  it.each([
    ['IF(A1>0,"x y",\'Model checks\'!$C$5)', 'If(A1>0, "x y" ,\'Model checks\'!C5)'],
    ['SUM(Costs!$T$7:$T$7)', 'SUM(Costs!$T$7)'],
    ['IF(FALSE,1,TRUE)', 'IF(FALSE(),1,TRUE())'],
    ['IFS(A1,1)', '_xlfn.IFS(A1,1)'],
    ["SUM('Costs by month'!$A$1:$B$9)", "SUM('Costs by month'!$A$1:'Costs by month'!$B$9)"],
  ])('is the same: %s', (sent, found) => {
    expect(same(sent, found)).toBe(true)
  })

  it.each([
    ['A7+1', 'A7+2'],
    ['IF(A7="a",1,0)', 'IF(A7="A",1,0)'],
    ['SUM($A$1:$A$9)', 'SUM($A$1:$A$8)'],
    ['A7*B7', 'A7*C7'],
    ['Costs!$A$7', 'Time!$A$7'],
    ['A7', 'A8'],
  ])('is another one: %s and %s', (sent, found) => {
    expect(same(sent, found)).toBe(false)
  })

  it('follows its row, and not a row that is fixed', () => {
    expect(same('$A7+Checks!$B$8', '$A8+Checks!$B$8', 7, 8)).toBe(true)
    expect(same('$A7+Checks!$B$8', '$A8+Checks!$B$9', 7, 8)).toBe(false)
  })

  it('is taken as the same where the program keeps its text with another cell', () => {
    expect(same('A7+1', '')).toBe(true)
  })
})

describe('a sheet that came back', () => {
  const workbook = aWorkbook({ components: ['Kafka', 'Postgres', 'Cache'].map((name) => aComponent({ name })) })
  const plan = okOf(planBoardWorkbook({ workbook, assessment: assess(workbook, AS_OF), fingerprint: '3f9a1c27b0de', appVersion: '0.1.0' }))
  const components = plan.sheets.find(({ name }) => name === 'Components')
  const planned = plannedSheet(components ?? (undefined as never))
  const returned = (order: readonly number[]) => ({
    name: 'Components',
    rows: [...planned.rows]
      .map(([row, cells]) => ({ number: row < 7 ? row : (order[row - 7] ?? 0), cells }))
      .filter(({ number }) => number > 0)
      .sort((a, b) => a.number - b.number)
      .map(({ number, cells }) => ({
        number,
        cells: new Map([...cells].map(([column, { value = '' }]) => [column, { text: String(value), kind: 'value' as const }])),
      })),
  })

  it('is matched row by row by the hidden ids', () => {
    const match = matchSheet(planned, returned([9, 7, 8]))
    expect([7, 8, 9].map(match.row)).toEqual([9, 7, 8])
    expect(match.plannedRow(9)).toBe(7)
    expect(match.isInPlace).toBe(false)
    expect(matchSheet(planned, returned([7, 8, 9])).isInPlace).toBe(true)
  })

  it('keeps a column where most of its texts stand, though one of them was moved far away', () => {
    const { rows, ...sheet } = returned([7, 8, 9])
    const own = new Map<number, number[]>()
    for (const { number, cells } of rows) {
      for (const [column, { text }] of cells)
        if (number < 7 && text !== '' && rows.every((each) => [...each.cells].every(([at, cell]) => cell.text !== text || at === column)))
          own.set(column, [...(own.get(column) ?? []), number])
    }
    const [column = 0, [row = 0] = []] = [...own].find(([, numbers]) => numbers.length > 2) ?? []
    const moved = rows.map(({ number, cells }) => {
      const cell = cells.get(column)
      if (number !== row || cell === undefined) return { number, cells }
      return { number, cells: new Map([...cells, [column, { ...cell, text: '' }], [900, cell]]) }
    })
    expect(row).toBeGreaterThan(0)
    expect(matchSheet(planned, { ...sheet, rows: moved }).column(column)).toBe(column)
  })

  it('lacks a row whose id is gone, whoever stands in its place', () => {
    const match = matchSheet(planned, returned([7, 0, 8]))
    expect([7, 8, 9].map(match.row)).toEqual([7, null, 8])
  })
})

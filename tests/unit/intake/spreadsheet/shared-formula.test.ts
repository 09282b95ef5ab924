import { expect, it } from 'vitest'
import { readXlsx } from '../../../../src/intake/spreadsheet/read-xlsx.ts'
import { movedFormula } from '../../../../src/intake/spreadsheet/shared-formula.ts'
import { foreignXlsx } from '../../../builders/foreign-xlsx.ts'
import { okOf } from '../../../builders/workbook-files.ts'

it.each([
  ['$A1+B$2+$C$3+D4', '$A3+C$2+$C$3+E6'],
  [`IF('Q4 A1'!B2>0,"A1",LOG10(A1))`, `IF('Q4 A1'!C4>0,"A1",LOG10(B3))`],
  ['in_limit_A1+AB1', 'in_limit_A1+AC3'],
  ['Sheet1!A1:B$2', 'Sheet1!B3:C$2'],
])('%s, filled down two rows and right one column, is %s', (formula, moved) => {
  expect(movedFormula({ formula, row: 1, column: 1 }, 3, 2)).toBe(moved)
})

it('is blank where a reference would leave the sheet', () => {
  expect(movedFormula({ formula: 'A1', row: 2, column: 2 }, 1, 2)).toBe('')
})

it('gives every cell that names a shared formula its own', async () => {
  const cell = (at: string, formula: string) => `<c r="${at}">${formula}<v>1</v></c>`
  const rows = [
    `<row r="7">${cell('B7', '<f t="shared" ref="B7:C8" si="0">A7*$A$1</f>')}${cell('C7', '<f t="shared" si="0"/>')}</row>`,
    `<row r="8">${cell('B8', '<f t="shared" si="0"/>')}${cell('C8', '<f t="shared" si="9"/>')}</row>`,
  ].join('')
  const [sheet] = okOf(await readXlsx(await foreignXlsx({ sheets: [{ name: 'S', rows }] }), 'a.xlsx')).sheets
  expect(sheet?.rows.map(({ cells }) => [...cells.values()].map(({ formula }) => formula))).toEqual([
    ['A7*$A$1', 'B7*$A$1'],
    ['A8*$A$1', ''],
  ])
})

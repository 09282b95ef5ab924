import { describe, expect, it } from 'vitest'
import { SHEETS } from '#wording'
import { calculationOf } from '../../../src/board/calculation/calculate.ts'
import { typed } from '../../../src/board/cells.ts'
import { resultsOf } from '../../../src/board/integrity/results.ts'
import type { CellPlan } from '../../../src/board/workbook-plan.ts'
import { aWorkbook } from '../../builders/workbook.ts'
import { rowNamed, sheetsOf, valuesIn } from './sheets/plan-cells.ts'

const cell = (column: number, content: Pick<CellPlan, 'formula' | 'value'>): CellPlan => ({ column, style: 'formula.text', ...content })

function resultsWith(...cells: readonly CellPlan[]) {
  const rows = [
    { number: 3, cells: [cell(2, { value: 1000 })] },
    { number: 5, cells },
  ].map((row) => ({ ...row, height: undefined, parts: undefined }))
  return resultsOf({ name: 'Sheet', rows }, calculationOf({ rowsOf: () => rows, names: () => [] }))
}

describe('what a sheet shows at export', () => {
  it('is each number below the lights times its row and column, and the letters of what formulas give', () => {
    const date = { date: '2026-11-24' } as CellPlan['value']
    expect(
      resultsWith(
        cell(1, { value: 2 }),
        cell(2, { formula: '-3' }),
        cell(3, { formula: '"four"' }),
        cell(4, { value: 'typed' }),
        cell(5, date === undefined ? {} : { value: date }),
      ),
    ).toEqual({ sum: 10 - 30 + 25 * 46_350, size: 10 + 30 + 25 * 46_350, letters: 4 })
  })

  it.each(['a\nb', 'a😀b', 'a\u0007b', '\uD83D'])('has no letters where engines count them differently: %j', (text) => {
    expect(resultsWith(cell(1, { formula: '"four"' }), cell(2, { formula: '""', value: text })).letters).toBeNull()
  })

  it('is compared formula for formula alone where a name has such a sign', () => {
    const checksOf = (name: string) => sheetsOf(aWorkbook({ components: [{ name, cost: 4200 }] })).get(SHEETS.modelChecks)
    const of = (name: string) => valuesIn(checksOf(name), rowNamed(checksOf(name), `Formulas in place on ${SHEETS.summary}`), 'J', 'J')[0]
    expect([typeof of('Queue'), of('Queue 😀') ?? null]).toEqual(['number', null])
  })

  it('is held against the formulas of the export alone: no left side says 0 beside a right side of many', () => {
    const sheet = sheetsOf(aWorkbook({ components: [{ name: 'Queue', cost: 4200 }] })).get(SHEETS.modelChecks)
    const [left, right, unit, difference] = valuesIn(sheet, rowNamed(sheet, `Formulas in place on ${SHEETS.components}`), 'C', 'F')
    expect([left, unit, difference]).toEqual([undefined, 'formulas', 0])
    expect(right).toBeGreaterThan(5)
  })
})

describe('a text of several lines', () => {
  it('is one line in a cell that formulas read', () => {
    expect(typed('Rises  \r\n\n with use\rand day', 'answer.wrap').value).toBe('Rises with use and day')
  })
})

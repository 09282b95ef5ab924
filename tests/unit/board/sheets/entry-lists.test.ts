import { describe, expect, it } from 'vitest'
import { SHEETS } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { rowNamed, sheetsOf, valuesIn } from './plan-cells.ts'

const sheets = sheetsOf(aWorkbook({ components: [{ name: 'Queue', cost: 42_000 }] }))

/** What the lists in cells of a sheet offer: the texts of the range that each is read from. */
function offers(name: string): readonly (readonly unknown[])[] {
  return (sheets.get(name)?.validations ?? []).flatMap((entry) => {
    const [, column = '', first, last] = (entry.kind === 'list' && /!\$([A-Z]+)\$(\d+):\$\1\$(\d+)$/.exec(entry.source)) || []
    if (first === undefined) return []
    const rows = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at)
    return [rows.flatMap((row) => valuesIn(sheets.get(SHEETS.checks), row, column, column))]
  })
}

describe('a cell with a list', () => {
  it('offers every word it may hold, so that a board member can pick another and not only the first or last', () => {
    expect(offers(SHEETS.components)).toContainEqual(['Planned', 'Live', 'Retiring', 'Retired'])
    expect(offers(SHEETS.components)).toContainEqual(['Yes', 'No', 'Not sure'])
  })
})

describe('the imported lists among the inputs', () => {
  it('say of each list of which day its prices are, and both of its totals', () => {
    const entry = { source: 'list.csv', pricesAsOf: '2026-11-01', controlTotal: 100_000, rowsTotal: 99_000 }
    const inputs = sheetsOf(aWorkbook({ components: [{ name: 'Queue', cost: 42_000 }], imports: [entry] })).get(SHEETS.inputs)
    expect(valuesIn(inputs, rowNamed(inputs, 'list.csv'), 'B', 'E')).toEqual(['list.csv', '2026-11-01', 1000, 990])
  })
})

import { describe, expect, it } from 'vitest'
import { type IsoDate, type IsoTime, setField } from '#core'
import { SHEETS } from '#wording'
import { withLocked } from '../../../builders/locked-past.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, contextOf, okOf } from '../../../builders/workbook-files.ts'
import { sheetsOf, valuesIn } from './plan-cells.ts'

const priced = (cost: number) =>
  aWorkbook({
    components: [
      { name: 'Queue', cost },
      { name: 'Cache', cost: 10_000 },
    ],
  })

describe('changes', () => {
  it('prints why a price rose, or that nobody said why', () => {
    const { workbook, past } = withLocked(priced(150_000), priced(100_000), '2026Q3', '2026-09-30' as IsoDate)
    const moves = (of: typeof workbook) =>
      (sheetsOf(of, past).get(SHEETS.changes)?.rows ?? []).flatMap(({ number }) => [
        valuesIn(sheetsOf(of, past).get(SHEETS.changes), number, 'B', 'F'),
      ])
    expect(moves(workbook)).toContainEqual([
      'Queue',
      'Monthly cost (USD)',
      1000,
      1500,
      'Price. No reason is given for the price jump',
    ])
    const context = { ...contextOf(workbook), at: '2027-01-01T00:00:00.000Z' as IsoTime }
    const explained = afterEdit(workbook, okOf(setField(context, 'components', 'c-queue', 'priceChangeReason', 'Twelve more seats')))
    const after = moves(explained)
    expect(after).toContainEqual(['Queue', 'Monthly cost (USD)', 1000, 1500, 'Price. Twelve more seats'])
    expect(after.filter(([name]) => name === 'Queue')).toHaveLength(1)
  })
})

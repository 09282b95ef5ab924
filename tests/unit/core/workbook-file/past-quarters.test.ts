import { describe, expect, it } from 'vitest'
import { doubtfulQuarters, newRecord, problem, type Workbook } from '#core'
import { aWorkbook } from '../../../builders/workbook.ts'

const record = (quarter: string, revision: number) => ({ ...newRecord('quarters', `${quarter}-r${revision}`), quarter, revision })

function withLocks(...records: readonly ReturnType<typeof record>[]): Workbook {
  const workbook = aWorkbook()
  return { ...workbook, tables: { ...workbook.tables, quarters: Object.fromEntries(records.map((each) => [each.id, each])) } }
}

describe('quarters whose figures nothing bears out', () => {
  const workbook = withLocks(record('2026Q1', 1), record('2026Q1', 2), record('2026Q2', 1), record('2026Q3', 1))
  const file = (id: string) => `${id}.json`

  it('are those whose newest file is gone, was changed or cannot be read, the oldest first', () => {
    expect(
      doubtfulQuarters(workbook, [
        problem('file-unreadable', { file: file('2026Q3-r1'), reason: 'EIO' }),
        problem('quarter-changed', { quarter: '2026Q2', file: file('2026Q2-r1') }),
        problem('quarter-missing', { quarter: '2026Q1', file: file('2026Q1-r2') }),
      ]),
    ).toEqual({ notAtHand: ['2026Q1', '2026Q2', '2026Q3'], refused: [] })
  })

  it('are none of an earlier revision or of an approval, which draw nothing', () => {
    expect(
      doubtfulQuarters(workbook, [
        problem('quarter-missing', { quarter: '2026Q1', file: file('2026Q1-r1') }),
        problem('quarter-missing', { quarter: '2026Q2', file: '2026Q2-r1.approval.json' }),
      ]),
    ).toEqual({ notAtHand: [], refused: [] })
  })

  it('are told apart from those whose file is there and is not accepted, each with why', () => {
    const forged = problem('quarter-not-from-records', { quarter: '2026Q2', file: file('2026Q2-r1'), what: 'figures', where: 'cash' })
    const broken = problem('signature-broken', { file: file('2026Q3-r1') })
    expect(doubtfulQuarters(workbook, [broken, forged])).toEqual({ notAtHand: [], refused: [forged, broken] })
  })
})

// The proof of each month of a source stays with its import.

import { describe, expect, it } from 'vitest'
import { applyEdit, billImportEdit, keptProofs, recordsOf, type Workbook } from '#core'
import { COSTS_TEXT } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { contextOf, group, planOf } from './bill-import.ts'

const proofOf = (amount: string, ...months: readonly string[]) => JSON.stringify([{ months, currency: 'USD', text: `USD ${amount}` }])

function taken(workbook: Workbook, amount: string, months: readonly string[], proof = proofOf(amount, ...months)): Workbook {
  const groups = months.map((month) => group('AmazonS3', amount, { month }))
  const file = { name: 'bill.csv', lines: 1, controlTotal: null, rowsTotal: null, map: null, proof }
  return okOf(applyEdit(workbook, okOf(billImportEdit(contextOf(workbook), planOf(workbook, groups), file))))
}

const shownOf = (workbook: Workbook) =>
  recordsOf(workbook, 'imports').map(({ proof }) => keptProofs(proof).map(({ months, text }) => COSTS_TEXT.importProof(months, text)))

describe('proofs that are kept', () => {
  const two = taken(taken(aWorkbook({}), '10', ['2026-08']), '20', ['2026-09'])

  it('are one for each import of months, the newest first', () => {
    expect(shownOf(two)).toEqual([['September 2026: USD 20', 'August 2026: USD 10']])
  })

  it('go once all of their months come again', () => {
    expect(shownOf(taken(two, '21', ['2026-09']))).toEqual([['September 2026: USD 21', 'August 2026: USD 10']])
    expect(shownOf(taken(two, '5', ['2026-08', '2026-09', '2026-10']))).toEqual([['August 2026 to October 2026: USD 5']])
  })

  it('stay where a file has their months and somebody leaves those out', () => {
    const context = contextOf(two)
    const file = { name: 'bill.csv', lines: 1, controlTotal: null, rowsTotal: null, map: null, proof: proofOf('7', '2026-09', '2026-10') }
    const plan = planOf(two, [group('AmazonS3', '3', { month: '2026-09' }), group('AmazonS3', '4')])
    const october = { ...plan, takenMonths: ['2026-10'] }
    expect(shownOf(okOf(applyEdit(two, okOf(billImportEdit(context, october, file)))))[0]).toHaveLength(3)
    expect(shownOf(okOf(applyEdit(two, okOf(billImportEdit(context, plan, file)))))[0]).toHaveLength(2)
  })

  it('of earlier versions, which say no month, are shown and stay', () => {
    const old = JSON.stringify([{ currency: 'USD', text: 'USD 10' }])
    expect(keptProofs(old)).toMatchObject([{ months: [], text: 'USD 10' }])
    const book = taken(aWorkbook({}), '10', ['2026-08'])
    const imports = Object.fromEntries(recordsOf(book, 'imports').map((entry) => [entry.id, { ...entry, proof: old }]))
    const before: Workbook = { ...book, tables: { ...book.tables, imports } }
    expect(shownOf(taken(before, '20', ['2026-09']))).toEqual([['September 2026: USD 20', 'USD 10']])
  })

  it('never are more than a workbook takes', () => {
    const long = JSON.stringify([{ months: ['2026-10'], text: 'x'.repeat(99_950) }])
    expect(shownOf(taken(two, '5', ['2026-10'], long))[0]).toHaveLength(1)
  })

  it('are none where something else stands there', () => {
    expect([null, '', '{', '3', '[3, null, {}]', '{"months": 3, "text": "USD 1"}'].flatMap(keptProofs)).toEqual([])
  })
})

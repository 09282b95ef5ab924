// The books of months that a bill has are compared with what it came to in them, whatever its price is now.

import { describe, expect, it } from 'vitest'
import { assess, type IsoDate, reconcile, type Workbook } from '#core'
import { bookLine } from '../../../builders/books.ts'
import { AS_OF, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'
import { group, imported } from './bill-import.ts'

const BOOKS: WorkbookSketch = {
  components: [{ name: 'EKS', vendor: 'AWS' }],
  ledger: [bookLine('2026-07', 'AWS', 100_000), bookLine('2026-08', 'AWS', 150_050), bookLine('2026-09', 'AWS', 190_000)],
  bookAccounts: { Hosting: 'hosting' },
  bookVendors: { AWS: ['AWS'] },
}

const month = (name: string, amount: string) => group('AmazonEKS', amount, { month: name })
const found = (workbook: Workbook) => reconcile(assess(workbook, AS_OF as IsoDate))

describe('the books of months that bills have', () => {
  it('are compared with what was billed in them, not with the price now', () => {
    const groups = [month('2026-07', '1000'), month('2026-08', '1500.5'), month('2026-09', '1900'), month('2026-10', '2600')]
    const tax = group(null, '10', { month: '2026-09', category: 'tax' })
    const refund = group('AmazonEKS', '-300', { month: '2026-08', category: 'refund' })
    const books = found(imported(aWorkbook(BOOKS), [...groups, tax, refund]))
    expect(books).toMatchObject({ listedMinor: 780_000, expectedMinor: 441_050, differenceMinor: -1000 })
    expect(books?.matches).toMatchObject([{ name: 'AWS', state: 'both', differenceMinor: -1000 }])
  })

  it('go on at the price now in a month that no bill has whole', () => {
    const part = { coverage: { first: '2026-08-10' as IsoDate, last: '2026-08-31' as IsoDate } }
    const groups = [month('2026-07', '1000'), group('AmazonEKS', '900', { month: '2026-08', ...part }), month('2026-10', '2600')]
    expect(found(imported(aWorkbook(BOOKS), groups))?.expectedMinor).toBe(100_000 + 2 * 260_000)
  })
})

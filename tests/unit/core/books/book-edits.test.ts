import { describe, expect, it } from 'vitest'
import {
  addLedgerLine,
  answerAccounts,
  answerVendors,
  applyEdit,
  bookId,
  changeLedgerLine,
  type EditContext,
  importLedger,
  inverseOf,
  minorUnits,
  recordsOf,
  removeLedgerLine,
  type Workbook,
} from '#core'
import type { AccountAnswer } from '../../../../src/core/books/book-edits.ts'
import { aWorkbook, TYPED_AT } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const start = aWorkbook({
  components: [{ name: 'Cluster', vendor: 'AWS EKS', cost: 1 }],
  ledger: [
    { month: '2026-07', account: 'Hosting', vendor: 'AWS', amount: 100 },
    { month: '2026-07', account: 'Travel', vendor: 'Airline', amount: 200 },
    { month: '2026-08', account: 'Hosting', vendor: 'AWS', amount: 300 },
  ],
})

function contextOf(workbook: Workbook): EditContext {
  let made = 0
  return { workbook, at: TYPED_AT, newId: () => `n-${++made}`, source: 'imported' }
}

const applied = (edit: Parameters<typeof applyEdit>[1], workbook = start) => okOf(applyEdit(workbook, edit))
const rows = (workbook: Workbook) =>
  recordsOf(workbook, 'ledger').map(({ month, account, vendor, amount }) => [month, account, vendor, amount])

describe('a line of the books', () => {
  it('is added, changed and removed', () => {
    const added = applied(okOf(addLedgerLine(contextOf(start), { month: '2026-09', vendor: 'Sentry', amount: minorUnits(-50) })))
    expect(rows(added).at(-1)).toEqual(['2026-09', null, 'Sentry', -50])
    const changed = applied(okOf(changeLedgerLine(contextOf(start), 'ledger-1', { amount: minorUnits(7) })))
    expect(rows(changed)[0]).toEqual(['2026-07', 'Hosting', 'AWS', 7])
    expect(rows(applied(okOf(removeLedgerLine(contextOf(start), 'ledger-1'))))).toHaveLength(2)
  })

  it('without a month or an amount is refused', () => {
    expect(addLedgerLine(contextOf(start), { amount: minorUnits(1) })).toMatchObject({ problem: { code: 'book-line-undated' } })
    expect(changeLedgerLine(contextOf(start), 'ledger-1', { amount: null })).toMatchObject({ problem: { code: 'book-line-blank' } })
  })
})

describe('an import of the books', () => {
  const line = { month: '2026-07', account: 'hosting', vendor: 'Supabase', amount: minorUnits(25) }

  it('takes the place of the same account in the same month, and of nothing else', () => {
    const edit = okOf(importLedger(contextOf(start), 'books.csv', [line]))
    const imported = applied(edit)
    expect(rows(imported)).toEqual([
      ['2026-07', 'Travel', 'Airline', 200],
      ['2026-08', 'Hosting', 'AWS', 300],
      ['2026-07', 'hosting', 'Supabase', 25],
    ])
    const again = applied(okOf(importLedger(contextOf(imported), 'books.csv', [line])), imported)
    expect(rows(again)).toEqual(rows(imported))
    expect(new Set(rows(applied(inverseOf(edit), imported)).map(String))).toEqual(new Set(rows(start).map(String)))
  })
})

describe('what is said of a vendor or an account', () => {
  it('is remembered once under its name, changed, and taken back', () => {
    const say = (workbook: Workbook, vendor: string, counts: 'listed' | 'not-infrastructure' | null) =>
      applied(okOf(answerVendors(contextOf(workbook), [{ vendor, counts, listed: ['AWS EKS'] }])), workbook)
    const listed = say(start, 'AWS', 'listed')
    expect(listed.tables.bookVendors[bookId('AWS')]).toMatchObject({ vendor: 'AWS', counts: 'listed', listed: ['AWS EKS'] })
    const other = say(listed, 'aws', 'not-infrastructure')
    expect(recordsOf(other, 'bookVendors')).toMatchObject([{ counts: 'not-infrastructure', listed: [] }])
    expect(recordsOf(say(other, 'AWS', null), 'bookVendors')).toEqual([])
  })

  it('that it is listed, names what for', () => {
    const refused = answerVendors(contextOf(start), [{ vendor: 'AWS', counts: 'listed', listed: [] }])
    expect(refused).toMatchObject({ ok: false, problem: { code: 'book-vendor-unmatched', facts: { vendor: 'AWS' } } })
  })

  it('several at once are one step', () => {
    const answers: readonly AccountAnswer[] = [
      { account: 'Hosting', counts: 'hosting' },
      { account: 'Travel', counts: 'other' },
    ]
    const said = applied(okOf(answerAccounts(contextOf(start), answers)))
    expect(recordsOf(said, 'bookAccounts').map(({ counts }) => counts)).toEqual(['hosting', 'other'])
    const changed = applied(okOf(answerAccounts(contextOf(said), [{ account: 'travel', counts: 'software' }])), said)
    expect(recordsOf(changed, 'bookAccounts').map(({ counts }) => counts)).toEqual(['hosting', 'software'])
  })
})

// A workbook with books: vendors of both sides that belong together, that are paid and not listed, listed and not paid; a line that
// names nobody, money that came back, accounts that are no infrastructure, credits, a bill that is split.

import type { Workbook } from '#core'
import { aWorkbook, type WorkbookSketch } from './workbook.ts'

export const bookLine = (month: string, vendor: string | null, amount: number, account: string | null = 'Hosting') => ({
  month,
  account,
  vendor,
  amount,
})
const SKETCH = {
  components: [
    { name: 'Cluster', vendor: 'EKS', cost: 42_000 },
    { name: 'Sign-in', vendor: 'Clerk + Stripe', cost: 2500 },
    { name: 'Store', vendor: 'Pinecone', cost: 5000 },
    {
      ...{ name: 'GPUs', vendor: 'Modal' },
      costLines: [
        { amount: 31_000, grantId: 'grant-1', grantAmount: 21_000 },
        { amount: 900, per: 'one-off' as const, month: '2026-09' },
        { amount: 3000, billId: 'bill-1' },
      ],
    },
    { name: 'Old', vendor: 'Gone', cost: 9000, lifecycle: 'retired' as const },
  ],
  bills: [{ vendor: 'AWS', amount: 10_000 }],
  creditGrants: [{ vendor: 'Modal', balance: 900_000, asOf: '2026-10-01' }],
  ledger: [
    bookLine('2026-07', 'Amazon Web Services', 55_000),
    bookLine('2026-09', 'Amazon Web Services', 50_000),
    bookLine('2026-09', 'Amazon Web Services', -2000),
    bookLine('2026-08', 'Modal Labs', 10_000, 'Software'),
    bookLine('2026-08', 'Datadog', 3000, 'Software'),
    bookLine('2026-08', 'Figma', 700, 'Software'),
    bookLine('2026-08', null, 100, null),
    bookLine('2026-08', 'Jonas Weber', 900_000, 'Salaries'),
    bookLine('2026-08', 'Lawyers', 88_000, 'Legal'),
    bookLine('2026-01', 'Datadog', 77_000),
  ],
  bookAccounts: { Hosting: 'hosting', Software: 'software', Salaries: 'other' } as const,
  bookVendors: {
    'Amazon Web Services': ['EKS', 'AWS'],
    ...{ 'Modal Labs': ['Modal'], Datadog: 'not-listed' as const, Figma: 'not-infrastructure' as const },
  },
}

/** The books are of July to September 2026; another ledger takes their place. */
export function booksWorkbook(sketch: WorkbookSketch = {}): Workbook {
  return aWorkbook({ ...SKETCH, ...sketch })
}

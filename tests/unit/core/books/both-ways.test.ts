import { describe, expect, it } from 'vitest'
import { assess, reconcile } from '#core'
import { bothWays } from '../../../../src/core/books/both-ways.ts'
import { booksWorkbook } from '../../../builders/books.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

describe('the books and the inventory, both ways', () => {
  const ledger = [
    { month: '2026-10', account: 'Hosting', vendor: 'Pinecone', amount: 12_000 },
    { month: '2026-10', account: 'Hosting', vendor: 'Datadog', amount: 3000 },
  ]
  const found = reconcile(
    assess(
      aWorkbook({
        components: [
          { name: 'Vector store', vendor: 'Pinecone', cost: 10_000 },
          { name: 'Queue', vendor: 'Upstash', cost: 5000 },
        ],
        ledger,
        bookAccounts: { Hosting: 'hosting' },
        bookVendors: { Pinecone: ['Pinecone'], Datadog: 'not-listed' },
      }),
      AS_OF,
    ),
  )

  it('say that a total fits by chance', () => {
    expect(found?.differenceMinor).toBe(0)
    expect(found === null ? null : bothWays(found)).toEqual({
      ...{ bookedOnlyMinor: 3000, expectedOnlyMinor: 5000, amountsMinor: 2000 },
      ...{ grossMinor: 10_000, oneSidedMinor: 8000 },
    })
  })

  it('add up to the difference', () => {
    const all = reconcile(assess(booksWorkbook(), AS_OF))
    if (all === null) throw new Error('The books have no month that is over')
    const { bookedOnlyMinor, expectedOnlyMinor, amountsMinor } = bothWays(all)
    expect(bookedOnlyMinor - expectedOnlyMinor + amountsMinor).toBe(all.differenceMinor)
  })
})

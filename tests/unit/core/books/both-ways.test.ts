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
      ...{ grossMinor: 10_000, explainedBp: 8000, notAnsweredMinor: 0 },
    })
  })

  it('explain nothing while nobody has answered, and nothing of nothing', () => {
    const sketch = { components: [{ name: 'Vector store', vendor: 'Pinecone', cost: 10_000 }], ledger }
    const of = (more: object) => {
      const books = reconcile(assess(aWorkbook({ ...sketch, ...more }), AS_OF))
      return books === null ? null : bothWays(books)
    }
    // Pinecone is booked under its very name: whether it is the one of the inventory is for somebody to answer.
    expect(of({ bookAccounts: { Hosting: 'hosting' } })).toMatchObject({ bookedOnlyMinor: 0, notAnsweredMinor: 15_000, explainedBp: 0 })
    expect(of({})).toMatchObject({ notAnsweredMinor: 0, explainedBp: null })
  })

  it('add up to the difference', () => {
    const all = reconcile(assess(booksWorkbook(), AS_OF))
    if (all === null) throw new Error('The books have no month that is over')
    const { bookedOnlyMinor, notAnsweredMinor, expectedOnlyMinor, amountsMinor } = bothWays(all)
    expect(bookedOnlyMinor + notAnsweredMinor - expectedOnlyMinor + amountsMinor).toBe(all.differenceMinor)
  })
})

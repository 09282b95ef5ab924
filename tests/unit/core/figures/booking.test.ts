import { describe, expect, it } from 'vitest'
import { applyEdit, assess, bookedCosts, bookedPrices, bookPrices } from '#core'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const workbook = aWorkbook({
  components: [
    {
      name: 'Queue',
      costLines: [
        { amount: 1000, label: 'Base' },
        { amount: 5000, bookedAs: 'other' },
        { amount: 900, per: 'one-off' },
      ],
    },
    { name: 'EU', costLines: [{ amount: 70, currency: 'EUR' }] },
    { name: 'Old', lifecycle: 'retired', cost: 9000 },
    { name: 'Store', costLines: [{ amount: 300, billId: 'bill-1' }] },
  ],
  bills: [
    { vendor: 'AWS', amount: 2300 },
    { vendor: 'All split', amount: 0 },
    { vendor: 'Paid once', amount: 400, per: 'one-off' },
  ],
})
const prices = bookedPrices(assess(workbook, AS_OF))

describe('prices and where they are booked', () => {
  it('are those that count a month, and what bills leave, the most expensive first', () => {
    expect(prices.map(({ componentName, label, monthlyMinor, bookedAs }) => [componentName, label, monthlyMinor, bookedAs])).toEqual([
      ['Queue', null, 5000, 'other'],
      [null, 'AWS', 2000, null],
      ['Queue', 'Base', 1000, null],
      ['Store', null, 300, null],
      ['EU', null, null, null],
    ])
  })

  it('name the currency whose rate they wait for', () => {
    const bill = { vendor: 'OVH', amount: 500, currency: 'GBP' }
    const book = aWorkbook({
      components: [
        { name: 'EU', costLines: [{ amount: 70, currency: 'EUR' }] },
        { name: 'Blank', cost: null },
      ],
      bills: [bill],
    })
    const waiting = bookedPrices(assess(book, AS_OF)).map((price) => [price.componentName ?? price.label, price.withoutRate])
    expect(waiting).toEqual([
      ['EU', 'EUR'],
      ['Blank', null],
      ['OVH', 'GBP'],
    ])
  })

  it('are booked several at once, as one step', () => {
    const open = prices.filter(({ bookedAs }) => bookedAs === null)
    const edit = okOf(bookPrices(contextOf(workbook), open, 'cogs'))
    expect(edit.edits).toHaveLength(4)
    expect(edit.label.facts).toEqual({ name: '', count: 4 })
    const after = okOf(applyEdit(workbook, edit))
    expect(bookedCosts(assess(after, AS_OF))).toEqual({ cogs: 3300, rAndD: 0, other: 5000, notSaid: 0 })
  })

  it('name the one price in the step, and refuse one that is gone', () => {
    const [queue, aws] = prices
    expect(okOf(bookPrices(contextOf(workbook), [queue ?? fail()], null)).label.facts['name']).toBe('Queue')
    expect(okOf(bookPrices(contextOf(workbook), [aws ?? fail()], 'cogs')).label.facts['name']).toBe('AWS')
    expect(codeOf(bookPrices(contextOf(workbook), [{ ...(aws ?? fail()), id: 'gone' }], 'cogs'))).toBe('record-missing')
  })
})

function fail(): never {
  throw new Error('No such price')
}

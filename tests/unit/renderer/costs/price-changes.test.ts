// Setting one field of several prices: what would change, what has it already, what cannot have it; then one step.
import { describe, expect, it } from 'vitest'
import { applyEdit, assess, type BookedPrice, bookedPrices, inverseOf } from '#core'
import { isPriceNamed, priceChanges, setPrices } from '../../../../src/renderer/screens/costs/price-changes.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'

const workbook = aWorkbook({
  components: [
    { name: 'Queue', costLines: [{ amount: 4000, bookedAs: 'cogs' }] },
    { name: 'Chat', costLines: [{ amount: 3000, driver: 'per-seat', seats: 2 }] },
    { name: 'Model', costLines: [{ amount: 2000, driver: 'usage', label: 'tokens' }] },
  ],
  bills: [{ vendor: 'Cloud', amount: 100 }],
})
const pricesOf = (state: typeof workbook) => bookedPrices(assess(state, AS_OF))
const prices = pricesOf(workbook)
const names = (some: readonly BookedPrice[]) => some.map(({ componentName, label }) => componentName ?? label)
const changed = (field: 'bookedAs' | 'driver', value: string | null) => {
  const { changed: some, same, leftOut } = priceChanges(prices, field, value)
  return [names(some), same, leftOut]
}

describe('several prices', () => {
  it('say what would change and what has it already', () => {
    expect(changed('bookedAs', 'cogs')).toEqual([['Chat', 'Model', 'Cloud'], 1, 0])
    expect(changed('bookedAs', null)).toEqual([['Queue'], 3, 0])
  })

  it('leave out what has no driver of its own: paid by seat, or the rest of a bill', () => {
    expect(changed('driver', 'usage')).toEqual([['Queue'], 1, 2])
    // That of the queue is only assumed: setting the same one types it.
    expect(changed('driver', 'fixed')).toEqual([['Queue', 'Model'], 0, 2])
  })

  it('are set as one step that is undone as one', () => {
    for (const [field, value, code] of [
      ['bookedAs', 'other', 'change-booking'],
      ['driver', 'per-request', 'change-drivers'],
    ] as const) {
      const { changed: some } = priceChanges(prices, field, value)
      const edit = okOf(setPrices(contextOf(workbook), some, field, value))
      expect(edit).toMatchObject({ label: { code, facts: { count: some.length } } })
      const after = okOf(applyEdit(workbook, edit))
      expect(priceChanges(pricesOf(after), field, value).changed).toEqual([])
      expect(pricesOf(okOf(applyEdit(after, inverseOf(edit))))).toEqual(prices)
    }
  })

  it('are found by any part of their name', () => {
    const found = (text: string) => names(prices.filter((price) => isPriceNamed(price, text)))
    expect(found(' TOK')).toEqual(['Model'])
    expect(found(' ')).toHaveLength(4)
    expect(found('nothing')).toEqual([])
  })
})

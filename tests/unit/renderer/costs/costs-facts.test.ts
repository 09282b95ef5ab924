// What the costs screen shows of bills, credits and rates.
import { describe, expect, it } from 'vitest'
import { assess } from '#core'
import { costsFacts } from '../../../../src/renderer/screens/costs/costs-facts.ts'
import { AS_OF, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'

const factsOf = (sketch: WorkbookSketch) => costsFacts(assess(aWorkbook(sketch), AS_OF))

describe('the costs screen', () => {
  it('shows each bill with who bears it and what is left', () => {
    const [row] = factsOf({
      components: [{ name: 'Queue', costLines: [{ amount: 30_000, per: 'quarter', billId: 'bill-1' }] }],
      bills: [{ vendor: 'AWS', amount: 90_000, per: 'quarter' }],
    }).bills
    expect(row?.parts.map(({ componentName, line }) => [componentName, line.amount])).toEqual([['Queue', 30_000]])
    expect(row).toMatchObject({ restMinor: 60_000, restMonthly: 20_000 })
  })

  it('counts the prices that draw on credits, of what is live or retiring', () => {
    const costLines = [{ amount: 1000, grantId: 'grant-1' }]
    const [row] = factsOf({
      components: [
        { name: 'Live', costLines },
        { name: 'Retiring', lifecycle: 'retiring', costLines },
        { name: 'Planned', lifecycle: 'planned', costLines },
      ],
      creditGrants: [{ balance: 5000, asOf: AS_OF }],
    }).grants
    expect(row).toMatchObject({ prices: 2, state: { monthlyUse: 2000, monthsLeft: 2 } })
  })

  it('asks once for each currency without a rate, of prices and of what bills leave', () => {
    const facts = factsOf({
      components: [
        { name: 'A', costLines: [{ amount: 1, currency: 'EUR' }] },
        { name: 'B', costLines: [{ amount: 2, currency: 'EUR' }] },
        { name: 'Gone', lifecycle: 'retired', costLines: [{ amount: 3, currency: 'GBP' }] },
        { name: 'Rated', costLines: [{ amount: 4, currency: 'JPY' }] },
        { name: 'Later', costLines: [{ amount: 5, currency: 'SEK' }] },
      ],
      bills: [{ amount: 100, currency: 'CHF' }],
      exchangeRates: [
        { from: 'JPY', to: 'USD', rate: 0.0067, date: '2026-11-01' },
        { from: 'SEK', to: 'USD', rate: 0.1, date: '2027-01-01' },
      ],
    })
    expect(facts.missingRates).toEqual(['CHF', 'EUR', 'SEK'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, assess, basisPoints, type EditContext, minorUnits, setBillPart, type Workbook } from '#core'
import { partAmounts } from '../../../../src/core/costs/bill.ts'
import { AS_OF, aWorkbook, TYPED_AT } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const part = (id: string, values: { amount?: number; billShare?: number }) => ({
  id,
  componentId: `c-${id}`,
  amount: values.amount === undefined ? null : minorUnits(values.amount),
  billShare: values.billShare === undefined ? null : basisPoints(values.billShare),
})

const totalsOf = (sketch: Parameters<typeof aWorkbook>[0]) => assess(aWorkbook(sketch), AS_OF).totals

describe('the parts of a bill', () => {
  it('that are shares of 100 % make exactly the bill, whatever each rounds to', () => {
    expect(partAmounts({ amount: minorUnits(1235) }, [part('a', { billShare: 5000 }), part('b', { billShare: 5000 })])).toEqual([618, 617])
    const thirds = [3333, 3333, 3334].map((billShare, index) => part(String(index), { billShare }))
    expect(partAmounts({ amount: minorUnits(100) }, thirds)).toEqual([33, 34, 33])
  })

  it('that are amounts stay as they are typed beside shares', () => {
    expect(partAmounts({ amount: minorUnits(1000) }, [part('a', { amount: 250 }), part('b', { billShare: 1000 })])).toEqual([250, 100])
  })
})

describe('a bill in the totals', () => {
  const aws = { vendor: 'AWS', amount: 100_000 }

  it('counts once: its parts with their components, the rest by itself', () => {
    const components = [
      { name: 'A', costLines: [{ amount: 30_000, billId: 'bill-1' }] },
      { name: 'B', cost: 500 },
    ]
    expect(totalsOf({ components, bills: [aws] })).toMatchObject({ monthlyCostMinor: 100_500, unallocatedMinor: 70_000 })
  })

  it('is divided and rounded like a line: 1,000.00 a year that nobody bears is 83.33 a month', () => {
    expect(totalsOf({ bills: [{ ...aws, per: 'year' }] })).toMatchObject({ monthlyCostMinor: 8333, unallocatedMinor: 8333 })
  })

  it('is no run-rate when it is paid once', () => {
    expect(totalsOf({ bills: [{ ...aws, per: 'one-off' }] })).toMatchObject({ monthlyCostMinor: 0, unallocatedMinor: 0 })
  })

  it('leaves the totals open without a rate, and never counts as 0', () => {
    const inEuro = { bills: [{ ...aws, currency: 'EUR' }], components: [{ cost: 100 }] }
    expect(totalsOf(inEuro)).toMatchObject({ monthlyCostMinor: null, unallocatedMinor: null, cashAfterCreditsMinor: null })
    const rated = { ...inEuro, exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1.1, date: '2026-11-01' }] }
    expect(totalsOf(rated)).toMatchObject({ monthlyCostMinor: 110_100, unallocatedMinor: 110_000 })
  })

  it('needs no rate once every cent of it is a component’s', () => {
    const components = [{ name: 'A', lifecycle: 'planned' as const, costLines: [{ amount: 100_000, currency: 'EUR', billId: 'bill-1' }] }]
    expect(totalsOf({ components, bills: [{ ...aws, currency: 'EUR' }] })).toMatchObject({ monthlyCostMinor: 0, unallocatedMinor: 0 })
  })

  it('leaves nothing over where a file gives components more than the bill', () => {
    const components = [{ name: 'A', costLines: [{ amount: 130_000, billId: 'bill-1' }] }]
    expect(totalsOf({ components, bills: [aws] })).toMatchObject({ monthlyCostMinor: 130_000, unallocatedMinor: 0 })
  })

  it('adds up to the same total however it is split, by any sequence of accepted edits', () => {
    const wish = fc.oneof(
      fc.record({ amount: fc.nat(60_000).map(minorUnits) }),
      fc.record({ share: fc.integer({ min: 0, max: 6000 }).map(basisPoints) }),
      fc.constant(null),
    )
    const step = fc.record({ component: fc.constantFrom('c-a', 'c-b', 'c-c'), wish })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 90_001 }), (steps, amount) => {
        let workbook: Workbook = aWorkbook({ components: ['A', 'B', 'C'].map((name) => ({ name })), bills: [{ vendor: 'AWS', amount }] })
        let made = 0
        for (const { component, wish } of steps) {
          const context: EditContext = { workbook, at: TYPED_AT, newId: () => `n-${++made}`, source: 'typed' }
          const edit = setBillPart(context, 'bill-1', component, wish)
          if (edit.ok) workbook = okOf(applyEdit(workbook, edit.value))
        }
        const { totals, components } = assess(workbook, AS_OF)
        expect(totals.monthlyCostMinor).toBe(amount)
        const borne = components.reduce((sum, { subject }) => sum + (subject.monthlyCost ?? 0), 0)
        expect(borne + (totals.unallocatedMinor ?? 0)).toBe(amount)
        expect(totals.unallocatedMinor).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  })
})

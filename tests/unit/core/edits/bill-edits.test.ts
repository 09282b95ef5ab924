import { describe, expect, it } from 'vitest'
import {
  addBill,
  applyEdit,
  basisPoints,
  changeBill,
  duplicateComponents,
  type Edit,
  type EditContext,
  inverseOf,
  minorUnits,
  type Result,
  readWorkbook,
  removeBill,
  removeComponents,
  setBillPart,
  setLinePrice,
  setMonthlyCost,
  unallocatedOf,
  type Workbook,
} from '#core'
import { partsOfBill } from '../../../../src/core/edits/bill-edits.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const start = aWorkbook({
  components: [{ name: 'A' }, { name: 'B' }],
  bills: [{ vendor: 'AWS', amount: 100_000, currency: 'EUR', per: 'quarter', date: '2026-10-31' }],
})

function edited(workbook: Workbook, ...builds: readonly ((context: EditContext) => Result<Edit>)[]): Workbook {
  return builds.reduce((current, build) => okOf(applyEdit(current, okOf(build(contextOf(current))))), workbook)
}

const amounts = (workbook: Workbook) => partsOfBill({ workbook }, 'bill-1').map(({ amount }) => amount)
const half = { share: basisPoints(5000) }

describe('a bill', () => {
  it('gives its parts its currency, period and day', () => {
    const split = edited(start, (context) => setBillPart(context, 'bill-1', 'c-a', { amount: minorUnits(40_000) }))
    expect(partsOfBill({ workbook: split }, 'bill-1')).toMatchObject([
      { componentId: 'c-a', amount: 40_000, currency: 'EUR', per: 'quarter', costAsOf: '2026-10-31', label: 'AWS' },
    ])
  })

  it('refuses more than it is, with how much is too much, and changes nothing', () => {
    const split = edited(start, (context) => setBillPart(context, 'bill-1', 'c-a', { amount: minorUnits(60_000) }))
    const over = setBillPart(contextOf(split), 'bill-1', 'c-b', { amount: minorUnits(40_001) })
    expect(over).toEqual({ ok: false, problem: { code: 'bill-over-allocated', facts: { vendor: 'AWS', overMinor: 1, currency: 'EUR' } } })
    expect(codeOf(setBillPart(contextOf(split), 'bill-1', 'c-b', half))).toBe('bill-over-allocated')
    expect(codeOf(changeBill(contextOf(split), 'bill-1', { amount: minorUnits(59_999) }))).toBe('bill-over-allocated')
    expect(codeOf(setBillPart(contextOf(split), 'bill-1', 'c-b', { amount: minorUnits(40_000) }))).toBe('ok')
  })

  it('works shares out anew when its amount changes, and leaves typed amounts', () => {
    const split = edited(
      start,
      (context) => setBillPart(context, 'bill-1', 'c-a', half),
      (context) => setBillPart(context, 'bill-1', 'c-b', { amount: minorUnits(10_000) }),
      (context) => changeBill(context, 'bill-1', { amount: minorUnits(120_001) }),
    )
    expect(amounts(split)).toEqual([60_001, 10_000])
  })

  it('takes its parts along when its period or currency changes', () => {
    const split = edited(
      start,
      (context) => setBillPart(context, 'bill-1', 'c-a', half),
      (context) => changeBill(context, 'bill-1', { per: 'month', currency: 'USD' }),
    )
    expect(partsOfBill({ workbook: split }, 'bill-1')).toMatchObject([{ per: 'month', currency: 'USD', amount: 50_000 }])
  })

  it('turns a share into an amount, an amount into a share, and takes a part back, keeping one part a component', () => {
    const split = edited(
      start,
      (context) => setBillPart(context, 'bill-1', 'c-a', half),
      (context) => setBillPart(context, 'bill-1', 'c-a', { amount: minorUnits(7) }),
    )
    expect(amounts(split)).toEqual([7])
    const again = edited(split, (context) => setBillPart(context, 'bill-1', 'c-a', half))
    expect(amounts(again)).toEqual([50_000])
    expect(amounts(edited(again, (context) => setBillPart(context, 'bill-1', 'c-a', null)))).toEqual([])
  })

  it('goes with its parts, and undo brings all of it back', () => {
    const split = edited(start, (context) => setBillPart(context, 'bill-1', 'c-a', half))
    const removal = okOf(removeBill(contextOf(split), 'bill-1'))
    const gone = okOf(applyEdit(split, removal))
    expect(gone.tables.bills).toEqual({})
    expect(gone.tables.costLines).toEqual({})
    expect(readWorkbook(gone).ok).toBe(true)
    expect(okOf(applyEdit(gone, inverseOf(removal)))).toEqual(split)
  })

  it('has an amount from the start and keeps one', () => {
    expect(codeOf(addBill(contextOf(start), { vendor: 'GCP', amount: null }))).toBe('bill-without-amount')
    expect(codeOf(changeBill(contextOf(start), 'bill-1', { amount: null }))).toBe('bill-without-amount')
    const added = edited(start, (context) => addBill(context, { vendor: 'GCP', amount: minorUnits(5) }))
    expect(Object.values(added.tables.bills)).toMatchObject([{ vendor: 'AWS' }, { vendor: 'GCP', amount: 5, currency: 'USD' }])
  })

  it('is not split a second time by a copy of a component, and gets back what a deleted one had', () => {
    const split = edited(start, (context) => setBillPart(context, 'bill-1', 'c-a', half))
    const copied = okOf(applyEdit(split, okOf(duplicateComponents(contextOf(split), ['c-a'])).edit))
    expect(amounts(copied)).toEqual([50_000])
    const removed = edited(split, (context) => removeComponents(context, ['c-a']))
    expect(unallocatedOf({ amount: minorUnits(100_000) }, partsOfBill({ workbook: removed }, 'bill-1'))).toBe(100_000)
  })

  it('is changed on the bill: neither the grid’s cell nor the line takes its part for a price', () => {
    const split = edited(start, (context) => setBillPart(context, 'bill-1', 'c-a', half))
    expect(codeOf(setMonthlyCost(contextOf(split), 'c-a', minorUnits(1)))).toBe('cost-line-not-monthly')
    const [line] = partsOfBill({ workbook: split }, 'bill-1')
    expect(codeOf(setLinePrice(contextOf(split), line?.id ?? '', { amount: minorUnits(1) }))).toBe('bill-part-fixed')
  })
})

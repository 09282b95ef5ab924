import { describe, expect, it } from 'vitest'
import {
  addRate,
  applyEdit,
  changeGrant,
  changeRate,
  type IsoDate,
  minorUnits,
  payFromGrant,
  readWorkbook,
  removeGrant,
  removeRate,
  setLineCurrency,
  setLinePrice,
  setLineSeats,
} from '#core'
import { aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const LINE = 'c-gpus-cost-1'
const start = aWorkbook({ components: [{ name: 'GPUs', cost: 100_000 }], creditGrants: [{ currency: 'USD' }, { currency: 'EUR' }] })
const paid = okOf(applyEdit(start, okOf(payFromGrant(contextOf(start), LINE, 'grant-1', minorUnits(40_000)))))

describe('credits', () => {
  it('pay a line in their currency and no other', () => {
    expect(paid.tables.costLines[LINE]).toMatchObject({ grantId: 'grant-1', grantAmount: 40_000, amount: 100_000 })
    expect(codeOf(payFromGrant(contextOf(start), LINE, 'grant-2'))).toBe('grant-other-currency')
    expect(codeOf(setLineCurrency(contextOf(paid), LINE, 'EUR'))).toBe('grant-other-currency')
    expect(codeOf(changeGrant(contextOf(paid), 'grant-1', { currency: 'EUR' }))).toBe('grant-other-currency')
    expect(codeOf(changeGrant(contextOf(start), 'grant-1', { currency: 'EUR' }))).toBe('ok')
  })

  it('leave their lines to be paid in cash when they are removed', () => {
    const removed = okOf(applyEdit(paid, okOf(removeGrant(contextOf(paid), 'grant-1'))))
    expect(removed.tables.costLines[LINE]).toMatchObject({ grantId: null, grantAmount: null, amount: 100_000 })
    expect(readWorkbook(removed).ok).toBe(true)
  })
})

describe('an exchange rate', () => {
  const rate = { from: 'EUR', to: 'USD', rate: 1.0837, date: '2026-11-01' as IsoDate }

  it('is added, changed and removed', () => {
    const added = okOf(applyEdit(start, okOf(addRate(contextOf(start), rate))))
    const [record] = Object.values(added.tables.exchangeRates)
    const id = record?.id ?? ''
    const changed = okOf(applyEdit(added, okOf(changeRate(contextOf(added), id, { rate: 1.09 }))))
    expect(changed.tables.exchangeRates[id]).toMatchObject({ ...rate, rate: 1.09 })
    expect(okOf(applyEdit(changed, okOf(removeRate(contextOf(changed), id)))).tables.exchangeRates).toEqual({})
  })

  it('leads from one currency to another, on a day', () => {
    expect(codeOf(addRate(contextOf(start), { ...rate, to: 'EUR' }))).toBe('rate-same-currency')
    expect(codeOf(addRate(contextOf(start), { ...rate, date: null }))).toBe('rate-undated')
    expect(codeOf(addRate(contextOf(start), { ...rate, rate: 0 }))).toBe('out-of-range')
  })
})

describe('the price of a line', () => {
  it('takes over all that was typed with it', () => {
    const typed = { amount: minorUnits(4900), seats: 12, per: 'year', currency: 'EUR' } as const
    const priced = okOf(applyEdit(start, okOf(setLinePrice(contextOf(start), LINE, typed))))
    expect(priced.tables.costLines[LINE]).toMatchObject({ ...typed, driver: 'per-seat' })
    const plain = okOf(applyEdit(priced, okOf(setLineSeats(contextOf(priced), LINE, null))))
    expect(plain.tables.costLines[LINE]).toMatchObject({ seats: null, driver: 'fixed', amount: 4900 })
  })
})

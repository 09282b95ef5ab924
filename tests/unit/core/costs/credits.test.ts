import { describe, expect, it } from 'vitest'
import { assess, grantState, type IsoDate } from '#core'
import { AS_OF, aWorkbook, type RecordSketch } from '../../../builders/workbook.ts'

const gpus = (line: RecordSketch<'costLines'> = {}) => ({ name: 'GPUs', costLines: [{ amount: 100_000, grantId: 'grant-1', ...line }] })

function grantOf(grant: RecordSketch<'creditGrants'>, ...lines: RecordSketch<'costLines'>[]) {
  const { tables } = aWorkbook({
    components: [{ costLines: lines.map((line) => ({ grantId: 'grant-1', ...line })) }],
    creditGrants: [grant],
  })
  const record = tables.creditGrants['grant-1']
  if (record === undefined) throw new Error('no grant')
  return grantState(record, Object.values(tables.costLines), AS_OF)
}

const totalsOf = (grant: RecordSketch<'creditGrants'>, line?: RecordSketch<'costLines'>) =>
  assess(aWorkbook({ components: [gpus(line)], creditGrants: [grant] }), AS_OF).totals

describe('a pool of credits', () => {
  it('lasts floor(balance ÷ monthly use) months from the day of its balance', () => {
    expect(grantOf({ balance: 1_000_000, asOf: '2026-11-30' }, { amount: 300_000 })).toEqual({
      monthlyUse: 300_000,
      monthsLeft: 3,
      usedUpOn: '2027-02-28',
      pays: true,
    })
    expect(grantOf({ balance: 900_000, asOf: '2026-11-30' }, { amount: 300_000 }).monthsLeft).toBe(3)
    expect(grantOf({ balance: 899_999, asOf: '2026-11-30' }, { amount: 300_000 }).monthsLeft).toBe(2)
  })

  it('is used by all its lines together, each per its own period', () => {
    expect(grantOf({ balance: 1_000_000 }, { amount: 100_000 }, { amount: 120_000, per: 'year' }).monthlyUse).toBe(110_000)
  })

  it('counts what is typed as paid from it, and all of a line where nothing is', () => {
    expect(grantOf({}, { amount: 100_000, grantAmount: 25_000 }).monthlyUse).toBe(25_000)
    expect(grantOf({}, { amount: 1000, driver: 'per-seat', seats: 12 }).monthlyUse).toBe(12_000)
  })

  it('has no end that is known without a balance, or while nothing draws on it', () => {
    expect(grantOf({ balance: null }, { amount: 100 })).toMatchObject({ monthsLeft: null, usedUpOn: null, pays: true })
    expect(grantOf({ balance: 500, asOf: '2026-01-01' }, { amount: 0 })).toMatchObject({ monthsLeft: null, pays: true })
  })

  it('pays only lines in its own currency', () => {
    expect(grantOf({ currency: 'EUR' }, { amount: 100, currency: 'USD' }).monthlyUse).toBe(0)
  })
})

describe('cash after credits', () => {
  it('is what is left of the list price, which stays as it is', () => {
    const grant = { balance: 1_000_000, asOf: '2026-11-01' }
    expect(totalsOf(grant, { grantAmount: 60_000 })).toMatchObject({ monthlyCostMinor: 100_000, cashAfterCreditsMinor: 40_000 })
    expect(totalsOf(grant)).toMatchObject({ monthlyCostMinor: 100_000, cashAfterCreditsMinor: 0 })
  })

  it('is never less than nothing: credits pay at most the list price', () => {
    expect(totalsOf({ balance: 9_000_000, asOf: '2026-11-01' }, { grantAmount: 160_000 }).cashAfterCreditsMinor).toBe(0)
  })

  it.each([
    ['the last day', AS_OF, 0],
    ['the day after it', '2026-11-24' as IsoDate, 100_000],
  ])('is the full price once the credits have expired: on %s', (_, expires, cash) => {
    expect(totalsOf({ expires }).cashAfterCreditsMinor).toBe(cash)
  })

  it('is the full price once they are used up', () => {
    expect(totalsOf({ balance: 200_000, asOf: '2026-09-25' }).cashAfterCreditsMinor).toBe(100_000)
    expect(totalsOf({ balance: 200_000, asOf: '2026-09-26' }).cashAfterCreditsMinor).toBe(0)
    expect(totalsOf({ balance: 0 }).cashAfterCreditsMinor).toBe(100_000)
  })

  it('converts what the credits pay as it converts the price', () => {
    const workbook = aWorkbook({
      components: [gpus({ currency: 'EUR', grantAmount: 50_000 })],
      creditGrants: [{ currency: 'EUR' }],
      exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1.1, date: '2026-11-01' }],
    })
    expect(assess(workbook, AS_OF).totals).toMatchObject({ monthlyCostMinor: 110_000, cashAfterCreditsMinor: 55_000 })
  })
})

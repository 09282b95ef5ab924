import { describe, expect, it } from 'vitest'
import { type BilledCategory, type BilledGroup, exactText, NO_AMOUNT, proofsOf, readExact } from '#core'

const amount = (text: string) => readExact(text) ?? NO_AMOUNT

function group(category: BilledCategory, text: string, values: Partial<BilledGroup> = {}): BilledGroup {
  return {
    ...{ coverage: null, source: 'focus AWS 1', biller: 'AWS', month: '2026-10', vendor: 'AWS', service: 'S3', account: null, tag: null },
    ...{ category, term: null, currency: 'USD', amount: amount(text), effective: null, lines: 1 },
    ...values,
  }
}

const GROUPS = [
  group('usage', '10.25', { service: 'S3' }),
  group('usage', '4', { service: 'SQS' }),
  group('purchase', '36'),
  group('purchase', '50', { term: 'once' }),
  group('usage', '7', { service: 'Coffee' }),
  group('tax', '0.5'),
  group('credit', '-2.6137'),
  group('refund', '-1'),
  group('adjustment', '0.08'),
  group('rounding', '-0.0000001'),
  group('usage', '100', { currency: 'EUR' }),
]

/** Half of the purchase is nobody's. */
const borneOf = ({ service, category, amount: whole }: BilledGroup) => ({
  assigned: service !== 'S3' ? NO_AMOUNT : category === 'purchase' ? amount('18') : whole,
  apart: service === 'Coffee' ? whole : NO_AMOUNT,
})

describe('the proof of a bill', () => {
  it('puts each group into one place, a currency at a time', () => {
    const totals = [
      { currency: 'EUR', amount: amount('100') },
      { currency: 'USD', amount: amount('104.2162999') },
    ]
    const [eur, usd] = proofsOf(totals, GROUPS, borneOf)
    expect(eur).toMatchObject({ currency: 'EUR', isTied: true })
    expect(usd?.isTied).toBe(true)
    const parts = Object.entries(usd?.parts ?? {}).map(([part, sum]) => [part, exactText(sum)])
    expect(Object.fromEntries(parts)).toEqual({
      ...{ assigned: '28.25', rest: '22', once: '50', apart: '7', tax: '0.5', credit: '-2.6137', refund: '-1', adjustment: '0.08' },
      rounding: '-0.0000001',
    })
  })

  it('is not tied where a line is in no group, or in two', () => {
    const proof = (text: string) => proofsOf([{ currency: 'EUR', amount: amount(text) }], GROUPS, borneOf)[0]?.isTied
    expect([proof('100'), proof('100.0000000000000000000000000001'), proof('200')]).toEqual([true, false, false])
  })
})

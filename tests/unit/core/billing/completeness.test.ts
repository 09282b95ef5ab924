import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, type BilledGroup, completenessOf, type Workbook } from '#core'
import { completenessSentence, PLAIN_STYLE } from '#wording'
import { AS_OF, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'
import { group, imported, type Order } from './bill-import.ts'

const stack = (more: WorkbookSketch = {}) =>
  aWorkbook({
    components: [
      { id: 'c-s3', name: 'S3', vendor: 'AWS' },
      { id: 'c-gpt', name: 'Chat model', vendor: 'OpenAI', cost: 100 },
    ],
    ...more,
  })

/** Every new service is left out unless it says otherwise, so that it is paid and not listed. */
const REST = { acceptsProposals: true } as const

const said = (workbook: Workbook) => completenessSentence(completenessOf(assess(workbook, AS_OF)), PLAIN_STYLE)

const toRest = (...services: readonly string[]) =>
  services.map((text) => ({
    ...({ conditions: [{ field: 'service', test: 'is', text }], target: 'rest', componentId: null, shares: [] } as const),
  }))

const saidOf = (groups: readonly BilledGroup[], order: Order = REST, more: WorkbookSketch = {}) =>
  said(imported(stack(more), groups, order))

describe('whether the inventory is complete', () => {
  it('is the share of what is billed that components bear, and how many services none bears', () => {
    const groups = [group('AmazonS3', '96'), group('AmazonCloudFront', '3'), group('AWSCloudTrail', '1')]
    expect(saidOf(groups, { rules: toRest('AmazonCloudFront', 'AWSCloudTrail') })).toSay(
      '96% of billed infrastructure spend is in the inventory; 2 services are paid and not listed.',
    )
    expect(saidOf(groups)).toSay('100% of billed infrastructure spend is in the inventory.')
  })

  it('says nothing without a bill, before a month is over, and where nothing was spent', () => {
    expect(said(stack())).toBe('')
    expect(said(stack({ ledger: [{ month: '2026-10', vendor: 'AWS', amount: 100 }], bookVendors: { AWS: ['AWS'] } }))).toBe('')
    expect(saidOf([group('AmazonS3', '5', { month: '2026-11' })])).toBe('')
    expect(saidOf([group('AmazonS3', '0')])).toBe('')
    expect(saidOf([group('AmazonS3', '-5')])).toBe('')
  })

  it('names what runs by the stack files and is not listed, with a bill and without one', () => {
    const stackItems = {
      a: { name: 'Qdrant', listedAs: null },
      b: { name: 'Scorer', listedAs: 'c-gone' },
      c: { name: 'chat-model', listedAs: null },
      d: { name: 'Bucket', listedAs: 'c-s3' },
      'c-gpt': { name: 'Renamed', listedAs: null },
    }
    expect(said(stack({ stackItems }))).toSay('2 components run in your stack files and are not listed.')
    expect(said(stack({ stackItems: { a: stackItems.a } }))).toSay('1 component runs in your stack files and is not listed.')
    expect(said(stack({ stackItems: { d: stackItems.d } }))).toBe('')
    const groups = [group('AmazonS3', '96'), group('AmazonCloudFront', '4')]
    expect(saidOf(groups, { rules: toRest('AmazonCloudFront') }, { stackItems })).toSay(
      '96% of billed infrastructure spend is in the inventory; 1 service is paid and not listed; 2 run in your stack files and are not listed.',
    )
  })

  it('is no larger for credits, refunds, tax and discounts, and no smaller', () => {
    const groups = [group('AmazonS3', '50'), group('AmazonCloudFront', '50')]
    const others = [
      group('AmazonS3', '-400', { category: 'credit' }),
      group('AmazonCloudFront', '-70', { category: 'refund' }),
      group('AmazonS3', '19', { category: 'tax' }),
      group('Discount', '-80'),
    ]
    const order = { rules: toRest('AmazonCloudFront', 'Discount') }
    expect(saidOf([...groups, ...others], order)).toBe(saidOf(groups, order))
    expect(saidOf(groups, order)).toSay('50% of billed infrastructure spend is in the inventory; 1 service is paid and not listed.')
  })

  it('leaves out what is no infrastructure, and what is less than the smallest coin', () => {
    const coffee = { ...toRest('Coffee')[0], target: 'not-infrastructure' } as const
    const groups = [group('AmazonS3', '10'), group('Coffee', '90'), group('AWSCloudTrail', '0.001')]
    expect(saidOf(groups, { rules: [coffee, ...toRest('AWSCloudTrail')] } as Order)).toSay(
      '99.99% of billed infrastructure spend is in the inventory.',
    )
  })

  it('says of two currencies no share without a rate, and one with it', () => {
    const groups = [group('AmazonS3', '80'), group('Droplets', '20', { source: 'focus DO', biller: 'DO', vendor: 'DO', currency: 'EUR' })]
    const order = { rules: toRest('Droplets') }
    expect(saidOf(groups, order)).toSay('Without an exchange rate for EUR, no share of spend is known; 1 service is paid and not listed.')
    const exchangeRates = [{ from: 'EUR', to: 'USD', rate: 2, date: '2026-01-01' }]
    expect(saidOf(groups, order, { exchangeRates })).toSay(
      '66.7% of billed infrastructure spend is in the inventory; 1 service is paid and not listed.',
    )
  })

  it('is not 100% for what is nearly everything', () => {
    const found = saidOf([group('AmazonS3', '1000000'), group('AmazonCloudFront', '0.01')], { rules: toRest('AmazonCloudFront') })
    expect(found).toSay('99.99% of billed infrastructure spend is in the inventory; 1 service is paid and not listed.')
  })

  it('counts a service that components bear a part of as listed', () => {
    const split = { ...toRest('AmazonS3')[0], target: 'split', shares: [{ componentId: 'c-s3', share: 6000 }] } as const
    expect(saidOf([group('AmazonS3', '10')], { rules: [split] } as Order)).toSay('60% of billed infrastructure spend is in the inventory.')
  })

  it('needs no rate where all bills are in one other currency', () => {
    expect(saidOf([group('AmazonS3', '80', { currency: 'EUR' })])).toSay('100% of billed infrastructure spend is in the inventory.')
  })

  it('counts a yearly purchase as a month of it', () => {
    const bought = group('Datadog Pro', '1200', {
      ...{ source: 'focus Datadog', biller: 'Datadog', vendor: 'Datadog', category: 'purchase' },
      term: { first: '2026-10-01', last: '2027-09-30' },
    } as Partial<BilledGroup>)
    expect(saidOf([group('AmazonS3', '100'), bought], { rules: toRest('Datadog Pro') })).toSay(
      '50% of billed infrastructure spend is in the inventory; 1 service is paid and not listed.',
    )
  })

  it('does not count a bill that was removed, nor a component that is gone', () => {
    const book = imported(stack(), [group('AmazonS3', '10')])
    expect(said({ ...book, tables: { ...book.tables, bills: {} } })).toBe('')
    expect(said({ ...book, tables: { ...book.tables, components: {} } })).toSay(
      '0% of billed infrastructure spend is in the inventory; 1 service is paid and not listed.',
    )
  })
})

describe('where the ledger has the vendors of the bills', () => {
  const groups = [group('AmazonS3', '90'), group('AmazonCloudFront', '10')]
  const order = { rules: toRest('AmazonCloudFront') }
  const ledger = (...lines: readonly (readonly [vendor: string, amount: number])[]) => ({
    ledger: lines.map(([vendor, amount]) => ({ month: '2026-10', vendor, amount })),
    bookVendors: { OpenAI: ['OpenAI'], Linode: 'not-listed' as const },
  })

  it('is the share of what was booked: of a vendor with a bill as its bill says, of another as it is matched', () => {
    expect(saidOf(groups, order, ledger(['Amazon Web Services', 10_000], ['OpenAI', 10_000]))).toSay(
      '95% of booked infrastructure spend is in the inventory; 1 service is paid and not listed.',
    )
    expect(saidOf(groups, order, ledger(['Amazon Web Services', 10_000], ['Linode', 10_000]))).toSay(
      '45% of booked infrastructure spend is in the inventory; 1 service is paid and not listed.',
    )
  })

  it('is the share of what is billed where the ledger lacks one, or paid one back', () => {
    const billed = '90% of billed infrastructure spend is in the inventory; 1 service is paid and not listed.'
    expect(saidOf(groups, order, ledger(['OpenAI', 10_000]))).toSay(billed)
    expect(saidOf(groups, order, ledger(['Amazon Web Services', 10_000], ['OpenAI', -5_000]))).toSay(billed)
    expect(saidOf(groups, order, ledger(['Amazon Web Services', -10_000]))).toSay(billed)
    // One of two vendors with bills is not enough, whatever else was booked.
    const other = { source: 'gcp-cost-table Google Cloud 1', biller: 'Google Cloud', vendor: 'Google Cloud' }
    const two = [...groups, group('Compute Engine', '100', other)]
    const all = ledger(['Amazon Web Services', 10_000], ['OpenAI', 10_000])
    expect(saidOf(two, order, all)).toSay('95% of billed infrastructure spend is in the inventory; 1 service is paid and not listed.')
  })
})

it('is never below 0% or above 100%, and 100% only where everything is listed', () => {
  const amount = fc.integer({ min: -1000, max: 1000 }).map((cents) => (cents / 100).toFixed(2))
  const service = fc.constantFrom('AmazonS3', 'AmazonCloudFront', 'AWSCloudTrail', 'Coffee')
  const category = fc.constantFrom('usage', 'purchase', 'credit', 'tax', 'refund') as fc.Arbitrary<BilledGroup['category']>
  fc.assert(
    fc.property(fc.uniqueArray(fc.record({ service, amount, category }), { selector: (g) => g.service + g.category }), (drawn) => {
      const groups = drawn.map((each) => group(each.service, each.amount, { category: each.category }))
      const found = completenessOf(assess(imported(stack(), groups, { rules: toRest('AmazonCloudFront', 'AWSCloudTrail') }), AS_OF))
      if (found?.spend == null) return
      expect(found.spend.shareBp).toBeGreaterThanOrEqual(0)
      expect(found.spend.shareBp).toBeLessThanOrEqual(found.notListed > 0 ? 9999 : 10_000)
    }),
    { numRuns: 300 },
  )
})

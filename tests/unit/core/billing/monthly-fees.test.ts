// Fees of a marketplace that say no term: paid once by themselves, every month where they come every month.

import { describe, expect, it } from 'vitest'
import {
  assess,
  type BilledGroup,
  borneByPlan,
  completenessOf,
  exactText,
  NO_AMOUNT,
  proofsOf,
  recordsOf,
  sumExact,
  type Workbook,
} from '#core'
import { billImportQuestionText } from '#wording'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { editOf, group, imported, planOf } from './bill-import.ts'

const stack = () =>
  aWorkbook({
    components: [
      { id: 'c-s3', name: 'S3', vendor: 'AWS' },
      { id: 'c-dog', name: 'Datadog', vendor: 'Datadog' },
    ],
  })

const fee = (month: string, amount = '500', values: Partial<BilledGroup> = {}) =>
  group('Datadog Pro', amount, { vendor: 'Datadog, Inc.', category: 'purchase', term: 'once', month, ...values })
const storage = (month: string) => group('AmazonS3', '10', { month })

const MONTHS = ['2026-07', '2026-08', '2026-09', '2026-10']
const EVERY_MONTH = MONTHS.flatMap((month) => [fee(month), storage(month)])

const partsOf = (book: Workbook) => recordsOf(book, 'costLines').map(({ componentId, amount, per }) => [componentId, amount, per])

function proofOf(book: Workbook, groups: readonly BilledGroup[]): readonly string[] {
  const plan = planOf(book, groups)
  const totals = [{ currency: 'USD', amount: sumExact(groups.map(({ amount }) => amount)) }]
  const [proof] = proofsOf(totals, plan.groups, borneByPlan(plan, book), plan.monthlyFees)
  return [exactText(proof?.parts.assigned ?? NO_AMOUNT), exactText(proof?.parts.once ?? NO_AMOUNT)]
}

describe('a fee of a marketplace', () => {
  it('is a price where three months in a row have it, and the proof says so', () => {
    const book = imported(stack(), EVERY_MONTH)
    expect(partsOf(book)).toEqual([
      ['c-dog', 50_000, 'month'],
      ['c-s3', 1000, 'month'],
    ])
    expect(planOf(stack(), EVERY_MONTH).paidOnce).toEqual([])
    expect(proofOf(stack(), EVERY_MONTH)).toEqual(['2040', '0'])
    expect(editOf(book, EVERY_MONTH).edits).toEqual([])
  })

  it('is asked about once, and is no price where somebody says that these are instalments', () => {
    const asked = { acceptsProposals: false } as const
    const feesOf = (book: Workbook, groups: readonly BilledGroup[]) =>
      planOf(book, groups, asked).questions.filter(({ code }) => code === 'fee')
    const [question] = feesOf(stack(), EVERY_MONTH)
    expect(question).toMatchObject({ proposed: 'monthly', answer: null, choices: ['monthly', 'once'] })
    expect(billImportQuestionText(question as NonNullable<typeof question>)).toSay(
      'Datadog Pro of Datadog, Inc. came to about the same in July 2026, August 2026, September 2026, and October 2026, and the bill says no term. Is it paid every month, or once, as instalments of a longer contract are?',
    )
    expect(feesOf(imported(stack(), EVERY_MONTH), EVERY_MONTH)).toMatchObject([{ answer: 'monthly' }])
    const answers = { [question?.id ?? '']: 'once' }
    const once = imported(stack(), EVERY_MONTH, { answers })
    expect(partsOf(once)).toEqual([['c-s3', 1000, 'month']])
    expect(completenessOf(assess(once, AS_OF))).toMatchObject({ spend: { shareBp: 10_000 }, notListed: 0 })
    const next = [fee('2026-11'), storage('2026-11')]
    expect(feesOf(once, next)).toMatchObject([{ answer: 'once' }])
    expect(planOf(once, next).paidOnce).toMatchObject([{ vendor: 'Datadog, Inc.' }])
    // Said of bills that are there already, and taken back again.
    const said = imported(imported(stack(), EVERY_MONTH), EVERY_MONTH, { answers })
    expect(partsOf(said)).toEqual([['c-s3', 1000, 'month']])
    const back = imported(said, EVERY_MONTH, { answers: { [question?.id ?? '']: 'monthly' } })
    expect([partsOf(back).length, feesOf(back, next)[0]?.answer]).toEqual([2, 'monthly'])
    // Of months that are over either answer makes the same bills.
    const past = [fee('2026-05'), fee('2026-06'), fee('2026-07'), storage('2026-10')]
    const [ofPast] = feesOf(stack(), past)
    const left = imported(stack(), past, { answers: { [ofPast?.id ?? '']: 'once' } })
    const taken = imported(left, past, { answers: { [ofPast?.id ?? '']: 'monthly' } })
    expect([left, taken].map((book) => feesOf(book, past)[0]?.answer)).toEqual(['once', 'monthly'])
    expect(recordsOf(taken, 'imports')).toHaveLength(1)
    expect(editOf(taken, past).edits).toEqual([])
  })

  it('counts in how complete the inventory is', () => {
    const rules = [
      { conditions: [{ field: 'vendor', test: 'is', text: 'Datadog, Inc.' }], target: 'rest', componentId: null, shares: [] } as const,
    ]
    const book = imported(stack(), EVERY_MONTH, { rules })
    expect(completenessOf(assess(book, AS_OF))).toMatchObject({ spend: { shareBp: 196 }, notListed: 1 })
  })

  it('is a price from the third month on where months come one by one', () => {
    const months = MONTHS.slice(1).map((month) => [fee(month), storage(month)])
    const two = months.slice(0, 2).reduce((book, groups) => imported(book, groups), stack())
    expect([partsOf(two), proofOf(stack(), months[1] ?? [])]).toEqual([[['c-s3', 1000, 'month']], ['10', '500']])
    const three = imported(two, months[2] ?? [])
    expect(partsOf(three)).toContainEqual(['c-dog', 50_000, 'month'])
    expect([proofOf(two, months[2] ?? []), editOf(three, months[2] ?? []).edits]).toEqual([['510', '0'], []])
  })

  it('is a price where months before it came in another kind of file', () => {
    const focus = { source: 'focus AWS 1', account: 'prod 1', term: null }
    const said = (months: readonly string[]) =>
      months.flatMap((month) => [fee(month, '500', focus), group('S3', '10', { ...focus, month })])
    const october = [fee('2026-10'), storage('2026-10')]
    const book = imported(stack(), said(['2026-08', '2026-09']))
    const plan = planOf(book, october)
    expect(plan.paidOnce).toEqual([])
    const [question] = plan.questions.filter(({ code }) => code === 'fee')
    expect(question?.facts['months']).toBe('2026-08 2026-09 2026-10')
    const both = imported(book, october)
    expect([proofOf(book, october), partsOf(both)]).toEqual([['510', '0'], expect.arrayContaining([['c-dog', 50_000, 'month']])])
    expect(completenessOf(assess(both, AS_OF))).toMatchObject({ spend: { shareBp: 10_000 } })
    expect(editOf(both, october).edits).toEqual([])
    // Of another account, of another amount, or two months alone it is none.
    for (const [before, now] of [
      [said(['2026-09']), october],
      [said(['2026-08', '2026-09']).map((each) => ({ ...each, source: 'focus AWS 2' })), october],
      [said(['2026-08', '2026-09']), [fee('2026-10', '900'), storage('2026-10')]],
    ] as const) {
      expect(planOf(imported(stack(), before), now).paidOnce).toMatchObject([{ vendor: 'Datadog, Inc.' }])
    }
  })

  it('is paid once with a month between, and so is what the cloud itself sells without a term', () => {
    const spread = ['2026-05', '2026-06', '2026-08', '2026-09'].map((month) => fee(month))
    expect(planOf(stack(), [...spread, storage('2026-10')]).paidOnce).toMatchObject([{ vendor: 'Datadog, Inc.' }])
    const domains = MONTHS.map((month) => fee(month, '14', { vendor: 'AWS', service: 'AmazonRegistrar' }))
    expect(planOf(stack(), domains).paidOnce).toMatchObject([{ vendor: 'AWS', months: MONTHS }])
  })

  it('is paid once where its amounts differ by more than a tenth, or the file says that it is', () => {
    const bought = ['24000', '1200', '9000'].map((amount, at) => fee(MONTHS[at + 1] ?? '', amount))
    const storages = MONTHS.map(storage)
    expect(planOf(stack(), [...bought, ...storages]).paidOnce).toMatchObject([{ vendor: 'Datadog, Inc.', months: MONTHS.slice(1) }])
    expect(partsOf(imported(stack(), [...bought, ...storages]))).toEqual([['c-s3', 1000, 'month']])
    const said = EVERY_MONTH.map((each) => ({ ...each, source: 'focus AWS 1' }))
    expect(partsOf(imported(stack(), said))).toEqual([['c-s3', 1000, 'month']])
    const dearer = ['500', '500', '550', '550'].map((amount, at) => fee(MONTHS[at] ?? '', amount))
    expect(partsOf(imported(stack(), [...dearer, ...storages]))).toContainEqual(['c-dog', 55_000, 'month'])
  })

  it('is one under another name of who sends the bill, in the proof too', () => {
    const of = (biller: string, months: readonly string[]) =>
      months.flatMap((month) => [fee(month), storage(month)].map((each) => ({ ...each, source: `azure ${biller} B1`, biller })))
    const book = imported(stack(), of('Microsoft', MONTHS.slice(0, 3)))
    const october = of('Microsoft Azure', MONTHS.slice(3))
    expect([proofOf(book, october), planOf(book, october).paidOnce]).toEqual([['510', '0'], []])
    expect(recordsOf(imported(book, october), 'bills')).toMatchObject([{ amount: 51_000 }])
  })
})

// Purchases for a term that were given back: their price ends with the refund where that is sure, and is asked about otherwise.

import { describe, expect, it } from 'vitest'
import { type BilledGroup, type IsoDate, recordsOf, type Workbook } from '#core'
import { BILL_IMPORT_TEXT, billImportQuestionText, PLAIN_STYLE } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { editOf, group, imported, type Order, planOf } from './bill-import.ts'

const day = (text: string) => text as IsoDate
const YEAR = { first: day('2026-09-10'), last: day('2027-09-09') }
const stack = () => aWorkbook({ components: [{ id: 'c-vm', name: 'EC2', vendor: 'AWS' }] })
const bought = (amount = '3650', values: Partial<BilledGroup> = {}) =>
  group('EC2', amount, { month: '2026-09', category: 'purchase', term: YEAR, ...values })
const back = (amount: string, values: Partial<BilledGroup> = {}) => group('EC2', amount, { category: 'refund', term: YEAR, ...values })
const usage = (month: string) => group('EC2', '100', { month })

const yearlyIn = (book: Workbook) => recordsOf(book, 'bills').flatMap(({ per, amount }) => (per === 'year' ? [amount] : []))
const askedOf = (book: Workbook, groups: readonly BilledGroup[], order: Order = {}) =>
  planOf(book, groups, { acceptsProposals: false, ...order }).questions.filter(({ code }) => code === 'returned')

describe('a purchase that was given back', () => {
  const paid = imported(stack(), [usage('2026-09'), bought()])

  it('ends where its whole amount was paid back for the same term, and its price and contract are named', () => {
    const october = [usage('2026-10'), back('-3650')]
    expect(askedOf(paid, october)).toEqual([])
    const { pricesGone, contractsGone } = planOf(paid, october)
    expect([pricesGone, contractsGone]).toMatchObject([[{ component: 'EC2', per: 'year', minor: 365_000 }], [{ component: 'EC2' }]])
    const ended = imported(paid, october)
    expect([yearlyIn(paid), yearlyIn(ended)]).toEqual([[365_000], []])
    expect(editOf(ended, october).edits).toEqual([])
    expect(editOf(ended, [usage('2026-09'), bought()]).edits).toEqual([])
    // The month comes without it after all.
    expect(yearlyIn(imported(ended, [usage('2026-10')]))).toEqual([365_000])
    expect(yearlyIn(imported(stack(), [usage('2026-09'), bought(), bought('-3650', { month: '2026-10' })]))).toEqual([])
  })

  it('is asked about where a part was paid back, and the answer holds', () => {
    const october = [usage('2026-10'), back('-1000')]
    const [question] = askedOf(paid, october)
    expect(question).toMatchObject({ proposed: null, choices: ['ended', 'goes'], answer: null })
    expect(billImportQuestionText(question as NonNullable<typeof question>)).toSay(
      'USD 3,650 was paid for “EC2” of AWS from Sep 10, 2026 to Sep 9, 2027, and in October 2026 USD 1,000 was paid back. Was the purchase given back, so that its price ends?',
    )
    for (const [answer, prices] of [
      ['ended', []],
      ['goes', [365_000]],
    ] as const) {
      const book = imported(paid, october, { answers: { [question?.id ?? '']: answer } })
      expect([yearlyIn(book), askedOf(book, october)]).toMatchObject([prices, [{ answer }]])
      expect(yearlyIn(imported(book, [usage('2026-11')]))).toEqual(prices)
    }
  })

  it('is proposed to be over where the months that were left were paid back, as of a reservation whose refund says its own day', () => {
    const term = { first: day('2026-10-05'), last: day('2027-10-04') }
    expect(askedOf(paid, [back('-3345.83', { term })])).toMatchObject([{ proposed: 'ended' }])
    expect(askedOf(paid, [back('-100', { term })])).toMatchObject([{ proposed: null }])
    const threeYears = { first: day('2026-10-05'), last: day('2029-10-04') }
    for (const other of [{ term: threeYears }, { service: 'RDS', term }, { account: 'dev', term }, { month: '2026-08', term: null }]) {
      expect(askedOf(paid, [back('-3345.83', other)])).toEqual([])
    }
  })

  it('is asked about where the rest of the term was paid back, or more than a month of it without a term', () => {
    const rest = { first: day('2026-12-10'), last: YEAR.last }
    expect(askedOf(paid, [back('-2740', { month: '2026-12', term: rest })])).toMatchObject([{ proposed: 'ended' }])
    expect(askedOf(paid, [back('-3345.83', { term: null })])).toMatchObject([{ proposed: 'ended' }])
    expect(askedOf(paid, [back('-1000', { term: null })])).toMatchObject([{ proposed: null }])
    expect(askedOf(paid, [back('-300', { term: null })])).toEqual([])
    expect(askedOf(paid, [back('-300', { category: 'credit', term: null })])).toEqual([])
    expect(yearlyIn(imported(paid, [usage('2026-10'), back('-2740', { term: rest })]))).toEqual([])
  })

  it('is asked about where a file that somebody named the columns of calls the refund otherwise', () => {
    const own = { source: 'mapped E2E', biller: 'E2E', vendor: 'E2E', account: null, currency: 'INR' }
    const stock = imported(stack(), [group('A100 reserved', '1200000', { ...own, month: '2026-09', term: YEAR })])
    const rest = { ...own, term: { first: day('2027-01-10'), last: YEAR.last } }
    for (const category of ['refund', 'credit', 'usage'] as const) {
      expect(askedOf(stock, [group('A100 reserved – refund', '-800000', { ...rest, category })])).toMatchObject([{ proposed: 'ended' }])
    }
    expect(planOf(stock, [group('A100 reserved – refund', '-800000', { ...rest, category: 'credit' })]).newGrants).toEqual([])
    // It may be of something else that comes to as much.
    const note = group('Note 2026/10', '-800000', { ...rest, category: 'refund' })
    expect(askedOf(stock, [note])).toMatchObject([{ proposed: null }])
    expect(askedOf(stock, [{ ...note, amount: { digits: -1n, decimals: 0 } }])).toEqual([])
    const credit = { ...own, month: '2026-10', category: 'credit', term: null } as const
    expect(askedOf(stock, [group('Note', '-1100000', credit)])).toMatchObject([{ proposed: null }])
    expect(askedOf(stock, [group('Promotion', '-300000', credit)])).toEqual([])
  })

  it('ends with a refund in another kind of file of the same account, and goes on when that comes without it', () => {
    const focus = { source: 'focus AWS 1', account: 'Production', service: 'Amazon Elastic Compute Cloud' }
    const elsewhere = imported(stack(), [bought('3650', focus), group('EC2', '10', { ...focus, month: '2026-09' })])
    const october = [group('AmazonEC2', '100'), group('AmazonEC2', '-3345.83', { category: 'refund' })]
    expect(askedOf(elsewhere, october)).toMatchObject([{ proposed: 'ended' }])
    const ended = imported(elsewhere, october)
    expect([yearlyIn(elsewhere), yearlyIn(ended)]).toEqual([[365_000], []])
    expect(editOf(ended, october).edits).toEqual([])
    expect(yearlyIn(imported(ended, [group('EC2', '100', { ...focus, month: '2026-11' })]))).toEqual([])
    const without = [group('AmazonEC2', '100'), group('AmazonEC2', '1')]
    expect(yearlyIn(imported(ended, without))).toEqual([365_000])
    // A credit note of the same vendor, in columns that somebody named.
    const note = { source: 'mapped Amazon Web Services', biller: 'Amazon Web Services', vendor: 'Amazon Web Services', account: null }
    expect(askedOf(elsewhere, [group('EC2 refund', '-3345.83', { ...note, category: 'credit' })])).toMatchObject([{ code: 'returned' }])
    expect(askedOf(elsewhere, [group('AmazonEC2', '-3345.83', { category: 'refund', source: 'aws-cur AWS 2' })])).toEqual([])
  })

  it('ends one of two that look alike for each refund', () => {
    const two = imported(stack(), [bought(), bought('3650', { month: '2026-10' })])
    expect(yearlyIn(two)).toEqual([365_000, 365_000])
    const one = imported(two, [back('-3650', { month: '2026-11' })])
    expect([yearlyIn(one), askedOf(two, [back('-3650', { month: '2026-11' })])]).toEqual([[365_000], []])
    expect(yearlyIn(imported(two, [back('-7300', { month: '2026-11' })]))).toEqual([])
    const parts = askedOf(two, [back('-3400', { month: '2026-11' })])
    expect(parts.map(({ proposed }) => proposed)).toEqual([null, null])
  })

  it('is asked about anew where another amount is paid back, and not at all once its term is over', () => {
    const term = { first: day('2026-10-05'), last: day('2027-10-04') }
    const [question] = askedOf(paid, [back('-100', { term })])
    const goes = imported(paid, [back('-100', { term })], { answers: { [question?.id ?? '']: 'goes' } })
    expect(askedOf(goes, [back('-100', { term })])).toMatchObject([{ answer: 'goes' }])
    expect(askedOf(goes, [back('-3345.83', { term })])).toMatchObject([{ proposed: 'ended', answer: null }])
    expect(askedOf(paid, [back('-100', { term })], { today: day('2027-09-10') })).toEqual([])
  })

  it('takes the tax for its term with it', () => {
    const september = [bought(), group('EC2', '365', { month: '2026-09', category: 'tax' })]
    const taxed = imported(stack(), september)
    expect(yearlyIn(taxed).reduce<number>((sum, amount) => sum + (amount ?? 0), 0)).toBe(401_500)
    expect(yearlyIn(imported(taxed, [usage('2026-10'), back('-3650')]))).toEqual([])
  })

  it('ends with its own tax, and leaves that of other accounts and services to theirs', () => {
    const september = (values: Partial<BilledGroup>, amount: string, tax: string) => [
      bought(amount, values),
      group('EC2', tax, { month: '2026-09', category: 'tax', term: YEAR, ...values }),
    ]
    for (const [one, other] of [
      [{ account: 'a' }, { account: 'b' }],
      [{ service: 'EC2' }, { service: 'RDS' }],
      [{ tag: 'x' }, { tag: 'y' }],
    ]) {
      const two = imported(stack(), [...september(one ?? {}, '1200', '120'), ...september(other ?? {}, '2400', '240')])
      expect(yearlyIn(two).toSorted()).toEqual([132_000, 264_000])
      const october = [usage('2026-10'), back('-1200', one), back('-120', { ...one, category: 'tax' })]
      expect(yearlyIn(imported(two, october))).toEqual([264_000])
    }
  })

  it('keeps a tax that may be of something else bought with it, which has none of its own', () => {
    for (const [one, other, service] of [
      [{ account: 'a' }, { account: 'b' }, 'Tax'],
      [{ account: 'a' }, { account: 'b' }, 'EC2'],
      [{ service: 'EC2' }, { service: 'RDS' }, 'EC2'],
      [{ tag: 'x' }, { tag: 'y' }, 'EC2'],
    ] as const) {
      const tax = group('EC2', '360', { ...one, month: '2026-09', category: 'tax', service, term: YEAR })
      const two = imported(stack(), [bought('1200', one), bought('2400', other), tax])
      expect(yearlyIn(two).toSorted()).toEqual([156_000, 240_000])
      const october = [usage('2026-10'), back('-1200', one)]
      const left = imported(two, october)
      expect(yearlyIn(left)).toEqual([276_000])
      expect(planOf(two, october).taxLeft.map((each) => BILL_IMPORT_TEXT.taxLeft(each, PLAIN_STYLE))).toEqual([
        expect.toSay(
          'USD 360 of tax from AWS counts on until Sep 9, 2027: it came with what was given back, and may be of what was bought beside it.',
        ),
      ])
      expect(yearlyIn(imported(left, [usage('2026-11'), back('-2400', { ...other, month: '2026-11' })]))).toEqual([])
    }
  })

  it('ends with a tax of its service that was paid back to the last digit, and with no other', () => {
    const tax = group('EC2', '360', { month: '2026-09', category: 'tax', term: YEAR })
    const two = imported(stack(), [bought('1200'), bought('2400', { service: 'RDS' }), tax])
    const october = (amount: string, service = 'EC2') => [usage('2026-10'), back('-1200'), group(service, amount, { category: 'tax' })]
    const yearlyAfter = (...given: Parameters<typeof october>) => {
      const groups = october(...given)
      return [yearlyIn(imported(two, groups)), planOf(two, groups).taxLeft.length]
    }
    expect(yearlyAfter('-360')).toEqual([[240_000], 0])
    expect([yearlyAfter('-120'), yearlyAfter('-360', 'RDS')]).toEqual([
      [[276_000], 1],
      [[276_000], 1],
    ])
  })

  it('is asked about without a proposal where a part of a short term or of its end was paid back', () => {
    const paidFor = (amount: string, first: string, last: string) =>
      imported(stack(), [bought(amount, { term: { first: day(first), last: day(last) } })])
    const threeMonths = paidFor('300', '2026-09-10', '2026-12-09')
    expect(askedOf(threeMonths, [back('-150', { term: null })])).toMatchObject([{ proposed: null }])
    const twoMonths = paidFor('1000', '2026-11-01', '2026-12-31')
    for (const month of ['2026-11', '2026-12']) {
      expect(askedOf(twoMonths, [back('-500', { month, term: null })])).toMatchObject([{ proposed: null }])
    }
    const december = { first: day('2026-12-01'), last: day('2026-12-31') }
    expect(askedOf(twoMonths, [back('-500', { month: '2026-12', term: december })])).toMatchObject([{ proposed: 'ended' }])
    const end = { first: day('2027-08-20'), last: YEAR.last }
    for (const amount of ['-1', '-100', '-300']) {
      const asked = askedOf(paid, [back(amount, { month: '2027-08', term: end })], { today: day('2027-08-25') })
      expect(asked).toMatchObject([{ proposed: null }])
    }
    expect(askedOf(paid, [back('-3650', { month: '2027-08', term: end })], { today: day('2027-08-25') })).toMatchObject([
      { proposed: 'ended' },
    ])
  })

  it('is not proposed to be over where a part of what was left was paid back', () => {
    const year = imported(stack(), [bought('12000')])
    const proposedOf = (amount: string, first: string) =>
      askedOf(year, [back(amount, { month: first.slice(0, 7), term: { first: day(first), last: YEAR.last } })], { today: day(first) })
    expect(proposedOf('-1650', '2027-06-22')).toMatchObject([{ proposed: null }])
    expect(proposedOf('-2630', '2027-06-22')).toMatchObject([{ proposed: 'ended' }])
    // 101 days of the term are left in June, and 193 in March.
    for (const [amount, month, proposed] of [
      ['-3320', '2027-06', null],
      ['-6345', '2027-03', 'ended'],
      ['-3000', '2027-03', null],
    ] as const) {
      expect(askedOf(year, [back(amount, { month, term: null })], { today: day(`${month}-20`) })).toMatchObject([{ proposed }])
    }
  })

  it('is not what a promotional credit with a validity is of, which is proposed as a pool', () => {
    const own = { source: 'mapped E2E', biller: 'E2E', vendor: 'E2E', account: null, term: YEAR }
    const credit = [group('Startup credits', '-5000', { ...own, category: 'credit' })]
    expect(planOf(stack(), credit).newGrants).toMatchObject([{ vendor: 'E2E' }])
    const startup = imported(stack(), [group('Startup', '12000', { ...own, month: '2026-09' })])
    const [question] = askedOf(startup, credit)
    expect(question).toMatchObject({ proposed: null })
    const grantsAt = (answer: string) => planOf(startup, credit, { answers: { [question?.id ?? '']: answer } }).newGrants.length
    expect([grantsAt('goes'), grantsAt('ended')]).toEqual([0, 0])
    // A credit note that came before keeps no later credit from being one.
    const note = group('Startup', '-12000', { ...own, category: 'credit' })
    const promotion = group('Promotion', '-50', { ...own, month: '2026-11', category: 'credit', term: null })
    const ended = imported(startup, [note])
    expect(recordsOf(ended, 'creditGrants')).toEqual([])
    expect(planOf(ended, [promotion]).newGrants).toMatchObject([{ vendor: 'E2E' }])
  })

  it('has no pool proposed of a part of it that was paid back as a credit, and a later promotion has', () => {
    const own = { source: 'mapped E2E', biller: 'E2E', vendor: 'E2E', account: null, term: YEAR }
    const past = { first: day('2025-09-10'), last: day('2026-09-09') }
    for (const [term, service, amount, asked] of [
      [past, 'A100', '-3000', []],
      [YEAR, 'A100 refund', '-6000', [{ proposed: null }]],
    ] as const) {
      const startup = imported(stack(), [group('A100', '12000', { ...own, month: '2026-09', term })])
      const note = [group(service, amount, { ...own, term, category: 'credit' })]
      const questions = askedOf(startup, note)
      expect(questions).toMatchObject(asked)
      const [question] = planOf(startup, note).questions.filter(({ code }) => code === 'credits')
      expect(question).toMatchObject({ proposed: 'skip', answer: 'skip' })
      expect(planOf(startup, note, { answers: { [question?.id ?? '']: 'add' } }).newGrants).toMatchObject([{ vendor: 'E2E' }])
      const noted = imported(startup, note, { answers: Object.fromEntries(questions.map(({ id }) => [id, 'goes'])) })
      expect(recordsOf(noted, 'creditGrants')).toEqual([])
      const again = planOf(noted, note, { acceptsProposals: false }).questions
      expect(again.filter(({ answer }) => answer === null)).toEqual([])
      const promotion = group('Promotion', '-50', { ...own, month: '2026-11', category: 'credit', term: null })
      expect(planOf(noted, [promotion]).newGrants).toMatchObject([{ vendor: 'E2E' }])
    }
  })

  it('is found among a thousand of which a thousand notes pay back a part', () => {
    const own = { source: 'mapped E2E', biller: 'E2E', vendor: 'E2E', account: null, term: YEAR }
    const numbers = Array.from({ length: 1000 }, (_, at) => at)
    const stock = numbers.map((at) => group(`Svc${at}`, String(1200 + at * 50), { ...own, month: '2026-09' }))
    const notes = numbers.map((at) => group(`Svc${at} refund`, '-130', { ...own, category: 'refund' }))
    const begun = process.cpuUsage()
    expect(askedOf(stack(), [...stock, ...notes])).toHaveLength(1000)
    const { user, system } = process.cpuUsage(begun)
    expect((user + system) / 1e6).toBeLessThan(4)
  })
})

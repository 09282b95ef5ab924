// "Annual license" in a bill that says no period is asked about, and tax of what is paid for a term is paid for it, too.

import { describe, expect, it } from 'vitest'
import { type BilledGroup, exactText, type IsoDate, recordsOf, type Workbook } from '#core'
import { billImportQuestionText } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { editOf, group, imported, type Order, planOf } from './bill-import.ts'

const OWN = { source: 'mapped Acme', biller: 'Acme', vendor: 'Acme', account: null } as const
const own = (service: string | null, amount: string, values: Partial<BilledGroup> = {}) => group(service, amount, { ...OWN, ...values })
const YEAR = { first: '2026-10-01' as IsoDate, last: '2027-09-30' as IsoDate }
const OPEN = { acceptsProposals: false } as const

const termsIn = (book: Workbook, groups: readonly BilledGroup[], order: Order = OPEN) =>
  planOf(book, groups, order).questions.flatMap(({ code, proposed, answer }) => (code === 'term' ? [[proposed, answer]] : []))
const billsOf = (book: Workbook) => recordsOf(book, 'bills').map(({ amount, per }) => [amount, per])
const sumsOf = (groups: readonly BilledGroup[]) =>
  groups.map(({ category, term, amount, lines }) => [
    category,
    term === null ? 'monthly' : term === 'once' ? term : term.last,
    exactText(amount),
    lines,
  ])

function said(book: Workbook, groups: readonly BilledGroup[], answer: string): Workbook {
  const asked = planOf(book, groups).questions.find(({ code }) => code === 'term')
  return imported(book, groups, { answers: { [asked?.id ?? '']: answer } })
}

describe('a service that is called after a longer time', () => {
  const annual = (month = '2026-10', amount = '1200') => [own('Annual license', amount, { month })]

  it('is asked about, and is a year, a month or paid once as somebody says', () => {
    const [asked] = planOf(aWorkbook({}), annual(), OPEN).questions
    expect(asked).toMatchObject({ code: 'term', choices: ['year', 'monthly', 'once'], proposed: 'year', answer: null })
    expect(asked && billImportQuestionText(asked)).toSay(
      '“Annual license” of Acme was billed in October 2026, and the bill says no period. Is it paid for a year, every month, or once?',
    )
    expect(billsOf(said(aWorkbook({}), annual(), 'year'))).toEqual([[120_000, 'year']])
    expect(billsOf(said(aWorkbook({}), annual(), 'monthly'))).toEqual([[120_000, 'month']])
    expect(billsOf(said(aWorkbook({}), annual(), 'once'))).toEqual([])
  })

  it.each([
    ['Licencia anual', 'year'],
    ['Jahreslizenz', 'year'],
    ['Abonnement annuel', 'year'],
    ['Suporte trimestral', 'quarter'],
    ['Quarterly backup', 'quarter'],
    ['Halbjährliche Wartung', 'half-year'],
    ['年間サポート', 'year'],
  ])('is known by its word: %s', (service, term) => {
    expect(termsIn(aWorkbook({}), [own(service, '9')])).toEqual([[term, null]])
  })

  it.each(['Hosting', 'Annual plan, billed monthly', 'Monthly support'])('is not asked about: %s', (service) => {
    expect(termsIn(aWorkbook({}), [own(service, '9')])).toEqual([])
  })

  it('is not asked about where the file says its period, or is of a cloud', () => {
    expect(termsIn(aWorkbook({}), [own('Annual license', '9', { term: YEAR })])).toEqual([])
    expect(termsIn(aWorkbook({}), [group('Annual license', '9')])).toEqual([])
  })

  it('keeps its answer, and in the month after it is asked about once more', () => {
    const book = said(aWorkbook({}), annual(), 'year')
    expect(termsIn(book, annual())).toEqual([['year', 'year']])
    expect(editOf(book, annual()).edits).toEqual([])
    expect(termsIn(book, annual('2027-10'))).toEqual([['year', 'year']])
    expect(termsIn(book, annual('2026-11'))).toEqual([[null, null]])
    const monthly = said(book, annual('2026-11'), 'monthly')
    expect(termsIn(monthly, annual('2026-12'))).toEqual([[null, 'monthly']])
    expect(termsIn(monthly, annual())).toEqual([['monthly', 'monthly']])
  })

  it('proposes nothing beside the price of a term that holds, and names it', () => {
    const book = imported(aWorkbook({}), annual('2026-09'))
    expect(billsOf(book)).toEqual([[120_000, 'year']])
    const october = planOf(book, annual('2026-10'), { acceptsProposals: true }).questions.find(({ code }) => code === 'term')
    expect(october).toMatchObject({ proposed: null, answer: null })
    expect(october && billImportQuestionText(october)).toSay(
      '“Annual license” of Acme was billed in October 2026, and the bill says no period. In the workbook USD 1,200 is paid for it from Sep 1, 2026 to Aug 31, 2027, which counts beside it until that bill comes in again. Is it paid for a year, every month, or once?',
    )
    expect(termsIn(book, [...annual('2026-09'), ...annual('2026-10')])).toEqual([['monthly', null]])
  })

  it.each([[['2025-12', '2026-08']], [['2026-08', '2025-12']]])(
    'names the newest of several terms that hold, in whichever order they came in: %j',
    (months) => {
      const amounts: Readonly<Record<string, string>> = { '2025-12': '900', '2026-08': '1200' }
      const book = months.reduce((known, month) => imported(known, annual(month, amounts[month])), aWorkbook({}))
      const asked = planOf(book, annual('2026-09'), OPEN).questions.find(({ code }) => code === 'term')
      expect(asked?.facts).toMatchObject({ exact: '1200', first: '2026-08-01', last: '2027-07-31' })
    },
  )

  it('that is paid every month is asked about where it comes to much more', () => {
    const book = said(aWorkbook({}), annual('2026-07', '100'), 'monthly')
    expect(termsIn(book, annual('2026-07', '100'))).toEqual([['monthly', 'monthly']])
    expect(termsIn(book, annual('2026-10', '105'))).toEqual([['monthly', 'monthly']])
    expect(termsIn(book, annual('2026-10', '12000'))).toEqual([['year', null]])
    const monthly = said(book, annual('2026-10', '12000'), 'monthly')
    expect(termsIn(monthly, annual('2026-10', '12000'))).toEqual([['monthly', 'monthly']])
    const year = said(book, annual('2026-10', '12000'), 'year')
    expect(termsIn(year, annual('2026-10', '12000'))).toEqual([['year', 'year']])
    // Both were said, and this is as much as what is paid every month.
    expect(termsIn(year, annual('2026-07', '100'))).toEqual([['monthly', null]])
  })
})

describe('tax', () => {
  const tax = (amount: string) => own('VAT 20%', amount, { category: 'tax' })

  it('of what is paid for a year alone is paid for it', () => {
    const groups = [own('License', '1200', { term: YEAR }), tax('240')]
    const { groups: planned } = planOf(aWorkbook({}), groups)
    expect(sumsOf(planned)).toEqual([
      ['usage', YEAR.last, '1200', 1],
      ['tax', YEAR.last, '240', 1],
    ])
    const book = imported(aWorkbook({}), groups)
    expect(billsOf(book)).toEqual([[144_000, 'year']])
    expect(editOf(book, groups).edits).toEqual([])
  })

  it('of two kinds is in the bill of what it comes with, each of its account', () => {
    const yearly = (account: string, amount: string) => own('License', amount, { term: YEAR, account })
    const gst = (service: string, amount: string, account: string | null) => own(service, amount, { category: 'tax', account })
    const two = [own('License', '1200', { term: YEAR }), gst('CGST 9%', '108', null), gst('SGST 9%', '108', null)]
    expect(billsOf(imported(aWorkbook({}), two))).toEqual([[141_600, 'year']])
    const accounts = [yearly('a', '1200'), yearly('b', '2400'), gst('CGST', '120', 'a'), gst('CGST', '240', 'b'), gst('SGST', '36', null)]
    const bills = billsOf(imported(aWorkbook({}), accounts))
    expect(bills.toSorted()).toEqual([
      [135_600, 'year'],
      [264_000, 'year'],
    ])
  })

  it('beside what is paid every month and once is shared by what is charged, to the last digit', () => {
    const groups = [own('License', '1200', { term: YEAR }), own('Setup', '100', { term: 'once' }), own('Hosting', '100'), tax('266.67')]
    const { groups: planned } = planOf(aWorkbook({}), groups)
    expect(sumsOf(planned.filter(({ category }) => category === 'tax'))).toEqual([
      ['tax', YEAR.last, '228.57', 0],
      ['tax', 'once', '19.04', 0],
      ['tax', 'monthly', '19.06', 1],
    ])
    expect(billsOf(imported(aWorkbook({}), groups))).toEqual(
      expect.arrayContaining([
        [11_906, 'month'],
        [142_857, 'year'],
      ]),
    )
  })

  it('is shared by charges that are written with other decimals than it', () => {
    const groups = [own('License', '1200', { term: YEAR }), own('Hosting', '100.125'), tax('2')]
    expect(sumsOf(planOf(aWorkbook({}), groups).groups.filter(({ category }) => category === 'tax'))).toEqual([
      ['tax', YEAR.last, '1.84', 0],
      ['tax', 'monthly', '0.16', 1],
    ])
  })

  it('of an account is of what that account is charged for, and of an account without charges of all', () => {
    const [yearly, usage] = [own('License', '1200', { term: YEAR, account: 'a' }), own('Hosting', '1200', { account: 'b' })]
    const taxOf = (account: string | null) => planOf(aWorkbook({}), [yearly, usage, { ...tax('240'), account }]).groups
    const taxIn = (account: string | null) => sumsOf(taxOf(account).filter(({ category }) => category === 'tax'))
    expect(taxIn('b')).toEqual([['tax', 'monthly', '240', 1]])
    expect(taxIn('a')).toEqual([['tax', YEAR.last, '240', 1]])
    const shared = [
      ['tax', YEAR.last, '120', 0],
      ['tax', 'monthly', '120', 1],
    ]
    expect([taxIn(null), taxIn('c')]).toEqual([shared, shared])
  })

  it('of another bill, and beside what comes to nothing, stays what it is', () => {
    const other = own('VAT', '5', { category: 'tax', month: '2026-09' })
    const groups = [own('License', '1200', { term: YEAR }), own('Hosting', '-3'), tax('20'), other]
    const { groups: planned } = planOf(aWorkbook({}), groups)
    expect(sumsOf(planned.filter(({ category }) => category === 'tax'))).toEqual([
      ['tax', 'monthly', '20', 1],
      ['tax', 'monthly', '5', 1],
    ])
  })
})

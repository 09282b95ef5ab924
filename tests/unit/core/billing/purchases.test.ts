// What a bill says was bought for a term: its price, who bears it, and the contract of whoever does.

import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  assess,
  type BilledGroup,
  borneByPlan,
  completenessOf,
  exactText,
  type IsoDate,
  type IsoTime,
  type MinorUnits,
  proofsOf,
  reassess,
  recordsOf,
  setField,
  setMonthlyCost,
  sumExact,
  type Workbook,
} from '#core'
import { BILL_IMPORT_TEXT, PLAIN_STYLE } from '#wording'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { contextOf, editOf, group, imported, type Order, planOf } from './bill-import.ts'

const stack = () =>
  aWorkbook({
    components: [
      { id: 'c-s3', name: 'Uploads', vendor: 'AWS', kind: 'object-store' },
      { id: 'c-db', name: 'Postgres (RDS)', vendor: 'AWS', kind: 'database' },
    ],
  })

const boughtFor = (first: string, last: string, month = '2026-10') =>
  ({ category: 'purchase', month, term: { first: first as IsoDate, last: last as IsoDate } }) as const

const billsOf = (book: Workbook) => recordsOf(book, 'bills').map(({ amount, per }) => [amount, per])
const contractOf = (book: Workbook, id: string) => {
  const { start, end } = recordsOf(book, 'components').find((component) => component.id === id)?.contract ?? {}
  return [start, end]
}
const monthly = (book: Workbook, day: string = AS_OF) => assess(book, day as IsoDate).totals.monthlyCostMinor

const ONE_YEAR = group('AmazonS3', '1200', boughtFor('2026-10-05', '2027-10-04'))
const THREE_YEARS = group('AmazonS3', '3600', boughtFor('2026-10-07', '2029-10-06'))

describe('purchases for terms', () => {
  it('of one component are one contract, from the first day to the last', () => {
    const groups = [ONE_YEAR, THREE_YEARS]
    const book = imported(stack(), groups)
    expect(billsOf(book)).toEqual([
      [120_000, 'year'],
      [120_000, 'year'],
    ])
    expect(contractOf(book, 'c-s3')).toEqual(['2026-10-05', '2029-10-06'])
    expect(editOf(book, groups).edits).toEqual([])
  })

  it('are the contract of a component that comes with the bill', () => {
    const book = imported(aWorkbook({}), [group('SaaS A', '10000', boughtFor('2026-04-01', '2027-03-31', '2026-04'))])
    const [added] = recordsOf(book, 'components')
    expect(contractOf(book, added?.id ?? '')).toEqual(['2026-04-01', '2027-03-31'])
  })

  it('have the price of their own months where they begin on a day that the last of them does not have', () => {
    const price = (amount: string, first: string, last: string) =>
      billsOf(imported(stack(), [group('AmazonS3', amount, boughtFor(first, last))]))
    expect(price('600', '2026-08-31', '2027-02-28')).toEqual([[10_000, 'month']])
    expect(price('1200', '2026-08-29', '2027-02-28')).toEqual([[20_000, 'month']])
    expect(price('3600', '2024-02-29', '2027-02-28')).toEqual([[120_000, 'year']])
  })

  it('say nothing of a month that has nothing else', () => {
    expect(planOf(stack(), [ONE_YEAR]).withoutAmount).toEqual([])
    expect(planOf(stack(), [ONE_YEAR, group('AmazonS3', '-5')]).withoutAmount).toMatchObject([{ month: '2026-10', minor: -500 }])
  })

  it('leave dates alone that somebody typed or blanked', () => {
    const set = (book: Workbook, field: string, value: unknown) =>
      okOf(applyEdit(book, okOf(setField({ ...contextOf(book), source: 'typed' }, 'components', 'c-s3', field, value))))
    const typed = set(stack(), 'contract.end', '2028-01-31')
    expect(contractOf(imported(typed, [ONE_YEAR]), 'c-s3')).toEqual([null, '2028-01-31'])
    const blank = set(set(imported(stack(), [ONE_YEAR]), 'contract.start', null), 'contract.end', null)
    expect(contractOf(imported(blank, [ONE_YEAR, THREE_YEARS]), 'c-s3')).toEqual([null, null])
  })
})

describe('the contract of a component', () => {
  const database = (first: string, last: string) => group('AmazonRDS', '1200', boughtFor(first, last))
  const dated = (contract: object) =>
    aWorkbook({
      components: [
        { id: 'c-s3', name: 'Uploads', vendor: 'AWS', kind: 'object-store' },
        { id: 'c-db', name: 'Postgres (RDS)', vendor: 'AWS', kind: 'database', contract },
      ],
    })

  it('that came from a list stays, whatever terms others have', () => {
    const listed = dated({ start: '2026-01-01', end: '2026-12-31' })
    const bought = [group('AmazonS3', '1200', boughtFor('2026-01-01', '2026-12-31'))]
    const book = imported(imported(listed, bought), [...bought, database('2026-10-10', '2029-10-09')])
    expect(contractOf(book, 'c-db')).toEqual(['2026-01-01', '2026-12-31'])
  })

  it('follows a purchase of its own service, also once the bill of the one before is gone', () => {
    const first = imported(stack(), [{ ...database('2025-11-01', '2026-10-31'), month: '2025-11' }], { today: '2026-10-20' as IsoDate })
    const ended = imported(first, [group('AmazonS3', '1')])
    expect([billsOf(ended), contractOf(ended, 'c-db')]).toEqual([[[100, 'month']], ['2025-11-01', '2026-10-31']])
    const again = imported(ended, [{ ...database('2026-11-10', '2027-11-09'), month: '2026-11' }])
    expect(contractOf(again, 'c-db')).toEqual(['2026-11-10', '2027-11-09'])
  })

  it('goes with its last purchase, and not where the term is over', () => {
    const had = imported(stack(), [ONE_YEAR])
    const toDb = {
      conditions: [{ field: 'vendor', test: 'is', text: 'AWS' }],
      target: 'component',
      componentId: 'c-db',
      shares: [],
    } as const
    const moved = imported(had, [ONE_YEAR], { rules: [toDb] })
    expect([contractOf(moved, 'c-s3'), contractOf(moved, 'c-db')]).toEqual([
      [null, null],
      ['2026-10-05', '2027-10-04'],
    ])
    const without = [group('AmazonS3', '1')]
    // It may be of a filter, so that nobody accepts it unseen.
    const [lacked] = planOf(had, without).questions
    expect(lacked).toMatchObject({ code: 'fewer-charges', proposed: null })
    const answers = { [lacked?.id ?? '']: 'replace' }
    expect(contractOf(imported(had, without, { answers }), 'c-s3')).toEqual([null, null])
    expect(planOf(had, without, { answers }).contractsGone).toMatchObject([{ component: 'Uploads', last: '2027-10-04' }])
    const later = { today: '2027-10-20' as IsoDate }
    expect([planOf(had, [ONE_YEAR], later).contractsGone, planOf(had, [ONE_YEAR]).contractsGone]).toEqual([[], []])
  })

  it('that an earlier build left blank is set by the next import', () => {
    const book = imported(stack(), [ONE_YEAR])
    const [component] = recordsOf(book, 'components').filter(({ id }) => id === 'c-s3')
    const { 'contract.start': _start, 'contract.end': _end, ...meta } = component?.meta ?? {}
    const blank = { ...component, meta, contract: { ...component?.contract, start: null, end: null } }
    const components = { ...book.tables.components, 'c-s3': blank as never }
    const old: Workbook = { ...book, tables: { ...book.tables, components } }
    expect(contractOf(imported(old, [ONE_YEAR]), 'c-s3')).toEqual(['2026-10-05', '2027-10-04'])
  })
})

describe('a purchase that is renewed', () => {
  const first = group('AmazonS3', '10000', boughtFor('2025-12-01', '2026-11-30', '2025-12'))
  const second = group('AmazonS3', '11000', boughtFor('2026-12-01', '2027-11-30'))
  const before = imported(stack(), [first])
  const renewed = imported(before, [second])

  it('counts from the day on which the first term is over, and once', () => {
    expect([monthly(before), monthly(renewed)]).toEqual([83_333, 83_333])
    const later = imported(renewed, [second], { today: '2026-12-05' as IsoDate })
    expect(billsOf(later)).toEqual([[1_100_000, 'year']])
    expect(planOf(renewed, [second], { today: '2026-12-05' as IsoDate }).pricesGone).toEqual([])
  })

  it('counts from its day without another bill, and never beside the one before', () => {
    const days = ['2026-11-30', '2026-12-01', '2027-11-30', '2027-12-01']
    expect(days.map((day) => monthly(renewed, day))).toEqual([83_333, 91_667, 91_667, 0])
  })

  const namedOf = (bought: BilledGroup, today: string = AS_OF) =>
    planOf(before, [bought], { today: today as IsoDate }).waitingPurchases.map((each) =>
      BILL_IMPORT_TEXT.waitingPurchase(each, PLAIN_STYLE),
    )

  it('is named while it waits', () => {
    expect(namedOf(second)).toEqual([
      expect.toSay('USD 11,000 of AWS was paid for a term that begins on Dec 1, 2026. Its price counts from that day.'),
    ])
    expect(namedOf(second, '2026-12-05')).toEqual([])
  })

  it('lengthens the contract that came of the first, at once', () => {
    expect(contractOf(before, 'c-s3')).toEqual(['2025-12-01', '2026-11-30'])
    expect(contractOf(renewed, 'c-s3')).toEqual(['2025-12-01', '2027-11-30'])
    expect(editOf(renewed, [second]).edits).toEqual([])
  })

  it('of another service or beside one that goes on waits for nothing', () => {
    expect(monthly(imported(before, [{ ...second, service: 'AmazonRDS' }]))).toBe(83_333 + 91_667)
    expect(monthly(imported(before, [group('AmazonS3', '1200', boughtFor('2026-11-01', '2027-10-31'))]))).toBe(83_333 + 10_000)
  })

  it('waits for nothing where nothing holds before it', () => {
    expect(billsOf(imported(stack(), [second]))).toEqual([[1_100_000, 'year']])
  })

  it('waits for the first of several that are paid ahead', () => {
    const years = ['2026', '2027', '2028'].map((year) =>
      group('AmazonS3', '12000', boughtFor(`${year}-12-01`, `${Number(year) + 1}-11-30`)),
    )
    const ended = group('AmazonS3', '12000', boughtFor('2025-11-16', '2026-11-15', '2025-11'))
    for (const groups of [years, [ended, ...years.slice(0, 2)]]) {
      const book = imported(stack(), groups)
      expect([monthly(book), contractOf(book, 'c-s3')[0]]).toEqual([100_000, '2026-12-01'])
      expect(['2026-12-01', '2027-11-30', '2027-12-01'].map((day) => monthly(book, day))).toEqual([100_000, 100_000, 100_000])
    }
    expect(contractOf(imported(stack(), years), 'c-s3')[1]).toBe('2029-11-30')
  })

  it('counts after a gap from the day on which nothing holds before it, and says so', () => {
    const late = group('AmazonS3', '2400', boughtFor('2027-01-15', '2028-01-14'))
    const book = imported(before, [late])
    expect(['2026-11-30', '2026-12-01', '2027-01-15'].map((day) => monthly(book, day))).toEqual([83_333, 20_000, 20_000])
    expect(namedOf(late)).toEqual([
      expect.toSay('USD 2,400 of AWS was paid for a term that begins on Jan 15, 2027. Its price counts from Dec 1, 2026.'),
    ])
  })

  it('that begins on the last day of the one before counts from the next', () => {
    const same = group('AmazonS3', '2400', boughtFor('2026-11-30', '2027-11-29'))
    expect(['2026-11-30', '2026-12-01'].map((day) => monthly(imported(before, [same]), day))).toEqual([83_333, 20_000])
    expect(namedOf(same)).toEqual([
      expect.toSay('USD 2,400 of AWS was paid for a term that begins on Nov 30, 2026. Its price counts from Dec 1, 2026.'),
    ])
  })

  it('overlaps the term before on the days alone that both have', () => {
    const early = imported(before, [group('AmazonS3', '2400', boughtFor('2026-11-29', '2027-11-28'))])
    const days = ['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01']
    expect(days.map((day) => monthly(early, day))).toEqual([83_333, 103_333, 103_333, 20_000])
    expect(namedOf(group('AmazonS3', '2400', boughtFor('2026-11-29', '2027-11-28')))).toEqual([
      expect.toSay('USD 2,400 of AWS was paid for a term that begins on Nov 29, 2026. Its price counts from that day.'),
    ])
  })
})

describe('a purchase that is not renewed', () => {
  const judgedOn = (book: Workbook, day: string) => assess(book, day as IsoDate)
  const db = group('AmazonRDS', '70')
  const book = imported(stack(), [group('AmazonS3', '10000', boughtFor('2025-12-01', '2026-11-30', '2025-12')), db])
  const [purchase] = recordsOf(book, 'bills').filter(({ per }) => per === 'year')

  it('costs nothing from the day after its term, without another bill', () => {
    expect(['2026-11-30', '2026-12-01'].map((day) => monthly(book, day))).toEqual([83_333 + 7000, 7000])
    expect(judgedOn(book, '2026-12-01').byId.get('c-s3')?.subject).toMatchObject({ monthlyCost: null, costLines: [] })
    expect(Object.keys(judgedOn(book, '2026-12-01').index.tables.bills)).not.toContain(purchase?.id)
  })

  it('is named by the next bill, which takes no price away that was over', () => {
    const plan = planOf(book, [db], { today: '2026-12-05' as IsoDate })
    expect([plan.endedBillIds, plan.pricesGone, plan.pastPurchases.map(({ last }) => last)]).toEqual([[purchase?.id], [], ['2026-11-30']])
  })

  it('makes room for a price that somebody enters', () => {
    const context = { ...contextOf(book), at: '2026-12-01T10:00:00.000Z' as IsoTime }
    const typed = okOf(applyEdit(book, okOf(setMonthlyCost(context, 'c-s3', 5000 as MinorUnits))))
    expect(monthly(typed, '2026-12-01')).toBe(5000 + 7000)
    expect(setMonthlyCost(contextOf(book), 'c-s3', 5000 as MinorUnits)).toMatchObject({ problem: { code: 'cost-line-not-monthly' } })
  })

  it('says after an edit what the whole workbook says', () => {
    const day = '2026-12-01' as IsoDate
    const set = okOf(setField(contextOf(book), 'components', 'c-s3', 'name', 'Files'))
    const longer = okOf(setField(contextOf(book), 'billed', purchase?.id.replace('purchase.', '') ?? '', 'termEnd', '2026-12-31'))
    for (const edit of [set, longer]) {
      const next = okOf(applyEdit(book, edit))
      const again = reassess(assess(book, day), next, edit)
      expect([again.totals.monthlyCostMinor, again.byId.get('c-s3')?.subject]).toEqual([
        monthly(next, day),
        judgedOn(next, day).byId.get('c-s3')?.subject,
      ])
    }
  })
})

describe('who bears a purchase', () => {
  const bought = [group('AmazonS3', '10000.01', boughtFor('2026-04-01', '2027-03-31'))]
  const anyOf = { conditions: [{ field: 'vendor', test: 'is', text: 'AWS' }], componentId: null } as const
  const partsOf = (book: Workbook) => recordsOf(book, 'costLines').map(({ componentId, amount }) => [componentId, amount])

  function assigned(order: Order): readonly string[] {
    const plan = planOf(stack(), bought, order)
    const [proof] = proofsOf(
      [{ currency: 'USD', amount: sumExact(bought.map(({ amount }) => amount)) }],
      bought,
      borneByPlan(plan, stack()),
    )
    return [proof?.parts.assigned, proof?.parts.apart].map((part) => (part === undefined ? '' : exactText(part)))
  }

  it('is all that the rule splits it over, to the last unit, as the proof says', () => {
    const shares = [
      { componentId: 'c-s3', share: 3333 },
      { componentId: 'c-db', share: 6667 },
    ]
    const rules = [{ ...anyOf, target: 'split', shares } as const]
    const book = imported(stack(), bought, { rules })
    expect(assigned({ rules })).toEqual(['10000.01', '0'])
    expect(partsOf(book)).toEqual([
      ['c-db', 666_701],
      ['c-s3', 333_300],
    ])
    expect(completenessOf(assess(book, AS_OF))?.spend?.shareBp).toBe(10_000)
    expect([contractOf(book, 'c-s3')[1], contractOf(book, 'c-db')[1]]).toEqual(['2027-03-31', '2027-03-31'])
  })

  it('leaves what a split leaves to nobody', () => {
    const rules = [{ ...anyOf, target: 'split', shares: [{ componentId: 'c-s3', share: 4000 }] } as const]
    const book = imported(stack(), bought, { rules })
    expect([billsOf(book), partsOf(book)]).toEqual([[[1_000_001, 'year']], [['c-s3', 400_000]]])
    expect(completenessOf(assess(book, AS_OF))?.spend?.shareBp).toBe(4000)
  })

  it('is nobody, and no bill, where the rule says that it is no infrastructure', () => {
    const rules = [{ ...anyOf, target: 'not-infrastructure', shares: [] } as const]
    expect(assigned({ rules })).toEqual(['0', '10000.01'])
    expect(billsOf(imported(stack(), bought, { rules }))).toEqual([])
    const had = imported(stack(), bought)
    expect([billsOf(had).length, billsOf(imported(had, bought, { rules }))]).toEqual([1, []])
  })
})

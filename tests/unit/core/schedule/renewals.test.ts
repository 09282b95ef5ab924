import { describe, expect, it } from 'vitest'
import { assess, renewalsOf, renewalsWithin, setReviewDay, type Workbook } from '#core'
import { does } from '../../../builders/reviewing.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'

const DAY = '2026-11-25T10:00:00.000Z'

const of = (workbook: Workbook) =>
  renewalsOf(workbook, assess(workbook, AS_OF)).map((renewal) => [
    renewal.day,
    renewal.kind,
    renewal.name,
    renewal.monthlyMinor,
    renewal.isOverdue,
  ])

describe('renewals', () => {
  it('has everything with a day in one list, by day', () => {
    const exemption = {
      ruleIds: ['owner-time'],
      reason: 'A contract runs until next May',
      approver: 'Ana',
      since: '2026-11-01',
      until: '2027-05-01',
    }
    const workbook = aWorkbook({
      creditGrants: [{ vendor: 'AWS', balance: 30_000, asOf: '2026-11-01' }],
      components: [
        aComponent({
          name: 'Queue',
          cost: 40_000,
          decisions: [{ choice: 'move', due: '2027-01-31', owner: 'Ben', effect: { cash: 25_000 } }],
        }),
        aComponent({ name: 'Search', cost: 90_000, contract: { end: '2027-03-31', noticeDays: 90 } }),
        aComponent({ name: 'Cluster', costLines: [{ amount: 10_000, grantId: 'grant-1' }], exemptions: [exemption] }),
      ],
    })
    const dated = does(workbook, '2026-11-25T10:00:00.000Z', (context) => setReviewDay(context, '2027-01-04' as never))
    expect(of(dated)).toEqual([
      ['2026-12-31', 'notice', 'Search', 90_000, false],
      ['2027-01-04', 'next-review', null, null, false],
      ['2027-01-31', 'decision-due', 'Queue', 25_000, false],
      ['2027-02-01', 'credits-end', 'AWS', 10_000, false],
      ['2027-03-31', 'contract-end', 'Search', 90_000, false],
      ['2027-05-01', 'exception-end', 'Cluster', 10_000, false],
    ])
  })

  it('begins with what is overdue, and leaves out what is over', () => {
    const workbook = aWorkbook({
      components: [
        aComponent({
          name: 'Queue',
          decisions: [
            { choice: 'move', due: '2026-10-31' },
            { choice: 'move', due: '2026-12-31', outcome: 'Done' },
          ],
        }),
        aComponent({ name: 'Search', contract: { end: '2026-12-01', noticeDays: 30 } }),
        aComponent({ name: 'Old', contract: { end: '2026-11-24', noticeDays: 30 } }),
        aComponent({ name: 'Gone', lifecycle: 'retired', contract: { end: '2027-11-24' } }),
      ],
    })
    expect(of(workbook)).toEqual([
      ['2026-10-31', 'decision-due', 'Queue', null, true],
      ['2026-12-01', 'contract-end', 'Search', null, false],
    ])
  })

  it('is overdue from the day after, not on the day itself', () => {
    const due = (day: string) =>
      does(aWorkbook({ components: [aComponent({ name: 'Queue', decisions: [{ choice: 'move', due: day }] })] }), DAY, (context) =>
        setReviewDay(context, day as never),
      )
    const overdue = (day: string) => of(due(day)).map(([, kind, , , isOverdue]) => [kind, isOverdue])
    expect(overdue(AS_OF)).toEqual([
      ['decision-due', false],
      ['next-review', false],
    ])
    expect(overdue('2026-11-24')).toEqual([
      ['decision-due', true],
      ['next-review', true],
    ])
  })

  it('says of credits that expire the first day that is paid in cash', () => {
    const workbook = aWorkbook({
      creditGrants: [{ vendor: 'AWS', balance: 900_000, asOf: '2026-11-01', expires: '2026-12-31' }],
      components: [aComponent({ costLines: [{ amount: 10_000, grantId: 'grant-1' }] })],
    })
    expect(of(workbook)).toEqual([['2027-01-01', 'credits-end', 'AWS', 10_000, false]])
  })

  it('gives notice over the end of a year and of February', () => {
    const day = (end: string, noticeDays: number) => of(aWorkbook({ components: [aComponent({ contract: { end, noticeDays } })] }))[0]?.[0]
    expect([day('2028-03-01', 1), day('2027-01-10', 10), day('2028-12-31', 366)]).toEqual(['2028-02-29', '2026-12-31', '2027-12-31'])
  })

  it('lists an exception of the company and counts a pool of credits once, in the currency of the workbook', () => {
    const line = { amount: 100_000, currency: 'EUR', grantId: 'grant-1' }
    const workbook = aWorkbook({
      creditGrants: [{ vendor: 'AWS', currency: 'EUR', balance: 1_000_000, asOf: '2026-11-01' }, { vendor: 'Unused' }],
      exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1.1, date: '2026-11-01' }],
      exemptions: [
        { ruleIds: ['operable-stack'], reason: 'A lead starts in March', approver: 'Ana', since: '2026-11-01', until: '2027-02-28' },
      ],
      components: [aComponent({ name: 'GPUs', costLines: [line] }), aComponent({ name: 'Store', costLines: [line] })],
    })
    expect(of(workbook)).toEqual([
      ['2027-02-28', 'exception-end', null, null, false],
      ['2027-04-01', 'credits-end', 'AWS', 220_000, false],
    ])
  })

  it('names the currency whose rate a price waits for', () => {
    const contract = { end: '2027-03-31' }
    const workbook = aWorkbook({
      components: [
        aComponent({ name: 'Priced', contract, costLines: [{ amount: 70, currency: 'EUR' }] }),
        aComponent({ name: 'Blank', contract, cost: null }),
      ],
    })
    const waiting = renewalsOf(workbook, assess(workbook, AS_OF)).map(({ name, withoutRate }) => [name, withoutRate])
    expect(Object.fromEntries(waiting)).toEqual({ Priced: 'EUR', Blank: null })
  })

  it('gives each date a key of its own that does not move with the day', () => {
    const keys = (end: string) => {
      const workbook = aWorkbook({ components: [aComponent({ name: 'Logs', contract: { end, noticeDays: 10 } })] })
      return renewalsOf(workbook, assess(workbook, AS_OF)).map(({ key }) => key)
    }
    expect(keys('2026-12-15')).toEqual(['notice.c-logs', 'contract-end.c-logs'])
    expect(keys('2027-06-30')).toEqual(keys('2026-12-15'))
  })

  it('within some days are the overdue ones and those before the last day is over', () => {
    const ends = ['2026-11-25', '2027-02-22', '2027-02-23']
    const workbook = aWorkbook({ components: ends.map((end, at) => aComponent({ name: `C${at}`, contract: { end } })) })
    expect(renewalsWithin(renewalsOf(workbook, assess(workbook, AS_OF)), AS_OF, 90).map(({ name }) => name)).toEqual(['C0', 'C1'])
  })
})

import { describe, expect, it } from 'vitest'
import { addDays, type BilledGroup, type IsoDate } from '#core'
import { readBill } from '#intake'
import { fileOf, PLAIN_ORDER, readWhole } from './bill-files.ts'

function days(first: string, last: string): readonly IsoDate[] {
  const all: IsoDate[] = []
  for (let day = first as IsoDate; day <= last; day = addDays(day, 1)) all.push(day)
  return all
}

/** One charge a day. */
function cur(all: readonly IsoDate[]): string {
  const lines = all.map((day) => `Usage,4,USD,AmazonS3,${day}T00:00:00Z,${addDays(day, 1)}T00:00:00Z,${day.slice(0, 7)}-01T00:00:00Z,1`)
  const names =
    'lineItem/LineItemType,lineItem/UnblendedCost,lineItem/CurrencyCode,lineItem/ProductCode,lineItem/UsageStartDate,lineItem/UsageEndDate,bill/BillingPeriodStartDate,bill/PayerAccountId'
  return [names, ...lines].join('\n')
}

const own = (all: readonly string[]) => ['Day,Amount,Currency,Vendor', ...all.map((day) => `${day},4.00,USD,Acme`)].join('\n')
const OWN = { columns: { Day: 'month', Amount: 'amount', Currency: 'currency', Vendor: 'vendor' } } as const

function coverageOf(groups: readonly BilledGroup[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    groups.map(({ month, coverage }) => [month, coverage === null ? null : `${coverage.first} ${coverage.last}`] as const),
  )
}

describe('the days of a daily bill', () => {
  it('say which months of an export of 30 days it has only a part of', async () => {
    const { groups } = await readWhole(cur(days('2026-10-15', '2026-11-13')))
    expect(coverageOf(groups)).toEqual({ '2026-10': '2026-10-15 2026-10-31', '2026-11': '2026-11-01 2026-11-13' })
  })

  it('say so of a month without its last day, and of whole months nothing', async () => {
    const { groups } = await readWhole(cur(days('2026-08-01', '2026-10-30')))
    expect(coverageOf(groups)).toEqual({ '2026-08': null, '2026-09': null, '2026-10': '2026-10-01 2026-10-30' })
  })

  it('leave out weekends on which nothing is paid', async () => {
    // October 31 is a Saturday and August 1 is one too.
    const weekdays = days('2026-08-03', '2026-10-30').filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
    const { groups } = await readWhole(own(weekdays), OWN)
    expect(coverageOf(groups)).toEqual({ '2026-08': null, '2026-09': null, '2026-10': null })
  })

  it('have those on which a line says no amount', async () => {
    const all = days('2026-10-01', '2026-10-31').map((day, at) => (at < 2 || at === 30 ? `${day},,,` : `${day},10.50,USD,OpenAI`))
    const bill = await readWhole(['Day,Amount,Currency,Vendor', ...all].join('\n'), OWN)
    expect([coverageOf(bill.groups), bill.blankLines]).toEqual([{ '2026-10': null }, 3])
  })

  it('without an amount are of the sources of their file, and make no bill a daily one', async () => {
    const lines = (all: readonly string[], vendor: string, amount = '4.00') => all.map((day) => `${day},${amount},USD,${vendor}`)
    const [early, late] = [days('2026-10-01', '2026-10-14'), days('2026-10-15', '2026-10-31')]
    const texts = [
      [...lines(early, '', ''), ...lines(late, 'Acme')],
      [...lines(late, 'Beta'), ...lines(days('2026-11-01', '2026-11-30'), 'Beta')],
    ]
    const files = texts.map((each) => fileOf(new TextEncoder().encode(['Day,Amount,Currency,Vendor', ...each].join('\n'))))
    const bill = await readBill(files, { ...PLAIN_ORDER, ...OWN })
    if (!bill.ok) throw new Error(JSON.stringify(bill.problem))
    expect(coverageOf(bill.value.groups.filter(({ vendor }) => vendor === 'Acme'))).toEqual({ '2026-10': null })
    expect(coverageOf(bill.value.groups.filter(({ vendor }) => vendor === 'Beta'))).toEqual({
      '2026-10': '2026-10-15 2026-10-31',
      '2026-11': null,
    })
    const weekly = lines(
      days('2026-10-05', '2026-10-26').filter((_, at) => at % 7 === 0),
      'Acme',
    )
    const idle = lines(days('2026-10-06', '2026-10-14'), 'Acme', '')
    expect(coverageOf((await readWhole(['Day,Amount,Currency,Vendor', ...weekly, ...idle].join('\n'), OWN)).groups)).toEqual({
      '2026-10': null,
    })
  })

  it('are none of a few invoices a month, however many months there are', async () => {
    const months = ['07', '08', '09', '10']
    for (const of of [
      ['01', '02'],
      ['01', '02', '03'],
      ['01', '05', '12'],
      ['05', '06', '07', '28'],
    ]) {
      const { groups } = await readWhole(own(months.flatMap((month) => of.map((day) => `2026-${month}-${day}`))), OWN)
      expect(Object.values(coverageOf(groups))).toEqual([null, null, null, null])
    }
    // A week over the end of a month is a daily bill still, and so are the weekdays of two.
    const { groups } = await readWhole(own(days('2026-09-28', '2026-10-05')), OWN)
    expect(coverageOf(groups)).toEqual({ '2026-09': '2026-09-28 2026-09-30', '2026-10': '2026-10-01 2026-10-05' })
    const weekdays = days('2026-10-05', '2026-10-16').filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
    expect(coverageOf((await readWhole(own(weekdays), OWN)).groups)).toEqual({ '2026-10': '2026-10-05 2026-10-16' })
  })

  it.each([
    ['seconds', (hour: Date) => String(hour.getTime() / 1000)],
    ['words', (hour: Date) => `"${hour.toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' })}"`],
    ['days with a time', (hour: Date) => `10/${hour.getUTCDate()}/2026 ${hour.getUTCHours()}:00`],
  ])('are counted once, however many hours they have: %s', async (_, written) => {
    const hours = Array.from({ length: 744 }, (_, at) => written(new Date(Date.UTC(2026, 9, 1, at))))
    expect(coverageOf((await readWhole(own(hours), OWN)).groups)).toEqual({ '2026-10': null })
    expect(coverageOf((await readWhole(own(hours.slice(0, 480)), OWN)).groups)).toEqual({ '2026-10': '2026-10-01 2026-10-20' })
  })

  it('say nothing where charges come on some days, once a week, or once a month', async () => {
    const some = ['2026-08-04', '2026-08-05', '2026-08-19', '2026-09-02', '2026-09-09', '2026-10-01', '2026-10-12', '2026-10-14']
    const weekly = days('2026-08-05', '2026-10-28').filter((_, at) => at % 7 === 0)
    const monthly = ['2026-04-15', '2026-05-15', '2026-06-15', '2026-07-15', '2026-08-15', '2026-09-15', '2026-10-15']
    for (const all of [some, weekly, monthly]) {
      const { groups } = await readWhole(own(all), OWN)
      expect(new Set(Object.values(coverageOf(groups)))).toEqual(new Set([null]))
    }
  })

  it('are read in whatever order day and month are written', async () => {
    const written = days('2026-10-15', '2026-11-13').map((day) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`)
    const { groups } = await readWhole(own(written), OWN)
    expect(coverageOf(groups)).toEqual({ '2026-10': '2026-10-15 2026-10-31', '2026-11': '2026-11-01 2026-11-13' })
  })

  it('are held against a billing period that begins within a month', async () => {
    const lines = days('2026-09-08', '2026-10-07').map((day) => `4,USD,Storage,sub,${day},2026-09-08,2026-10-07,Usage`)
    const names =
      'CostInBillingCurrency,BillingCurrencyCode,MeterCategory,SubscriptionName,Date,BillingPeriodStartDate,BillingPeriodEndDate,ChargeType'
    const { groups } = await readWhole([names, ...lines].join('\n'))
    expect(coverageOf(groups)).toEqual({ '2026-09': null })
    const { groups: cut } = await readWhole([names, ...lines.slice(9)].join('\n'))
    expect(coverageOf(cut)).toEqual({ '2026-09': '2026-09-17 2026-10-07' })
  })

  it('are of charges of one day, not of a fee for the month beside them', async () => {
    const fee = 'Usage,9,USD,Support,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,2026-10-01T00:00:00Z,1'
    const { groups } = await readWhole(`${cur(days('2026-10-15', '2026-11-13'))}\n${fee}`)
    expect(coverageOf(groups)).toMatchObject({ '2026-10': '2026-10-15 2026-10-31' })
    // A fee that begins on a day says nothing of the charges of that day, though it comes first.
    const begun = fee.replace('2026-10-01T00:00:00Z,2026-11-01', '2026-10-31T00:00:00Z,2026-11-30')
    const [names = '', ...lines] = cur(days('2026-10-01', '2026-10-31')).split('\n')
    const { groups: whole } = await readWhole([names, begun, ...lines].join('\n'))
    expect(coverageOf(whole)).toEqual({ '2026-10': null })
  })

  it('are the rows of Cost Explorer', async () => {
    const rows = days('2026-10-15', '2026-11-13').map((day) => `${day},4,4`)
    const { groups } = await readWhole(['Service,S3($),Total costs($)', 'Service total,120,120', ...rows].join('\n'))
    expect(coverageOf(groups)).toEqual({ '2026-10': '2026-10-15 2026-10-31', '2026-11': '2026-11-01 2026-11-13' })
  })
})

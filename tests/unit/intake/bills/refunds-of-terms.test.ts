// What is paid back of a purchase says for which term, where it was for one: so its price is known to be over.

import { expect, it } from 'vitest'
import { readWhole } from './bill-files.ts'

const FOCUS =
  'BilledCost,BillingCurrency,BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeClass,ChargeFrequency,ServiceName,ProviderName'
const AZURE = 'Date,MeterCategory,CostInBillingCurrency,BillingCurrency,ChargeType,Frequency,PricingModel,Term,SubscriptionName'
const CUR =
  'lineItem/LineItemType,lineItem/UnblendedCost,lineItem/CurrencyCode,bill/BillingPeriodStartDate,lineItem/UsageStartDate,lineItem/ProductCode,reservation/StartTime,reservation/EndTime'

it.each([
  ['FOCUS', `${FOCUS}\n-3650,USD,2026-10-01,2026-09-10,2027-09-10,Purchase,Correction,One-Time,EC2,AWS\n`, ['2026-09-10', '2027-09-09']],
  ['FOCUS of a month', `${FOCUS}\n-36,USD,2026-10-01,2026-10-01,2026-11-01,Purchase,Correction,One-Time,EC2,AWS\n`, null],
  ['FOCUS of usage', `${FOCUS}\n-36,USD,2026-10-01,2026-10-01,2026-11-01,Credit,,One-Time,EC2,AWS\n`, null],
  [
    'FOCUS of the rest',
    `${FOCUS}\n-1400,USD,2026-07-01,2026-07-01,2027-02-01,Purchase,,One-Time,ECS,Alibaba Cloud\n`,
    ['2026-07-01', '2027-01-31'],
  ],
  [
    'FOCUS as a credit for the rest',
    `${FOCUS}\n-1400,USD,2026-07-01,2026-07-01,2027-02-01,Credit,,One-Time,ECS,Alibaba Cloud\n`,
    ['2026-07-01', '2027-01-31'],
  ],
  [
    'FOCUS by its description',
    `${FOCUS},ChargeDescription\n-1400,USD,2026-07-01,2026-07-01,2027-02-01,Credit,,One-Time,ECS,Alibaba Cloud,Refund of a plan\n`,
    ['2026-07-01', '2027-01-31'],
  ],
  [
    'the AWS report',
    `${CUR}\nRefund,-900,USD,2026-07-01,2026-07-09,AmazonEC2,2026-03-01T00:00:00Z,2027-03-01T00:00:00Z\n`,
    ['2026-03-01', '2027-02-28'],
  ],
  ['the AWS report without a term', `${CUR}\nRefund,-900,USD,2026-07-01,2026-07-09,AmazonEC2,,\n`, null],
  ['Azure', `${AZURE}\n2026-10-05,VM,-1100,USD,Refund,OneTime,Reservation,12,prod\n`, ['2026-10-05', '2027-10-04']],
  ['Azure without a term', `${AZURE}\n2026-10-05,VM,-1100,USD,Refund,OneTime,OnDemand,,prod\n`, null],
  ['Azure of each month', `${AZURE}\n2026-10-05,VM,-1100,USD,Refund,Recurring,Reservation,12,prod\n`, null],
])('a refund of %s', async (_, text, term) => {
  const [group] = (await readWhole(text)).groups
  expect(group?.term).toEqual(term === null ? null : { first: term[0], last: term[1] })
  expect(['refund', 'credit']).toContain(group?.category)
})

it.each([
  ['a refund', 'A100 reserved - refund', ['2026-07-01', '2026-12-31']],
  ['a line below zero', 'A100 reserved', ['2026-07-01', '2026-12-31']],
  ['a credit note', 'Nota kredytowa A100', ['2026-07-01', '2026-12-31']],
])('%s in columns of your own has the term that stands beside it', async (_, item, [first, last]) => {
  const text = `Date,Item,Net,From,To\n2026-07-09,${item},-600,2026-07-01,2026-12-31\n`
  const columns = { Date: 'month', Item: 'service', Net: 'amount', From: 'start', To: 'end' } as const
  const { groups } = await readWhole(text, { columns, answers: { vendor: 'E2E', currency: 'INR' } })
  expect(groups).toMatchObject([{ term: { first, last } }])
  expect(['refund', 'credit']).toContain(groups[0]?.category)
})

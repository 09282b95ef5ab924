// What is paid back of a purchase says for which term, where it was for one: so its price is known to be over.

import { expect, it } from 'vitest'
import { readWhole } from './bill-files.ts'

const FOCUS =
  'BilledCost,BillingCurrency,BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeClass,ChargeFrequency,ServiceName,ProviderName'
const AZURE = 'Date,MeterCategory,CostInBillingCurrency,BillingCurrency,ChargeType,Frequency,PricingModel,Term,SubscriptionName'

it.each([
  ['FOCUS', `${FOCUS}\n-3650,USD,2026-10-01,2026-09-10,2027-09-10,Purchase,Correction,One-Time,EC2,AWS\n`, ['2026-09-10', '2027-09-09']],
  ['FOCUS of a month', `${FOCUS}\n-36,USD,2026-10-01,2026-10-01,2026-11-01,Purchase,Correction,One-Time,EC2,AWS\n`, null],
  ['FOCUS of usage', `${FOCUS}\n-36,USD,2026-10-01,2026-10-01,2026-11-01,Credit,,One-Time,EC2,AWS\n`, null],
  ['Azure', `${AZURE}\n2026-10-05,VM,-1100,USD,Refund,OneTime,Reservation,12,prod\n`, ['2026-10-05', '2027-10-04']],
  ['Azure without a term', `${AZURE}\n2026-10-05,VM,-1100,USD,Refund,OneTime,OnDemand,,prod\n`, null],
  ['Azure of each month', `${AZURE}\n2026-10-05,VM,-1100,USD,Refund,Recurring,Reservation,12,prod\n`, null],
])('a refund of %s', async (_, text, term) => {
  const [group] = (await readWhole(text)).groups
  expect(group?.term).toEqual(term === null ? null : { first: term[0], last: term[1] })
  expect(['refund', 'credit']).toContain(group?.category)
})

// FOCUS 1.0 to 1.4, the open format of bills (focus.finops.org). Newer versions name the provider in another column.

import { type BillSource, KINDS, type LineKind, type LineTexts, purchaseOf, recurringOf } from '../bill-source.ts'

export const focus: BillSource = {
  id: 'focus',
  isIn: (header) => header.hasAll(['BilledCost'], ['ChargeCategory'], ['BillingPeriodStart', 'ChargePeriodStart']),
  columns: {
    amount: ['BilledCost'],
    effective: ['EffectiveCost'],
    currency: ['BillingCurrency'],
    month: ['BillingPeriodStart', 'ChargePeriodStart'],
    monthEnd: ['BillingPeriodEnd', 'ChargePeriodEnd'],
    day: ['ChargePeriodStart'],
    dayEnd: ['ChargePeriodEnd'],
    vendor: ['ServiceProviderName', 'ProviderName', 'PublisherName', 'InvoiceIssuerName'],
    service: ['ServiceName', 'ServiceCategory'],
    account: ['SubAccountName', 'SubAccountId', 'BillingAccountName', 'BillingAccountId'],
    payer: ['BillingAccountId', 'BillingAccountName'],
    category: ['ChargeCategory'],
    detail: ['ChargeClass'],
    description: ['ChargeDescription'],
    frequency: ['ChargeFrequency'],
    start: ['ChargePeriodStart'],
    end: ['ChargePeriodEnd'],
    tags: ['Tags'],
    control: ['InvoiceId'],
  },
  kinds: /^(?:usage|purchase|tax|credit|adjustment)$/i,
  kindOf,
}

/** What is paid back arrives as a purchase, a credit or an adjustment below zero. */
function kindOf(texts: LineTexts, sign: number): LineKind {
  const category = texts('category').toLowerCase()
  if (category === 'tax') return KINDS.tax
  const isBack = sign < 0 && (category === 'purchase' || /\brefund/i.test(texts('description')))
  if (isBack) return KINDS.refund
  if (category === 'credit') return KINDS.credit
  if (category === 'adjustment' || texts('detail').toLowerCase() === 'correction') return KINDS.adjustment
  if (category !== 'purchase') return KINDS.usage
  return /one-?time/i.test(texts('frequency')) ? purchaseOf(texts) : recurringOf(texts)
}

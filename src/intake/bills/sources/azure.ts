// Cost details of Azure, of an enterprise agreement (EA) and of a customer agreement (MCA). Columns come in any order.

import { type BillSource, KINDS, type LineKind, type LineTexts, purchaseOf, refundOf, type ShownBasis } from '../bill-source.ts'

export const azure: BillSource = {
  id: 'azure',
  isIn: (header) =>
    header.hasAll(
      ['CostInBillingCurrency', 'Cost', 'PreTaxCost'],
      ['MeterCategory'],
      ['SubscriptionId', 'SubscriptionName', 'SubscriptionGuid'],
    ),
  columns: {
    amount: ['CostInBillingCurrency', 'Cost', 'PreTaxCost'],
    currency: ['BillingCurrencyCode', 'BillingCurrency', 'Currency'],
    month: ['BillingPeriodStartDate', 'Date', 'UsageDateTime', 'UsageDate'],
    monthEnd: ['BillingPeriodEndDate'],
    day: ['Date', 'UsageDateTime', 'UsageDate'],
    vendor: ['PublisherName'],
    service: ['MeterCategory', 'ConsumedService', 'ProductName', 'Product'],
    account: ['SubscriptionName', 'SubscriptionId', 'SubscriptionGuid'],
    payer: ['BillingAccountId', 'BillingAccountName'],
    category: ['ChargeType'],
    detail: ['PricingModel'],
    frequency: ['Frequency'],
    start: ['Date', 'UsageDateTime'],
    term: ['Term'],
    tags: ['Tags'],
    control: ['ChargeType'],
    extra: ['PublisherType'],
    // The meter of what the marketplace sells is "SaaS".
    description: ['ProductName', 'PlanName', 'PublisherName'],
  },
  biller: 'Microsoft Azure',
  vendorOf: (texts) => (isMarketplace(texts) ? texts('vendor') || null : 'Microsoft Azure'),
  serviceOf: (texts) => (isMarketplace(texts) && texts('description')) || texts('service'),
  kinds: /^(?:|usage|purchase|tax|refund|credit|adjustment|rounding ?adjustment|unused ?(?:reservation|savings ?plan))$/i,
  kindOf,
  basisOf,
}

function isMarketplace(texts: LineTexts): boolean {
  return /marketplace/i.test(texts('extra'))
}

/** Bought ahead, and used up: the file of actual costs has the first at its price and the second at 0, the amortized one the reverse. */
function basisOf(texts: LineTexts, sign: number): ShownBasis | null {
  if (sign < 0) return null
  const charge = texts('category').toLowerCase()
  if (charge.startsWith('unused')) return 'amortized'
  if (!/reservation|savings ?plan/i.test(texts('detail'))) return null
  if (charge === 'usage') return sign === 0 ? 'covered' : 'amortized'
  return charge === 'purchase' && sign > 0 ? 'actual' : null
}

function kindOf(texts: LineTexts, sign: number): LineKind {
  const charge = texts('category').toLowerCase()
  if (charge === 'tax') return KINDS.tax
  if (charge.includes('rounding')) return KINDS.rounding
  if (charge === 'refund' || (charge === 'purchase' && sign < 0)) return isOnce(texts) ? refundOf(texts) : KINDS.refund
  if (charge === 'credit') return KINDS.credit
  if (charge === 'adjustment') return KINDS.adjustment
  if (charge !== 'purchase') return KINDS.usage
  return isOnce(texts) ? purchaseOf(texts) : KINDS.purchase
}

function isOnce(texts: LineTexts): boolean {
  return /one-?time/i.test(texts('frequency'))
}

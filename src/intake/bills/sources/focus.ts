// FOCUS 1.0 to 1.4, the open format of bills (focus.finops.org). Newer versions name the provider in another column.

import { cloudOf } from '#core'
import { type BillSource, isLong, KINDS, type LineKind, type LineTexts, purchaseOf, recurringOf, refundOf, termOf } from '../bill-source.ts'
import { isAgreed } from './gcp.ts'

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
    // Microsoft writes the day on which a reservation is bought as its period, and the months of its term beside.
    term: ['x_SkuTerm'],
    tags: ['Tags'],
    control: ['InvoiceId'],
    extra: ['PublisherName'],
  },
  vendorOf: sellerOf(),
  hasUserTags: (texts) => cloudOf(texts('vendor')) === 'aws',
  kinds: /^(?:usage|purchase|tax|credit|adjustment)$/i,
  kindOf,
}

/** What is paid back arrives as a purchase, a credit or an adjustment below zero. */
function kindOf(texts: LineTexts, sign: number): LineKind {
  const category = texts('category').toLowerCase()
  if (category === 'tax') return KINDS.tax
  const isBack = sign < 0 && (category === 'purchase' || /\brefund/i.test(texts('description')))
  if (isBack) return refundOf(texts)
  // What is paid back of a purchase may be a credit for what was left of its term.
  if (category === 'credit') return isAgreedByGoogle(texts) ? KINDS.usage : { ...refundOf(texts), category }
  if (category === 'adjustment' || texts('detail').toLowerCase() === 'correction') return KINDS.adjustment
  const frequency = texts('frequency')
  // Nearly every line says so, and a comparison costs nothing.
  const isOnce = frequency !== 'Usage-Based' && /one-?time/i.test(frequency)
  if (category !== 'purchase') return isOnce ? USED_ONCE : usedIn(texts('start'), texts('end'))
  return isOnce ? purchaseOf(texts) : recurringOf(texts)
}

/** Google alone calls its discounts credits: "AWS Free Tier credit" is one that runs out. */
function isAgreedByGoogle(texts: LineTexts): boolean {
  return isAgreed(texts('description')) && cloudOf(texts('vendor')) === 'gcp'
}

/** Most charges are of an hour, a day or a month: a look at their years and months costs nothing. */
function usedIn(start: string, end: string): LineKind {
  if (start === '' || end === '' || (isDashed(start) && isDashed(end) && monthsBetween(start, end) < 2)) return KINDS.usage
  return isLong({ start, end }) ? { category: 'usage', term: termOf({ start, end }) } : KINDS.usage
}

function isDashed(text: string): boolean {
  return text.charCodeAt(4) === 0x2d && text.charCodeAt(7) === 0x2d
}

function monthsBetween(start: string, end: string): number {
  return (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7))
}

/** What of an agreement was not used when it ended: usage, and no price of a month. */
const USED_ONCE: LineKind = { category: 'usage', term: 'once' }

/** What a cloud sells in its marketplace is its publisher's. Nearly every line has the publisher of the one before, a cloud. */
function sellerOf(): (texts: LineTexts) => string | null {
  let last = ''
  let isOfCloud = true
  return (texts) => {
    const publisher = texts('extra')
    if (publisher !== last) {
      last = publisher
      isOfCloud = publisher === '' || cloudOf(publisher) !== null
    }
    return isOfCloud || cloudOf(texts('vendor')) === null ? null : publisher
  }
}

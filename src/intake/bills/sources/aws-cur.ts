// The Cost and Usage Report of AWS, the older one (lineItem/UnblendedCost) and the newer one (line_item_unblended_cost).

import { addDays, lastDayOf } from '#core'
import { type BillSource, KINDS, type LineKind, type LineTexts, purchaseOf, refundOf, type SpreadAmount } from '../bill-source.ts'
import { tagsIn } from '../bill-tags.ts'

export const awsCur: BillSource = {
  id: 'aws-cur',
  isIn: (header) =>
    header.hasAll(['lineItem/LineItemType'], ['lineItem/UnblendedCost'], ['lineItem/UsageStartDate', 'bill/BillingPeriodStartDate']),
  columns: {
    amount: ['lineItem/UnblendedCost'],
    currency: ['lineItem/CurrencyCode'],
    month: ['bill/BillingPeriodStartDate', 'lineItem/UsageStartDate'],
    day: ['lineItem/UsageStartDate'],
    dayEnd: ['lineItem/UsageEndDate'],
    vendor: ['lineItem/LegalEntity'],
    service: ['lineItem/ProductCode', 'product/ProductName'],
    account: ['lineItem/UsageAccountName', 'lineItem/UsageAccountId', 'bill/PayerAccountId'],
    payer: ['bill/PayerAccountId'],
    category: ['lineItem/LineItemType'],
    control: ['lineItem/LineItemType'],
    start: ['reservation/StartTime', 'savingsPlan/StartTime'],
    end: ['reservation/EndTime', 'savingsPlan/EndTime'],
    term: ['pricing/LeaseContractLength'],
    detail: ['bill/BillingEntity'],
    // The newer report has it in a map of all that it says of the product.
    description: ['product/ProductName', 'product'],
    tags: ['resource_tags'],
    // Of what is covered by a plan or a reservation the unblended cost is not what it costs.
    effective: ['savingsPlan/SavingsPlanEffectiveCost'],
    extra: ['reservation/EffectiveCost'],
    unused: ['reservation/UnusedAmortizedUpfrontFeeForBillingPeriod'],
    unusedToo: ['reservation/UnusedRecurringFee'],
    committed: ['savingsPlan/TotalCommitmentToDate'],
    used: ['savingsPlan/UsedCommitment'],
  },
  biller: 'AWS',
  tagColumns: ['resourceTags/user:', 'resourceTags/', 'resource_tags_user_', 'resource_tags_'],
  hasUserTags: () => true,
  // The legal entity is a seller only in the marketplace: elsewhere it is AWS by the name of a country.
  vendorOf: (texts) => (isMarketplace(texts) ? texts('vendor') || null : 'AWS'),
  serviceOf: (texts) => (isMarketplace(texts) && productIn(texts('description'))) || texts('service'),
  kinds:
    /^(?:Usage|DiscountedUsage|SavingsPlan(?:CoveredUsage|Negation|RecurringFee|UpfrontFee)|RIFee|Fee|Tax|Credit|Refund|[A-Za-z]*Discount)$/,
  kindOf: (texts) => kindOf(texts),
  effectiveOf: (texts) => EFFECTIVE[texts('category')] ?? (isPaidAhead(texts) ? null : 'amount'),
}

function isMarketplace(texts: LineTexts): boolean {
  return texts('detail') === 'AWS Marketplace'
}

/** The product code of what is sold there is no name. */
function productIn(text: string): string {
  if (!/^[{[]/.test(text)) return text
  return tagsIn(text).find(([name]) => name === 'product_name')?.[1] ?? ''
}

function kindOf(texts: LineTexts): LineKind {
  switch (texts('category')) {
    case 'Tax':
      return KINDS.tax
    case 'Credit':
      return KINDS.credit
    case 'Refund':
      return refundOf(texts)
    case 'Fee':
      if (isReservation(texts)) return reservationOf(texts)
      return SUPPORT.test(texts('service')) || isOfMonth(texts) ? KINDS.usage : purchaseOf(texts)
    case 'SavingsPlanUpfrontFee':
      return purchaseOf(texts)
    // A discount lowers the price that was agreed: its lines belong to usage, as the fees of plans that are paid by the month.
    default:
      return KINDS.usage
  }
}

/** AWSSupportBusiness, AWSDeveloperSupport, "AWS Support (Enterprise)": its fee has no term because it comes every month. */
const SUPPORT = /^(?:AWS|OCB)[\w ]*Support/i

/**
 * What AWS itself charges for a whole month of the calendar is paid every month. A domain is renewed by the year, in whichever month,
 * and a contract of the marketplace that is paid ahead has the month in which it is billed.
 */
function isOfMonth(texts: LineTexts): boolean {
  const [start, end] = [texts('day').slice(0, 10), texts('dayEnd').slice(0, 10)]
  if (!/^\d{4}-\d{2}-01$/.test(start) || DOMAINS.test(texts('service')) || isMarketplace(texts)) return false
  const last = lastDayOf(start.slice(0, 7))
  return end === last || end === addDays(last, 1)
}

const DOMAINS = /registrar/i

/** What was committed to costs in the lines that it covers, and what of it nobody used costs in those of its fees. */
const EFFECTIVE: Readonly<Record<string, SpreadAmount>> = {
  SavingsPlanCoveredUsage: 'effective',
  DiscountedUsage: 'extra',
  RIFee: { plus: ['unused', 'unusedToo'], minus: [] },
  SavingsPlanRecurringFee: { plus: ['committed'], minus: ['used'] },
}

/** A fee that is paid ahead for a reservation, and no other one, says for how long: "1yr". */
function isReservation(texts: LineTexts): boolean {
  return texts('start') !== '' || texts('term') !== ''
}

/** Where the line does not say when the reservation begins, it does on the day of the fee. */
function reservationOf(texts: LineTexts): LineKind {
  const start = texts('start') || texts('day')
  return { category: 'purchase', term: start === '' ? 'once' : { start, end: texts('end'), months: texts('term'), isRecurring: false } }
}

function isPaidAhead(texts: LineTexts): boolean {
  return PAID_AHEAD.has(texts('category')) || (texts('category') === 'Fee' && isReservation(texts))
}

/** Their cost is in the lines that they cover. */
const PAID_AHEAD: ReadonlySet<string> = new Set(['SavingsPlanNegation', 'SavingsPlanUpfrontFee'])

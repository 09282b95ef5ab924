// Google Cloud: the cost table of the console, with lines above its columns and a total below, and the export to BigQuery.

import type { BillHeader } from '../bill-header.ts'
import { type BillSource, KINDS, type LineKind, type LineTexts } from '../bill-source.ts'

const VENDOR = 'Google Cloud'
/** A query may leave the column out. */
const KNOWN_KINDS = /^(?:|usage|regular|tax|adjustment|rounding.*|credit|refund)$/i

export const gcpTable: BillSource = {
  id: 'gcp-table',
  isIn: (header) => header.hasAll(['Service description'], ['Cost type'], ['Project ID'], ['Cost', 'Unrounded Cost']),
  columns: {
    // Rounded for each line they lose what the rounding row gives back.
    amount: ['Unrounded Cost', 'Cost'],
    currency: ['Currency'],
    month: ['Invoice date', 'Usage start date'],
    day: ['Usage start date'],
    dayEnd: ['Usage end date'],
    service: ['Service description'],
    account: ['Project name', 'Project ID'],
    payer: ['Billing account ID'],
    category: ['Cost type'],
    detail: ['Credit type'],
    control: ['Cost type'],
  },
  isOfOneAccount: true,
  vendor: VENDOR,
  kinds: KNOWN_KINDS,
  kindOf: tableKind,
  currencyOf: (header) => header.said('Currency'),
  monthOf: (header) => header.said('Invoice date'),
  totalBeside: 'Total amount due',
}

export const gcpExport: BillSource = {
  id: 'gcp-export',
  isIn: (header) => header.hasAll(['service.description'], ['cost'], ['invoice.month', 'usage_start_time']),
  columns: {
    amount: ['cost'],
    currency: ['currency'],
    // A day of use at the end of a month is often billed in the next one.
    month: ['invoice.month', 'usage_start_time'],
    day: ['usage_start_time'],
    dayEnd: ['usage_end_time'],
    service: ['service.description'],
    account: ['project.name', 'project.id'],
    payer: ['billing_account_id'],
    category: ['cost_type'],
    tags: ['labels', 'project.labels'],
    control: ['cost_type'],
    extra: ['credits', 'credit'],
    // Rows of a query that takes each credit out of its list.
    credit: ['credits.amount', 'credit.amount'],
    detail: ['credits.type', 'credit.type', 'credits.name', 'credit.name'],
  },
  vendor: VENDOR,
  kinds: KNOWN_KINDS,
  kindOf: (texts) => EXPORT_KINDS[texts('category').toLowerCase()] ?? KINDS.usage,
  creditsIn: ['extra', 'credit'],
  isAgreed,
}

function tableKind(texts: LineTexts): LineKind {
  const type = texts('category').toLowerCase()
  if (type === 'total') return 'total'
  if (type.startsWith('rounding')) return KINDS.rounding
  const credit = texts('detail')
  return credit === '' || isAgreed(credit) ? (EXPORT_KINDS[type] ?? KINDS.usage) : KINDS.credit
}

/** Google calls every reduction a credit. Of those only a promotion is money that runs out. */
export function isAgreed(type: string): boolean {
  return /discount|free.?tier|margin|subscription|utili[sz]ation/i.test(type) && !/promo|grant|startup/i.test(type)
}

const EXPORT_KINDS: Readonly<Record<string, LineKind>> = {
  tax: KINDS.tax,
  adjustment: KINDS.adjustment,
  rounding_error: KINDS.rounding,
  'rounding error': KINDS.rounding,
  credit: KINDS.credit,
  refund: KINDS.refund,
}

/** What the console of Google Cloud shows of its services for a time that the file does not say. */
export function isUndatedReport(header: BillHeader): boolean {
  return (
    header.hasAll(['Service description'], ['Subtotal', 'Unrounded subtotal']) &&
    header.places(['Month', 'Day', 'Usage start date']).length === 0
  )
}

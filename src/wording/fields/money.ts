// Words of what is paid: prices, bills, credits, exchange rates, and the ledger they are compared with.

import { BOOK_ACCOUNT_WORDS, BOOK_ANSWER_WORDS } from '../board/reconciliation.ts'
import { CHOICE_LABELS } from '../labels.ts'
import { BILLED_BASIS_LABELS, BILLED_CATEGORY_LABELS, COST_BASIS_LABELS, RULE_TARGET_LABELS } from './bill-words.ts'
import type { TableWords } from './field-words.ts'

export const COST_LINE_FIELDS = {
  componentId: { label: 'Component' },
  billId: { label: 'Bill' },
  billShare: { label: 'Share of the bill' },
  label: { label: 'Description', example: 'Compute' },
  amount: {
    label: 'List price',
    noun: 'cost',
    example: '16.8k/yr',
    csv: 'monthly_cost',
  },
  currency: { label: 'Currency' },
  per: { label: 'Billing period', choices: CHOICE_LABELS.per },
  seats: { label: 'Seats', example: '12' },
  driver: { label: 'Cost driver', choices: CHOICE_LABELS.driver },
  bookedAs: { label: 'Cost category', choices: CHOICE_LABELS.bookedAs },
  costAsOf: {
    label: 'Price as of',
    example: '2026-11-25',
    csv: 'prices_as_of',
  },
  grantId: { label: 'Paid from' },
  grantAmount: { label: 'Paid by credits', example: 'All of it' },
  basis: { label: 'Actual or forecast', choices: CHOICE_LABELS.basis },
  month: { label: 'Month' },
  foundAt: { label: 'Bill location' },
} as const satisfies TableWords<'costLines'>

export const BILL_FIELDS = {
  vendor: { label: 'Vendor' },
  amount: { label: 'Bill amount' },
  currency: { label: 'Currency' },
  per: { label: 'Billing period', choices: CHOICE_LABELS.per },
  date: { label: 'Invoice date' },
  foundAt: { label: 'Bill location' },
  bookedAs: { label: 'Cost category', choices: CHOICE_LABELS.bookedAs },
  takenFrom: { label: 'Amount from', choices: BILLED_BASIS_LABELS },
  notes: { label: 'Notes' },
} as const satisfies TableWords<'bills'>

export const BILLED_FIELDS = {
  source: { label: 'Source' },
  biller: { label: 'Billed by' },
  month: { label: 'Month' },
  chargesFrom: { label: 'Charges from' },
  chargesUntil: { label: 'Charges until' },
  vendor: { label: 'Vendor' },
  service: { label: 'Service' },
  account: { label: 'Account' },
  tag: { label: 'Tag' },
  groupedBy: { label: 'Grouped by' },
  basis: { label: 'Costs', choices: COST_BASIS_LABELS },
  category: { label: 'Category', choices: BILLED_CATEGORY_LABELS },
  isOnce: { label: 'One-time' },
  termStart: { label: 'Start of the term' },
  termEnd: { label: 'End of the term' },
  currency: { label: 'Currency' },
  amount: { label: 'Amount' },
  exact: { label: 'Exact amount' },
  lines: { label: 'Charges' },
} as const satisfies TableWords<'billed'>

export const STACK_ITEM_FIELDS = {
  name: { label: 'Name' },
  files: { label: 'Stack files' },
  listedAs: { label: 'Component' },
} as const satisfies TableWords<'stackItems'>

export const BILL_RULE_FIELDS = {
  position: { label: 'Order' },
  conditions: { label: 'Conditions' },
  target: { label: 'Goes to', choices: RULE_TARGET_LABELS },
  componentId: { label: 'Component' },
  shares: { label: 'Split' },
} as const satisfies TableWords<'billRules'>

export const CREDIT_FIELDS = {
  vendor: { label: 'Vendor' },
  balance: { label: 'Balance' },
  currency: { label: 'Currency' },
  asOf: { label: 'Balance as of' },
  expires: { label: 'Expires on' },
} as const satisfies TableWords<'creditGrants'>

export const RATE_FIELDS = {
  from: { label: 'From currency' },
  to: { label: 'To currency' },
  rate: { label: 'Rate', noun: 'exchange rate' },
  date: { label: 'Date' },
} as const satisfies TableWords<'exchangeRates'>

export const IMPORT_RECORD_FIELDS = {
  source: { label: 'Source' },
  at: { label: 'Imported on' },
  pricesAsOf: { label: 'Prices as of' },
  rows: { label: 'Rows' },
  controlTotal: { label: 'Total in the list' },
  rowsTotal: { label: 'Sum of the rows' },
  differenceReason: { label: 'Reason for the difference' },
  proof: { label: 'Proof' },
} as const satisfies TableWords<'imports'>

export const LEDGER_FIELDS = {
  month: { label: 'Month' },
  account: { label: 'Account' },
  vendor: { label: 'Vendor' },
  amount: { label: 'Amount' },
  componentId: { label: 'Component' },
} as const satisfies TableWords<'ledger'>

export const LEDGER_ACCOUNT_FIELDS = {
  account: { label: 'Account' },
  counts: { label: 'Counts as', choices: BOOK_ACCOUNT_WORDS },
} as const satisfies TableWords<'bookAccounts'>

export const LEDGER_VENDOR_FIELDS = {
  vendor: { label: 'Vendor' },
  counts: { label: 'Match', choices: BOOK_ANSWER_WORDS },
  listed: { label: 'Matched to' },
} as const satisfies TableWords<'bookVendors'>

export const BUDGET_FIELDS = { month: { label: 'Month' }, amount: { label: 'Budget' } } as const satisfies TableWords<'budget'>

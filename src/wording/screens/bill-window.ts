// The words of Import a bill that the command line has no place for: its steps, its lists and its buttons. What both say of a bill
// stands in bill-import.ts.

import type { BilledGroup, Decimal, RuleTarget, SameInvoice } from '#core'
import { RULE_TARGET_LABELS } from '../fields/bill-words.ts'
import { formatCount, formatExact, formatList, formatRounded, formatShare, type NumberStyle, plural, pluralize } from '../quantities.ts'
import { quoted } from '../value-problems.ts'
import { BILL_IMPORT_TEXT } from './bill-import.ts'

export const BILL_WINDOW_TEXT = {
  title: 'Import a bill',
  imported: 'Bill imported',
  importBill: 'Import a bill…',
  kinds:
    'FOCUS, AWS Cost and Usage Report and Cost Explorer, Azure cost details, Google Cloud, Oracle, Snowflake, or any CSV whose columns you set. Also in gzip or Parquet. Any size.',
  readOnce: 'The file is read where it is. Its lines aren’t kept, only what each month comes to.',
  drop: 'Or drop files here.',
  choose: 'Choose bills…',
  reading: (source: string) => `Reading ${source}`,
  following: (files: readonly string[]) => `Then ${formatList(files)}.`,
  readOnly: 'This workbook is read-only. You can look at a bill, but not import it.',
  /** Before any month is shown. */
  first: 'Before it is read',
  firstLead: 'The bill doesn’t say this. No month is shown until you do.',
  remembered: 'Your answers for a bill with these columns are filled in.',
  columns: 'Columns',
  columnsLead: 'Set the amount and the month, and what else you know. Rightsize remembers it for bills with the same columns.',
  currency: 'Currency',
  vendor: 'Vendor',
  vendorExample: 'OpenAI',
  oneVendor: 'All of these files get it.',
  severalVendors: 'They are of several vendors',
  readBill: 'Read the bill',
  columnsOpen: 'Set which columns are the amount and the month.',
  answersOpen: 'Answer every question first.',
  /** By their roles in intake/bills. */
  roles: {
    amount: 'Amount',
    month: 'Month or day',
    start: 'Period, or its first day',
    end: 'End of the period',
    term: 'Length of the term',
    currency: 'Currency',
    vendor: 'Vendor',
    service: 'Service',
    account: 'Account',
    category: 'Kind of charge',
    tags: 'Tags',
  },
  dates: { 'day-first': 'Day first', 'month-first': 'Month first' },
  mark: { ',': 'Yes, decimals', '.': 'No, thousands' },
  sides: { credit: 'A credit, below zero', crore: 'Crores' },
  overlap: {
    last: 'The last file says it again',
    parts: 'All of them count, as parts or accounts of one bill',
    apart: 'Bills of several vendors, read one by one',
  },
  period: { term: 'Yes, its term', ignore: 'No, something else' },
  proof: 'Proof',
  proofLead: 'Every charge of the file is in exactly one place. Nothing counts twice.',
  notWhole: 'This bill doesn’t add up, so it can’t be imported. Correct the lines below, or export it again.',
  blocked: 'Nothing is imported.',
  compareWith: (column: string) => `Sums by ${column}, to compare with the invoice`,
  months: 'Months',
  tag: 'Group by tag',
  tagLead: 'Rules can tell charges apart by it.',
  noTag: 'No tag',
  tagLeft: (tag: string) =>
    `The last bill was grouped by the tag ${quoted(tag)}. By it this one has too many groups, so it’s grouped by none.`,
  questions: 'Questions',
  questionsLead:
    'Dashed answers are suggestions. Press Enter to accept. Every answer becomes a rule, so the next bill asks about new services alone.',
  choices: {
    rest: 'Not assigned',
    add: 'Add it',
    replace: 'Replace',
    both: 'Both count',
    keep: 'Keep both',
    'last-month': 'Last full month',
    'quarter-average': 'Average of the last full quarter',
    skip: 'Not now',
    leave: 'Keep the months as they were',
    whole: 'It’s the whole month',
    part: 'It’s a part',
    monthly: 'Paid every month',
    once: 'Paid once, or in instalments',
    ended: 'It was given back',
    goes: 'It goes on',
    year: 'Paid for a year',
    'half-year': 'Paid for half a year',
    quarter: 'Paid for a quarter',
  } as Readonly<Record<string, string>>,
  proposals: 'Paid but not in the inventory',
  proposalsLead: 'They come in with the bill. Engineer time, differentiator and approach stay not set.',
  proposed: 'proposed components',
  rules: 'Rules',
  rulesLead: 'Tried in this order. The first one that fits says who bears a charge.',
  ruleNumber: 'No.',
  conditions: 'If',
  leadsTo: 'Assigned to',
  groupCount: 'Groups',
  groupsOf: (place: number, count: number, style: NumberStyle) => `Groups of rule ${place}: ${formatCount(count, style)}`,
  rule: 'Rule',
  noRule: 'No rule',
  ruleList: 'rules',
  billList: 'bills',
  noteList: 'notes',
  moveUp: (place: number) => `Move rule ${place} up`,
  moveDown: (place: number) => `Move rule ${place} down`,
  order: 'New order of rules',
  orderLead: 'This is what the new order changes in this bill.',
  orderSame: 'The new order changes nothing in this bill.',
  before: 'Before',
  after: 'After',
  useOrder: 'Use the new order',
  keepOrder: 'Keep the old order',
  moves: 'moved groups',
  groups: 'Groups',
  groupsLead: 'The largest first. Tax, credits, refunds, adjustments and rounding stand by themselves.',
  groupList: 'groups',
  questionList: 'questions',
  /** "USD 16,087.20 in this bill" */
  paid: (sums: readonly { readonly currency: string; readonly amount: Decimal }[], style: NumberStyle) =>
    `${formatList(sums.map(({ currency, amount }) => `${currency} ${formatRounded(amount, { ...style, currency })}`))} in this bill`,
  bills: 'What comes of it',
  billsLead: 'One bill per source and currency, and one per purchase for a term.',
  morePart: (count: number, style: NumberStyle) => pluralize(count, 'others', style),
  none: 'Nothing',
  tiesStay: 'Answer the ones without a suggestion yourself.',
  importNow: 'Import the bill',
  askAgain: 'Back to the questions',
  nextBill: (file: string) => `Next: ${file}`,
  undoes: 'Undo reverses the whole import in one step.',
  toBills: 'Go to bills',
} as const

/** Beside the button. @param open questions without an answer */
export function billStateText(
  {
    open,
    isUnchanged,
    isLeft,
    isOrderOpen,
    sameInvoice,
  }: {
    readonly open: number
    readonly isUnchanged: boolean
    readonly isLeft: boolean
    readonly isOrderOpen: boolean
    readonly sameInvoice: SameInvoice | null
  },
  style: NumberStyle,
): string {
  if (isOrderOpen) return 'Decide on the new order of rules first.'
  if (open > 0) return `${pluralize(open, 'questions', style)} ${plural(open, 'is', 'are')} open.`
  if (isUnchanged && isLeft) return BILL_IMPORT_TEXT.unchangedBeside
  if (isUnchanged && sameInvoice !== null) return `${BILL_IMPORT_TEXT.unchanged} ${BILL_IMPORT_TEXT.sameInvoice(sameInvoice)}`
  return isUnchanged ? BILL_IMPORT_TEXT.unchanged : `All questions are answered. ${BILL_WINDOW_TEXT.undoes}`
}

interface Condition {
  readonly field: 'vendor' | 'service' | 'account' | 'tag'
  readonly test: 'is' | 'begins' | 'contains'
  readonly text: string
}

const TESTS: Readonly<Record<Condition['test'], string>> = { is: 'is', begins: 'begins with', contains: 'contains' }

/** "service is “AmazonS3” and tag begins with “ml-”", "service is blank" */
export function ruleConditionsText(conditions: readonly Condition[]): string {
  return conditions.map(({ field, test, text }) => `${field} ${TESTS[test]} ${text === '' ? 'blank' : quoted(text)}`).join(' and ')
}

/** "Uploads", "Training 60%, Serving 40%", "Not infrastructure". */
export function ruleTargetText(
  {
    target,
    components,
  }: { readonly target: RuleTarget; readonly components: readonly { readonly name: string; readonly share: number | null }[] },
  style: NumberStyle,
): string {
  if (components.length === 0) return RULE_TARGET_LABELS[target === 'not-infrastructure' ? target : 'rest']
  return components.map(({ name, share }) => (share === null ? name : `${name} ${formatShare(share, style)}`)).join(', ')
}

/** "USD 1,204.13, EUR 3"; nothing of a rule that fits nothing. */
export function exactSumsText(sums: readonly { readonly currency: string; readonly amount: Decimal }[], style: NumberStyle): string {
  return sums.map(({ currency, amount }) => `${currency} ${formatExact(amount, style)}`).join(', ')
}

/** "AmazonS3 of AWS, account prod, tag ml": what a group is of. */
export function groupText({ vendor, service, account, tag }: Pick<BilledGroup, 'vendor' | 'service' | 'account' | 'tag'>): string {
  const rest = [account, tag].filter((part) => part !== null)
  return [service === null ? vendor : `${service} (${vendor})`, ...rest].join(', ')
}

/** The title once it is in. */
export function billImportedText(counts: Readonly<Record<'added' | 'changed' | 'removed', number>>, style: NumberStyle): string {
  return `${BILL_IMPORT_TEXT.changed(counts, style)} ${BILL_WINDOW_TEXT.undoes}`
}

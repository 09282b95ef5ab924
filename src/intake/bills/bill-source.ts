// What a kind of bill is described by: the columns it is known by, where each thing that a line says stands in them, and
// what kind of charge a line is. One file of sources/ each; sources/index.ts lists them.

import type { BilledCategory, CostBasis, DayOrder } from '#core'
import type { BillHeader } from './bill-header.ts'
import { daysApart, type WrittenPeriod } from './bill-months.ts'

/** What a line of a bill may say. */
export const BILL_ROLES = [
  /** What is paid, and the same spread over the terms of what was bought for longer. */
  'amount',
  'effective',
  'currency',
  /** Any day of the month that bills it, and the end of that billing period. */
  'month',
  'monthEnd',
  /** When it was used: the first day, and the last one or the day after. */
  'day',
  'dayEnd',
  'vendor',
  'service',
  'account',
  /** The account that pays: with the kind of bill it says which source a line is of. */
  'payer',
  /** What kind of charge it is, as the file says. */
  'category',
  'detail',
  'description',
  'frequency',
  'start',
  'end',
  /** Length of the term in months. */
  'term',
  'tags',
  /** Sums are shown by it, so that they can be compared with an invoice. */
  'control',
  'extra',
  /** The amount of a credit in a column of its own. */
  'credit',
  /** Of what was committed to: what nobody used, in one amount or two, or all of it and what of it was used. */
  'unused',
  'unusedToo',
  'committed',
  'used',
] as const
export type BillRole = (typeof BILL_ROLES)[number]

/** Texts of the line at hand: of each thing the first column that says anything. "" for none. */
export type LineTexts = (role: BillRole) => string

/** The term of a purchase as the file writes it: until a day, or for so many months. */
export interface WrittenTerm {
  readonly start: string
  readonly end: string
  readonly months: string
  /** It is paid again when the term is over: what is no longer than a month is paid every month, not once. */
  readonly isRecurring: boolean
}

/** What a line is; 'total' is the file's own total, 'tax-total' that of its tax, 'balance' what is due or left, which may be one. */
export type LineKind = ChargeKind | 'total' | 'tax-total' | 'balance'

interface ChargeKind {
  readonly category: BilledCategory
  readonly term: WrittenTerm | 'once' | null
}

/** One amount, 0, or one that comes of several. */
export type SpreadAmount = BillRole | null | { readonly plus: readonly BillRole[]; readonly minus: readonly BillRole[] }

export interface BillSource {
  readonly id: BillSourceId
  readonly isIn: (header: BillHeader) => boolean
  /** By their names, the first one that says anything in a line counts. */
  readonly columns: Readonly<Partial<Record<BillRole, readonly string[]>>>
  /** A file is of one account: a row that names none, as one of rounding, is of the account of the rows above it. */
  readonly isOfOneAccount?: true
  /** Who sells where no column says it. */
  readonly vendor?: string
  /** Who sends the bill, where that is not whoever sells: a cloud bills for the sellers of its marketplace. */
  readonly biller?: string
  /** null: the column of vendors, who send the bill as well. */
  readonly vendorOf?: (texts: LineTexts) => string | null
  readonly serviceOf?: (texts: LineTexts, sign: number) => string
  /** Words of the category that are known; charges with another one count as usage, and are named. undefined: any may be. */
  readonly kinds?: RegExp
  /** What a line calls its kind, where that is not the text of the category. */
  readonly kindTextOf?: (texts: LineTexts, sign: number) => string
  /** @param sign of the amount: −1, 0 or 1 */
  readonly kindOf: (texts: LineTexts, sign: number) => LineKind
  /** What a line without a month is by the text of any of its cells, if that is its name; null: that says nothing. */
  readonly kindSaid?: (text: string) => LineKind | null
  /** Where the amount stands that is spread over terms; null: in this line it is 0. undefined: in no line. */
  readonly effectiveOf?: (texts: LineTexts) => SpreadAmount
  /** What shows that the file has costs as paid, or spread over terms: both of one month count it twice. */
  readonly basisOf?: (texts: LineTexts, sign: number) => ShownBasis | null
  /** Currency and month, where the rows above the columns say them for the whole file. */
  readonly currencyOf?: (header: BillHeader) => string | null
  readonly monthOf?: (header: BillHeader) => string | null
  /** Beside which word above the columns the file says what it comes to. */
  readonly totalBeside?: string
  /** Tags with a column each begin like this. */
  readonly tagColumns?: readonly string[]
  /** Whether a tag of the line may be called "user_team" or "user:team" for "team". undefined: it may not. */
  readonly hasUserTags?: (texts: LineTexts) => boolean
  /** Where the credits stand that a line was paid with: lists, or the amount of one, whose type and name are the detail. */
  readonly creditsIn?: readonly BillRole[]
  /** Whether a credit of this type is a discount that was agreed on: it lowers the line that it stands in. */
  readonly isAgreed?: (type: string) => boolean
  /** One column a service: the columns of amounts, by their services, and the column of their total. */
  readonly wide?: (header: BillHeader) => WideColumns
}

/** covered: at 0, because it was paid ahead, as a file of actual costs has it. */
export type ShownBasis = CostBasis | 'covered'

export interface WideColumn {
  readonly name: string
  readonly place: number
  readonly category: BilledCategory
  /** 'once': what is paid in a month is no price of a month. */
  readonly term: 'once' | null
}

export interface WideColumns {
  readonly currency: string | null
  readonly services: readonly WideColumn[]
  readonly total: number | null
  /** What their names are: services, accounts, kinds of charges, or something that nothing is told apart by. */
  readonly columnsAre: 'services' | 'accounts' | 'kinds' | 'others'
}

export type BillSourceId =
  | 'focus'
  | 'aws-cur'
  | 'aws-cost-explorer'
  | 'azure'
  | 'gcp-table'
  | 'gcp-export'
  | 'oracle'
  | 'snowflake'
  | 'mapped'

/** Lines of one category that are paid again every month, or once for all. */
export const KINDS: Readonly<Record<BilledCategory, ChargeKind>> = {
  usage: { category: 'usage', term: null },
  purchase: { category: 'purchase', term: null },
  tax: { category: 'tax', term: null },
  credit: { category: 'credit', term: null },
  refund: { category: 'refund', term: null },
  adjustment: { category: 'adjustment', term: null },
  rounding: { category: 'rounding', term: null },
}

/** A purchase that is paid once, for the term that the line says. */
export function purchaseOf(texts: LineTexts): LineKind {
  const written = { start: texts('start'), end: texts('end'), months: texts('term'), isRecurring: false }
  return { category: 'purchase', term: written.start === '' ? 'once' : written }
}

/** What is paid back of a purchase says for which term that was, where it was for one. */
export function refundOf(texts: LineTexts): ChargeKind {
  const written = { start: texts('start'), end: texts('end'), months: texts('term'), isRecurring: false }
  const isOfTerm = written.months !== '' || (written.end !== '' && isLong(written))
  return written.start === '' || !isOfTerm ? KINDS.refund : { category: 'refund', term: written }
}

/** A purchase that is paid again after its term, which may be a year as well as an hour. */
export function recurringOf(texts: LineTexts): LineKind {
  const period = { start: texts('start'), end: texts('end') }
  return isLong(period) ? { category: 'purchase', term: termOf(period) } : KINDS.purchase
}

/** A period of several months: what is used in it is no price of one of them. */
export function isLong(period: WrittenPeriod, order: DayOrder | null = null): boolean {
  return daysApart(period, order) >= SHORTEST_TERM
}

/** A term of a month and some days is none of two. */
const SHORTEST_TERM = 45

export function termOf({ start, end }: WrittenPeriod): WrittenTerm {
  return { start, end, months: '', isRecurring: true }
}

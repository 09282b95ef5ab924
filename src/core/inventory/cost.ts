// What is paid: cost lines of a component or a bill, bills split over components, credits, rates,
// and the books they are tied to.

import { exactText, readExact } from '../amounts/exact-amounts.ts'
import { COST_PERIODS } from '../amounts/price-words.ts'
import { problem } from '../problem.ts'
import { fail, ok } from '../result.ts'
import type { Field } from './field.ts'
import {
  choice,
  decimal,
  flag,
  group,
  integer,
  lineText,
  list,
  nameText,
  optionalBasisPoints,
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalLine,
  optionalMinorUnits,
  optionalSignedMinorUnits,
  optionalText,
  optionalTime,
  optionalTotal,
  reference,
  type ValuesOf,
} from './field.ts'
import { shownValue } from './read-value.ts'

/** Where a cost stands in the books: in the cost of revenue (COGS), in research and development, or in neither. */
export const BOOKED_AS = ['cogs', 'r-and-d', 'other'] as const
export type BookedAs = (typeof BOOKED_AS)[number]

/** Three capital letters of ISO 4217. */
export function currencyCode(initial = 'USD'): Field<string> {
  return {
    initial,
    read: (raw, name) =>
      typeof raw === 'string' && /^[A-Z]{3}$/.test(raw)
        ? ok(raw)
        : fail(problem('not-a-choice', { field: name, text: shownValue(raw), choices: ['USD', 'EUR', 'GBP', '…'] })),
  }
}

/** A calendar month as YYYY-MM. */
function optionalMonth(): Field<string | null> {
  return {
    initial: null,
    read: (raw, name) =>
      raw === null || (typeof raw === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(raw))
        ? ok(raw)
        : fail(problem('not-a-month', { field: name, text: shownValue(raw) })),
  }
}

/**
 * What kind of charge an amount of a bill is. Usage and tax are paid every month; a purchase is paid for a term or once; what is
 * credited, paid back or corrected is no price, and stays in its month.
 */
export const BILLED_CATEGORIES = ['usage', 'purchase', 'tax', 'credit', 'refund', 'adjustment', 'rounding'] as const
export type BilledCategory = (typeof BILLED_CATEGORIES)[number]
/** Costs when they are paid, or spread over what they were paid for. */
const COST_BASES = ['actual', 'amortized'] as const
export type CostBasis = (typeof COST_BASES)[number]

/** What the monthly amount of an imported bill is taken from. */
export const BILLED_BASES = ['last-month', 'quarter-average'] as const
export type BilledBasis = (typeof BILLED_BASES)[number]

/** To the last digit of the file, without zeros that say nothing: equal amounts are equal texts. */
function exactAmount(): Field<string> {
  return {
    initial: '0',
    read(raw, name) {
      const amount = typeof raw === 'string' ? readExact(raw) : null
      if (amount === null || exactText(amount) !== raw) return fail(problem('not-a-number', { field: name, text: shownValue(raw) }))
      return ok(raw)
    },
  }
}

export const costLineFields = {
  /** Whose cost it is. null only on a part of a bill that belongs to no component: it counts as unallocated. */
  componentId: reference('components'),
  /** The bill it is a part of; amount, currency and period then follow the bill (bill-edits.ts). null: a price of its own. */
  billId: reference('bills'),
  /** A part given as a share of its bill: the amount is worked out anew when the bill changes. null: a typed amount. */
  billShare: optionalBasisPoints(),
  label: optionalLine(),
  /** List price before credits, per period; null is not set, 0 is free. */
  amount: optionalMinorUnits(),
  currency: currencyCode(),
  per: choice(COST_PERIODS, 'month'),
  /** Counts only with the driver per-seat: amount is then the price of one seat. */
  seats: optionalInteger('count', 0, 1_000_000),
  driver: choice(['fixed', 'per-seat', 'per-request', 'usage'], 'fixed'),
  /** null: nobody has said, which is no answer; a gross margin waits for it. */
  bookedAs: optionalChoice(BOOKED_AS),
  costAsOf: optionalDate(),
  grantId: reference('creditGrants'),
  /** What the credits pay of it per period; null with a grant: all of it. */
  grantAmount: optionalMinorUnits(),
  basis: choice(['actual', 'forecast'], 'actual'),
  month: optionalMonth(),
  /** Where the bill is found: a page of the vendor's console, a folder. */
  foundAt: optionalText(500),
}

export type CostLineValues = ValuesOf<typeof costLineFields>

export const billFields = {
  vendor: nameText(),
  amount: optionalMinorUnits(),
  currency: currencyCode(),
  per: choice(COST_PERIODS, 'month'),
  /** The day of the invoice: its parts are as old as it is. */
  date: optionalDate(),
  /** Where it is found: a page of the vendor's console, a folder. */
  foundAt: optionalText(500),
  /** Of what no component bears; a part is booked for itself. */
  bookedAs: optionalChoice(BOOKED_AS),
  /** Of an imported bill: what its amount is taken from, asked once. null: the bill was typed. */
  takenFrom: optionalChoice(BILLED_BASES),
  notes: optionalText(),
}

export type BillValues = ValuesOf<typeof billFields>

/** A pool of credits of the company; any number of cost lines in its currency draw on it. */
export const creditGrantFields = {
  vendor: nameText(),
  balance: optionalMinorUnits(),
  currency: currencyCode(),
  asOf: optionalDate(),
  expires: optionalDate(),
}

export type CreditGrantValues = ValuesOf<typeof creditGrantFields>

/** One unit of `from` is `rate` units of `to` on `date`. */
export const exchangeRateFields = { from: currencyCode(), to: currencyCode(), rate: decimal(1e-9, 1e9, 1), date: optionalDate() }

export type ExchangeRateValues = ValuesOf<typeof exchangeRateFields>

/** The proofs of all months of a source; a month takes some hundred characters. */
export const MAX_PROOF_LENGTH = 100_000

/** A bill of a gigabyte has a million lines. */
const MAX_ROWS = 1_000_000_000

export const importFields = {
  source: nameText(),
  at: optionalTime(),
  pricesAsOf: optionalDate(),
  rows: integer('count', 0, MAX_ROWS, 0),
  /** What the list's own TOTAL says, and what its rows added up to when they were read. */
  controlTotal: optionalTotal(),
  rowsTotal: optionalTotal(),
  /** Why the two may differ: with a reason nothing is to be fixed. */
  differenceReason: optionalLine(),
  /** Of a bill: that its lines are its groups, and where each stands, to the last digit (billing/kept-proofs.ts). */
  proof: optionalText(MAX_PROOF_LENGTH),
}

/**
 * One amount of an imported bill: of a month, a vendor's service, an account, a tag and a kind of charge. Its id comes of its key
 * (billing/billed-records.ts), so that two copies that import one file have one record.
 */
export const billedFields = {
  /** Whose bill: the kind of file, who sends it, and the account that pays. A source replaces its own months. */
  source: nameText(),
  biller: nameText(),
  month: optionalMonth(),
  /** From and until when there are charges, where the bill had only a part of the month; null: it is whole, or nobody sees it. */
  chargesFrom: optionalDate(),
  chargesUntil: optionalDate(),
  vendor: nameText(),
  service: optionalLine(),
  account: optionalLine(),
  tag: optionalLine(),
  /** Name of the tag whose values these are: the next bill of the source is grouped by it too. */
  groupedBy: optionalLine(),
  /** Costs as they are paid, or spread over terms, where the file shows it. */
  basis: optionalChoice(COST_BASES),
  category: choice(BILLED_CATEGORIES, 'usage'),
  /** Paid once, for the term where the bill says one. false: paid again every month. */
  isOnce: flag(),
  termStart: optionalDate(),
  termEnd: optionalDate(),
  currency: currencyCode(),
  /** Rounded so that the amounts of a month add up to its sum. */
  amount: optionalSignedMinorUnits(),
  exact: exactAmount(),
  lines: integer('count', 0, MAX_ROWS, 0),
}

/** What a rule of a bill looks at, and how. No patterns: whoever reads a rule sees what it fits. */
export const RULE_FIELDS = ['vendor', 'service', 'account', 'tag'] as const
export const RULE_TESTS = ['is', 'begins', 'contains'] as const
/** Who bears it; "rest": nobody, so that it is not asked about again. */
export const RULE_TARGETS = ['component', 'split', 'rest', 'not-infrastructure'] as const
export type RuleTarget = (typeof RULE_TARGETS)[number]

/** Who bears the amounts of a bill that it fits. The first rule by position holds. */
export const billRuleFields = {
  position: integer('count', 0, Number.MAX_SAFE_INTEGER, 0),
  /** All of them fit. With "is" and no text: the bill leaves it blank. */
  conditions: list(group({ field: choice(RULE_FIELDS, 'vendor'), test: choice(RULE_TESTS, 'is'), text: lineText() }), 10),
  target: choice(RULE_TARGETS, 'component'),
  componentId: reference('components'),
  /** Of the target split; what they leave is nobody's. */
  shares: list(group({ componentId: { ...nameText(), refersTo: 'components' }, share: integer('bp', 0, 10_000, 0) }), 50),
}

/** One amount of the books: what a vendor was paid, or was booked, under an account in a month; below 0 for money that came back. */
export const ledgerLineFields = {
  month: optionalMonth(),
  account: optionalLine(),
  vendor: optionalLine(),
  amount: optionalSignedMinorUnits(),
  componentId: reference('components'),
}

export const BOOK_ACCOUNTS = ['hosting', 'software', 'other'] as const
export type BookAccountKind = (typeof BOOK_ACCOUNTS)[number]

/** What was said of an account of the books: lines of hosting and of software are held against the list. */
export const bookAccountFields = { account: nameText(), counts: choice(BOOK_ACCOUNTS, 'other') }

const BOOK_ANSWERS = ['listed', 'not-listed', 'not-infrastructure'] as const
export type BookAnswer = (typeof BOOK_ANSWERS)[number]

/** What was said of a vendor of the books. Its id comes of its name (books/book-names.ts), so that two copies answer one question. */
export const bookVendorFields = {
  vendor: nameText(),
  counts: choice(BOOK_ANSWERS, 'listed'),
  /** Whom the list names for what is paid to it: vendors, or components that name none. Counts with the answer listed. */
  listed: list(nameText(), 500),
}

export const budgetFields = { month: optionalMonth(), amount: optionalMinorUnits() }

// What is paid: cost lines of a component or a bill, bills split over components, credits, rates,
// and the books they are tied to.

import { COST_PERIODS } from '../amounts/price-words.ts'
import { problem } from '../problem.ts'
import { fail, ok } from '../result.ts'
import type { Field } from './field.ts'
import {
  choice,
  decimal,
  integer,
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

export const importFields = {
  source: nameText(),
  at: optionalTime(),
  pricesAsOf: optionalDate(),
  rows: integer('count', 0, 1_000_000, 0),
  /** What the list's own TOTAL says, and what its rows added up to when they were read. */
  controlTotal: optionalTotal(),
  rowsTotal: optionalTotal(),
  /** Why the two may differ: with a reason nothing is to be fixed. */
  differenceReason: optionalLine(),
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

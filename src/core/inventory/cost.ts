// What is paid: cost lines of a component or a bill, bills split over components, credits, rates,
// and the books they are tied to.

import { problem } from '../problem.ts'
import { fail, ok } from '../result.ts'
import type { Field } from './field.ts'
import {
  choice,
  decimal,
  integer,
  nameText,
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalMinorUnits,
  optionalText,
  optionalTime,
  reference,
  shownValue,
  type ValuesOf,
} from './field.ts'

export const COST_PERIODS = ['month', 'quarter', 'year', 'one-off'] as const
export type CostPeriod = (typeof COST_PERIODS)[number]

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
export function optionalMonth(): Field<string | null> {
  return {
    initial: null,
    read: (raw, name) =>
      raw === null || (typeof raw === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(raw))
        ? ok(raw)
        : fail(problem('not-a-date', { field: name, text: shownValue(raw) })),
  }
}

export const costLineFields = {
  /** Exactly one of componentId and billId is set. */
  componentId: reference('components'),
  billId: reference('bills'),
  label: optionalText(200),
  /** List price before credits, per period; null is not set, 0 is free. */
  amount: optionalMinorUnits(),
  currency: currencyCode(),
  per: choice(COST_PERIODS, 'month'),
  seats: optionalInteger('count', 0, 1_000_000),
  driver: choice(['fixed', 'per-seat', 'per-request', 'usage'], 'fixed'),
  bookedAs: optionalChoice(['cogs', 'r-and-d', 'other']),
  costAsOf: optionalDate(),
  grantId: reference('creditGrants'),
  grantAmount: optionalMinorUnits(),
  basis: choice(['actual', 'forecast'], 'actual'),
  month: optionalMonth(),
}

export type CostLineValues = ValuesOf<typeof costLineFields>

export const billFields = {
  vendor: nameText(),
  amount: optionalMinorUnits(),
  currency: currencyCode(),
  per: choice(COST_PERIODS, 'month'),
  notes: optionalText(),
}

export const creditGrantFields = {
  vendor: nameText(),
  balance: optionalMinorUnits(),
  currency: currencyCode(),
  asOf: optionalDate(),
  expires: optionalDate(),
}

/** One unit of `from` is `rate` units of `to` on `date`. */
export const exchangeRateFields = { from: currencyCode(), to: currencyCode(), rate: decimal(1e-9, 1e9, 1), date: optionalDate() }

export const importFields = {
  source: nameText(),
  at: optionalTime(),
  pricesAsOf: optionalDate(),
  rows: integer('count', 0, 1_000_000, 0),
  controlTotal: optionalMinorUnits(),
}

export const ledgerLineFields = {
  month: optionalMonth(),
  account: optionalText(200),
  vendor: optionalText(200),
  amount: optionalMinorUnits(-90_000_000_000),
  componentId: reference('components'),
}

export const budgetFields = { month: optionalMonth(), amount: optionalMinorUnits() }

// What the charts of quarters say: the finding of each as its title.

import type { QuarterFigures } from '#core'
import {
  formatCount,
  formatFte,
  formatList,
  formatMoney,
  formatValue,
  formatWholeShare,
  type NumberStyle,
  plural,
  pluralize,
  quarterText,
} from '../quantities.ts'

/** A value at the first and at the last quarter that has one. */
export interface Span<T = number> {
  readonly from: { readonly quarter: string; readonly value: T }
  readonly to: { readonly quarter: string; readonly value: T }
}

/** "Cost is $1,702 per month, up $420 since Q1 2026. Largest: Compute." */
export function costTrendFinding({ from, to }: Span, largest: string | null, style: NumberStyle): string {
  return `Cost is ${formatMoney(to.value, style)} per month${since(from, to, (by) => formatMoney(by, style))}.${largest === null ? '' : ` Largest: ${largest}.`}`
}

/** "Infrastructure takes 1.2 FTE, down 0.3 FTE since Q1 2026. Ana spends the most." */
export function timeTrendFinding({ from, to }: Span, most: string | null, style: NumberStyle): string {
  return `Infrastructure takes ${formatFte(to.value, style)}${since(from, to, (by) => formatFte(by, style))}.${most === null ? '' : ` ${most} spends the most.`}`
}

/** "2 active exceptions, up from 1 in Q1 2026." */
export function keptTrendFinding({ from, to }: Span, style: NumberStyle): string {
  if (from.value === 0 && to.value === 0) return 'No active exceptions.'
  return `${to.value === 0 ? 'No active exceptions' : pluralize(to.value, 'active exceptions', style)}${was(from, to, (count) => formatCount(count, style))}.`
}

/** "Cash lasts 14 months at each quarter’s net burn, down from 18 months in Q1 2026." */
export function runwayTrendFinding({ from, to }: Span, style: NumberStyle): string {
  const months = (value: number, beside: number) => formatValue(value, 'month-hundredths', style, beside)
  return `Cash lasts ${months(to.value, from.value)} at each quarter’s net burn${was(from, to, (value) => months(value, to.value))}.`
}

/** Amounts of another currency are not added up, and not drawn. "" where there are none. */
export function otherCurrencyNote(others: readonly Pick<QuarterFigures, 'currency'>[], currency: string, style: NumberStyle): string {
  if (others.length === 0) return ''
  const names = formatList([...new Set(others.map((figures) => figures.currency))])
  const what = `${pluralize(others.length, 'quarters', style)} ${plural(others.length, 'is', 'are')}`
  return `${what} in ${names}. Only amounts in ${currency} are drawn and added up.`
}

export const TRENDS_TEXT = {
  empty: 'Not enough quarters yet',
  emptyText: 'Cost, time and decisions by quarter appear here once a second quarter starts or is locked.',
  legend: 'Filled: locked. Hollow: the open quarter so far.',
  ktlo: 'Keeping the lights on',
  others: 'Others and unassigned',
  quarterState: { locked: '', open: ', open', skipped: ', not locked' },
  /** "KTLO takes 62% of infrastructure time, down from 70% in Q1 2026." */
  keepingFinding: ({ from, to }: Span, style: NumberStyle) =>
    `KTLO takes ${formatWholeShare(to.value, style, from.value)} of infrastructure time${was(from, to, (bp) => formatWholeShare(bp, style, to.value))}.`,
  /** "3 need a decision, down from 7 in Q1 2026." */
  decisionFinding: ({ from, to }: Span, style: NumberStyle) =>
    `${to.value === 0 ? 'None' : formatCount(to.value, style)} ${plural(Math.max(to.value, 1), 'needs', 'need')} a decision${was(from, to, (count) => formatCount(count, style))}.`,
} as const

function since(from: Span['from'], to: Span['to'], text: (by: number) => string): string {
  const difference = to.value - from.value
  if (difference === 0) return `, as in ${quarterText(from.quarter)}`
  return `, ${difference > 0 ? 'up' : 'down'} ${text(Math.abs(difference))} since ${quarterText(from.quarter)}`
}

function was({ quarter, value }: Span['from'], to: Span['to'], text: (value: number) => string): string {
  if (quarter === to.quarter) return ''
  return value === to.value
    ? `, as in ${quarterText(quarter)}`
    : `, ${value < to.value ? 'up' : 'down'} from ${text(value)} in ${quarterText(quarter)}`
}

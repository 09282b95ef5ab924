// What the charts of quarters say: the finding of each as its title.

import type { QuarterFigures } from '#core'
import { counted, formatCount, formatFte, formatMoney, formatShare, formatValue, type NumberStyle, quarterText } from '../quantities.ts'

/** A value at the first and at the last quarter that has one. */
export interface Span<T = number> {
  readonly from: { readonly quarter: string; readonly value: T }
  readonly to: { readonly quarter: string; readonly value: T }
}

/** "Q3 26": short, below a column. */
export function quarterTick(quarter: string): string {
  return quarterText(quarter).replace(/ \d\d(\d\d)$/, ' $1')
}

/** "$1,702 a month, $420 more than in Q1 2026; compute takes the most." */
export function costTrendFinding({ from, to }: Span, largest: string | null, style: NumberStyle): string {
  const most = largest === null ? '' : `; ${largest.toLowerCase()} takes the most`
  return `Costs are ${formatMoney(to.value, style)} a month${since(to.value - from.value, from.quarter, 'more', (by) => formatMoney(by, style))}${most}.`
}

/** "Infrastructure takes 1.2 engineers, 0.3 less than in Q1 2026; Ana gives the most." */
export function timeTrendFinding({ from, to }: Span, most: string | null, style: NumberStyle): string {
  const who = most === null ? '' : `; ${most} gives the most`
  return `Infrastructure takes ${formatFte(to.value, style)}${since(to.value - from.value, from.quarter, 'more', (by) => formatFte(by, style))}${who}.`
}

/** "Keeping things alive takes 62 % of the time; it was 70 % in Q1 2026." */
export function keepingTrendFinding({ from, to }: Span, style: NumberStyle): string {
  return `Keeping things alive takes ${formatShare(to.value, style)} of the time${was(from, to, (bp) => formatShare(bp, style))}.`
}

/** "3 components ask for a decision; it was 7 in Q1 2026." */
export function decisionTrendFinding({ from, to }: Span, style: NumberStyle): string {
  return `${components(to.value, style)} ${to.value > 1 ? 'ask' : 'asks'} for a decision${was(from, to, (count) => formatCount(count, style))}.`
}

/** "2 components are kept on purpose; it was 1 in Q1 2026." */
export function keptTrendFinding({ from, to }: Span, style: NumberStyle): string {
  if (from.value === 0 && to.value === 0) return 'No component is kept on purpose.'
  return `${components(to.value, style)} ${to.value > 1 ? 'are' : 'is'} kept on purpose${was(from, to, (count) => formatCount(count, style))}.`
}

/** "Cash lasts 14 months at today’s burn; it was 18 months in Q1 2026." */
export function runwayTrendFinding({ from, to }: Span, style: NumberStyle): string {
  const months = (value: number) => formatValue(value, 'month-hundredths', style)
  return `Cash lasts ${months(to.value)} at the burn of then${was(from, to, months)}.`
}

/** Amounts of another currency are not added up, and not drawn. "" where there are none. */
export function otherCurrencyNote(others: readonly Pick<QuarterFigures, 'currency'>[], currency: string): string {
  if (others.length === 0) return ''
  const names = [...new Set(others.map((figures) => figures.currency))].join(' and ')
  const what = others.length === 1 ? '1 quarter was' : `${others.length} quarters were`
  return `${what} counted in ${names}: amounts in another currency than ${currency} are not drawn, nor added up.`
}

export const OPEN_QUARTER_NOTE = 'Filled: locked. Hollow: the quarter that is open, as it stands now.'

function components(count: number, style: NumberStyle): string {
  return count === 0 ? 'No component' : counted(count, 'components', style)
}

function since(difference: number, quarter: string, more: string, text: (by: number) => string): string {
  if (difference === 0) return `, as in ${quarterText(quarter)}`
  return `, ${text(Math.abs(difference))} ${difference > 0 ? more : 'less'} than in ${quarterText(quarter)}`
}

function was({ quarter, value }: Span['from'], to: Span['to'], text: (value: number) => string): string {
  if (quarter === to.quarter) return ''
  return value === to.value ? `, as in ${quarterText(quarter)}` : `; it was ${text(value)} in ${quarterText(quarter)}`
}

// Upcoming dates: the Renewals view, the card of the next 90 days on the overview, and the entries of the calendar file.

import type { Renewal, RenewalKind } from '#core'
import { COMMON_TEXT } from '../common.ts'
import { formatCount, formatDate, type NumberStyle, pluralize } from '../quantities.ts'

export const RENEWALS_TEXT = {
  lead: 'Every contract end, notice deadline, credit end, exception end and decision due date, by month.',
  overdue: 'Overdue',
  subject: 'Component or vendor',
  event: 'Event',
  owner: 'Owner',
  monthly: 'Monthly amount',
  save: 'Save to calendar…',
  saved: 'Calendar file saved',
  fileName: 'renewals.ics',
  next90: 'Next 90 days',
  all: 'See all renewals',
  emptyTitle: 'No upcoming dates',
  empty:
    'Contract ends, notice deadlines, credit ends, exceptions and due decisions appear here. Add them on the component page or in Costs.',
  /** How a date reads in a calendar: "Vector store · Notice deadline". Calendars are shared, so it names no amount. */
  entry: (renewal: Renewal) => `${RENEWALS_TEXT.heldBy(renewal)} · ${RENEWAL_LABELS[renewal.kind]}`,
  heldBy: ({ name }: Pick<Renewal, 'name'>): string => name ?? COMMON_TEXT.companyWide,
} as const

export const RENEWAL_LABELS: Readonly<Record<RenewalKind, string>> = {
  'decision-due': 'Decision due',
  notice: 'Notice deadline',
  'contract-end': 'Contract ends',
  'credits-end': 'Credits end',
  'exception-end': 'Exception ends',
  'next-review': 'Next review',
}

/** What the money beside a date is: it differs by kind, so the numbers are never added up. */
export const RENEWAL_AMOUNTS: Readonly<Record<RenewalKind, string>> = {
  notice: 'Contract price',
  'contract-end': 'Contract price',
  'credits-end': 'Paid by credits until then',
  'exception-end': 'Cost under exception',
  'decision-due': 'Expected savings',
  'next-review': '',
}

/** "3 dates in the next 90 days, 1 overdue. Next: Vector store, Nov 30, 2026." */
export function renewalsFinding(renewals: readonly Renewal[], within: readonly Renewal[], style: NumberStyle): string {
  const overdue = renewals.filter(({ isOverdue }) => isOverdue).length
  const ahead = within.length - overdue
  const next = renewals.find(({ isOverdue }) => !isOverdue)
  const late = overdue === 0 ? '' : `, ${formatCount(overdue, style)} overdue`
  const first = next === undefined ? '' : ` Next: ${RENEWALS_TEXT.heldBy(next)}, ${formatDate(next.day, style)}.`
  return `${pluralize(ahead, 'dates', style)} in the next 90 days${late}.${first}`
}

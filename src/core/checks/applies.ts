// Whether a rule says anything about a component at all. Answers are codes of "why not".

import type { Component } from '../inventory/tables.ts'
import type { NotApplicableCode } from './codes.ts'
import type { ComponentSubject } from './subject.ts'

/** Planned, live and retiring components; a request path is judged by observability alone. */
export function appliesToRunning({ component }: ComponentSubject): NotApplicableCode | null {
  if (component.lifecycle === 'retired') return 'retired'
  return component.kind === 'request-path' ? 'request-path' : null
}

/** Whether it counts in totals and in people's time. */
export function countsInTotals({ lifecycle, kind }: Component): boolean {
  return (lifecycle === 'live' || lifecycle === 'retiring') && kind !== 'request-path'
}

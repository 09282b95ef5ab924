// Whether a rule says anything about a component at all. Answers are codes of "why not".

import type { Kind } from '../inventory/component.ts'
import type { Component } from '../inventory/tables.ts'
import type { NotApplicableCode } from './codes.ts'
import type { ComponentSubject } from './subject.ts'

/** Planned, live and retiring components; a request path is judged by observability alone. */
export function appliesToRunning({ component }: ComponentSubject): NotApplicableCode | null {
  if (component.lifecycle === 'retired') return 'retired'
  return component.kind === 'request-path' ? 'request-path' : null
}

/** Only these kinds, and only where they run. What is asked of a kind is not asked before the kind is known. */
export function appliesToKinds(kinds: readonly Kind[]): (subject: ComponentSubject) => NotApplicableCode | null {
  return (subject) => {
    const { kind } = subject.component
    return appliesToRunning(subject) ?? (kind === null ? 'kind-not-set' : kinds.includes(kind) ? null : 'other-kind')
  }
}

/** Whether it counts in totals and in people's time. */
export function countsInTotals({ lifecycle, kind }: Component): boolean {
  return (lifecycle === 'live' || lifecycle === 'retiring') && kind !== 'request-path'
}

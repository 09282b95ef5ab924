// Whether a rule says anything about a component at all. Answers are codes of "why not".

import type { ComponentSubject } from './subject.ts'

/** Planned, live and retiring components; a request path is judged by observability alone. */
export function appliesToRunning({ component }: ComponentSubject): string | null {
  if (component.lifecycle === 'retired') return 'retired'
  return component.kind === 'request-path' ? 'request-path' : null
}

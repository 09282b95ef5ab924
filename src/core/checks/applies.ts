// What counts in totals and in people's time.

import type { Component } from '../inventory/tables.ts'

/** Whether it counts in totals and in people's time. */
export function countsInTotals({ lifecycle, kind }: Component): boolean {
  return (lifecycle === 'live' || lifecycle === 'retiring') && kind !== 'request-path'
}

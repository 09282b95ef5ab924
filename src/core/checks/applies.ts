// What counts in totals, in lists and in people's time, and what of it is counted as a component.

import type { Component } from '../inventory/tables.ts'

/** Whether its cost, time and verdict count. A request path's do as well: nothing leaves a total in silence. */
export function countsInTotals({ lifecycle }: Pick<Component, 'lifecycle'>): boolean {
  return lifecycle === 'live' || lifecycle === 'retiring'
}

/** A request path is the way of a request through components, each a row of its own: checked for what it records, and no component. */
export function isRequestPath({ kind }: Pick<Component, 'kind'>): boolean {
  return kind === 'request-path'
}

/** Whether it is one of the components that are counted. */
export function countsAsComponent(component: Pick<Component, 'lifecycle' | 'kind'>): boolean {
  return countsInTotals(component) && !isRequestPath(component)
}

// The words every rule shares: who runs a component, and whose code it is.

import type { Component } from '../inventory/tables.ts'

export function isManaged(component: Pick<Component, 'hosting'>): boolean {
  return component.hosting === 'managed' || component.hosting === 'provider-managed'
}

export function isSelfRun(component: Pick<Component, 'hosting'>): boolean {
  return !isManaged(component)
}

/** Nobody has said how it is run, so that it counts as bought: an assumption of ours, wherever it is shown. */
export function isApproachAssumed({ approach, meta }: Pick<Component, 'approach' | 'meta'>): boolean {
  const isSaid = (field: string) => meta[field] !== undefined && meta[field]?.source !== 'derived'
  return approach === 'buy' && !isSaid('approach') && !isSaid('hosting')
}

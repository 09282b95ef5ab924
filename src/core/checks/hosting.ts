// The two words every rule shares: who runs a component.

import type { Component } from '../inventory/tables.ts'

export function isManaged(component: Pick<Component, 'hosting'>): boolean {
  return component.hosting === 'managed' || component.hosting === 'provider-managed'
}

export function isSelfRun(component: Pick<Component, 'hosting'>): boolean {
  return !isManaged(component)
}

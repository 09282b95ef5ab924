// The words every rule shares: who runs a component, and whose code it is.

import type { Component } from '../inventory/tables.ts'

export function isManaged(component: Pick<Component, 'hosting'>): boolean {
  return component.hosting === 'managed' || component.hosting === 'provider-managed'
}

export function isSelfRun(component: Pick<Component, 'hosting'>): boolean {
  return !isManaged(component)
}

// The words every rule shares: who runs a component, and whose code it is.

import type { Component } from '../inventory/tables.ts'

export function isManaged(component: Pick<Component, 'hosting'>): boolean {
  return component.hosting === 'managed' || component.hosting === 'provider-managed'
}

/** Software of somebody else that somebody else runs: a managed service, even where a team calls it self-hosted (EKS, managed Airflow). */
export function isHandedOver(component: Pick<Component, 'hosting' | 'origin'>): boolean {
  return isManaged(component) && component.origin !== 'own-code'
}

export function isSelfRun(component: Pick<Component, 'hosting'>): boolean {
  return !isManaged(component)
}

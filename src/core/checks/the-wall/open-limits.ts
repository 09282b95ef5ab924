// The limits of a service that customers have run into and that still stand.

import type { Evidence } from '../../inventory/tables.ts'
import type { ComponentSubject } from '../subject.ts'

export function openLimits({ evidence }: Pick<ComponentSubject, 'evidence'>): readonly Evidence[] {
  return evidence.filter(({ kind, open }) => kind === 'blocking-limit' && open)
}

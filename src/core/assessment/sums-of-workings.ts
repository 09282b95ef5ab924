// What the workings of components add up to, for the rules about the list as a whole: added while components are judged, when their cells
// are known; after an edit what changed is taken out and put in again; else when a rule first asks.

import { LIST_ROWS } from '../checks/catalogue.ts'
import type { ListSums } from '../checks/list-row.ts'
import type { Setting } from '../checks/subject.ts'
import type { Assessment } from './assessment.ts'
import type { ComponentAssessment } from './component-assessment.ts'

type Components = Assessment['components']

const KNOWN = new WeakMap<Components, { readonly setting: Setting; readonly sums: ListSums }>()

export function listSums(components: Components, setting: Setting): ListSums {
  const known = KNOWN.get(components)
  if (known?.setting === setting) return known.sums
  const sums = LIST_ROWS.noSums()
  for (const { subject } of components) LIST_ROWS.addTo(sums, subject, setting, 1)
  return rememberSums(components, setting, sums)
}

/** @param sums of these components in this setting */
export function rememberSums(components: Components, setting: Setting, sums: ListSums): ListSums {
  KNOWN.set(components, { setting, sums })
  return sums
}

/** After an edit of records alone. @param changed what was said of a component before and what is said now, as in sums.ts */
export function carrySums(
  before: Components,
  components: Components,
  changed: Iterable<readonly [old: ComponentAssessment | undefined, next: ComponentAssessment | undefined]>,
  setting: Setting,
): void {
  const known = KNOWN.get(before)
  if (known?.setting !== setting) return
  const sums = [...known.sums]
  for (const [old, next] of changed) {
    if (old !== undefined) LIST_ROWS.addTo(sums, old.subject, setting, -1)
    if (next !== undefined) LIST_ROWS.addTo(sums, next.subject, setting, 1)
  }
  rememberSums(components, setting, sums)
}

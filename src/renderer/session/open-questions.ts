// Which components still miss an answer to the two questions or their kind, with what name and vendor suggest: for the
// screen that asks them again, long after an import or without one.

import { recordsOf, type Workbook, type WorkDone } from '#core'
import { suggestFor } from '#intake'
import type { SuggestionEntry } from './import-messages.ts'

/** Components between two yields. */
const SLICE = 50

/** In the order of the list; in slices, because they may be thousands. What is retired is not asked about any more. */
export function* openQuestions(workbook: Workbook): Generator<WorkDone, readonly SuggestionEntry[]> {
  const components = recordsOf(workbook, 'components').toSorted((a, b) => a.position - b.position)
  const open: SuggestionEntry[] = []
  for (const [done, { id, name, vendor, kind, edge, lifecycle }] of components.entries()) {
    if (lifecycle !== 'retired' && (kind === null || edge === null)) open.push([id, suggestFor(name, vendor)])
    if (done % SLICE === SLICE - 1) yield { done, total: components.length }
  }
  return open
}

// One change of a scenario as the edits it stands for, built on the workbook as it is. Whatever cannot be done now is a
// Problem; the scenario then goes on without it. Called by scenario.ts.

import type { WorkDone } from '../in-slices.ts'
import type { Edit } from '../inventory/edit.ts'
import type { EditContext } from '../inventory/edits.ts'
import type { InventoryIndex } from '../inventory/inventory-index.ts'
import type { ScenarioChange } from '../inventory/planning.ts'
import { ok, type Result } from '../result.ts'

/** An edit context with the groups of its workbook at hand. */
export interface ChangeContext extends EditContext {
  readonly index: InventoryIndex
}

/** In slices, because growth may move every cost line there is. */
export type Building = Generator<WorkDone, Result<readonly Edit[]>>

/** Reads what a change says, which is quick and refuses as everywhere: ranges, blanks, targets that are gone. Then it can be built. */
export type ReadChange = (context: ChangeContext, change: ScenarioChange) => Result<() => Building>

/** A kind of change by what it reads and how that is built. */
export function changeKind<T>(
  read: (context: ChangeContext, change: ScenarioChange) => Result<T>,
  build: (context: ChangeContext, wish: T) => Building,
): ReadChange {
  return (context, change) => {
    const wish = read(context, change)
    return wish.ok ? ok(() => build(context, wish.value)) : wish
  }
}

/** What is built in one slice. */
export function* atOnce(build: () => Result<readonly Edit[]>): Building {
  yield { done: 0, total: 1 }
  return build()
}

/** Records between two yields: about a millisecond of building. */
const SLICE = 250

/** Goes through records and gives way now and then. */
export function* inSlices<T>(records: readonly T[], visit: (record: T) => void): Generator<WorkDone, void> {
  for (const [done, record] of records.entries()) {
    visit(record)
    if (done % SLICE === SLICE - 1) yield { done, total: records.length }
  }
}

/** Edits as they are made, and the first Problem among them. */
export class EditList {
  private readonly edits: Edit[] = []
  private refused: Result<never> | null = null

  add(...results: readonly Result<Edit>[]): void {
    for (const result of results) {
      if (result.ok) this.edits.push(result.value)
      else this.refused ??= result
    }
  }

  result(): Result<readonly Edit[]> {
    return this.refused ?? ok(this.edits)
  }
}

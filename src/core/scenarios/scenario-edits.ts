// Edits of scenarios as records, and taking chosen changes over into the present. A change that is refused here would be
// skipped later: it is not even added.

import { freeName } from '../edits/component-edits.ts'
import type { WorkDone } from '../in-slices.ts'
import type { AddEdit, BatchEdit, Edit, RemoveEdit } from '../inventory/edit.ts'
import { addRecord, type EditContext, recordOf, recordsOf, removeRecord, setField, stepOf } from '../inventory/edits.ts'
import { nameKey } from '../inventory/name-key.ts'
import { MAX_SCENARIO_CHANGES, type ScenarioChange } from '../inventory/planning.ts'
import type { Scenario } from '../inventory/tables.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { layingOver, refusalOf, type ScenarioOutcome } from './scenario.ts'

/** A new scenario under a name of its own: "Growth 5×", "Growth 5× 2". */
export function addScenario(context: EditContext, name: string, changes: readonly ScenarioChange[] = []): Result<AddEdit> {
  const free = freeName(name.trim(), new Set(recordsOf(context.workbook, 'scenarios').map((scenario) => scenario.name)))
  const baseQuarter = recordOf(context.workbook, 'review', 'review')?.quarter ?? null
  return addRecord(context, 'scenarios', { name: free, baseQuarter, changes }, { code: 'add-scenario', facts: { name: free } })
}

/** Refuses a name that another one has. */
export function renameScenario(context: EditContext, id: string, name: string): Result<Edit> {
  const key = nameKey(name)
  const namesake = recordsOf(context.workbook, 'scenarios').find((other) => other.id !== id && nameKey(other.name) === key)
  if (namesake !== undefined) return fail(problem('name-taken', { name: namesake.name }))
  return setField(context, 'scenarios', id, 'name', name, { code: 'change-scenario', facts: { name: name.trim() } })
}

export function duplicateScenario(context: EditContext, id: string): Result<AddEdit> {
  const found = scenarioOf(context, id)
  return found.ok ? addScenario(context, `${found.value.name.slice(0, 185)} copy`, found.value.changes) : found
}

export function removeScenario(context: EditContext, id: string): Result<RemoveEdit> {
  const found = scenarioOf(context, id)
  if (!found.ok) return found
  return ok(removeRecord(context, 'scenarios', found.value, { code: 'remove-scenario', facts: { name: found.value.name } }))
}

/** A change behind the others. A second one of the same figure or limit is allowed: the later one counts. */
export function addScenarioChange(context: EditContext, id: string, change: ScenarioChange): Result<Edit> {
  return withChanges(context, id, (changes) => accepted(context, change, changes, [...changes, change]))
}

export function setScenarioChange(context: EditContext, id: string, index: number, change: ScenarioChange): Result<Edit> {
  return withChanges(context, id, (changes) => accepted(context, change, changes.slice(0, index), changes.with(index, change)))
}

export function removeScenarioChange(context: EditContext, id: string, index: number): Result<Edit> {
  return withChanges(context, id, (changes) => ok(changes.filter((_, place) => place !== index)))
}

interface Promotion extends Pick<ScenarioOutcome, 'skipped'> {
  /** One step of undo: the changes themselves, and the scenario without them. */
  readonly edit: BatchEdit
}

/**
 * The chosen changes as one edit of the present. They leave the scenario: growth that has come is not to come once more.
 * @param chosen places among the scenario's changes
 */
export function* promotingChanges(context: EditContext, id: string, chosen: ReadonlySet<number>): Generator<WorkDone, Result<Promotion>> {
  const found = scenarioOf(context, id)
  if (!found.ok) return found
  const { steps, edit, skipped } = yield* layingOver(context, found.value, (index) => chosen.has(index))
  const taken = new Set(steps.map(({ index }) => index))
  const rest = found.value.changes.filter((_, index) => !taken.has(index))
  const left = setField(context, 'scenarios', id, 'changes', rest)
  if (!left.ok) return left
  return ok({ edit: { ...edit, edits: [...edit.edits, ...(taken.size === 0 ? [] : [left.value])] }, skipped })
}

function accepted(
  context: EditContext,
  change: ScenarioChange,
  earlier: readonly ScenarioChange[],
  changes: readonly ScenarioChange[],
): Result<readonly ScenarioChange[]> {
  const refused = refusalOf(context, change, earlier)
  return refused === null ? ok(changes) : fail(refused)
}

function withChanges(
  context: EditContext,
  id: string,
  next: (changes: readonly ScenarioChange[]) => Result<readonly ScenarioChange[]>,
): Result<Edit> {
  const found = scenarioOf(context, id)
  if (!found.ok) return found
  const { name } = found.value
  const changes = next(found.value.changes)
  if (!changes.ok) return changes
  if (changes.value.length > MAX_SCENARIO_CHANGES) return fail(problem('scenario-full', { name, max: MAX_SCENARIO_CHANGES }))
  return stepOf(context, { code: 'change-scenario', facts: { name } }, [setField(context, 'scenarios', id, 'changes', changes.value)])
}

function scenarioOf({ workbook }: EditContext, id: string): Result<Scenario> {
  const scenario = recordOf(workbook, 'scenarios', id)
  return scenario === undefined ? fail(problem('record-missing', { table: 'scenarios', id })) : ok(scenario)
}

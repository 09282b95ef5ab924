// Edits of what a component is compared with: a managed quote, what building takes, options, hours of upkeep. They stand
// in the component's first project, which comes with the first number typed. Called by the component page.

import { applyEdit } from '../inventory/apply-edit.ts'
import type { BatchEdit, Edit } from '../inventory/edit.ts'
import { addRecord, batch, type EditContext, recordOf, recordsOf, setField } from '../inventory/edits.ts'
import { initialValues } from '../inventory/field.ts'
import { type ProjectValues, projectFields } from '../inventory/planning.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { namedComponent } from './decision-edits.ts'

export type ProjectOption = ProjectValues['options'][number]

/** What a component without a project reads as: everything not set. */
export const NO_PROJECT: ProjectValues = initialValues(projectFields)

/** @param field a field of a project, "managed.quote"; the value is held to it, and null is "not set" */
export function setProjectField(context: EditContext, componentId: string, field: string, value: unknown): Result<BatchEdit> {
  if (recordOf(context.workbook, 'components', componentId) === undefined)
    return fail(problem('record-missing', { table: 'components', id: componentId }))
  const begun = beginProject(context, componentId)
  if (!begun.ok) return begun
  const { workbook, projectId, steps } = begun.value
  const set = setField({ ...context, workbook }, 'projects', projectId, field, value)
  if (!set.ok) return set
  // A blank in a project that is not there yet says nothing.
  const edits = steps.length > 0 && value === null ? [] : [...steps, set.value]
  return ok(batch(context, edits, { code: 'change-project', facts: { field, ...namedComponent(context, componentId) } }))
}

/** All options at once, of which at most one is chosen: the last one that says so. */
export function setOptions(context: EditContext, componentId: string, options: readonly ProjectOption[]): Result<BatchEdit> {
  const chosen = options.findLastIndex((option) => option.chosen)
  return setProjectField(
    context,
    componentId,
    'options',
    options.map((option, place) => ({ ...option, chosen: place === chosen })),
  )
}

function beginProject(context: EditContext, componentId: string) {
  const [first] = recordsOf(context.workbook, 'projects').filter((project) => project.componentId === componentId)
  const steps: Edit[] = []
  if (first !== undefined) return ok({ workbook: context.workbook, projectId: first.id, steps })
  const added = addRecord(context, 'projects', { componentId })
  if (!added.ok) return added
  const applied = applyEdit(context.workbook, added.value)
  if (!applied.ok) return applied
  return ok({ workbook: applied.value, projectId: added.value.record.id, steps: [added.value as Edit] })
}

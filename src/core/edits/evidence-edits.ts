// Edits of the evidence log: who left, which deal was lost, which limit of a service stands in the way, and of which
// component. Called by the evidence screen; the-wall and inflection read the log.

import type { BatchEdit, EditLabel } from '../inventory/edit.ts'
import { addRecord, batch, type EditContext, recordOf, removeRecord, setFields, stepOf } from '../inventory/edits.ts'
import type { Evidence } from '../inventory/tables.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'

type EvidenceEntry = Partial<Omit<Evidence, 'id' | 'meta'>>

interface AddedEvidence {
  readonly edit: BatchEdit
  readonly id: string
}

/** One line of the log; what is not said is not set, and the kind is a blocking limit until it is said. */
export function addEvidence(context: EditContext, entry: EvidenceEntry): Result<AddedEvidence> {
  const added = addRecord(context, 'evidence', entry)
  if (!added.ok) return added
  const edit = batch(context, [added.value], labelOf(context, 'add-evidence', entry.componentId ?? null))
  return ok({ edit, id: added.value.record.id })
}

/** Fields of one line; each value is held to its field, and null is "not set" where that is allowed. */
export function changeEvidence(
  context: EditContext,
  evidenceId: string,
  values: Readonly<Partial<Record<keyof EvidenceEntry, unknown>>>,
): Result<BatchEdit> {
  const line = recordOf(context.workbook, 'evidence', evidenceId)
  if (line === undefined) return fail(problem('record-missing', { table: 'evidence', id: evidenceId }))
  return stepOf(context, labelOf(context, 'change-evidence', line.componentId), [setFields(context, 'evidence', evidenceId, values)])
}

export function removeEvidence(context: EditContext, evidenceIds: readonly string[]): Result<BatchEdit> {
  const lines: Evidence[] = []
  for (const id of evidenceIds) {
    const line = recordOf(context.workbook, 'evidence', id)
    if (line === undefined) return fail(problem('record-missing', { table: 'evidence', id }))
    lines.push(line)
  }
  const { code, facts } = labelOf(context, 'remove-evidence', lines[0]?.componentId ?? null)
  const removed = lines.map((line) => removeRecord(context, 'evidence', line))
  return ok(batch(context, removed, { code, facts: { ...facts, count: lines.length } }))
}

function labelOf({ workbook }: EditContext, code: EditLabel['code'], componentId: string | null): EditLabel {
  return { code, facts: { name: componentId === null ? '' : (recordOf(workbook, 'components', componentId)?.name ?? '') } }
}

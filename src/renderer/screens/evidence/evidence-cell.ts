// From what was typed or chosen in one cell of the log to the edit it means; a refused value is a Problem and changes nothing.

import { changeEvidence, type Edit, type EditContext, type FieldPath, fail, nameKey, ok, problem, type Result, recordsOf } from '#core'
import { readCell } from '../field-column.tsx'

/** value: the text of a text cell, the choice of a choice cell; null or blank clears. */
export function evidenceCell(context: EditContext, evidenceId: string, columnId: string, value: string | null): Result<Edit> {
  const typed = value === null || value.trim() === '' ? null : value.trim()
  switch (columnId) {
    case 'component': {
      const componentId = componentNamed(context, typed)
      return componentId.ok ? changeEvidence(context, evidenceId, { componentId: componentId.value }) : componentId
    }
    case 'open':
      return changeEvidence(context, evidenceId, { open: typed !== 'closed' })
    case 'kind':
      return typed === null ? changeEvidence(context, evidenceId, {}) : changeEvidence(context, evidenceId, { kind: typed })
    default: {
      const read = readCell('evidence', columnId as FieldPath<'evidence'>, value, context)
      return read.ok ? changeEvidence(context, evidenceId, { [columnId]: read.value }) : read
    }
  }
}

/** Names are compared as people's are: case and outer space do not count. Of several of one name the first is meant. */
function componentNamed({ workbook }: Pick<EditContext, 'workbook'>, name: string | null): Result<string | null> {
  if (name === null) return ok(null)
  const found = recordsOf(workbook, 'components').find((component) => nameKey(component.name) === nameKey(name))
  return found === undefined ? fail(problem('no-such-component', { text: name })) : ok(found.id)
}

// What an edit changed first of a component: where undo and redo lead.

import type { Edit } from './edit.ts'
import type { Workbook } from './workbook.ts'

export interface ChangedPart {
  readonly componentId: string
  /** Its owners, their time, its cost, or a field. */
  readonly part: string
}

/** null where it changed nothing of a component that is there. @param workbook after it was done or undone */
export function changedPartOf(edit: Edit, workbook: Workbook): ChangedPart | null {
  if (edit.op === 'batch') {
    const part = edit.edits.reduce<ChangedPart | null>((found, one) => found ?? changedPartOf(one, workbook), null)
    // Of a component that comes or comes back as a whole, its name stands for all that hangs on it.
    const isWhole = edit.edits.some((one) => 'record' in one && one.table === 'components' && one.record.id === part?.componentId)
    return part !== null && isWhole ? { ...part, part: 'name' } : part
  }
  if (edit.op === 'origins') return null
  const { components } = workbook.tables
  const id = edit.op === 'set' ? edit.recordId : edit.record.id
  if (edit.table === 'components')
    return components[id] === undefined
      ? null
      : { componentId: id, part: edit.op === 'set' && edit.field !== 'position' ? edit.field : 'name' }
  if (edit.table !== 'owners' && edit.table !== 'costLines') return null
  const record = workbook.tables[edit.table][id] ?? (edit.op === 'set' ? undefined : edit.record)
  const componentId = record !== undefined && 'componentId' in record ? record.componentId : null
  if (typeof componentId !== 'string' || components[componentId] === undefined) return null
  if (edit.table === 'costLines') return { componentId, part: 'cost' }
  // Time that is nobody's has a record of its own.
  const isTime = edit.op === 'set' ? edit.field === 'share' : 'personId' in edit.record && edit.record.personId === null
  return { componentId, part: isTime ? 'time' : 'owners' }
}

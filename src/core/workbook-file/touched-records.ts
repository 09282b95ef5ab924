// Which records an edit touched, so that the working copy writes those rows and no others.

import { inOneGo, type WorkDone } from '../in-slices.ts'
import type { Edit } from '../inventory/edit.ts'
import { recordIn } from '../inventory/table-changes.ts'
import type { AnyRecord, TableName } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'

/** record is null when the edit took the record away. */
export interface RecordChange {
  readonly table: TableName
  readonly id: string
  readonly record: AnyRecord | null
}

/** Steps between two yields. */
const SLICE = 1000

/** @param after the workbook once the edit is applied. Each record is named once, whatever the batch did to it. */
export function changesOf(edit: Edit, after: Workbook): readonly RecordChange[] {
  return inOneGo(collectingChanges(edit, after))
}

/** The same in slices, for edits of thousands of records. */
export function* collectingChanges(edit: Edit, after: Workbook): Generator<WorkDone, readonly RecordChange[]> {
  const changes = new Map<string, RecordChange>()
  const add = (table: TableName, id: string) => {
    changes.set(`${table}/${id}`, { table, id, record: recordIn(after.tables, table, id) ?? null })
  }
  const steps = edit.op === 'batch' ? edit.edits : [edit]
  for (const [done, step] of steps.entries()) {
    collect(step, add)
    if (done % SLICE === SLICE - 1) yield { done, total: steps.length }
  }
  return [...changes.values()]
}

function collect(edit: Edit, add: (table: TableName, id: string) => void): void {
  if (edit.op === 'batch') for (const step of edit.edits) collect(step, add)
  else if (edit.op === 'set') add(edit.table, edit.recordId)
  else if (edit.op !== 'origins') add(edit.table, edit.record.id)
}

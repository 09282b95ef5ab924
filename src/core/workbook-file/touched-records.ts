// Which records an edit touched, so that the working copy writes those rows and no others.

import type { Edit } from '../inventory/edit.ts'
import type { AnyRecord, TableName } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'

/** record is null when the edit took the record away. */
export interface RecordChange {
  readonly table: TableName
  readonly id: string
  readonly record: AnyRecord | null
}

/** @param after the workbook once the edit is applied. Each record is named once, whatever the batch did to it. */
export function changesOf(edit: Edit, after: Workbook): readonly RecordChange[] {
  const changes = new Map<string, RecordChange>()
  collect(edit, (table, id) => {
    const records = after.tables[table] as Readonly<Record<string, AnyRecord>>
    changes.set(`${table}/${id}`, { table, id, record: Object.hasOwn(records, id) ? (records[id] ?? null) : null })
  })
  return [...changes.values()]
}

function collect(edit: Edit, add: (table: TableName, id: string) => void): void {
  if (edit.op === 'batch') for (const step of edit.edits) collect(step, add)
  else if (edit.op === 'set') add(edit.table, edit.recordId)
  else add(edit.table, edit.record.id)
}

// The payload text of a workbook: what is hashed, written and sent. A field at its initial value is
// left out, because most fields of most records are blank and reading gives them their initial value
// back. Records are immutable, so the text of each is made once: a save costs what changed, not what is there.

import { sameValue } from '../inventory/apply-edit.ts'
import type { FieldMap } from '../inventory/field.ts'
import { type AnyRecord, TABLE_NAMES, type TableName, tableFields } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'

/** Keyed by the record itself: a record belongs to one table for its whole life. */
const recordTexts = new WeakMap<AnyRecord, string>()

/** One line of JSON that readWorkbook reads back as an equal workbook; equal workbooks of one history give equal text. */
export function payloadOf(workbook: Workbook): string {
  const { tables, ...header } = workbook
  const tableTexts: string[] = []
  for (const name of TABLE_NAMES) {
    const records = Object.values(tables[name]) as readonly AnyRecord[]
    if (records.length > 0) tableTexts.push(`${JSON.stringify(name)}:{${records.map((record) => memberText(name, record)).join(',')}}`)
  }
  return `${JSON.stringify(header).slice(0, -1)},"tables":{${tableTexts.join(',')}}}`
}

function memberText(table: TableName, record: AnyRecord): string {
  const known = recordTexts.get(record)
  if (known !== undefined) return known
  const text = `${JSON.stringify(record.id)}:${JSON.stringify(withoutInitials(table, record))}`
  recordTexts.set(record, text)
  return text
}

function withoutInitials(table: TableName, record: AnyRecord): Record<string, unknown> {
  const written: Record<string, unknown> = { id: record.id }
  for (const [name, field] of Object.entries(tableFields[table] as FieldMap)) {
    if (!sameValue(record[name], field.initial)) written[name] = record[name]
  }
  return { ...written, meta: record.meta }
}

// The payload text of a workbook: what is hashed, written and sent. A field at its initial value is
// left out, because most fields of most records are blank and reading gives them their initial value
// back; fields of one origin stand together (record-meta.ts). Main keeps the text of what did not change as bytes (payload-keeper.ts).

import { inOneGo, type WorkDone } from '../in-slices.ts'
import { sameValue } from '../inventory/apply-edit.ts'
import type { FieldMap } from '../inventory/field.ts'
import { packedMeta } from '../inventory/record-meta.ts'
import { type AnyRecord, TABLE_NAMES, type TableName, tableFields } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'

/** One line of JSON that readWorkbook reads back as an equal workbook; equal workbooks of one history give equal text. */
export function payloadOf(workbook: Workbook): string {
  return inOneGo(writingPayload(workbook))
}

const SLICE = 200

/** The same in slices, for workbooks of thousands of records. */
export function* writingPayload(workbook: Workbook): Generator<WorkDone, string> {
  const texts: string[] = []
  let done = 0
  for (const part of payloadParts(workbook)) {
    if (typeof part === 'string') texts.push(part)
    else {
      for (let from = 0; from < part.records.length; from += SLICE) {
        texts.push(from === 0 ? '' : ',', recordsText(part.table, part.records.slice(from, from + SLICE)))
        yield { done: ++done, total: 0 }
      }
    }
  }
  return texts.join('')
}

interface RecordsPart {
  readonly table: TableName
  /** Never empty; their texts are joined with commas. */
  readonly records: readonly AnyRecord[]
}

/** The payload in order: what stands around the records as text, and the records of each table. */
export function* payloadParts(workbook: Workbook): Generator<string | RecordsPart> {
  const { tables, ...header } = workbook
  let lead = `${JSON.stringify(header).slice(0, -1)},"tables":{`
  for (const table of TABLE_NAMES) {
    const records = Object.values(tables[table]) as readonly AnyRecord[]
    if (records.length === 0) continue
    yield `${lead}${JSON.stringify(table)}:{`
    yield { table, records }
    lead = '},'
  }
  // Without a record no table was opened.
  yield lead === '},' ? '}}}' : `${lead}}}`
}

export function recordsText(table: TableName, records: readonly AnyRecord[]): string {
  return records.map((record) => `${JSON.stringify(record.id)}:${JSON.stringify(withoutInitials(table, record))}`).join(',')
}

function withoutInitials(table: TableName, record: AnyRecord): Record<string, unknown> {
  const written: Record<string, unknown> = { id: record.id }
  for (const [name, field] of Object.entries(tableFields[table] as FieldMap)) {
    if (!sameValue(record[name], field.initial)) written[name] = record[name]
  }
  return { ...written, meta: packedMeta(record.meta) }
}

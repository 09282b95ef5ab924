// The workbook without what people noted for themselves, made before a sheet is planned: no sheet, list of changes or chart can show it.

import type { AnyRecord, Tables, Workbook } from '#core'
import { NOTES } from './free-texts.ts'

export function withoutNotes(workbook: Workbook): Workbook {
  const tables: Record<string, unknown> = { ...workbook.tables }
  for (const path of NOTES) {
    const [table = '', field = ''] = path.split('.')
    const records = Object.entries(tables[table] as Readonly<Record<string, AnyRecord>>)
    if (records.some(([, record]) => record[field] !== null)) {
      tables[table] = Object.fromEntries(
        records.map(([id, record]) => [id, record[field] === null ? record : { ...record, [field]: null }]),
      )
    }
  }
  return { ...workbook, tables: tables as unknown as Tables }
}

// The workbook without what people noted for themselves, made before a sheet is planned: no sheet, list of changes or chart can show it.

import type { AnyRecord, Tables, Workbook } from '#core'
import { NOTES } from './free-texts.ts'

/** @returns the same workbook where nothing was noted */
export function withoutNotes(workbook: Workbook): Workbook {
  const changed: Record<string, unknown> = {}
  for (const path of NOTES) {
    const [table = '', field = ''] = path.split('.')
    const records = Object.entries((changed[table] ?? workbook.tables[table as keyof Tables]) as Readonly<Record<string, AnyRecord>>)
    if (records.some(([, record]) => record[field] !== null)) {
      changed[table] = Object.fromEntries(
        records.map(([id, record]) => [id, record[field] === null ? record : { ...record, [field]: null }]),
      )
    }
  }
  return Object.keys(changed).length === 0 ? workbook : { ...workbook, tables: { ...workbook.tables, ...changed } as Tables }
}

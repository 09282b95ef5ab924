// The worker's side of what crosses in portions: the workbook that is given part by part, and long lists that are taken a page at a
// time. Used by the desks of both workers.

import { type BatchEdit, emptyWorkbook, RULE_SET_VERSION, type Workbook } from '#core'
import type { EditPage, Page, WorkbookPart } from './import-messages.ts'

/** What the page takes in within a few milliseconds. */
const STEPS_A_PAGE = 400

/** Tables that an import does not look at stay empty. */
export function withPart(workbook: Workbook | null, { head, tables }: WorkbookPart): Workbook {
  const empty = emptyWorkbook({ id: '', ruleSetVersion: RULE_SET_VERSION })
  const base = head === null ? (workbook ?? empty) : { ...empty, ...head }
  const given = tables.map(({ table, records }) => [
    table,
    { ...base.tables[table], ...Object.fromEntries(records.map((record) => [record.id, record])) },
  ])
  return { ...base, tables: { ...base.tables, ...Object.fromEntries(given) } }
}

export function pageOf<T>(all: readonly T[], from: number, count: number): Page<T> {
  return { from, total: all.length, items: all.slice(from, from + count) }
}

export function editPage({ edits, ...head }: BatchEdit, from: number): EditPage {
  return { head, ...pageOf(edits, from, STEPS_A_PAGE) }
}

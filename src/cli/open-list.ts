// A list as a workbook for the commands. A list with the columns of docs/command-line.md is read exactly or not at all; any other
// is read as the app's import reads it.

import { randomUUID } from 'node:crypto'
import { fail, type IsoTime, MAX_LIST_MEGABYTES, ok, problem, type Result, type Workbook } from '#core'
import {
  type CompanyFile,
  importList,
  type ListOrder,
  likeliestTable,
  otherLists,
  readComponentList,
  type SourceTable,
  workbookFromFile,
} from '#intake'
import { numberStyleOf } from '#wording'
import { type ReportedList, takenText, type UnreadSheets, unreadTexts } from './import-report.ts'
import { readBytes } from './read-file.ts'

export interface OpenedList extends ReportedList {
  /** The list as it is read exactly, where only that leaves nothing of it out. */
  readonly exact: Workbook | null
}

interface ChosenTable {
  readonly table: SourceTable
  /** A list is read exactly from the first table of its file alone. */
  readonly isFirst: boolean
  readonly unread: UnreadSheets
}

/** @param sheet the name of one; null: the one that is likeliest */
export async function openList(file: string, sheet: string | null, order: ListOrder, at: IsoTime): Promise<Result<OpenedList>> {
  const bytes = await readBytes(file, MAX_LIST_MEGABYTES)
  if (!bytes.ok) return bytes
  const chosen = await tableOf(bytes.value, file, sheet)
  if (!chosen.ok) return chosen
  const { table, isFirst, unread } = chosen.value
  const imported = orHidden(importList(table, order, contextAt(at)), file, unread)
  if (!imported.ok) return imported
  const leavesOut = imported.value.found.mapping.fields.includes('ignore')
  if (order.map !== null || (order.into ?? null) !== null || !isFirst || !leavesOut) return ok({ ...imported.value, unread, exact: null })
  const exact = await workbookFromFile(bytes.value, file, contextAt(at), order.company)
  return ok({ ...imported.value, unread, exact: exact.ok ? exact.value : null })
}

/** @param isExact the first table is read, whatever is likelier */
async function tableOf(bytes: Uint8Array, file: string, sheet: string | null, isExact = false): Promise<Result<ChosenTable>> {
  const book = await readComponentList(bytes, file, sheet ?? undefined)
  if (!book.ok) return book
  const { tables } = book.value
  const table = sheet === null ? tables[isExact ? 0 : likeliestTable(book.value)] : tables.find((each) => each.sheet === sheet)
  const sheets = tables.flatMap((each) => each.sheet ?? [])
  if (table === undefined) return fail(problem('list-unknown-sheet', { file, sheet: sheet ?? '', sheets }))
  const unread = sheet === null ? { others: otherLists(book.value, table), hidden: book.value.hidden } : { others: [], hidden: 0 }
  return ok({ table, isFirst: table === tables[0], unread })
}

/** Where no visible sheet is a list, it is likely to be one of those that are hidden. */
function orHidden<T>(read: Result<T>, file: string, { hidden }: UnreadSheets): Result<T> {
  const isNoList = !read.ok && NO_LIST.includes(read.problem.code)
  return isNoList && hidden > 0 ? fail(problem('list-no-cells', { file, instead: 'hidden-list' })) : read
}

const NO_LIST: readonly string[] = ['list-without-header', 'list-without-name', 'list-without-components']

/** What a fault of a list with exactly our columns is about; any other list is none of that form. */
const EXACT_FAULTS: readonly string[] = [
  ...['csv-unknown-header', 'csv-duplicate-header', 'csv-no-rows', 'csv-ragged-row', 'csv-cell', 'csv-owner-count', 'currency-conflict'],
]

/** The list as a command that only reads it takes it: what would be asked is answered as proposed, and stderr says so. */
export async function openListAsProposed(file: string, company: CompanyFile | undefined, at: IsoTime): Promise<Result<Workbook>> {
  const bytes = await readBytes(file, MAX_LIST_MEGABYTES)
  if (!bytes.ok) return bytes
  const exact = await workbookFromFile(bytes.value, file, contextAt(at), company)
  if (exact.ok ? ONE_TABLE.test(file) : EXACT_FAULTS.includes(exact.problem.code)) return exact
  const chosen = await tableOf(bytes.value, file, null, exact.ok)
  if (exact.ok) {
    if (chosen.ok) say(file, unreadTexts(chosen.value.unread, numberStyleOf(exact.value)))
    return exact
  }
  if (!chosen.ok) return chosen
  const order = { map: null, given: null, acceptsProposals: true, company }
  const imported = orHidden(importList(chosen.value.table, order, contextAt(at)), file, chosen.value.unread)
  if (!imported.ok) return imported
  const { workbook } = imported.value
  const style = numberStyleOf(workbook)
  const taken = takenText(imported.value, [], style)
  say(file, [...(taken === null ? [] : [taken]), ...unreadTexts(chosen.value.unread, style)])
  return ok(workbook)
}

/** Files that hold nothing beside their one table. */
const ONE_TABLE = /\.(?:csv|tsv|tab|txt)$/i

function say(file: string, texts: readonly string[]): void {
  for (const text of texts) process.stderr.write(`${file}: ${text}\n`)
}

function contextAt(at: IsoTime) {
  return { id: randomUUID(), at, newId: () => randomUUID() }
}

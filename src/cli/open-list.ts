// A list as a workbook for the commands. A list with the columns of docs/command-line.md is read exactly or not at all; any other
// is read as the app's import reads it.

import { randomUUID } from 'node:crypto'
import { fail, type IsoTime, MAX_LIST_MEGABYTES, ok, problem, type Result, type Workbook } from '#core'
import {
  type CompanyFile,
  type ImportedList,
  importList,
  type ListOrder,
  likeliestTable,
  readList,
  type SourceTable,
  workbookFromFile,
} from '#intake'
import { numberStyleOf } from '#wording'
import { takenText } from './import-report.ts'
import { readBytes } from './read-file.ts'

export interface OpenedList extends ImportedList {
  /** The list as it is read exactly, where only that leaves nothing of it out. */
  readonly exact: Workbook | null
}

/** @param sheet the name of one; null: the one that is likeliest */
export async function openList(file: string, sheet: string | null, order: ListOrder, at: IsoTime): Promise<Result<OpenedList>> {
  const bytes = await readBytes(file, MAX_LIST_MEGABYTES)
  if (!bytes.ok) return bytes
  const table = await tableOf(bytes.value, file, sheet)
  if (!table.ok) return table
  const imported = importList(table.value, order, contextAt(at))
  if (!imported.ok) return imported
  if (order.map !== null || !imported.value.found.mapping.fields.includes('ignore')) return ok({ ...imported.value, exact: null })
  const exact = await workbookFromFile(bytes.value, file, contextAt(at), order.company)
  return ok({ ...imported.value, exact: exact.ok ? exact.value : null })
}

async function tableOf(bytes: Uint8Array, file: string, sheet: string | null): Promise<Result<SourceTable>> {
  const book = await readList(bytes, file)
  if (!book.ok) return book
  const { tables } = book.value
  const table = sheet === null ? tables[likeliestTable(book.value)] : tables.find((each) => each.sheet === sheet)
  const sheets = tables.flatMap((each) => each.sheet ?? [])
  return table === undefined ? fail(problem('list-unknown-sheet', { file, sheet: sheet ?? '', sheets })) : ok(table)
}

/** What a fault of a list with exactly our columns is about; any other list is none of that form. */
const EXACT_FAULTS: readonly string[] = [
  ...['csv-unknown-header', 'csv-duplicate-header', 'csv-no-rows', 'csv-ragged-row', 'csv-cell', 'csv-owner-count', 'currency-conflict'],
]

/** The list as a command that only reads it takes it: what would be asked is answered as proposed, and stderr says so. */
export async function openListAsProposed(file: string, company: CompanyFile | undefined, at: IsoTime): Promise<Result<Workbook>> {
  const bytes = await readBytes(file, MAX_LIST_MEGABYTES)
  if (!bytes.ok) return bytes
  const exact = await workbookFromFile(bytes.value, file, contextAt(at), company)
  if (exact.ok || EXACT_FAULTS.includes(exact.problem.code)) return exact
  const table = await tableOf(bytes.value, file, null)
  if (!table.ok) return table
  const imported = importList(table.value, { map: null, given: null, acceptsProposals: true, company }, contextAt(at))
  if (!imported.ok) return imported
  const { workbook } = imported.value
  const taken = takenText(imported.value, [], numberStyleOf(workbook))
  if (taken !== null) process.stderr.write(`${file}: ${taken}\n`)
  return ok(workbook)
}

function contextAt(at: IsoTime) {
  return { id: randomUUID(), at, newId: () => randomUUID() }
}

// An inventory list as a file of comma-separated values, all or nothing: the first fault is named
// with its line and column and no row is taken. Called by the command line and by the page's import.

import { fail, MAX_LIST_MEGABYTES, MAX_LIST_ROWS, ok, problem, type Result } from '#core'
import { readHeader } from './columns.ts'
import { decodeText } from './decode-text.ts'
import { type InventoryRow, readInventoryRow } from './read-row.ts'
import { readRows } from './read-rows.ts'

export interface InventoryList {
  readonly file: string
  /** Three capital letters: the ending of the cost column. */
  readonly currency: string
  readonly rows: readonly InventoryRow[]
}

/**
 * @param bytes the whole file
 * @param file its name, as Problems show it
 */
export function readInventoryCsv(bytes: Uint8Array, file: string): Result<InventoryList> {
  const megabytes = bytes.length / 1_000_000
  if (megabytes > MAX_LIST_MEGABYTES) {
    return fail(problem('file-too-large', { file, megabytes: Math.ceil(megabytes), max: MAX_LIST_MEGABYTES }))
  }
  const text = decodeText(bytes, file)
  if (!text.ok) return text
  const rows = readRows(text.value, file, MAX_LIST_ROWS)
  if (!rows.ok) return rows
  const [first, ...others] = rows.value
  if (!first) return fail(problem('file-empty', { file }))
  const header = readHeader(first, file)
  if (!header.ok) return header
  if (others.length === 0) return fail(problem('csv-no-rows', { file }))
  const list: InventoryRow[] = []
  for (const row of others) {
    const read = readInventoryRow(row, header.value, file)
    if (!read.ok) return read
    list.push(read.value)
  }
  return ok({ file, currency: header.value.currency, rows: list })
}

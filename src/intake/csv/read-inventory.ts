// An inventory list with columns of exactly these names, all or nothing: the first fault is named
// with its line and column and no row is taken. Called by the command line and by the page's import.

import { fail, ok, problem, type Result } from '#core'
import { readCsv } from '../formats/delimited-text/read-table.ts'
import type { SourceTable } from '../formats/list-format.ts'
import { readHeader } from './columns.ts'
import { type InventoryRow, readInventoryRow } from './read-row.ts'

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
  const table = readCsv(bytes, file)
  return table.ok ? inventoryOf(table.value) : table
}

/** @param table whose first row names the columns of an inventory list */
export function inventoryOf({ source: file, rows: [first, ...others] }: SourceTable): Result<InventoryList> {
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

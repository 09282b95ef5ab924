// The working copy in IndexedDB: one row a record, and one book a workbook saying which revision the
// rows are. The only file that knows Dexie's options; the file on disk stays the truth (ADR 0003).

import { Dexie, type Table } from 'dexie'
import type { AnyRecord, TableName, Workbook } from '#core'

/** Raised when the stores change. Dexie lets older code write into a newer database, so we compare it ourselves. */
export const WORKING_COPY_LAYOUT = 1
const DATABASE_NAME = 'rightsize'

export interface StoredRow {
  readonly workbookId: string
  readonly table: TableName
  readonly id: string
  readonly record: AnyRecord
}

/** Written in the same transaction as the rows: rev, count and sha256 decide whether the rows can be believed. */
export interface StoredBook {
  readonly workbookId: string
  readonly rev: number
  /** Rows of this workbook. */
  readonly count: number
  /** Hash of the file that holds this revision, null while it is not saved. */
  readonly sha256: string | null
  /** The workbook without its tables. */
  readonly rest: Omit<Workbook, 'tables'>
}

export class WorkingCopyDatabase extends Dexie {
  declare rows: Table<StoredRow, [string, string, string]>
  declare books: Table<StoredBook, string>
  declare facts: Table<{ readonly key: string; readonly value: number }, string>

  constructor() {
    // autoOpen would answer an I/O error by opening an EMPTY database and go on; strict because the
    // default durability loses acknowledged rows in a power cut (both measured). No populate hook: it
    // would put rows over lost ones.
    super(DATABASE_NAME, { autoOpen: false, chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({ rows: '[workbookId+table+id]', books: 'workbookId', facts: 'key' })
  }

  /** All rows of a workbook by their primary key; an index of its own would double every write. */
  rowsOf(workbookId: string) {
    // A shorter array sorts before, an array after every text: between them lie all keys that begin with the id.
    return this.rows.where('[workbookId+table+id]').between([workbookId], [workbookId, []])
  }
}

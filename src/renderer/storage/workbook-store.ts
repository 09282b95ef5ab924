// Keeps the working copy in step with the session: whole after opening, then only the rows an edit
// touched. Whatever goes wrong here never stops an edit; it is told once, and the rows are rebuilt
// from the session's workbook as soon as the database answers again.

import {
  countRecords,
  type Problem,
  problem,
  type RecordChange,
  readWorkbook,
  SCHEMA_VERSION,
  TABLE_NAMES,
  type TableName,
  turns,
  type Workbook,
} from '#core'
import { type StoredBook, type StoredRow, WORKING_COPY_LAYOUT, WorkingCopyDatabase } from './schema.ts'
import { withinTime } from './time-limit.ts'

/** Opening includes the browser's own repair of a damaged store, about half a second; a workbook waits no longer than this for it. */
const OPEN_LIMIT_MS = 4000
const WRITE_LIMIT_MS = 4000
/** All rows of a large workbook are read in well under a second; a busy disk takes longer. */
const READ_LIMIT_MS = 20_000
const MAX_REPAIRS = 3
const PORTION = 100
/** So long the rows of a workbook that was just opened wait for a moment in which the window has nothing to do. */
const IDLE_LIMIT_MS = 1000

/** What the working copy claims to hold, and whether its rows bear that out. */
interface CopyState {
  readonly rev: number
  readonly sha256: string | null
  readonly isComplete: boolean
}

export interface WorkbookStore {
  /** null while the working copy is usable; told to the user otherwise. */
  readonly problem: () => Problem | null
  readonly state: (workbookId: string) => Promise<CopyState | null>
  /** The workbook as the rows have it, or null when rows are missing or cannot be read. */
  readonly read: (workbookId: string) => Promise<Workbook | null>
  /**
   * Replaces every row. Those of a long list are written in portions when the window has nothing else to do, and at once as soon
   * as a workbook is to be read. Until the last one the copy has no state, so half of one is never taken for a whole.
   */
  readonly rebuild: (workbook: Workbook, sha256: string | null) => Promise<void>
  /** The rows one edit touched and the new revision, together or not at all. */
  readonly commit: (workbook: Workbook, changes: readonly RecordChange[]) => Promise<void>
  /** Notes that the file holds this revision too. */
  readonly markSaved: (workbookId: string, rev: number, sha256: string) => Promise<void>
  /** Drops the rows of a deleted workbook: a file of the same identity opened later must not be outrun by them. */
  readonly forget: (workbookId: string) => Promise<void>
  readonly close: () => void
}

/** @param onProblem called whenever problem() changes. */
export function createWorkbookStore(onProblem: () => void = () => undefined): WorkbookStore {
  let database: WorkingCopyDatabase | null = null
  let opening: Promise<WorkingCopyDatabase> | null = null
  let trouble: Problem | null = null
  let repairs = 0

  function setTrouble(reason: string | null): void {
    const before = trouble
    trouble = reason === null ? null : problem('working-copy-unavailable', { reason })
    if (before?.code !== trouble?.code) onProblem()
  }

  async function openDatabase(): Promise<WorkingCopyDatabase> {
    const opened = new WorkingCopyDatabase()
    opened.on('close', () => {
      // Only an unexpected close arrives here: the backing store failed under us, and may be empty when it is opened again.
      if (database === opened) drop('closed-unexpectedly')
    })
    try {
      await withinTime(opened.open(), OPEN_LIMIT_MS)
      await claimLayout(opened)
    } catch (error) {
      opened.close()
      throw error
    }
    database = opened
    setTrouble(null)
    return opened
  }

  function ready(): Promise<WorkingCopyDatabase> {
    if (database) return Promise.resolve(database)
    opening ??= openDatabase().finally(() => {
      opening = null
    })
    return opening
  }

  function drop(reason: string): void {
    const failed = database
    database = null
    failed?.close()
    setTrouble(reason)
  }

  /** One after the other: the time of a short write does not run while a long one before it is under way. */
  const inTurn = turns()

  /** Somebody waits for rows to be read: what goes on before does not take its time. */
  let readers = 0
  function reading<T>(limitMs: number, work: (db: WorkingCopyDatabase) => PromiseLike<T>): Promise<T | null> {
    readers += 1
    return attempt(limitMs, work).finally(() => {
      readers -= 1
    })
  }
  const attempt = <T>(limitMs: number, work: (db: WorkingCopyDatabase) => PromiseLike<T>): Promise<T | null> =>
    inTurn(() => attemptNow(limitMs, work))

  /** Runs work; a failure marks the working copy unusable instead of reaching the caller. */
  async function attemptNow<T>(limitMs: number, work: (db: WorkingCopyDatabase) => PromiseLike<T>): Promise<T | null> {
    try {
      return await withinTime(work(await ready()), limitMs)
    } catch (error) {
      drop(error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : String(error))
      return null
    }
  }

  const rebuild: WorkbookStore['rebuild'] = (workbook, sha256) =>
    inTurn(async () => {
      const rows = rowsOf(workbook)
      const forgotten = await attemptNow(READ_LIMIT_MS, (db) => forgetRows(db, workbook.id))
      for (let from = 0; from < rows.length && forgotten !== null; from += PORTION) {
        if (from > 0 && readers === 0) await whenIdle()
        if ((await attemptNow(WRITE_LIMIT_MS, (db) => db.rows.bulkPut(rows.slice(from, from + PORTION)))) === null) return
      }
      if (forgotten !== null) await attemptNow(WRITE_LIMIT_MS, (db) => db.books.put(bookOf(workbook, rows.length, sha256)))
    })

  async function commit(workbook: Workbook, changes: readonly RecordChange[]): Promise<void> {
    if (trouble !== null) {
      // The database may have come back empty, so single rows would be worth nothing: everything is written again.
      if (repairs < MAX_REPAIRS) {
        repairs += 1
        await rebuild(workbook, null)
      }
      return
    }
    await attempt(WRITE_LIMIT_MS + changes.length, (db) =>
      db.transaction('rw', db.rows, db.books, async () => {
        for (let from = 0; from < changes.length; from += PORTION) await writeChanges(db, workbook.id, changes.slice(from, from + PORTION))
        await db.books.put(bookOf(workbook, countRecords(workbook), null))
      }),
    )
  }

  return {
    problem: () => trouble,
    state: (workbookId) =>
      reading(OPEN_LIMIT_MS, async (db) => {
        const book = await db.books.get(workbookId)
        if (!book || book.rest.schemaVersion > SCHEMA_VERSION) return null
        const count = await db.rowsOf(workbookId).count()
        return { rev: book.rev, sha256: book.sha256, isComplete: count === book.count }
      }),
    read: (workbookId) =>
      reading(READ_LIMIT_MS, async (db) => {
        const [book, rows] = await Promise.all([db.books.get(workbookId), db.rowsOf(workbookId).toArray()])
        return book && rows.length === book.count ? assemble(book, rows) : null
      }),
    rebuild,
    commit,
    markSaved: async (workbookId, rev, sha256) => {
      if (trouble !== null) return
      await attempt(WRITE_LIMIT_MS, (db) =>
        db.transaction('rw', db.books, async () => {
          const book = await db.books.get(workbookId)
          if (book?.rev === rev) await db.books.put({ ...book, sha256 })
        }),
      )
    },
    forget: async (workbookId) => {
      await attempt(WRITE_LIMIT_MS, (db) => forgetRows(db, workbookId))
    },
    close: () => {
      database?.close()
      database = null
    },
  }
}

/** Refuses a database of a newer version; Dexie itself would open it and write. */
async function claimLayout(database: WorkingCopyDatabase): Promise<void> {
  const layout = (await database.facts.get('layout'))?.value
  if (layout === undefined) await database.facts.put({ key: 'layout', value: WORKING_COPY_LAYOUT })
  else if (layout > WORKING_COPY_LAYOUT) throw new Error(`layout ${layout} is newer than ${WORKING_COPY_LAYOUT}`)
}

const forgetRows = (db: WorkingCopyDatabase, workbookId: string) =>
  db.transaction('rw', db.rows, db.books, async () => {
    await db.rowsOf(workbookId).delete()
    await db.books.delete(workbookId)
    return true
  })

function whenIdle(): Promise<unknown> {
  // Only a page is ever idle.
  if (!('requestIdleCallback' in globalThis)) return Promise.resolve()
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: IDLE_LIMIT_MS }))
}

/** A portion: handing thousands of rows to the browser at once would hold up the window. */
async function writeChanges(db: WorkingCopyDatabase, workbookId: string, changes: readonly RecordChange[]): Promise<void> {
  const puts = changes.flatMap(({ table, id, record }) => (record === null ? [] : [{ workbookId, table, id, record }]))
  const deletes = changes.flatMap(({ table, id, record }): [string, string, string][] => (record === null ? [[workbookId, table, id]] : []))
  if (puts.length > 0) await db.rows.bulkPut(puts as unknown as readonly StoredRow[])
  if (deletes.length > 0) await db.rows.bulkDelete(deletes)
}

function bookOf(workbook: Workbook, count: number, sha256: string | null): StoredBook {
  const { tables: _tables, ...rest } = workbook
  return { workbookId: workbook.id, rev: workbook.rev, count, sha256, rest }
}

function rowsOf(workbook: Workbook): readonly StoredRow[] {
  return TABLE_NAMES.flatMap((table) =>
    Object.values(workbook.tables[table]).map(
      (record) => ({ workbookId: workbook.id, table, id: record.id, record }) as unknown as StoredRow,
    ),
  )
}

/** Nothing from a database is trusted more than a file: the rows go through the same decoder. */
function assemble(book: StoredBook, rows: readonly StoredRow[]): Workbook | null {
  const tables: Partial<Record<TableName, Record<string, unknown>>> = {}
  for (const { table, id, record } of rows) {
    const records = tables[table] ?? {}
    records[id] = record
    tables[table] = records
  }
  const read = readWorkbook({ ...book.rest, tables })
  return read.ok && read.value.id === book.workbookId && read.value.rev === book.rev ? read.value : null
}

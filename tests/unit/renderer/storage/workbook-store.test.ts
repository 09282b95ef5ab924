import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { changesOf, countRecords, removeComponents, type Workbook } from '#core'
import { WORKING_COPY_LAYOUT, WorkingCopyDatabase } from '../../../../src/renderer/storage/schema.ts'
import { createWorkbookStore } from '../../../../src/renderer/storage/workbook-store.ts'
import { libraryWorkbook } from '../../../builders/library.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, contextOf, noteEdit, okOf } from '../../../builders/workbook-files.ts'

const workbook = { ...aWorkbook({ components: [aComponent({ id: 'c-1', share: 500, cost: 100 }), aComponent({ id: 'c-2' })] }), rev: 5 }

beforeEach(() => Dexie.delete('rightsize'))

async function rawDatabase(work: (database: WorkingCopyDatabase) => PromiseLike<unknown>): Promise<void> {
  const database = new WorkingCopyDatabase()
  await database.open()
  await work(database)
  database.close()
}

describe('working copy', () => {
  it('gives back the workbook it was built from', async () => {
    const store = createWorkbookStore()
    await store.rebuild(workbook, 'hash')
    expect(await store.read(workbook.id)).toEqual(workbook)
    expect(await store.state(workbook.id)).toEqual({ rev: 5, sha256: 'hash', isComplete: true })
    expect(await store.state('unknown')).toBeNull()
  })

  it('waits for an idle window between portions, has no state until the last one, and hurries when it is to be read', async () => {
    const many = libraryWorkbook(300)
    const idle: (() => void)[] = []
    Object.assign(globalThis, { requestIdleCallback: (resolve: () => void) => idle.push(resolve) })
    const store = createWorkbookStore()
    const rebuilt = store.rebuild(many, 'hash')
    await expect.poll(() => idle.length).toBe(1)
    await rawDatabase(async ({ rows, books }) => expect([await rows.count(), await books.count()]).toEqual([100, 0]))
    const read = store.read(many.id)
    for (const resolve of idle) resolve()
    await rebuilt
    Reflect.deleteProperty(globalThis, 'requestIdleCallback')
    expect(idle).toHaveLength(1)
    expect(await read).toEqual(many)
  })

  it('forgets one workbook and keeps the others', async () => {
    const store = createWorkbookStore()
    const other = { ...workbook, id: '00000000-0000-4000-8000-000000000002' }
    await store.rebuild(workbook, 'hash')
    await store.rebuild(other, 'hash')
    await store.forget(workbook.id)
    expect([await store.state(workbook.id), await store.read(workbook.id)]).toEqual([null, null])
    expect(await store.read(other.id)).toEqual(other)
  })

  it('follows edits row by row and knows that they are not saved yet', async () => {
    const store = createWorkbookStore()
    await store.rebuild(workbook, 'hash')
    let now: Workbook = workbook
    for (const build of [(w: Workbook) => noteEdit(w, 'c-2', 'n'), (w: Workbook) => okOf(removeComponents(contextOf(w), ['c-1']))]) {
      const edit = build(now)
      now = afterEdit(now, edit)
      await store.commit(now, changesOf(edit, now))
    }
    expect(await store.read(workbook.id)).toEqual(now)
    expect(await store.state(workbook.id)).toEqual({ rev: 7, sha256: null, isComplete: true })
    await store.markSaved(workbook.id, 6, 'older')
    expect((await store.state(workbook.id))?.sha256).toBeNull()
    await store.markSaved(workbook.id, 7, 'newest')
    expect((await store.state(workbook.id))?.sha256).toBe('newest')
  })

  it('keeps several workbooks apart', async () => {
    const store = createWorkbookStore()
    const other = libraryWorkbook(3)
    await store.rebuild(workbook, null)
    await store.rebuild(other, null)
    await store.rebuild({ ...other, rev: 1 }, null)
    expect(await store.read(workbook.id)).toEqual(workbook)
    expect(countRecords(other)).toBe(6)
  })

  it('is not believed when a row is missing or is not what it should be', async () => {
    const store = createWorkbookStore()
    await store.rebuild(workbook, 'hash')
    await rawDatabase((database) => database.rows.delete([workbook.id, 'components', 'c-2']))
    expect((await store.state(workbook.id))?.isComplete).toBe(false)
    expect(await store.read(workbook.id)).toBeNull()
    await store.rebuild(workbook, 'hash')
    await rawDatabase((database) => database.rows.update([workbook.id, 'components', 'c-2'], { 'record.layer': 'nonsense' }))
    expect(await store.read(workbook.id)).toBeNull()
  })

  it('does not touch a database of a newer version', async () => {
    await rawDatabase((database) => database.facts.put({ key: 'layout', value: WORKING_COPY_LAYOUT + 1 }))
    const store = createWorkbookStore()
    await store.rebuild(workbook, 'hash')
    expect(store.problem()?.code).toBe('working-copy-unavailable')
    await rawDatabase(async (database) => expect(await database.rows.count()).toBe(0))
  })

  it('asks for strict durability and never opens an empty database by itself', () => {
    const database = new WorkingCopyDatabase()
    const options = (database as unknown as { _options: Record<string, unknown> })._options
    expect(options).toMatchObject({ autoOpen: false, chromeTransactionDurability: 'strict' })
    expect(database.isOpen()).toBe(false)
  })

  it('is written again as a whole after the database was closed under it', async () => {
    let told = 0
    const store = createWorkbookStore(() => {
      told += 1
    })
    await store.rebuild(workbook, 'hash')
    const edit = noteEdit(workbook, 'c-2', 'after')
    const next = afterEdit(workbook, edit)
    await Dexie.delete('rightsize')
    // The deletion closed the connection: the first write notices, the next one rebuilds.
    await store.commit(next, changesOf(edit, next))
    if (store.problem() !== null) await store.commit(next, changesOf(edit, next))
    expect(store.problem()).toBeNull()
    expect(told).toBeGreaterThan(0)
    expect(await store.read(workbook.id)).toEqual(next)
  })
})

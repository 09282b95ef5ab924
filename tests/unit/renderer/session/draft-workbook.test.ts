// A workbook that comes into the library with its first edit.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { draftWorkbook } from '../../../../src/renderer/session/draft-workbook.ts'
import { openWorkbook } from '../../../../src/renderer/session/open-workbook.ts'
import { createWorkbookStore } from '../../../../src/renderer/storage/workbook-store.ts'
import { DISK_FULL, fakeMain } from '../../../builders/fake-main.ts'
import { freshFolder, libraryIn, libraryWorkbook, WORKBOOK_ID } from '../../../builders/library.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { codeOf, manyEdit, noteEdit, okOf, SAVED_AT } from '../../../builders/workbook-files.ts'

beforeEach(() => Dexie.delete('rightsize'))

function begun() {
  const { service } = libraryIn(freshFolder())
  const main = fakeMain(service)
  const store = createWorkbookStore()
  const draft = draftWorkbook({ ask: main.api.ask, store, workbook: libraryWorkbook(), at: SAVED_AT, asOf: AS_OF })
  const listed = async () => okOf(await service.list()).map(({ rev, components }) => [rev, components])
  return { ...draft, main, store, listed }
}

describe('a workbook that is only begun', () => {
  it('leaves nothing behind when it is closed without an edit', async () => {
    const { session, listed } = begun()
    expect([codeOf(await session.flush()), codeOf(await session.close())]).toEqual(['ok', 'ok'])
    expect(await listed()).toEqual([])
  })

  it('is in the library with its first edit, which can be undone after a restart', async () => {
    const { session, listed, main, store } = begun()
    expect(codeOf(await session.dispatch(manyEdit(session.state().workbook, 400)))).toBe('ok')
    expect(await listed()).toEqual([[1, 404]])
    await session.close()
    const again = okOf(await openWorkbook(WORKBOOK_ID, { ask: main.api.ask, store }))
    await again.undo()
    expect(Object.keys(again.state().workbook.tables.components)).toHaveLength(4)
    await again.close()
  })

  it('is brought in once when its file is asked for before any edit', async () => {
    const { session, create, listed } = begun()
    expect((await Promise.all([create(), create()])).map(codeOf)).toEqual(['ok', 'ok'])
    expect(await listed()).toEqual([[0, 4]])
    expect(codeOf(await session.dispatch(noteEdit(session.state().workbook, 'c-1', 'kept')))).toBe('ok')
    expect(await listed()).toEqual([[1, 4]])
  })

  it('keeps its first edit and says why when that is not saved, and saves it on retry', async () => {
    const { session, main, listed } = begun()
    main.refuseSaves(DISK_FULL)
    expect(codeOf(await session.dispatch(noteEdit(session.state().workbook, 'c-1', 'kept')))).toBe('save-failed')
    expect(session.state().save.kind).toBe('not-saved')
    main.refuseSaves(null)
    expect(codeOf(await session.retrySave())).toBe('ok')
    expect(await listed()).toEqual([[1, 4]])
  })
})

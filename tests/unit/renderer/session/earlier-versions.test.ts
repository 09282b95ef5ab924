// Back to an earlier version, at a session whose saves are followed: what main is asked, and what stands in the workbook after it.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { EarlierVersion } from '#contract'
import { fail, ok, payloadOf, problem, type Result, recordsOf } from '#core'
import { restoreEarlierVersion } from '../../../../src/renderer/session/earlier-versions.ts'
import { openWorkbook } from '../../../../src/renderer/session/open-workbook.ts'
import { createWorkbookStore } from '../../../../src/renderer/storage/workbook-store.ts'
import { DISK_FULL, fakeMain } from '../../../builders/fake-main.ts'
import { freshFolder, libraryIn, libraryWorkbook, WORKBOOK_ID } from '../../../builders/library.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { noteEdit, okOf } from '../../../builders/workbook-files.ts'

const PEOPLE = ['Maya', 'Ana', 'Ben']
const owned = aComponent({ id: 'c-2', owners: PEOPLE.map((person) => ({ person, share: 500 })) })
const PRESENT = { ...aWorkbook({ components: [aComponent({ id: 'c-1' }), owned] }), id: WORKBOOK_ID }
const VERSION = { key: 'r1.json' } as EarlierVersion
const EARLIER = { payload: payloadOf(libraryWorkbook(1)), savedAt: '2026-11-24T09:00:00.000Z' }

async function restoring(answer: Result<unknown>) {
  await Dexie.delete('rightsize')
  const { service } = libraryIn(freshFolder())
  okOf(await service.create({ id: WORKBOOK_ID, payload: payloadOf(PRESENT) }))
  const main = fakeMain(service)
  const session = okOf(await openWorkbook(WORKBOOK_ID, { ask: main.api.ask, store: createWorkbookStore() }))
  onTestFinished(() => {
    main.refuseSaves(null)
    void session.close()
  })
  const asked: unknown[] = []
  const ask = async (channel: string, request: unknown) => {
    asked.push([channel, request, session.state().save.kind])
    return answer
  }
  const restore = () => restoreEarlierVersion(ask as never, session, VERSION)
  const components = () => Object.keys(session.state().workbook.tables.components)
  const owners = () => {
    const { workbook } = session.state()
    return recordsOf(workbook, 'owners').flatMap(({ componentId, personId }) =>
      componentId === 'c-2' ? [workbook.tables.people[personId ?? '']?.name] : [],
    )
  }
  return { main, session, asked, restore, components, owners }
}

describe('an earlier version', () => {
  it('is asked for once all is saved, and comes back as one step that Undo takes away', async () => {
    const { session, asked, restore, components, owners } = await restoring(ok(EARLIER))
    void session.dispatch(noteEdit(session.state().workbook, 'c-1', 'just typed'))
    expect(await restore()).toEqual(ok(null))
    expect(asked).toEqual([['workbook:earlier-version', { id: WORKBOOK_ID, key: 'r1.json' }, 'saved']])
    expect(components()).toEqual(['c-1'])
    expect(session.state().workbook.tables.components['c-1']?.notes).not.toBe('just typed')
    okOf(await session.undo())
    expect(components()).toEqual(['c-1', 'c-2'])
    expect(owners()).toEqual(PEOPLE)
    expect(session.state().workbook.tables.components['c-1']?.notes).toBe('just typed')
  })

  it('is not asked for while the present is not on disk', async () => {
    const { main, session, asked, restore } = await restoring(ok(EARLIER))
    main.refuseSaves(DISK_FULL)
    await session.dispatch(noteEdit(session.state().workbook, 'c-1', 'not saved'))
    expect([await restore(), asked]).toEqual([fail(DISK_FULL), []])
  })

  const GONE = fail(problem('file-missing', { file: 'r1.json' }))
  it.each([
    ['is gone', GONE, 'file-missing'],
    ['is torn', ok({ ...EARLIER, payload: '{"id":' }), 'file-damaged'],
    ['is none of ours', ok({ ...EARLIER, payload: '{"id":1}' }), 'file-invalid'],
  ])('that %s says so and changes nothing', async (_what, answer, code) => {
    const { session, restore } = await restoring(answer)
    const { workbook } = session.state()
    expect(await restore()).toMatchObject({ ok: false, problem: { code, facts: { file: 'r1.json' } } })
    expect(session.state().workbook).toBe(workbook)
  })
})

import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import type { MergeOffer } from '#contract'
import { payloadOf, type Side, type WorkbookMerge } from '#core'
import { createLibrary } from '../../../../src/renderer/session/library.ts'
import { applyMerge, mergeNow, readCopy } from '../../../../src/renderer/session/merge-desk.ts'
import { openWorkbook } from '../../../../src/renderer/session/open-workbook.ts'
import { createWorkbookStore } from '../../../../src/renderer/storage/workbook-store.ts'
import { DISK_FULL, fakeMain } from '../../../builders/fake-main.ts'
import { freshFolder, libraryIn, libraryWorkbook, WORKBOOK_ID } from '../../../builders/library.ts'
import { afterEdit, codeOf, noteEdit, okOf } from '../../../builders/workbook-files.ts'

const first = libraryWorkbook()
const theirs = afterEdit(first, noteEdit(first, 'c-1', 'theirs'))
const offer: MergeOffer = {
  file: 'back.rightsize',
  savedAt: '2026-11-24T10:00:00.000Z',
  sha256: 'f'.repeat(64),
  rev: theirs.rev,
  payload: payloadOf(theirs),
  base: { rev: first.rev, payload: payloadOf(first) },
}

async function freshSession() {
  await Dexie.delete('rightsize')
  const userData = freshFolder()
  const { service } = libraryIn(userData)
  okOf(await service.create({ id: WORKBOOK_ID, payload: payloadOf(first) }))
  const main = fakeMain(service)
  const services = { ask: main.api.ask, store: createWorkbookStore() }
  const session = okOf(await openWorkbook(WORKBOOK_ID, services))
  const note = (id: string, text: string) => session.dispatch(noteEdit(session.state().workbook, id, text))
  return { session, main, note, again: async () => okOf(await openWorkbook(WORKBOOK_ID, services)) }
}

const answers = ({ conflicts }: WorkbookMerge, side: Side) => new Map(conflicts.map(({ key }) => [key, side]))
const notesOf = (session: Awaited<ReturnType<typeof freshSession>>['session']) =>
  ['c-1', 'c-2'].map((id) => session.state().workbook.tables.components[id]?.notes)

describe('a merge in a session', () => {
  it('is one step on disk, which undo takes back, and after a restart still does', async () => {
    const { session, note, again } = await freshSession()
    await note('c-2', 'mine')
    const before = session.state().workbook
    const copy = okOf(await readCopy(session, offer))
    const merge = okOf(await mergeNow(session, copy))
    expect(merge.conflicts).toEqual([])
    expect(okOf(await applyMerge(session, merge, new Map(), copy, offer))).toEqual({ kind: 'applied' })
    expect(notesOf(session)).toEqual(['theirs', 'mine'])
    expect(session.state().workbook.pastHashes).toContain(offer.sha256)
    okOf(await session.close())
    const restarted = await again()
    expect(notesOf(restarted)).toEqual(['theirs', 'mine'])
    expect(restarted.state().undo?.label).toEqual({ code: 'merge', facts: { name: 'back.rightsize' } })
    okOf(await restarted.undo())
    expect({ ...restarted.state().workbook, rev: before.rev }).toEqual(before)
  })

  it('is offered in the workbook as it is by now; a file without one is opened with what main said of it', async () => {
    const { session, main, note } = await freshSession()
    const opened = okOf(await main.api.ask('workbook:open', { id: WORKBOOK_ID, workingCopy: null }))
    await note('c-2', 'mine')
    okOf(await session.close())
    const library = createLibrary(main.api)
    const merging = okOf(await library.adopt({ ...opened, merge: offer }))
    expect(notesOf(merging)).toEqual([null, 'mine'])
    expect(library.mergeOffer(merging)).toEqual(offer)
    okOf(await merging.close())
    const apart = okOf(await library.adopt({ ...opened, openedFrom: 'back.rightsize', keptApart: true }))
    expect(apart.state().opened).toMatchObject({ openedFrom: 'back.rightsize', keptApart: true })
    expect(library.mergeOffer(apart)).toBeNull()
    await apart.close()
    // It is nothing to be told of: the name is changed and the workbook closed again.
    expect(okOf(await library.rename(WORKBOOK_ID, 'Renamed'))).toBeNull()
    const [company] = Object.values(okOf(await library.open(WORKBOOK_ID)).state().workbook.tables.company)
    expect(company?.name).toBe('Renamed')
  })

  it('saves what is unsaved first, and waits with the merge when that fails', async () => {
    const { session, main, note } = await freshSession()
    main.refuseSaves(DISK_FULL)
    void note('c-2', 'unsaved')
    expect(codeOf(await readCopy(session, offer))).toBe('save-failed')
    main.refuseSaves(null)
    const merge = okOf(await mergeNow(session, okOf(await readCopy(session, offer))))
    expect(merge.mine.tables.components['c-2']?.notes).toBe('unsaved')
    expect(session.state().save.kind).toBe('saved')
  })

  it('asks again about what was typed meanwhile, and not about what was answered', async () => {
    const { session, note } = await freshSession()
    const copy = okOf(await readCopy(session, offer))
    const merge = okOf(await mergeNow(session, copy))
    await note('c-1', 'typed meanwhile')
    const asked = okOf(await applyMerge(session, merge, new Map(), copy, offer))
    if (asked.kind !== 'asked-again') throw new Error('It was not asked again')
    expect(asked.merge.conflicts).toMatchObject([{ fields: ['notes'], mine: ['typed meanwhile'], theirs: ['theirs'] }])
    expect(notesOf(session)).toEqual(['typed meanwhile', null])
    // Something else is typed: the answer still is the answer to this question.
    await note('c-2', 'beside')
    const chosen = answers(asked.merge, 'theirs')
    expect(okOf(await applyMerge(session, asked.merge, chosen, copy, offer)).kind).toBe('applied')
    expect(notesOf(session)).toEqual(['theirs', 'beside'])
  })

  it('waits until each of several questions is answered', async () => {
    const { session, note } = await freshSession()
    for (const id of ['c-1', 'c-2']) await note(id, 'mine')
    const both = afterEdit(theirs, noteEdit(theirs, 'c-2', 'theirs'))
    const twice = { ...offer, rev: both.rev, payload: payloadOf(both) }
    const copy = okOf(await readCopy(session, twice))
    const merge = okOf(await mergeNow(session, copy))
    const all = answers(merge, 'theirs')
    expect(all.size).toBe(2)
    for (const one of all) expect(okOf(await applyMerge(session, merge, new Map([one]), copy, twice)).kind).toBe('asked-again')
    expect(notesOf(session)).toEqual(['mine', 'mine'])
    expect(okOf(await applyMerge(session, merge, all, copy, twice)).kind).toBe('applied')
    expect(notesOf(session)).toEqual(['theirs', 'theirs'])
  })

  it('is refused when what main handed over does not read, and nothing changes', async () => {
    const { session } = await freshSession()
    const before = session.state().workbook
    for (const payload of ['', '{}', offer.payload.replace('"c-1"', '"c-9"')]) {
      expect((await readCopy(session, { ...offer, payload })).ok).toBe(false)
      expect((await readCopy(session, { ...offer, base: { rev: 0, payload } })).ok).toBe(false)
    }
    expect(session.state().workbook).toBe(before)
  })
})

import 'fake-indexeddb/auto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Dexie } from 'dexie'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { SaveRequest } from '#contract'
import { assess, countRecords, decide, type Edit, readWorkbook, setField, type Workbook } from '#core'
import type { WhenOlder } from '../../../../src/main/files/library-service.ts'
import { openWorkbook } from '../../../../src/renderer/session/open-workbook.ts'
import { LATE_AFTER_MS, SAVE_LIMIT_MS } from '../../../../src/renderer/session/save-pump.ts'
import type { Session } from '../../../../src/renderer/session/session.ts'
import { createWorkbookStore, type WorkbookStore } from '../../../../src/renderer/storage/workbook-store.ts'
import { DISK_FULL, type FakeMain, fakeMain } from '../../../builders/fake-main.ts'
import { freshFolder, libraryIn, libraryWorkbook, WORKBOOK_ID } from '../../../builders/library.ts'
import { readable } from '../../../builders/readable-assessment.ts'
import { codeOf, contextOf, manyEdit, noteEdit, okOf } from '../../../builders/workbook-files.ts'
import { eventually } from '../../../helpers/eventually.ts'

interface Setting {
  readonly session: Session
  readonly main: FakeMain
  readonly store: WorkbookStore
  readonly userData: string
}

async function sessionIn(userData: string, whenOlder?: WhenOlder): Promise<Setting> {
  const main = fakeMain(libraryIn(userData, undefined, undefined, whenOlder).service)
  const store = createWorkbookStore()
  return { session: okOf(await openWorkbook(WORKBOOK_ID, { ask: main.api.ask, store })), main, store, userData }
}

async function freshSession(): Promise<Setting> {
  await Dexie.delete('rightsize')
  const userData = freshFolder()
  okOf(await libraryIn(userData).service.create({ id: WORKBOOK_ID, payload: JSON.stringify(libraryWorkbook()) }))
  return sessionIn(userData)
}

const note = (session: Session, text: string): Edit => noteEdit(session.state().workbook, 'c-1', text)
const noteOf = (session: Session) => session.state().workbook.tables.components['c-1']?.notes
const onDisk = async (userData: string): Promise<Workbook> =>
  okOf(readWorkbook(JSON.parse(okOf(await libraryIn(userData).service.open({ id: WORKBOOK_ID, workingCopy: null })).payload)))

/** Timers run when the test says so; everything else takes its time. */
async function withTimersByHand(work: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    await work()
  } finally {
    vi.useRealTimers()
  }
}

describe('session', () => {
  it('shows an edit at once and calls it saved when it is on disk', async () => {
    const { session, userData } = await freshSession()
    const seen: string[] = []
    session.subscribe(() => seen.push(session.state().save.kind))
    const settled = session.dispatch(note(session, 'hello'))
    expect([noteOf(session), session.state().workbook.rev, session.state().save.kind]).toEqual(['hello', 1, 'saving'])
    expect(codeOf(await settled)).toBe('ok')
    expect(session.state().save.kind).toBe('saved')
    expect(seen).toEqual(['saving', 'saved'])
    expect((await onDisk(userData)).tables.components['c-1']?.notes).toBe('hello')
  })

  it('closes the open decisions of a component that is retired, in one step', async () => {
    const { session } = await freshSession()
    const context = () => contextOf(session.state().workbook)
    const entry = { choice: 'nothing-to-buy', date: session.state().assessment.asOf, approver: 'Ana' } as const
    await session.dispatch(okOf(decide(context(), [{ componentId: 'c-1', ruleIds: ['owner-time'] }], entry)))
    await session.dispatch(okOf(setField(context(), 'components', 'c-1', 'lifecycle', 'retired')))
    const decisions = () => Object.values(session.state().workbook.tables.decisions)
    expect(decisions()).toMatchObject([{ outcome: 'Component retired', closedOn: session.state().assessment.asOf }])
    await session.undo()
    expect(decisions()).toMatchObject([{ outcome: null, closedOn: null }])
    expect(session.state().workbook.tables.components['c-1']?.lifecycle).toBe('live')
  })

  it('keeps the assessment equal to assessing the whole workbook', async () => {
    const { session } = await freshSession()
    await session.dispatch(note(session, 'x'))
    await session.undo()
    const { workbook, assessment } = session.state()
    expect(readable(assessment)).toEqual(readable(assess(workbook, assessment.asOf)))
  })

  it('says that all is judged only when it is, soon after somebody looks at it', async () => {
    const { session } = await freshSession()
    expect(session.state().isJudged).toBe(false)
    const judged = new Promise((settle) => session.subscribe(() => settle(session.state().isJudged)))
    expect(await judged).toBe(true)
  })

  it('refuses an edit that does not fit, without a revision or a save', async () => {
    const { session, main } = await freshSession()
    const stale = note(session, 'a')
    await session.dispatch(note(session, 'b'))
    expect(codeOf(await session.dispatch(stale))).toBe('edit-out-of-date')
    expect(session.state().workbook.rev).toBe(1)
    expect(main.asked()).toEqual([1])
  })

  it('saves only the newest of the edits made while a save was under way', async () => {
    const { session, main } = await freshSession()
    main.holdSaves()
    const first = session.dispatch(note(session, '1'))
    await eventually(() => expect(main.asked()).toEqual([1]))
    const others = ['2', '3', '4'].map((text) => session.dispatch(note(session, text)))
    main.releaseSaves()
    expect((await Promise.all([first, ...others])).map(codeOf)).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(main.asked()).toEqual([1, 4])
  })

  it('saves edits of one moment as one', async () => {
    const { session, main } = await freshSession()
    await Promise.all(['1', '2', '3'].map((text) => session.dispatch(note(session, text))))
    expect(main.asked()).toEqual([3])
  })

  it('says why an edit is not saved, keeps it, and saves it with the next one or on retry', async () => {
    const { session, main, userData } = await freshSession()
    main.refuseSaves(DISK_FULL)
    expect(codeOf(await session.dispatch(note(session, 'kept')))).toBe('save-failed')
    expect(session.state().save).toEqual({ kind: 'not-saved', problem: DISK_FULL })
    expect(noteOf(session)).toBe('kept')
    expect(codeOf(await session.retrySave())).toBe('save-failed')
    main.refuseSaves(null)
    expect(codeOf(await session.retrySave())).toBe('ok')
    expect(session.state().save.kind).toBe('saved')
    expect((await onDisk(userData)).tables.components['c-1']?.notes).toBe('kept')
  })

  it('tries again by itself after a failure', async () => {
    const { session, main } = await freshSession()
    await withTimersByHand(async () => {
      main.refuseSaves(DISK_FULL)
      await session.dispatch(note(session, 'kept'))
      // Not at once, and not without end: a full disk is not full of attempts.
      for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done))
      expect(main.asked()).toEqual([1])
      main.refuseSaves(null)
      await vi.advanceTimersByTimeAsync(6000)
      await eventually(() => expect(session.state().save.kind).toBe('saved'))
    })
  })

  it('says of a busy disk that it is still saving, through further edits, until the save is there', async () => {
    const { session, main } = await freshSession()
    await withTimersByHand(async () => {
      main.holdSaves()
      const settled = session.dispatch(note(session, 'slow'))
      await eventually(() => expect(main.asked()).toEqual([1]))
      expect(session.state().save).toEqual({ kind: 'saving' })
      await vi.advanceTimersByTimeAsync(LATE_AFTER_MS + 1)
      expect(session.state().save).toEqual({ kind: 'saving', isLate: true })
      const next = session.dispatch(note(session, 'meanwhile'))
      expect(session.state().save).toEqual({ kind: 'saving', isLate: true })
      await vi.advanceTimersByTimeAsync(60_000)
      expect(session.state().save).toEqual({ kind: 'saving', isLate: true })
      main.releaseSaves()
      okOf(await settled)
      okOf(await next)
      expect(session.state().save.kind).toBe('saved')
    })
  })

  it('counts a save without an answer as not saved, and welcomes the late answer', async () => {
    const { session, main } = await freshSession()
    await withTimersByHand(async () => {
      main.holdSaves()
      const settled = session.dispatch(note(session, 'slow'))
      await eventually(() => expect(main.asked()).toEqual([1]))
      await vi.advanceTimersByTimeAsync(SAVE_LIMIT_MS + 1)
      expect(codeOf(await settled)).toBe('save-timeout')
      expect(session.state().save.kind).toBe('not-saved')
      main.releaseSaves()
      await eventually(() => expect(session.state().save.kind).toBe('saved'))
    })
  })

  it('refuses edits of a workbook that is read-only', async () => {
    const userData = freshFolder()
    const library = libraryIn(userData).service
    okOf(await library.create({ id: WORKBOOK_ID, payload: JSON.stringify(libraryWorkbook()) }))
    const main = fakeMain({
      ...library,
      open: async (request) => {
        const opened = okOf(await library.open(request))
        return { ok: true, value: { ...opened, readOnly: { code: 'workbook-read-only', facts: { reason: 'read-only' } } } }
      },
    })
    const session = okOf(await openWorkbook(WORKBOOK_ID, { ask: main.api.ask, store: createWorkbookStore() }))
    expect(session.state().save.kind).toBe('read-only')
    expect(codeOf(await session.dispatch(note(session, 'x')))).toBe('workbook-read-only')
    expect(main.asked()).toEqual([])
  })

  it('writes its working copy anew only where that is not in step with the file', async () => {
    const { userData, store } = await freshSession()
    const rebuilt: string[] = []
    const watching: WorkbookStore = {
      ...store,
      rebuild: (workbook, sha256) => {
        rebuilt.push(workbook.id)
        return store.rebuild(workbook, sha256)
      },
    }
    const open = async () => okOf(await openWorkbook(WORKBOOK_ID, { ask: fakeMain(libraryIn(userData).service).api.ask, store: watching }))
    await open()
    await eventually(async () => expect((await store.state(WORKBOOK_ID))?.isComplete).toBe(true))
    rebuilt.length = 0
    const session = await open()
    expect(rebuilt).toEqual([])
    const { workbook, opened } = session.state()
    const [row] = Object.values(workbook.tables.components)
    if (row === undefined) throw new Error('no component')
    // A row that the working copy lacks, under the same revision and hash.
    await store.commit(workbook, [{ table: 'components', id: row.id, record: null }])
    await store.markSaved(WORKBOOK_ID, workbook.rev, opened.sha256)
    expect((await store.state(WORKBOOK_ID))?.isComplete).toBe(false)
    await open()
    expect(rebuilt).toEqual([WORKBOOK_ID])
  })

  it('flushes before closing', async () => {
    const { session, main, userData } = await freshSession()
    main.holdSaves()
    void session.dispatch(note(session, 'last words'))
    const closed = session.close()
    main.releaseSaves()
    expect(codeOf(await closed)).toBe('ok')
    expect((await onDisk(userData)).tables.components['c-1']?.notes).toBe('last words')
  })
})

describe('what crosses the border', () => {
  /** A session whose saves are recorded; main can be made to lose its place once. */
  async function watched() {
    await Dexie.delete('rightsize')
    const userData = freshFolder()
    const library = libraryIn(userData).service
    okOf(await library.create({ id: WORKBOOK_ID, payload: JSON.stringify(libraryWorkbook()) }))
    const requests: SaveRequest[] = []
    const parts: number[] = []
    let isLost = false
    const main = fakeMain({
      ...library,
      save: (request) => {
        requests.push(request)
        return library.save(isLost && request.whole === null ? { ...request, base: { rev: 0, sha256: 'lost' } } : request)
      },
      keepPart: (part) => {
        parts.push(part.part)
        return library.keepPart(part)
      },
    })
    const session = okOf(await openWorkbook(WORKBOOK_ID, { ask: main.api.ask, store: createWorkbookStore() }))
    const lose = (lost: boolean) => {
      isLost = lost
    }
    return { session, userData, requests, parts, lose }
  }

  it('is the edit alone, the state it starts from, and how many ask for a decision', async () => {
    const { session, requests } = await watched()
    const { sha256 } = session.state().opened
    const edit = note(session, 'hello')
    await session.dispatch(edit)
    expect(requests).toEqual([
      {
        id: WORKBOOK_ID,
        rev: 1,
        base: { rev: 0, sha256 },
        steps: [{ rev: 1, kind: 'do', edit: JSON.stringify(edit) }],
        whole: null,
        records: countRecords(session.state().workbook),
        judged: { asOf: session.state().assessment.asOf, toDecide: session.state().assessment.totals.toDecideMaterial },
      },
    ])
    await session.undo()
    expect(requests[1]).toMatchObject({ rev: 2, base: { rev: 1 }, steps: [{ rev: 2, kind: 'undo' }], whole: null })
  })

  it('is the whole once when main has lost its place, and edits again after', async () => {
    const { session, userData, requests, lose } = await watched()
    lose(true)
    expect(codeOf(await session.dispatch(note(session, 'whole')))).toBe('ok')
    lose(false)
    expect((await onDisk(userData)).tables).toEqual(session.state().workbook.tables)
    await session.dispatch(note(session, 'edit'))
    expect(requests.map(({ whole }) => whole !== null)).toEqual([false, true, false])
  })

  it('is a long edit in parts', async () => {
    const { session, userData, requests, parts } = await watched()
    await session.dispatch(manyEdit(session.state().workbook, 4000))
    expect(parts.length).toBeGreaterThan(1)
    expect(requests.map(({ whole, steps }) => [whole, steps.length])).toEqual([[null, 1]])
    expect((await onDisk(userData)).tables).toEqual(session.state().workbook.tables)
    await session.close()
    const again = (await sessionIn(userData)).session
    expect(again.state().undo?.label.code).toBe('import-list')
  })
})

describe('closing', () => {
  it('leaves a session that cannot be saved open, and it saves itself once it can', async () => {
    const { session, main, userData } = await freshSession()
    await withTimersByHand(async () => {
      main.refuseSaves(DISK_FULL)
      await session.dispatch(note(session, 'kept'))
      expect(codeOf(await session.close())).toBe('save-failed')
      main.refuseSaves(null)
      await vi.advanceTimersByTimeAsync(6000)
      await eventually(() => expect(session.state().save.kind).toBe('saved'))
    })
    expect((await onDisk(userData)).tables.components['c-1']?.notes).toBe('kept')
  })
})

describe('undo and redo', () => {
  it('take back and give back every edit, and are the same after a restart', async () => {
    const kinds = fc.array(fc.constantFrom('do', 'do', 'undo', 'redo', 'restart'), { minLength: 1, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(kinds, async (sequence) => {
        let { session, userData } = await freshSession()
        let states: readonly (string | null)[] = [null]
        let position = 0
        for (const [index, kind] of sequence.entries()) {
          if (kind === 'restart') {
            okOf(await session.close())
            session = (await sessionIn(userData)).session
          } else if (kind === 'do') {
            okOf(await session.dispatch(note(session, `note ${index}`)))
            states = [...states.slice(0, position + 1), `note ${index}`]
            position += 1
          } else if (kind === 'undo') {
            okOf(await session.undo())
            position = Math.max(0, position - 1)
          } else {
            okOf(await session.redo())
            position = Math.min(states.length - 1, position + 1)
          }
          expect(noteOf(session)).toBe(states[position])
          expect([session.state().undo === null, session.state().redo === null]).toEqual([position === 0, position === states.length - 1])
        }
        okOf(await session.close())
      }),
      { numRuns: 25 },
    )
  })

  it('raise the revision, because the newest state is the one that counts', async () => {
    const { session, userData } = await freshSession()
    await session.dispatch(note(session, 'a'))
    await session.undo()
    await session.redo()
    expect(session.state().workbook.rev).toBe(3)
    expect((await onDisk(userData)).rev).toBe(3)
  })

  it('name the edit they would take', async () => {
    const { session } = await freshSession()
    await session.dispatch(note(session, 'a'))
    expect(session.state().undo?.label).toMatchObject({ code: 'change-field', facts: { field: 'notes' } })
    await session.undo()
    expect([session.state().undo, session.state().redo?.label.code]).toEqual([null, 'change-field'])
  })

  it('are lost with the log and nothing else is', async () => {
    const { session, userData } = await freshSession()
    await session.dispatch(note(session, 'a'))
    okOf(await session.close())
    writeFileSync(join(userData, 'workbooks', WORKBOOK_ID, 'history.log'), Buffer.alloc(50, 7))
    const again = (await sessionIn(userData)).session
    expect([noteOf(again), again.state().undo]).toEqual(['a', null])
  })
})

describe('what was sent', () => {
  it('is remembered by its hash in the next revision', async () => {
    const { session, userData } = await freshSession()
    const { sha256 } = session.state().opened
    okOf(await session.rememberSent())
    const saved = await onDisk(userData)
    expect(saved.pastHashes).toEqual([sha256])
    expect(saved.rev).toBe(1)
    expect(session.state().undo).toBeNull()
  })
})

describe('opening', () => {
  it('lets main choose again when what it handed over cannot be read', async () => {
    const { session, userData } = await freshSession()
    await session.dispatch(note(session, 'good'))
    okOf(await session.close())
    const { service } = libraryIn(userData)
    const good = okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
    const spoilt = [JSON.parse(good.payload).tables, { ...JSON.parse(good.payload), rev: 7 }].map((raw) => JSON.stringify(raw))
    for (const payload of [...spoilt, '{']) {
      const asked: unknown[] = []
      const main = fakeMain({
        ...service,
        open: async (request) => {
          asked.push(request.isDoubted ?? false)
          const opened = okOf(await service.open(request))
          return { ok: true, value: request.isDoubted ? opened : { ...opened, payload } }
        },
      })
      const opened = okOf(await openWorkbook(WORKBOOK_ID, { ask: main.api.ask, store: createWorkbookStore() }))
      expect([noteOf(opened), asked]).toEqual(['good', [false, true]])
      okOf(await opened.close())
    }
  })
})

describe('working copy', () => {
  it('offers what it has beyond the file when the workbook opens', async () => {
    const { session, main, store, userData } = await freshSession()
    await session.dispatch(note(session, 'saved'))
    main.refuseSaves(DISK_FULL)
    await session.dispatch(note(session, 'only in the browser'))
    await eventually(async () => expect((await store.state(WORKBOOK_ID))?.rev).toBe(2))
    const again = (await sessionIn(userData)).session
    expect(noteOf(again)).toBe('only in the browser')
    expect(again.state().opened).toMatchObject({ source: 'working-copy', rev: 2 })
    expect((await onDisk(userData)).rev).toBe(2)
  })

  it('gives way to a file that was put back where the user says so, and not without a question', async () => {
    const { session, userData } = await freshSession()
    await session.dispatch(note(session, 'put back'))
    const kept = readFileSync(join(userData, 'workbooks', WORKBOOK_ID, 'workbook.json'))
    await session.dispatch(note(session, 'between'))
    await session.dispatch(note(session, 'later'))
    okOf(await session.close())
    writeFileSync(join(userData, 'workbooks', WORKBOOK_ID, 'workbook.json'), kept)
    rmSync(join(userData, 'workbooks', WORKBOOK_ID, 'workbook.prev.json'))
    let asked = 0
    const again = await sessionIn(userData, async () => {
      asked += 1
      return 'file'
    })
    expect([noteOf(again.session), again.session.state().undo, asked]).toEqual(['put back', null, 1])
    await again.session.dispatch(note(again.session, 'goes on'))
    okOf(await again.session.close())
    const { session: last } = await sessionIn(userData, () => Promise.reject(new Error('asked again')))
    expect(noteOf(last)).toBe('goes on')
  })

  it.each([1, 3])('gives way to it with %d edits that were never saved, which are in the history; edits after it stay', async (unsaved) => {
    const { session, userData } = await freshSession()
    const file = join(userData, 'workbooks', WORKBOOK_ID, 'workbook.json')
    await session.dispatch(note(session, 'put back'))
    const kept = readFileSync(file)
    await session.dispatch(note(session, 'between'))
    await session.dispatch(note(session, 'later'))
    okOf(await session.close())
    const before = await sessionIn(userData)
    before.main.refuseSaves(DISK_FULL)
    for (let each = 1; each <= unsaved; each += 1) await before.session.dispatch(note(before.session, `unsaved ${each}`))
    writeFileSync(file, kept)
    let asked = 0
    const again = await sessionIn(userData, async () => {
      asked += 1
      return 'file'
    })
    expect([noteOf(again.session), again.session.state().undo, asked]).toEqual(['put back', null, 1])
    const library = libraryIn(userData).service
    okOf(await library.open({ id: WORKBOOK_ID, workingCopy: null }))
    const notes = await Promise.all(
      okOf(await library.earlierVersions(WORKBOOK_ID)).map(
        async ({ key }) =>
          okOf(readWorkbook(JSON.parse(okOf(await library.earlierVersion({ id: WORKBOOK_ID, key })).payload))).tables.components['c-1']
            ?.notes,
      ),
    )
    expect(notes).toEqual(expect.arrayContaining([`unsaved ${unsaved}`, 'later']))
    // What is typed after the answer belongs to the file, also where it isn't saved and the window is loaded again.
    again.main.refuseSaves(DISK_FULL)
    await again.session.dispatch(note(again.session, 'goes on'))
    const reloaded = okOf(await openWorkbook(WORKBOOK_ID, { ask: again.main.api.ask, store: again.store }))
    expect([noteOf(reloaded), asked]).toEqual(['goes on', 1])
  })

  it('is rebuilt when it is not what the file is', async () => {
    const { session, store, userData } = await freshSession()
    await session.dispatch(note(session, 'in the file'))
    okOf(await session.close())
    await store.rebuild({ ...libraryWorkbook(9), rev: 0 }, 'stale')
    store.close()
    const again = await sessionIn(userData)
    expect(noteOf(again.session)).toBe('in the file')
    await eventually(async () => expect(await again.store.read(WORKBOOK_ID)).toEqual(again.session.state().workbook))
    expect(await again.store.state(WORKBOOK_ID)).toMatchObject({ rev: 1, isComplete: true, sha256: again.session.state().opened.sha256 })
  })

  it('is not needed: without it the session works from the file and says so', async () => {
    const userData = freshFolder()
    okOf(await libraryIn(userData).service.create({ id: WORKBOOK_ID, payload: JSON.stringify(libraryWorkbook()) }))
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError')
    })
    const { session } = await sessionIn(userData)
    opening.mockRestore()
    expect(session.state().workingCopy?.code).toBe('working-copy-unavailable')
    expect(codeOf(await session.dispatch(note(session, 'a')))).toBe('ok')
    expect((await onDisk(userData)).tables.components['c-1']?.notes).toBe('a')
  })
})

describe('an edit of thousands of records', () => {
  const many = (session: Session) => manyEdit(session.state().workbook, 2000)
  const components = (session: Session) => Object.keys(session.state().workbook.tables.components).length

  it('is applied in slices, saved, undone and redone like any other', async () => {
    const { session, userData } = await freshSession()
    const before = components(session)
    const progress: number[] = []
    const settled = session.dispatch(many(session), { onProgress: ({ done, total }) => progress.push(done / total) })
    expect([components(session), session.state().save.kind]).toEqual([before, 'saving'])
    expect(codeOf(await settled)).toBe('ok')
    expect(progress.length).toBeGreaterThan(1)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    const { workbook, assessment } = session.state()
    expect(readable(assessment)).toEqual(readable(assess(workbook, assessment.asOf)))
    expect((await onDisk(userData)).tables).toEqual(workbook.tables)
    await session.undo()
    expect([components(session), session.state().workbook.rev]).toEqual([before, 2])
    await session.redo()
    expect(components(session)).toBe(before + 2000)
  })

  it('lets an edit made meanwhile wait for it', async () => {
    const { session } = await freshSession()
    const long = session.dispatch(many(session))
    const short = session.dispatch(note(session, 'after'))
    expect(noteOf(session)).not.toBe('after')
    expect((await Promise.all([long, short])).map(codeOf)).toEqual(['ok', 'ok'])
    expect([noteOf(session), session.state().workbook.rev]).toEqual(['after', 2])
    await session.undo()
    expect(noteOf(session)).not.toBe('after')
  })

  it('leaves everything as it was when it is no longer wanted, or does not fit', async () => {
    const { session, main } = await freshSession()
    const before = session.state()
    expect(codeOf(await session.dispatch(many(session), { isWanted: () => false }))).toBe('ok')
    expect([session.state().workbook, session.state().save, session.state().undo]).toEqual([before.workbook, before.save, null])
    const edit = many(session)
    const twice = { ...edit, edits: [...edit.edits, ...edit.edits.slice(0, 1)] }
    expect(codeOf(await session.dispatch(twice))).toBe('record-exists')
    expect([session.state().workbook, session.state().save]).toEqual([before.workbook, before.save])
    expect(main.asked()).toEqual([])
  })

  it('says how far it is, undone too, and can be given up', async () => {
    const { session } = await freshSession()
    const before = components(session)
    await session.dispatch(many(session))
    expect(session.state().working).toBeNull()
    const undone = session.undo()
    await Promise.resolve()
    expect(session.state().working).toEqual({ done: 0, total: 1 })
    session.cancelWork()
    await session.whenApplied()
    expect(codeOf(await undone)).toBe('ok')
    expect([components(session), session.state().working]).toEqual([before + 2000, null])
    await session.undo()
    expect(components(session)).toBe(before)
  })

  it('is in the file when the workbook is closed behind it', async () => {
    const { session, userData } = await freshSession()
    void session.dispatch(many(session))
    expect(codeOf(await session.close())).toBe('ok')
    expect(Object.keys((await onDisk(userData)).tables.components)).toHaveLength(components(session))
  })
})

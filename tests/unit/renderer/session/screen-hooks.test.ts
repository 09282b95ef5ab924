// @vitest-environment happy-dom
// What screens ask main for and show of the workbook: files that are written, packs that are looked into, the team's key, the window's
// title and menu, and the edit that Undo took back.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { createElement, type ReactNode, useState } from 'react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fail, ok, payloadOf, problem, type Result, setField } from '#core'
import type { Library } from '../../../../src/renderer/session/library.ts'
import { openWorkbook } from '../../../../src/renderer/session/open-workbook.ts'
import type { Session } from '../../../../src/renderer/session/session.ts'
import { AppContext, type AppSurroundings } from '../../../../src/renderer/session/use-app.tsx'
import { usePackQuestion } from '../../../../src/renderer/session/use-pack-question.ts'
import { SessionContext } from '../../../../src/renderer/session/use-session.tsx'
import { useTeamKey } from '../../../../src/renderer/session/use-team-key.ts'
import { changedTables, useUndoneEdit } from '../../../../src/renderer/session/use-undone-edit.ts'
import { useWindowState } from '../../../../src/renderer/session/use-window-state.ts'
import { useWriting } from '../../../../src/renderer/session/use-writing.ts'
import { createWorkbookStore } from '../../../../src/renderer/storage/workbook-store.ts'
import { fakeMain } from '../../../builders/fake-main.ts'
import { freshFolder, libraryIn, libraryWorkbook, WORKBOOK_ID } from '../../../builders/library.ts'
import { liveHook } from '../../../builders/live-hook.ts'
import { contextOf, noteEdit, okOf } from '../../../builders/workbook-files.ts'
import { eventually } from '../../../helpers/eventually.ts'

const REFUSED = problem('save-failed', { reason: 'disk-full', detail: 'ENOSPC' })

/** Questions that main was asked, each answered when the test says. */
function main() {
  const questions: { readonly channel: string; readonly request: unknown; readonly answer: (answer: Result<unknown>) => void }[] = []
  const listening = new Map<string, () => void>()
  const ask = (channel: string, request: unknown) =>
    new Promise((answer) => {
      questions.push({ channel, request, answer })
    })
  const listen = (signal: string, tell: () => void) => {
    listening.set(signal, tell)
    return () => listening.delete(signal)
  }
  const asked = (channel: string) => questions.filter((each) => each.channel === channel)
  return { api: { ask, listen } as unknown as AppSurroundings['api'], asked, listening }
}

function inApp(app: Partial<AppSurroundings>, session: Session | null = null) {
  return (drawn: ReactNode) =>
    createElement(AppContext, { value: app as AppSurroundings }, createElement(SessionContext, { value: session }, drawn))
}

async function opened(): Promise<Session> {
  await Dexie.delete('rightsize')
  const { service } = libraryIn(freshFolder())
  okOf(await service.create({ id: WORKBOOK_ID, payload: payloadOf(libraryWorkbook(1)) }))
  const session = okOf(await openWorkbook(WORKBOOK_ID, { ask: fakeMain(service).api.ask, store: createWorkbookStore() }))
  onTestFinished(() => void session.close())
  return session
}

const named = (session: Session, name: string) => setField(contextOf(session.state().workbook), 'company', 'company', 'name', name)

describe('a file that main writes', () => {
  async function writing() {
    const asked: { signal?: AbortSignal; onProgress?: (progress: unknown) => void; answer: (answer: Result<unknown>) => void }[] = []
    const stopped: string[] = []
    const askSaved = (_session: Session, _channel: string, _what: unknown, following: object) =>
      new Promise((answer) => asked.push({ ...following, answer }))
    const ask = async (channel: string) => {
      stopped.push(channel)
      return ok(null)
    }
    const library = { askSaved, ask } as unknown as Library
    const { now, does } = liveHook(() => useWriting('workbook:send-copy'), inApp({ library }, await opened()))
    const start = () => does(({ start }) => void start({ unsaved: null }))
    return { asked, stopped, now, does, start }
  }

  it('is one at a time, shown while it is written and once it is there', async () => {
    const { asked, now, start } = await writing()
    expect(now().state).toEqual({ kind: 'idle' })
    start()
    start()
    expect([now().state, asked.length]).toEqual([{ kind: 'running', progress: null, cancelling: false }, 1])
    asked[0]?.onProgress?.({ done: 1, total: 2 })
    await eventually(() => expect(now().state).toEqual({ kind: 'running', progress: { done: 1, total: 2 }, cancelling: false }))
    asked[0]?.answer(ok('/a.rightsize'))
    await eventually(() => expect(now().state).toEqual({ kind: 'done', written: '/a.rightsize' }))
    // What is late of the one before is of no use.
    asked[0]?.onProgress?.({ done: 2, total: 2 })
    expect(now().state.kind).toBe('done')
    start()
    expect(asked).toHaveLength(2)
  })

  it.each([
    ['nothing', 'no target is chosen', ok(null), { kind: 'idle' }],
    ['that it was canceled', 'it was', fail(problem('export-cancelled', {})), { kind: 'cancelled' }],
    ['why', 'it fails', fail(REFUSED), { kind: 'failed', problem: REFUSED }],
  ])('says %s where %s', async (_what, _when, answer, state) => {
    const { asked, now, start } = await writing()
    start()
    asked[0]?.answer(answer)
    await eventually(() => expect(now().state).toEqual(state))
  })

  it('is canceled in the page, which no longer waits for a save, and in main', async () => {
    const { asked, stopped, now, does, start } = await writing()
    does(({ cancel }) => cancel())
    expect(now().state).toEqual({ kind: 'idle' })
    start()
    expect(asked[0]?.signal?.aborted).toBe(false)
    does(({ cancel }) => cancel())
    expect(now().state).toMatchObject({ kind: 'running', cancelling: true })
    expect([asked[0]?.signal?.aborted, stopped.at(-1)]).toEqual([true, 'workbook:cancel-export'])
  })
})

describe('a question about a pack from outside', () => {
  function questioning() {
    const { api, asked, listening } = main()
    const waiting: { readonly from: string; readonly signal: AbortSignal; readonly answer: (answer: Result<string | null>) => void }[] = []
    const ask = (from: string, signal: AbortSignal) =>
      new Promise<Result<string | null>>((answer) => waiting.push({ from, signal, answer }))
    const settle = (answer: string) => ({ kind: 'answered', answer: `${answer}!` }) as const
    const { now, does } = liveHook(
      () => usePackQuestion<string>({ question: 'verify', dropped: 'pack:dropped', ask, settle }),
      inApp({ api }),
    )
    return { asked, listening, waiting, now, does }
  }

  it('shows what came of it, asked by a button or by a drop', async () => {
    const { listening, waiting, now, does } = questioning()
    expect(now().state).toEqual({ kind: 'idle' })
    does(({ choose }) => choose())
    expect([now().state, waiting[0]?.from]).toEqual([{ kind: 'running' }, 'dialog'])
    waiting[0]?.answer(ok('same'))
    await eventually(() => expect(now().state).toEqual({ kind: 'answered', answer: 'same!' }))
    listening.get('pack:dropped')?.()
    expect(waiting[1]?.from).toBe('dropped')
    waiting[1]?.answer(fail(REFUSED))
    await eventually(() => expect(now().state).toEqual({ kind: 'failed', problem: REFUSED }))
    does(({ choose }) => choose())
    waiting[2]?.answer(ok(null))
    await eventually(() => expect(now().state).toEqual({ kind: 'idle' }))
  })

  it('gives way to a newer one, and is ended by Cancel', async () => {
    const { asked, waiting, now, does } = questioning()
    does(({ choose }) => choose())
    does(({ choose }) => choose())
    expect(waiting.map(({ signal }) => signal.aborted)).toEqual([true, false])
    waiting[1]?.answer(ok('newer'))
    await eventually(() => expect(now().state).toEqual({ kind: 'answered', answer: 'newer!' }))
    waiting[0]?.answer(ok('older'))
    await new Promise((done) => setTimeout(done, 5))
    expect(now().state).toEqual({ kind: 'answered', answer: 'newer!' })
    does(({ choose }) => choose())
    does(({ cancel }) => cancel())
    expect([now().state, waiting[2]?.signal.aborted, asked('pack:cancel').map(({ request }) => request)]).toEqual([
      { kind: 'idle' },
      true,
      ['verify'],
    ])
  })
})

describe("the team's key", () => {
  const KEY = { state: 'open' }
  const OTHER = { state: 'locked' }

  it('is shown as main says it, and after every change as that left it', async () => {
    const { api, asked } = main()
    const { now } = liveHook(useTeamKey, inApp({ api }))
    expect(now().state).toBeNull()
    asked('key:state')[0]?.answer(ok(KEY))
    await eventually(() => expect(now().state).toEqual(ok(KEY)))
    const change = (answer: Result<unknown>) => {
      const done = now().change('key:forget', null)
      asked('key:forget').at(-1)?.answer(answer)
      return done
    }
    expect([await change(fail(REFUSED)), await change(ok(null)), now().state]).toEqual([REFUSED, null, ok(KEY)])
    expect(await change(ok(OTHER))).toBeNull()
    await eventually(() => expect(now().state).toEqual(ok(OTHER)))
    expect(asked('key:state')).toHaveLength(1)
  })
})

describe('the window', () => {
  it('is called by the screen and the company, and its menu names the steps that Undo and Redo take', async () => {
    const { api, asked } = main()
    const session = await opened()
    liveHook(() => useWindowState('Costs'), inApp({ api }, session))
    const menu = () => asked('menu:state').at(-1)?.request
    await eventually(() =>
      expect([document.title, menu()]).toEqual(['Costs – Test company – Rightsize', { hasWorkbook: true, undo: null, redo: null }]),
    )
    okOf(await session.dispatch(okOf(named(session, 'Acme'))))
    await eventually(() => expect(document.title).toBe('Costs – Acme – Rightsize'))
    await eventually(() => expect(menu()).toEqual({ hasWorkbook: true, undo: expect.stringMatching(/company/i), redo: null }))
    okOf(await session.undo())
    await eventually(() => expect(menu()).toEqual({ hasWorkbook: true, undo: null, redo: expect.stringMatching(/company/i) }))
    okOf(await session.dispatch(noteEdit(session.state().workbook, 'c-1', 'x'.repeat(400))))
    await eventually(() => expect(menu()).toEqual({ hasWorkbook: true, undo: expect.stringMatching(/^.{1,300}$/), redo: null }))
  })
})

describe('the edit that was undone or done again', () => {
  it('is told with the workbook as it is then, and no other edit is', async () => {
    const session = await opened()
    const told: string[] = []
    const note = (notes: string) => session.dispatch(noteEdit(session.state().workbook, 'c-1', notes))
    const { does } = liveHook(
      () => {
        useUndoneEdit((edit, { rev }) => told.push(`${changedTables(edit)} ${rev}`))
        return useState(0)
      },
      (drawn) => createElement(SessionContext, { value: session }, drawn),
    )
    const drawn = () => new Promise((done) => setTimeout(done, 5))
    const toldAfter = async (what: Promise<Result<unknown>>) => {
      okOf(await what)
      await drawn()
      return told.splice(0)
    }
    await drawn()
    expect(await toldAfter(session.dispatch(okOf(named(session, 'Acme'))))).toEqual([])
    expect(await toldAfter(note('one'))).toEqual([])
    expect(await toldAfter(session.undo())).toEqual(['components 3'])
    expect(await toldAfter(session.undo())).toEqual(['company 4'])
    // A screen that is drawn anew goes nowhere.
    does(([, draw]) => draw(1))
    await drawn()
    expect(told).toEqual([])
    expect(await toldAfter(session.redo())).toEqual(['company 5'])
    expect(await toldAfter(session.redo())).toEqual(['components 6'])
    expect(await toldAfter(session.undo())).toEqual(['components 7'])
    // Nothing is left to be done again, and nothing was undone either.
    expect(await toldAfter(note('two'))).toEqual([])
  })
})

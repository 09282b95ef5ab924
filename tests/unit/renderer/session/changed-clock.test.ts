// A system clock that is set back or ahead between edits: what is judged follows the calendar, what is kept does not.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assess, type Edit, type IsoTime, localDate, setField, type Workbook } from '#core'
import { openWorkbook } from '../../../../src/renderer/session/open-workbook.ts'
import type { Session } from '../../../../src/renderer/session/session.ts'
import { watchDate } from '../../../../src/renderer/session/watch-date.ts'
import { createWorkbookStore } from '../../../../src/renderer/storage/workbook-store.ts'
import { fakeMain } from '../../../builders/fake-main.ts'
import { freshFolder, libraryIn, WORKBOOK_ID } from '../../../builders/library.ts'
import { readable } from '../../../builders/readable-assessment.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const PRICED = {
  ...aWorkbook({ components: [{ id: 'q', name: 'Queue', costLines: [{ amount: 100, costAsOf: '2026-10-01' }] }] }),
  id: WORKBOOK_ID,
}

let focus: () => void = () => undefined

beforeEach(async () => {
  await Dexie.delete('rightsize')
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date(2026, 10, 25, 10))
  vi.stubGlobal('addEventListener', (event: string, listener: () => void) => {
    if (event === 'focus') focus = listener
  })
  vi.stubGlobal('removeEventListener', () => undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function sessionIn(folder: string): Promise<Session> {
  const main = fakeMain(libraryIn(folder).service)
  return okOf(await openWorkbook(WORKBOOK_ID, { ask: main.api.ask, store: createWorkbookStore() }))
}

async function freshSession() {
  const folder = freshFolder()
  okOf(await libraryIn(folder).service.create({ id: WORKBOOK_ID, payload: JSON.stringify(PRICED) }))
  return { folder, session: await sessionIn(folder) }
}

function noteNow(workbook: Workbook, notes: string): Edit {
  const context = { ...contextOf(workbook), at: new Date().toISOString() as IsoTime }
  return okOf(setField(context, 'components', 'q', 'notes', notes))
}

const notesOf = (session: Session) => session.state().workbook.tables.components['q']?.notes
/** Whether the cost of the queue is called old. */
const isOld = (session: Session) => {
  const checks = session.state().assessment.byId.get('q')?.checks ?? []
  return JSON.stringify(checks.find(({ rule }) => rule === 'data-quality')).includes('cost-old')
}

describe('a clock that is set between edits', () => {
  it('is told to whoever judges by the day, back as well as ahead', () => {
    const days: string[] = []
    const stop = watchDate((day) => days.push(day))
    for (const year of [2025, 1970, 2036]) {
      vi.setSystemTime(new Date(year, 10, 25, 10))
      focus()
    }
    stop()
    expect(days).toEqual(['2025-11-25', '1970-11-25', '2036-11-25'])
    expect(localDate(new Date())).toBe('2036-11-25')
  })

  it('decides how old a cost is, and only while it says so', async () => {
    const { session } = await freshSession()
    const seen = [isOld(session)]
    for (const at of [new Date(2027, 10, 25), new Date(2025, 10, 25), new Date(2026, 10, 25)]) {
      vi.setSystemTime(at)
      focus()
      const { workbook, assessment } = session.state()
      expect(readable(assessment)).toEqual(readable(assess(workbook, localDate(at))))
      seen.push(isOld(session))
    }
    expect(seen).toEqual([false, true, false, false])
    await session.close()
  })

  it('changes neither the order of edits nor what is undone, after a restart too', async () => {
    const { folder, session } = await freshSession()
    for (const [text, year] of [
      ['first', 2026],
      ['second', 2025],
      ['third', 2037],
    ] as const) {
      vi.setSystemTime(new Date(year, 10, 25, 10))
      expect(codeOf(await session.dispatch(noteNow(session.state().workbook, text)))).toBe('ok')
    }
    await session.close()
    vi.setSystemTime(new Date(2026, 10, 25, 11))
    const again = await sessionIn(folder)
    const seen = [notesOf(again)]
    for (let step = 0; step < 3; step++) {
      await again.undo()
      seen.push(notesOf(again))
    }
    expect(seen).toEqual(['third', 'second', 'first', null])
    await again.close()
  })
})

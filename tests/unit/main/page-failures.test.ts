// What follows the end of the graphics process. App and window are stand-ins: the window stays blank by a race within Chromium, in one
// of some twenty real ends of the process, which tests/faults/process-crash.spec.ts goes through.
import { EventEmitter } from 'node:events'
import type { App, BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Log } from '../../../src/main/log.ts'
import { repaintAfterGraphicsCrash } from '../../../src/main/page-failures.ts'

const BLANK = Buffer.from([247, 247, 245, 255, 247, 247, 245, 255, 247, 247, 245, 255])
const PAINTED = Buffer.from([247, 247, 245, 255, 247, 247, 245, 255, 0, 0, 0, 255])
const GRAPHICS = 4711

function watched(shown: { bitmap: Buffer; isVisible: boolean }) {
  const app = Object.assign(new EventEmitter(), {
    getAppMetrics: () => [
      { type: 'Browser', pid: 1 },
      { type: 'GPU', pid: GRAPHICS },
    ],
  })
  const window = {
    isDestroyed: () => false,
    isVisible: () => shown.isVisible,
    webContents: { capturePage: () => Promise.resolve({ toBitmap: () => shown.bitmap }) },
  }
  const notes: string[] = []
  const log = { note: (where: string) => notes.push(where), error: (_where: string, error: unknown) => notes.push(String(error)) }
  repaintAfterGraphicsCrash(app as unknown as App, window as unknown as BrowserWindow, log as unknown as Log)
  const crash = async (type = 'GPU') => {
    app.emit('child-process-gone', {}, { type })
    await vi.advanceTimersByTimeAsync(60_000)
  }
  return { crash, notes }
}

const ended: number[] = []

beforeEach(() => {
  vi.useFakeTimers()
  ended.length = 0
  vi.spyOn(process, 'kill').mockImplementation((pid) => {
    ended.push(pid)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

it('a window that stays blank has its graphics process started again, twice at most', async () => {
  const { crash, notes } = watched({ bitmap: BLANK, isVisible: true })
  await crash()
  expect(ended).toEqual([GRAPHICS])
  await crash()
  await crash()
  expect(ended).toEqual([GRAPHICS, GRAPHICS])
  expect(notes).toEqual(['graphics', 'graphics'])
})

it('a window that is painted again leaves it alone, and is helped at the next crash', async () => {
  const shown = { bitmap: BLANK, isVisible: true }
  const { crash } = watched(shown)
  for (const bitmap of [BLANK, BLANK, PAINTED, BLANK]) {
    shown.bitmap = bitmap
    await crash()
  }
  // The second end had helped: what comes later counts from the start.
  expect(ended).toHaveLength(3)
  shown.bitmap = PAINTED
  await crash()
  expect(ended).toHaveLength(3)
})

it('nothing is ended for a window out of sight, for a picture without pixels, or when another process died', async () => {
  for (const [shown, type] of [
    [{ bitmap: BLANK, isVisible: false }, 'GPU'],
    [{ bitmap: Buffer.alloc(0), isVisible: true }, 'GPU'],
    [{ bitmap: BLANK, isVisible: true }, 'Utility'],
  ] as const) {
    const { crash, notes } = watched({ ...shown })
    await crash(type)
    expect(notes).toEqual([])
  }
  expect(ended).toEqual([])
})

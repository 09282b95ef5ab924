import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok, problem } from '../../../src/core/index.ts'
import { createClosing } from '../../../src/main/closing.ts'

const FAILED = fail(problem('save-failed', { reason: 'disk-full', detail: 'ENOSPC' }))

/** A window with a workbook open, whose user gives the answers in turn. */
function openWindow(answers: readonly string[] = []) {
  const done: string[] = []
  const waiting = [...answers]
  const closing = createClosing({
    dialogs: {
      ask: ((question: string, signal?: AbortSignal) => {
        done.push(`ask ${question}`)
        const answer = waiting.shift()
        if (answer !== undefined) return Promise.resolve(answer)
        return new Promise((resolve) => signal?.addEventListener('abort', () => resolve('keep-open')))
      }) as never,
    },
    requestFlush: () => done.push('flush'),
    requestCopy: () => done.push('copy'),
    destroy: () => done.push('closed'),
    patienceMs: 12_000,
  })
  closing.workbookIsOpen(true)
  return { closing, done }
}

describe('closing the window', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const settle = () => vi.advanceTimersByTimeAsync(0)

  it('happens at once while no workbook is open', () => {
    const { closing, done } = openWindow()
    closing.workbookIsOpen(false)
    expect(closing.onClose()).toBe(false)
    expect(done).toEqual([])
  })

  it('waits until the page says that every edit is on disk', () => {
    const { closing, done } = openWindow()
    expect(closing.onClose()).toBe(true)
    expect(done).toEqual(['flush'])
    closing.onReady()
    expect(done).toEqual(['flush', 'closed'])
  })

  it('asks the page once, however often the user clicks', () => {
    const { closing, done } = openWindow()
    expect([closing.onClose(), closing.onClose(), closing.onClose()]).toEqual([true, true, true])
    expect(done).toEqual(['flush'])
  })

  it('lets the user decide at once when saving fails, and stays open unless they say otherwise', async () => {
    const { closing, done } = openWindow(['keep-open'])
    closing.onClose()
    closing.onSaved(FAILED)
    await settle()
    expect(done).toEqual(['flush', 'ask not-saved'])
    closing.onReady()
    expect(done, 'a late word of the page closes nothing').toEqual(['flush', 'ask not-saved'])
    expect(closing.onClose()).toBe(true)
    expect(done.at(-1)).toBe('flush')
  })

  it.each([
    ['quit', 'closed'],
    ['save-copy', 'copy'],
  ])('does what the user answers: %s', async (answer, effect) => {
    const { closing, done } = openWindow([answer])
    closing.onClose()
    closing.onSaved(FAILED)
    await settle()
    expect(done).toEqual(['flush', 'ask not-saved', effect])
  })

  it('asks once when several saves fail in a row', async () => {
    const { closing, done } = openWindow()
    closing.onClose()
    closing.onSaved(FAILED)
    closing.onSaved(FAILED)
    await settle()
    expect(done).toEqual(['flush', 'ask not-saved'])
  })

  it('asks after a while when the page stays silent', async () => {
    const { closing, done } = openWindow(['keep-open'])
    closing.onClose()
    await vi.advanceTimersByTimeAsync(11_999)
    expect(done).toEqual(['flush'])
    await vi.advanceTimersByTimeAsync(1)
    expect(done).toEqual(['flush', 'ask still-saving'])
  })

  it('says "not saved" after a while when the last save had failed before', async () => {
    const { closing, done } = openWindow(['keep-open'])
    closing.onSaved(FAILED)
    closing.onClose()
    await vi.advanceTimersByTimeAsync(12_000)
    expect(done).toEqual(['flush', 'ask not-saved'])
  })

  it('takes the question back and closes when the save comes through after all', async () => {
    const { closing, done } = openWindow()
    closing.onClose()
    await vi.advanceTimersByTimeAsync(12_000)
    closing.onSaved(ok(null))
    closing.onReady()
    await settle()
    expect(done).toEqual(['flush', 'ask still-saving', 'closed'])
  })
})

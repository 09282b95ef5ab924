import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createImportHost, type ImportWorker, SILENCE_LIMIT_SECONDS } from '../../../../src/renderer/session/import-host.ts'
import type { ImportQuestionMessage, ImportReplyMessage } from '../../../../src/renderer/session/import-messages.ts'

/** Workers that record what they are asked and answer when the test says so. */
function workers() {
  const started: { readonly asked: ImportQuestionMessage[]; isEnded: boolean; readonly worker: ImportWorker }[] = []
  const start = () => {
    const one = {
      asked: [] as ImportQuestionMessage[],
      isEnded: false,
      worker: {
        onmessage: null,
        onerror: null,
        postMessage: (message: ImportQuestionMessage) => one.asked.push(message),
        terminate: () => {
          one.isEnded = true
        },
      } as ImportWorker,
    }
    started.push(one)
    return one.worker
  }
  const say = (message: ImportReplyMessage) => {
    const { worker } = started.at(-1) as (typeof started)[number]
    worker.onmessage?.call(worker as Worker, { data: message } as MessageEvent)
  }
  return { start, started, say }
}

const READ = { kind: 'read', content: 'a', source: 'list.csv' } as const

describe('the import host', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('gives each question its own answer, and progress to the one that makes it', async () => {
    const { start, started, say } = workers()
    const host = createImportHost(start)
    const progress: number[] = []
    const first = host.ask({ kind: 'find', headerRow: 0 })
    const second = host.ask({ kind: 'find', headerRow: 1 }, ({ done }) => progress.push(done))
    say({ id: 2, progress: { done: 5, total: 9 } })
    say({ id: 1, answer: null })
    say({ id: 2, answer: { ok: false, problem: { code: 'file-empty', facts: { file: 'x' } } } })
    expect(await first).toBeNull()
    expect((await second)?.ok).toBe(false)
    expect([progress, started.length]).toEqual([[5], 1])
  })

  it('starts no worker for what is still under way when it is cancelled', async () => {
    const { start, started } = workers()
    const host = createImportHost(start)
    void host.ask(READ)
    host.cancel()
    expect(await Promise.race([host.ask({ kind: 'take', from: 0 }), 'nothing'])).toBeNull()
    expect(started.length).toBe(1)
  })

  it('ends the worker on cancel and starts another for the next table', async () => {
    const { start, started } = workers()
    const host = createImportHost(start)
    const reading = host.ask(READ)
    host.cancel()
    expect(await reading).toBeNull()
    expect(started[0]?.isEnded).toBe(true)
    void host.ask(READ)
    expect(started.length).toBe(2)
    host.cancel()
  })

  it('ends a worker that says nothing for too long, and names the file', async () => {
    const { start, started, say } = workers()
    const host = createImportHost(start)
    const reading = host.ask(READ)
    vi.advanceTimersByTime(SILENCE_LIMIT_SECONDS * 1000 - 1)
    say({ id: 1, progress: { done: 1, total: 2 } })
    vi.advanceTimersByTime(SILENCE_LIMIT_SECONDS * 1000 - 1)
    expect(started[0]?.isEnded).toBe(false)
    vi.advanceTimersByTime(1)
    expect(await reading).toEqual({
      ok: false,
      problem: { code: 'list-timeout', facts: { file: 'list.csv', seconds: SILENCE_LIMIT_SECONDS } },
    })
    expect(started[0]?.isEnded).toBe(true)
  })

  it('turns a crash of the worker into a Problem', async () => {
    const { start, started } = workers()
    const host = createImportHost(start)
    const reading = host.ask(READ)
    const worker = started[0]?.worker
    worker?.onerror?.call(worker as Worker, { message: 'out of memory' } as ErrorEvent)
    expect(await reading).toEqual({ ok: false, problem: { code: 'app-failed', facts: { channel: 'import', detail: 'out of memory' } } })
  })
})

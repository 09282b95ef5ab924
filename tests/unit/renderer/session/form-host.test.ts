import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok, problem } from '#core'
import {
  createFormHost,
  FORM_LIMIT_SECONDS,
  type FormQuestion,
  type FormReply,
  type FormWorker,
} from '../../../../src/renderer/session/form-host.ts'

const ANSWER = fail(problem('spreadsheet-cut', { file: 'x' }))

/** Workers that answer at once, or never for a file called "hangs". */
function workers() {
  const ended: number[] = []
  let started = 0
  const start = (): FormWorker => {
    const number = ++started
    const worker: FormWorker = {
      onmessage: null,
      onerror: null,
      postMessage: ({ id, name }: FormQuestion) => {
        if (name !== 'hangs')
          queueMicrotask(() => worker.onmessage?.call(worker as Worker, { data: { id, read: ANSWER } satisfies FormReply } as MessageEvent))
      },
      terminate: () => void ended.push(number),
    }
    return worker
  }
  return { start, ended, started: () => started }
}

const file = (name: string) => ({ name, content: ok(new Uint8Array([1])) })

describe('the form host', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('reads one file after the other and passes on what main could not read', async () => {
    const { start, ended, started } = workers()
    const heard: number[] = []
    const gone = fail(problem('file-missing', { file: 'gone' }))
    const read = await createFormHost(start).read([file('a'), { name: 'gone', content: gone }, file('b')], ({ done }) => heard.push(done))
    expect(read).toEqual([
      { file: 'a', read: ANSWER },
      { file: 'gone', read: gone },
      { file: 'b', read: ANSWER },
    ])
    expect([heard, started(), ended]).toEqual([[0, 1, 2], 1, [1]])
  })

  it('ends a worker that takes too long over a file, says so, and reads the next with a new one', async () => {
    const { start, ended, started } = workers()
    const reading = createFormHost(start).read([file('hangs'), file('b')], () => undefined)
    await vi.advanceTimersByTimeAsync(FORM_LIMIT_SECONDS * 1000 - 1)
    expect(ended).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    const read = await reading
    expect(read?.[0]?.read).toEqual(fail(problem('spreadsheet-timeout', { file: 'hangs', seconds: FORM_LIMIT_SECONDS })))
    expect(read?.[1]?.read).toEqual(ANSWER)
    expect([started(), ended]).toEqual([2, [1, 2]])
  })

  it('is cancelled by ending its worker', async () => {
    const { start, ended } = workers()
    const host = createFormHost(start)
    const reading = host.read([file('hangs'), file('b')], () => undefined)
    host.cancel()
    expect(await reading).toBeNull()
    expect(ended).toEqual([1])
  })
})

import { describe, expect, it } from 'vitest'
import type { RightsizeApi } from '../../../../src/contract/index.ts'
import { fail, ok, problem, type Result } from '../../../../src/core/index.ts'
import { createLibrary } from '../../../../src/renderer/session/library.ts'
import type { Session } from '../../../../src/renderer/session/session.ts'

const CANCELLED = fail(problem('export-cancelled', {}))

/** A workbook whose save ends when the test says, and main, which answers at once. */
function saving() {
  const asked: string[] = []
  const listening = new Set<string>()
  const api = {
    ask: async (channel: string) => {
      asked.push(channel)
      return ok(null)
    },
    listen: (signal: string) => {
      listening.add(signal)
      return () => listening.delete(signal)
    },
  } as unknown as RightsizeApi
  let ends: (saved: Result<null>) => void = () => undefined
  const saved = new Promise<Result<null>>((resolve) => {
    ends = resolve
  })
  const session = { flush: () => saved, state: () => ({ workbook: { id: 'w-1' } }) } as unknown as Session
  const cancel = new AbortController()
  const answer = createLibrary(api).askSaved(session, 'pack:verify', { from: 'dialog' }, { signal: cancel.signal })
  return { asked, listening, saved, ends: (how: Result<null>) => ends(how), cancel, answer }
}

describe('a copy that is sent', () => {
  it('is there once it is remembered, and refused as main refuses it', async () => {
    const heard: string[] = []
    let remembers: () => void = () => undefined
    const session = {
      flush: async () => ok(null),
      state: () => ({ save: { kind: 'saved' }, workbook: { id: 'w-1', rev: 3 } }),
      rememberSent: () => {
        heard.push('remembering')
        return new Promise((resolve) => {
          remembers = () => {
            heard.push('remembered')
            resolve(ok(null))
          }
        })
      },
    } as unknown as Session
    const answering = (answer: Result<string | null>) =>
      createLibrary({ ask: async () => answer, listen: () => () => undefined } as unknown as RightsizeApi).sendCopy(session)
    const refused = fail(problem('export-cancelled', {}))
    expect([await answering(refused), await answering(ok(null)), heard]).toEqual([refused, ok(null), []])
    const sent = answering(ok('copy.rightsize')).then((answer) => {
      heard.push('answered')
      return answer
    })
    await expect.poll(() => heard.includes('remembering')).toBe(true)
    // Whoever was told would send the next one before this one counts.
    await new Promise((resolve) => setTimeout(resolve))
    remembers()
    expect(await sent).toEqual(ok('copy.rightsize'))
    expect(heard).toEqual(['remembering', 'remembered', 'answered'])
  })
})

describe('a question about the saved file', () => {
  it('is asked once everything is on disk', async () => {
    const { asked, listening, ends, answer } = saving()
    await Promise.resolve()
    expect(asked).toEqual([])
    ends(ok(null))
    expect(await answer).toEqual(ok(null))
    expect(asked).toEqual(['pack:verify'])
    expect([...listening]).toEqual([])
  })

  it('that is cancelled during a save waits no longer for it, and is never asked', async () => {
    const { asked, saved, ends, cancel, answer } = saving()
    cancel.abort()
    expect(await answer).toEqual(CANCELLED)
    ends(ok(null))
    await saved
    expect(asked).toEqual([])
  })

  it('is refused when the save failed', async () => {
    const { asked, ends, answer } = saving()
    const full = fail(problem('export-crashed', { detail: 'stands for any' }))
    ends(full)
    expect(await answer).toEqual(full)
    expect(asked).toEqual([])
  })
})

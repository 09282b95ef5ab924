// What the page is answered where the policy of the machine says no: the page leaves such commands out, and main does not rely on it.
import { describe, expect, it } from 'vitest'
import { createHandlers, type HandlerSurroundings } from '../../../../src/main/ipc/handlers.ts'

function handlersWhere(checkReleases: boolean) {
  const opened: string[] = []
  const surroundings = {
    facts: () => ({ checkReleases }),
    dialogs: {
      openFile: (kind: string) => {
        opened.push(kind)
        return Promise.resolve(null)
      },
    },
  }
  return { opened, handlers: createHandlers(surroundings as unknown as HandlerSurroundings) }
}

describe('the check of a release', () => {
  it('is refused without a dialog where the policy turns it off', async () => {
    const off = handlersWhere(false)
    expect(await off.handlers['app:check-release'](null)).toMatchObject({ ok: false, problem: { code: 'release-check-off' } })
    expect(off.opened).toEqual([])
    const on = handlersWhere(true)
    expect(await on.handlers['app:check-release'](null)).toEqual({ ok: true, value: null })
    expect(on.opened).toEqual(['release'])
  })
})

import type { WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { createPageLink } from '../../../src/main/page-link.ts'

function fakePage() {
  const sent: unknown[][] = []
  const listeners: Record<string, () => void> = {}
  const state = { isDestroyed: false }
  const link = createPageLink({
    send: (...given: unknown[]) => sent.push(given),
    on: (event: string, listener: () => void) => {
      listeners[event] = listener
    },
    isDestroyed: () => state.isDestroyed,
  } as unknown as WebContents)
  return { link, sent, state, happen: (event: string) => listeners[event]?.() }
}

describe('what main tells the page', () => {
  it('waits until the page has loaded and keeps its order', () => {
    const { link, sent, happen } = fakePage()
    link.tell('menu:command', 'new-sample')
    link.tell('menu:command', 'show-overview')
    expect(sent).toEqual([])
    happen('did-finish-load')
    link.tell('app:close-requested', null)
    expect(sent).toEqual([
      ['menu:command', 'new-sample'],
      ['menu:command', 'show-overview'],
      ['app:close-requested', null],
    ])
  })

  it('waits again while a crashed page is loaded anew', () => {
    const { link, sent, happen } = fakePage()
    happen('did-finish-load')
    happen('render-process-gone')
    link.tell('menu:command', 'undo')
    expect(sent).toEqual([])
    happen('did-finish-load')
    expect(sent).toEqual([['menu:command', 'undo']])
  })

  it('is dropped once the window is gone', () => {
    const { link, sent, state, happen } = fakePage()
    happen('did-finish-load')
    state.isDestroyed = true
    link.tell('menu:command', 'undo')
    expect(sent).toEqual([])
  })
})

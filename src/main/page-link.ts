// Tells the page things unasked. What is said before the page has loaded waits until it has; preload
// keeps it until somebody in the page listens.

import type { WebContents } from 'electron'
import type { SignalName, SignalOf } from '#contract'

export interface PageLink {
  readonly tell: <S extends SignalName>(signal: S, payload: SignalOf<S>) => void
}

export function createPageLink(contents: Pick<WebContents, 'send' | 'on' | 'isDestroyed'>): PageLink {
  let isLoaded = false
  let waiting: (() => void)[] = []
  contents.on('did-finish-load', () => {
    isLoaded = true
    for (const send of waiting) send()
    waiting = []
  })
  contents.on('render-process-gone', () => {
    isLoaded = false
  })
  return {
    tell: (signal, payload) => {
      const send = () => {
        if (!contents.isDestroyed()) contents.send(signal, payload)
      }
      if (isLoaded) send()
      else waiting.push(send)
    },
  }
}

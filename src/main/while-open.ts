// A session that ends, or a user who is quick, closes the window while the app still starts: what was waiting for the page then fails,
// and that is no failure of the start. Told as one, the message would keep an app alive that was asked to end.

import type { BrowserWindow } from 'electron'

/** Does the work; whatever fails in it once the window is being closed is passed over: a page stops to load before its window is gone. */
export async function whileOpen(window: ClosableWindow, work: () => Promise<void>): Promise<void> {
  let isClosing = false
  window.once('close', () => {
    isClosing = true
  })
  try {
    await work()
  } catch (error) {
    if (!isClosing && !window.isDestroyed()) throw error
  }
}

interface ClosableWindow extends Pick<BrowserWindow, 'isDestroyed'> {
  readonly once: (event: 'close', listener: () => void) => unknown
}

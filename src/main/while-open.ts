// A session that ends, or a user who is quick, closes the window while the app still starts: what was waiting for the page then fails,
// and that is no failure of the start. Told as one, the message would keep an app alive that was asked to end.

import type { BrowserWindow } from 'electron'

/** Does the work; whatever fails in it after the window was closed is passed over. */
export async function whileOpen(window: Pick<BrowserWindow, 'isDestroyed'>, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!window.isDestroyed()) throw error
  }
}

// Who may ask main anything: the top page of our own window while it shows our own origin.

import type { IpcMainInvokeEvent, WebContents } from 'electron'

/**
 * Frames inside the page, other windows and tool windows are strangers, and so is our own frame should
 * it ever have been led elsewhere. A frame that is gone by now is null.
 */
export function isOurPage(
  { senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  { mainFrame }: Pick<WebContents, 'mainFrame'>,
  origin: string,
): boolean {
  return senderFrame !== null && senderFrame === mainFrame && senderFrame.origin === origin
}

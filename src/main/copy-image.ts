// Puts a part of the window on the clipboard as an image: a chart is copied as it looks. Called by the IPC handlers.

import electron, { type Clipboard, type NativeImage, type WebContents } from 'electron'
import type { PageArea } from '#contract'
import { fail, ok, problem, type Result } from '#core'

export interface ImageTools {
  readonly contents: Pick<WebContents, 'capturePage' | 'getZoomFactor'>
  readonly write: (image: NativeImage) => Promise<void>
}

/** @param area in the page's own pixels, which the zoom makes larger on the window. */
export async function copyImage(area: PageArea, { contents, write }: ImageTools): Promise<Result<null>> {
  const zoom = contents.getZoomFactor()
  const onWindow = (length: number) => Math.round(length * zoom)
  const image = await contents.capturePage({
    x: onWindow(area.x),
    y: onWindow(area.y),
    width: onWindow(area.width),
    height: onWindow(area.height),
  })
  if (image.isEmpty()) return fail(problem('image-not-taken', {}))
  await write(image)
  return ok(null)
}

/** What Electron up to 44 has instead. */
type OlderClipboard = Clipboard & { readonly writeImage?: (image: NativeImage) => void }

export async function writeImage(image: NativeImage): Promise<void> {
  const { clipboard, ClipboardItem } = electron
  const older: OlderClipboard = clipboard
  if (older.writeImage !== undefined) older.writeImage(image)
  else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([Uint8Array.from(image.toPNG())], { type: 'image/png' }) })])
}

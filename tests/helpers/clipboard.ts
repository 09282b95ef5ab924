// The system's clipboard as a test writes it: through main, since a page may not.
import type { LaunchedApp } from './launch-app.ts'

type App = Pick<LaunchedApp, 'app'>

/** What a page pastes afterwards is this text. */
export async function writeClipboard({ app }: App, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, written) => clipboard.writeText(written), text)
  await clipboardArrives({ app })
}

/** The same for what is no text of its own: a table as HTML, a picture (base64 of a PNG). */
export async function writeClipboardAs({ app }: App, type: 'text/html' | 'image/png', data: string): Promise<void> {
  await app.evaluate(
    ({ clipboard, ClipboardItem, nativeImage }, [mime, written]) => {
      const isHtml = mime === 'text/html'
      if (ClipboardItem !== undefined) {
        const item = isHtml ? written : new Blob([Buffer.from(written, 'base64')], { type: mime })
        return clipboard.write([new ClipboardItem({ [mime]: item })])
      }
      // Of older versions, in which the clipboard was written at once.
      const image = nativeImage.createFromDataURL(`data:image/png;base64,${written}`)
      return (clipboard as unknown as { write: (data: object) => void }).write(isHtml ? { html: written } : { image })
    },
    [type, data] as const,
  )
  await clipboardArrives({ app })
}

/**
 * On X11 the display server tells the clipboard's new owner; a page that pastes before main has heard of it is handed
 * nothing (3 of 60 on a busy machine). So one answer of the server is waited for.
 */
export async function clipboardArrives({ app }: App): Promise<void> {
  await app.evaluate(({ screen }) => screen.getCursorScreenPoint())
  await app.evaluate(() => new Promise((done) => setImmediate(done)))
}

// When the page dies or hangs: says so and offers to load it again. What was shown as saved is in
// the file, so a reload loses nothing of it.

import type { App, BrowserWindow, WebContents } from 'electron'
import type { Dialogs } from './dialogs.ts'
import type { Log } from './log.ts'

export interface FailureSurroundings {
  readonly contents: WebContents
  readonly dialogs: Pick<Dialogs, 'ask'>
  readonly log: Log
  /** The page and all it had in memory is gone. */
  readonly onGone: () => void
  readonly quit: () => void
}

export function watchPage({ contents, dialogs, log, onGone, quit }: FailureSurroundings): void {
  let hanging: AbortController | null = null
  const stopAsking = () => {
    hanging?.abort()
    hanging = null
  }
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    stopAsking()
    if (reason === 'clean-exit') return
    log.note('page', `gone: ${reason}, exit code ${exitCode}`)
    onGone()
    void dialogs.ask('page-crashed').then((answer) => (answer === 'reload' ? contents.reload() : quit()))
  })
  contents.on('unresponsive', () => {
    if (hanging !== null) return
    const asking = new AbortController()
    hanging = asking
    log.note('page', 'does not answer')
    void dialogs.ask('page-hangs', asking.signal).then((answer) => {
      if (asking.signal.aborted) return
      hanging = null
      // A page in an endless loop would not hear a plain reload.
      if (answer === 'reload') endPage(contents)
    })
  })
  contents.on('responsive', stopAsking)
  contents.on('preload-error', (_event, _path, error) => log.error('preload', error))
}

/**
 * A page that draws without a graphics card at times connects to the graphics process a moment before it hears that this one died. What
 * it draws from then on reaches nobody: the window stays blank, also when it is resized or loaded again, until the page has to connect once more.
 */
export function repaintAfterGraphicsCrash(app: App, window: BrowserWindow, log: Log): void {
  let ended = 0
  let look: NodeJS.Timeout | undefined
  app.on('child-process-gone', (_event, { type }) => {
    if (type !== 'GPU') return
    clearTimeout(look)
    look = setTimeout(() => void endIfBlank().catch((error: unknown) => log.error('graphics', error)), PAINTS_WITHIN_MS)
  })

  async function endIfBlank(): Promise<void> {
    // One out of sight connects when it is shown, which is long after.
    if (window.isDestroyed() || !window.isVisible()) return
    const image = await window.webContents.capturePage()
    if (!isOfOneColour(image.toBitmap())) {
      ended = 0
      return
    }
    const graphics = app.getAppMetrics().find(({ type }) => type === 'GPU')
    if (graphics === undefined || ended === MOST_ENDED) return
    ended += 1
    log.note('graphics', 'the window is blank: its process is started again')
    process.kill(graphics.pid)
  }
}

/** In Chromium's count each of them is a crash, and after some crashes it gives up. */
const MOST_ENDED = 2
/** Nobody says when the new process has painted. */
const PAINTS_WITHIN_MS = 2000
const PIXEL_BYTES = 4

function isOfOneColour(bitmap: Buffer): boolean {
  return bitmap.length > PIXEL_BYTES && bitmap.subarray(PIXEL_BYTES).equals(bitmap.subarray(0, -PIXEL_BYTES))
}

const HEARING_LIMIT_MS = 2000

/** Chromium only asks the process to end; one that is stopped or stuck in the system does not hear it. */
function endPage(contents: WebContents): void {
  const pid = contents.getOSProcessId()
  const deaf = setTimeout(() => pid > 0 && process.kill(pid, 'SIGKILL'), HEARING_LIMIT_MS)
  contents.once('render-process-gone', () => clearTimeout(deaf))
  contents.forcefullyCrashRenderer()
}

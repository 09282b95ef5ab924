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

/** Now and then the window stays blank after a new graphics process has come, until something asks for a frame. */
export function repaintAfterGraphicsCrash(app: App, window: BrowserWindow): void {
  app.on('child-process-gone', (_event, { type }) => {
    if (type !== 'GPU') return
    for (const afterMs of REPAINTS_MS) setTimeout(() => window.isDestroyed() || window.webContents.invalidate(), afterMs)
  })
}

/** Nobody says when the new process can paint. */
const REPAINTS_MS = [250, 1000, 3000, 10_000] as const

const HEARING_LIMIT_MS = 2000

/** Chromium only asks the process to end; one that is stopped or stuck in the system does not hear it. */
function endPage(contents: WebContents): void {
  const pid = contents.getOSProcessId()
  const deaf = setTimeout(() => pid > 0 && process.kill(pid, 'SIGKILL'), HEARING_LIMIT_MS)
  contents.once('render-process-gone', () => clearTimeout(deaf))
  contents.forcefullyCrashRenderer()
}

// What starts first. It stands at the beginning of the archive that holds the app and is built without any other part of it, so that
// it can still say that the rest is damaged. Where even this cannot be read, scripts/package/launcher.mjs says it.

import { spawn } from 'node:child_process'
import { app, dialog } from 'electron'
import { DAMAGED_PROGRAM } from '#wording'
import { dropDevelopersWords, wordsAgain } from './own-environment.ts'
import { damagedFile, SAID_DAMAGED } from './whole-archive.ts'

const isOdd = app.isPackaged && dropDevelopersWords(process.env)
const damaged = app.isPackaged ? damagedFile(app.getAppPath()) : null

if (isOdd) startAgain()
// Awaited: Electron is ready only once the app has set what must stand before.
else if (damaged === null) await import('./index.ts')
else {
  const { title, text, quit } = DAMAGED_PROGRAM
  const detail = text(damaged)
  process.stderr.write(`${title}: ${detail}\n`)
  // Not the box for errors, which Linux shows only once the app is ready and which is deaf to a session that ends.
  const shown = app.whenReady().then(() => dialog.showMessageBox({ type: 'error', message: title, detail, buttons: [quit] }))
  void shown.finally(() => app.exit(SAID_DAMAGED))
}

/** Chromium has begun without its sandbox or writes where it was told to: only another process does neither. */
function startAgain(): void {
  const files: string[] = []
  app.on('open-file', (event, file) => {
    event.preventDefault()
    files.push(file)
  })
  const start = () =>
    spawn(process.execPath, wordsAgain(process.argv, files), { stdio: 'inherit', detached: true })
      .once('spawn', () => app.exit(0))
      .once('error', (error) => {
        process.stderr.write(`${error.message}\n`)
        app.exit(1)
      })
  // A file that was double-clicked reaches a program of macOS only now.
  if (process.platform === 'darwin') void app.whenReady().then(start)
  else start()
}

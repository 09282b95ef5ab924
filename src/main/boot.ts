// What starts first. It stands at the beginning of the archive that holds the app and is built without any other part of it, so that
// it can still say that the rest is damaged. Where even this cannot be read, scripts/package/launcher.mjs says it.

import { app, dialog } from 'electron'
import { DAMAGED_PROGRAM } from '#wording'
import { damagedFile, SAID_DAMAGED } from './whole-archive.ts'

const damaged = app.isPackaged ? damagedFile(app.getAppPath()) : null

// Awaited: Electron is ready only once the app has set what must stand before.
if (damaged === null) await import('./index.ts')
else {
  const { title, text, quit } = DAMAGED_PROGRAM
  const detail = text(damaged)
  process.stderr.write(`${title}: ${detail}\n`)
  // Not the box for errors, which Linux shows only once the app is ready and which is deaf to a session that ends.
  const shown = app.whenReady().then(() => dialog.showMessageBox({ type: 'error', message: title, detail, buttons: [quit] }))
  void shown.finally(() => app.exit(SAID_DAMAGED))
}

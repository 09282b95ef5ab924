// The window of the grid yardstick: as large as ours, with a page of its own.

import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

app.setPath('userData', process.env.BENCH_USER_DATA)
// Not awaited: Electron gets ready only after this module is loaded.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 860, show: false, webPreferences: { sandbox: true, spellcheck: false } })
  window.once('ready-to-show', () => window.show())
  return window.loadFile(join(import.meta.dirname, 'index.html'))
})

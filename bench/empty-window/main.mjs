// The least an Electron program can show: one window without content. The yardstick of start.

import { app, BrowserWindow } from 'electron'

app.setPath('userData', process.env.BENCH_USER_DATA)
// Not awaited: Electron gets ready only after this module is loaded.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 860, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  return window.loadURL('data:text/html,<title>Empty</title><body></body>')
})

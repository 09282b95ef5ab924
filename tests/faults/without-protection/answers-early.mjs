// Control: the app as it is, but a save is answered before anything is written and written only later. A kill
// must then lose edits.
import { ipcMain } from 'electron'

const LATER_MS = 30_000
const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, listener) =>
  handle(channel, (event, request) => {
    if (channel !== 'workbook:save') return listener(event, request)
    setTimeout(() => listener(event, request), LATER_MS)
    return { ok: true, value: { rev: request.rev, sha256: '', savedAt: new Date().toISOString() } }
  })
await import('../../../out/main/index.js')

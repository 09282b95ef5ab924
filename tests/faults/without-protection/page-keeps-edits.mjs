// Control: the app as it is, but a save is answered at once and sent to the disk only later, by the page. A page that
// crashes before must then lose edits.
import { ipcMain } from 'electron'

const LATER_MS = 30_000
const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, listener) =>
  handle(channel, (event, request) => {
    if (channel !== 'workbook:save') return listener(event, request)
    const timer = setTimeout(() => listener(event, request), LATER_MS)
    event.sender.once('render-process-gone', () => clearTimeout(timer))
    return { ok: true, value: { rev: request.rev, sha256: '', savedAt: new Date().toISOString() } }
  })
await import('../../../out/main/index.js')

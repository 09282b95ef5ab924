// Control: the app on a slow disk, but closing the window ends it at once. An edit on its way must then be lost.
import { app } from 'electron'

app.on('browser-window-created', (_event, window) => window.on('close', () => app.exit(0)))
await import('../slow-disk.mjs')

// Control: the app as it is, but every start believes that it is the only one. Once it has a window, there is a file TEST_REPORT.
import { writeFileSync } from 'node:fs'
import { app } from 'electron'

app.requestSingleInstanceLock = () => true
app.once('browser-window-created', () => writeFileSync(process.env.TEST_REPORT, ''))
await import('../../../out/main/index.js')

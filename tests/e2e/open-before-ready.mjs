// The app as macOS starts it with a double-clicked file: the system says which one after the app's first lines and before it is ready.
// Called by library.spec.ts, with the file in TEST_OPEN_FILE.
import { app } from 'electron'

await import('../../out/main/boot.js')
let isPrevented = false
const event = { preventDefault: () => (isPrevented = true) }
if (app.isReady()) throw new Error('The app is ready before its own lines are done.')
app.emit('open-file', event, process.env.TEST_OPEN_FILE)
if (!isPrevented) throw new Error('Nobody takes the file.')

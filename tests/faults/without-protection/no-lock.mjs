// Control: the app as it is, but every start believes that it is the only one.
import { app } from 'electron'

app.requestSingleInstanceLock = () => true
await import('../../../out/main/index.js')

// Control: the app as it is, but Chromium keeps its data beside the workbooks whether it can write there or not.
import { app } from 'electron'

const setPath = app.setPath.bind(app)
app.setPath = (name, path) => setPath(name, name === 'userData' ? process.env.RIGHTSIZE_USER_DATA : path)
await import('../../../out/main/index.js')

// Where the app starts: the names, switches and locks that must stand before Electron is ready.
// Everything after that is in start.ts.

import { app, dialog, protocol } from 'electron'
import { START_FAILED } from '#wording'
import { APP_NAME, SCHEME, userDataFolder } from './identity.ts'
import { readLaunch } from './launch-arguments.ts'
import { profileFolder } from './profile-folder.ts'
import { CHROMIUM_SWITCHES, guardContents, NO_NAME_RESOLVES, SCHEME_PRIVILEGES } from './security.ts'
import { start } from './start.ts'

/** Set by electron-vite's dev server only; a packaged app never looks at it. */
const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

app.setName(APP_NAME)
// Chromium writes it into every PDF as the program that made it: no word of the machine.
app.userAgentFallback = `${APP_NAME} ${app.getVersion()}`
const userData = userDataFolder(app.getPath('appData'), process.env)
app.setPath('userData', profileFolder(userData))
// Tests run as root, where Chromium has no sandbox to offer; enabling it all the same would keep the app from starting.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
for (const [name, value] of CHROMIUM_SWITCHES) app.commandLine.appendSwitch(name, value)
if (devServer === null) app.commandLine.appendSwitch(...NO_NAME_RESOLVES)
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: SCHEME_PRIVILEGES }])
app.on('web-contents-created', (_event, contents) => guardContents(contents))

const launch = readLaunch(process.argv, { workingDirectory: process.cwd(), appPath: app.getAppPath() })
// The first start hears of the second one and takes over its file.
if (!app.requestSingleInstanceLock({ file: launch.file })) app.exit(0)
else void app.whenReady().then(() => start({ launch, userData, devServer }).catch(giveUp))

/** Without a window nobody would see why: an app that hangs unseen keeps the next start from opening one. */
function giveUp(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${START_FAILED.title}: ${text}\n`)
  if (app.isPackaged) dialog.showErrorBox(START_FAILED.title, `${START_FAILED.detail}\n\n${text}`)
  app.exit(1)
}

// Where the app starts, once boot.ts has seen that it is whole: the names, switches and locks that must stand before Electron is ready.
// Everything after that is in start.ts.

import { existsSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, crashReporter, dialog, type MessageBoxOptions, protocol } from 'electron'
import { dataFolderRefused, lockRefused, MENU_WORDS, policyRefused, START_FAILED } from '#wording'
import { startCrashReports } from './crash-reports.ts'
import { developmentOf } from './development.ts'
import { APP_NAME, APP_USER_MODEL_ID, type DataFolder, dataFolder, localProfile, portableFolder, SCHEME } from './identity.ts'
import { readHandover, readLaunch } from './launch-arguments.ts'
import { NO_POLICY, policyFile, readPolicy } from './policy.ts'
import { isHeldByAnother, isLink, madeFolder, profileFolder } from './profile-folder.ts'
import { CHROMIUM_SWITCHES, guardContents, NO_NAME_RESOLVES, SCHEME_PRIVILEGES } from './security.ts'
import { start } from './start.ts'
import { waitingFiles } from './waiting-files.ts'

/** Of the space in which V8 makes new objects, in MB. */
const ROOM_FOR_EDITS = ['--min-semi-space-size=16', '--max-semi-space-size=32']

/** Put in by electron.vite.config.ts: true only while electron-vite serves the page. */
declare const RIGHTSIZE_IS_SERVED: boolean
declare const RIGHTSIZE_BUILT_ON: string
declare const RIGHTSIZE_ADDRESS: string

const launch = readLaunch(process.argv, { workingDirectory: process.cwd(), appPath: app.getAppPath() })
const development = developmentOf({ isPackaged: app.isPackaged, isServed: RIGHTSIZE_IS_SERVED, env: process.env, launch })

app.setName(APP_NAME)
app.setAppUserModelId(APP_USER_MODEL_ID)
// Chromium writes it into every PDF as the program that made it: no word of the machine.
app.userAgentFallback = `${APP_NAME} ${app.getVersion()}`
// Laid down or carried along with a package only: who develops has neither.
const policyPath = policyFile(process.platform, process.env)
const policy = app.isPackaged ? readPolicy(policyPath, homedir()) : NO_POLICY
const data = dataFolder({
  appDataFolder: app.getPath('appData'),
  env: process.env,
  temporaryFolders: [tmpdir(), '/tmp', '/var/tmp', '/dev/shm'],
  policy: policy?.dataFolder ?? null,
  portable: app.isPackaged ? portableFolder(process.execPath, process.platform, process.env, existsSync) : null,
})
const profile = data.doubt === 'refused' ? '' : takeProfile(data)
// Tests run as root, where Chromium has no sandbox to offer; enabling it all the same would keep the app from starting.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
for (const [name, value] of CHROMIUM_SWITCHES) app.commandLine.appendSwitch(name, value)
if (development.devServer === null) app.commandLine.appendSwitch(...NO_NAME_RESOLVES)
// An edit of a long list leaves a few megabytes behind. In the small space that V8 begins with they are looked through every few edits,
// 20 ms each time, which is the jerk that one feels.
app.commandLine.appendSwitch('js-flags', [...ROOM_FOR_EDITS, app.commandLine.getSwitchValue('js-flags')].join(' ').trim())
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: SCHEME_PRIVILEGES }])
// macOS hands files over this way, the one that was double-clicked before it is ready.
const files = waitingFiles(launch.files)
app.on('open-file', (event, file) => {
  event.preventDefault()
  files.add(file)
})
// Before there is a window, too: a question may stand that keeps it from opening.
app.on('second-instance', (_event, _argv, _folder, handover) => {
  for (const file of readHandover(handover).files) files.add(file)
})
app.on('web-contents-created', (_event, contents) => guardContents(contents))

if (policy === null) endWith(policyRefused(policyPath))
else if (data.doubt === 'refused') endWith(dataFolderRefused(data))
// The first start hears of the second one and takes over its files.
else if (!app.requestSingleInstanceLock({ files: launch.files, command: launch.command }))
  isHeldByAnother(profile) ? app.exit(0) : endWith(lockRefused(profile))
else
  void app.whenReady().then(() => {
    const { checkReleases } = policy
    return start({
      ...{ files, command: launch.command, development, data, profile, checkReleases },
      ...{ builtOn: RIGHTSIZE_BUILT_ON, address: RIGHTSIZE_ADDRESS, program: import.meta.dirname },
    }).catch(giveUp)
  })

/** Electron calls it by the name of the data folder, which it mostly is. Its locks lie there, too. */
function takeProfile({ folder, from }: DataFolder): string {
  const appDataFolder = madeFolder(app.getPath('appData'))
  const isOwnFolderLinked = isLink(join(appDataFolder, APP_NAME))
  const surroundings = { appDataFolder, isOwnFolderLinked, platform: process.platform, env: process.env }
  const named = madeFolder(folder)
  const local = localProfile({ folder: named, from }, surroundings)
  // A stick may hold workbooks and no profile.
  const onThisComputer = localProfile({ folder: named, from: 'environment' }, surroundings)
  const taken = profileFolder([development.profile ?? local ?? folder, onThisComputer ?? folder])
  app.setPath('userData', taken)
  startCrashReports(app, crashReporter, taken)
  return taken
}

/** Without a window nobody would see why: an app that hangs unseen keeps the next start from opening one. */
function giveUp(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  endWith(text, `${START_FAILED.detail}\n\n${text}`)
}

function endWith(text: string, shown: string = text): void {
  process.stderr.write(`${START_FAILED.title}: ${text}\n`)
  if (!app.isPackaged) return void app.exit(1)
  // Not the box for errors, which Linux shows only once the app is ready and which is deaf to a session that ends.
  const options: MessageBoxOptions = { type: 'error', message: START_FAILED.title, detail: shown, buttons: [MENU_WORDS.quit] }
  void app.whenReady().then(() => dialog.showMessageBox(options).finally(() => app.exit(1)))
}

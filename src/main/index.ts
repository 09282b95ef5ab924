// Starts the app: names and locks first, then the data, the window and the wires between them. No
// decision of its own; each part says in its file what it decides.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell, utilityProcess } from 'electron'
import type { MenuState, Theme } from '#contract'
import { createAppHandler, readFileMap } from './app-protocol.ts'
import { createClosing } from './closing.ts'
import { dialogsFromFile, nativeDialogs } from './dialogs.ts'
import { createExporter, type SideProcess } from './export/exporter.ts'
import { APP_NAME, ORIGIN, SCHEME, START_PAGE, userDataFolder } from './identity.ts'
import { createHandlers } from './ipc/handlers.ts'
import { registerChannels } from './ipc/register-channels.ts'
import { readHandover, readLaunch } from './launch-arguments.ts'
import { localDate } from './local-date.ts'
import { openLog } from './log.ts'
import { createLibraryService, temporaryFile, writeTextWhole } from './memory-library.ts'
import { menuTemplate } from './menu.ts'
import { watchPage } from './page-failures.ts'
import { createPageLink } from './page-link.ts'
import { CHROMIUM_SWITCHES, guardContents, guardSession, NO_NAME_RESOLVES } from './security.ts'
import { openSettings } from './settings.ts'
import { takeTour } from './tour.ts'
import { canvasColor, createWindow } from './window.ts'

const here = import.meta.dirname
const now = () => new Date()
/** Set by electron-vite's dev server only; a packaged app never looks at it. */
const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

app.setName(APP_NAME)
const userData = userDataFolder(app.getPath('appData'), process.env)
mkdirSync(userData, { recursive: true })
app.setPath('userData', userData)
// Tests run as root, where Chromium has no sandbox to offer; enabling it all the same would keep the app from starting.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
for (const [name, value] of CHROMIUM_SWITCHES) app.commandLine.appendSwitch(name, value)
if (devServer === null) app.commandLine.appendSwitch(...NO_NAME_RESOLVES)
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])
app.on('web-contents-created', (_event, contents) => guardContents(contents))

const launch = readLaunch(process.argv, { workingDirectory: process.cwd(), appPath: app.getAppPath() })
// The first start hears of the second one and takes over its file.
if (app.requestSingleInstanceLock({ file: launch.file })) void app.whenReady().then(start)
else app.exit(0)

async function start(): Promise<void> {
  const log = openLog(userData, now)
  process.on('uncaughtException', (error) => log.error('main', error))
  process.on('unhandledRejection', (error) => log.error('main', error))

  const gate = guardSession(session.defaultSession, devServer)
  if (devServer === null) protocol.handle(SCHEME, createAppHandler(await readFileMap(join(here, '../renderer'))))

  const settings = await openSettings({
    file: join(userData, 'settings.json'),
    writeWhole: writeTextWhole,
    onError: (error) => log.error('settings', error),
  })
  nativeTheme.themeSource = settings.current().theme
  const library = createLibraryService({ userData, appVersion: app.getVersion(), now })

  const window = createWindow({
    settings,
    preload: join(here, '../preload/index.cjs'),
    isPackaged: app.isPackaged,
    isDark: nativeTheme.shouldUseDarkColors,
    workAreas: screen.getAllDisplays().map((display) => display.workArea),
  })
  const contents = window.webContents
  const link = createPageLink(contents)
  const answersFile = app.isPackaged ? undefined : process.env['RIGHTSIZE_DIALOG_ANSWERS']
  const dialogs = answersFile === undefined ? nativeDialogs(dialog, () => window) : dialogsFromFile(answersFile)
  const closing = createClosing({
    dialogs,
    requestFlush: () => link.tell('app:close-requested', null),
    requestCopy: () => link.tell('menu:command', 'send-copy'),
    destroy: () => window.destroy(),
  })
  const exporter = createExporter({
    start: () => utilityProcess.fork(join(here, 'export-process.js'), [], { serviceName: 'rightsize-export' }) as unknown as SideProcess,
    appVersion: app.getVersion(),
    temporaryFile,
  })

  let menuState: MenuState = { hasWorkbook: false, undo: null, redo: null }
  const showMenu = () =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          state: menuState,
          theme: settings.current().theme,
          platform: process.platform,
          forDevelopers: !app.isPackaged,
          send: (command) => link.tell('menu:command', command),
        }),
      ),
    )
  showMenu()

  const openFromOutside = (file: string) => {
    void library.importFile(file).then((opened) => {
      if (opened.ok) closing.workbookIsOpen(true)
      link.tell('library:opened', opened)
    })
  }

  registerChannels({
    ipcMain,
    isOurPage: ({ senderFrame }) =>
      senderFrame !== null &&
      senderFrame === contents.mainFrame &&
      senderFrame.origin === (devServer === null ? ORIGIN : new URL(devServer).origin),
    onBug: (channel, error) => log.error(channel, error),
    handlers: createHandlers({
      facts: () => ({
        version: app.getVersion(),
        electron: process.versions.electron,
        dataFolder: userData,
        platform: process.platform,
        locale: app.getLocale(),
        blockedRequests: gate.blockedRequests(),
        theme: settings.current().theme,
      }),
      library,
      dialogs,
      exporter,
      closing,
      link,
      setTheme: (theme: Theme) => {
        nativeTheme.themeSource = theme
        settings.change({ theme })
        showMenu()
      },
      setMenu: (state) => {
        menuState = state
        showMenu()
      },
      showFolder: (folder) => void shell.openPath(folder),
      showFile: (file) => shell.showItemInFolder(file),
      openFile: (file) => void shell.openPath(file),
      today: () => localDate(now()),
    }),
  })

  nativeTheme.on('updated', () => window.setBackgroundColor(canvasColor(nativeTheme.shouldUseDarkColors)))
  watchPage({ contents, dialogs, log, onGone: () => closing.workbookIsOpen(false), quit: () => window.destroy() })
  window.on('close', (event) => {
    if (closing.onClose()) event.preventDefault()
  })
  app.on('window-all-closed', () => void library.idle().finally(() => app.quit()))
  app.on('second-instance', (_event, _argv, _folder, handover) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    const file = readHandover(handover)
    if (file !== null) openFromOutside(file)
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    openFromOutside(file)
  })

  if (launch.file !== null) openFromOutside(launch.file)
  await window.loadURL(devServer ?? START_PAGE)
  if (launch.tourFolder !== null) {
    await takeTour({
      folder: launch.tourFolder,
      contents,
      link,
      library,
      hasWorkbook: () => menuState.hasWorkbook,
      exportWorkbook: (id, chooseTarget) =>
        exporter.run({ workbookFile: library.savedFile(id), asOf: localDate(now()), chooseTarget, onProgress: () => undefined }),
      say: (line) => process.stdout.write(`${line}\n`),
    }).then(
      () => app.exit(0),
      (error: unknown) => {
        process.stderr.write(`The tour failed: ${error instanceof Error ? error.message : String(error)}\n`)
        app.exit(1)
      },
    )
  }
}

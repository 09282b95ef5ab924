// Puts the parts of main together once Electron is ready: data, window, and the wires between page
// and library. No decision of its own; each part says in its file what it decides.

import { cpus, release, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  app,
  type BrowserWindow,
  dialog,
  type IpcMainInvokeEvent,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron'
import type { AboutApp, AppFacts } from '#contract'
import { type IsoDate, localDate, problem } from '#core'
import { downgradedText, TOUR_TEXT, temporaryFolderText } from '#wording'
import { createAppHandler, readFileMap } from './app-protocol.ts'
import { type Closing, createClosing } from './closing.ts'
import { copyImage, writeImage } from './copy-image.ts'
import { crashReports } from './crash-reports.ts'
import type { Development } from './development.ts'
import { diagnosticsText } from './diagnostics.ts'
import { type Dialogs, dialogsFromFile, nativeDialogs } from './dialogs.ts'
import { electronAge } from './electron-age.ts'
import { endedInAnyCase, type SideProcess } from './export/conversation.ts'
import { createExporter, type Exporter } from './export/exporter.ts'
import { createPackVerifier, type PackVerifier } from './export/pack-verifier.ts'
import { createPagePrinter } from './export/page-printer.ts'
import { fileStamp, refusingProcess } from './export/replaced-app.ts'
import { writeTextWhole } from './files/atomic-write.ts'
import { createLibraryService } from './files/create-library-service.ts'
import { nodeFileSystem } from './files/file-system.ts'
import { knownKeysFile } from './files/known-keys-file.ts'
import type { LibraryService } from './files/library-service.ts'
import { readListFile } from './files/list-file.ts'
import { removeLeftoversIn } from './files/read-workbook-folder.ts'
import { removeUnfinished } from './files/user-file.ts'
import { answerDrops, type FilesFromOutside, filesFromOutside } from './files-from-outside.ts'
import { type DataFolder, ORIGIN, PAGES_DOCUMENT, SCHEME, START_PAGE } from './identity.ts'
import { createHandlers } from './ipc/handlers.ts'
import { registerChannels } from './ipc/register-channels.ts'
import { isOurPage } from './ipc/sender.ts'
import { keepLease, leaseOn, mayUseFolder } from './keep-lease.ts'
import { systemKeychain } from './keychain.ts'
import { newerLastRun } from './last-run.ts'
import { readHandover } from './launch-arguments.ts'
import { type Log, openLog } from './log.ts'
import { createMenuBar, type MenuBar } from './menu-bar.ts'
import { repaintAfterGraphicsCrash, watchPage } from './page-failures.ts'
import { createPageLink, type PageLink } from './page-link.ts'
import { guardSession, type NetworkGate } from './security.ts'
import { openSettings, type SettingsFile } from './settings.ts'
import { syncConflicts } from './sync-conflicts.ts'
import { dockMenu, type IconCommand, jumpList } from './system-menus.ts'
import { createTeamKeys, type TeamKeys } from './team-keys.ts'
import { takeTour } from './tour.ts'
import type { WaitingFiles } from './waiting-files.ts'
import { whileOpen } from './while-open.ts'
import { canvasColor, createWindow } from './window.ts'

export interface Start {
  /** Handed over at the start, by a second one, or by the system. */
  readonly files: WaitingFiles
  /** Chosen at the app's icon. */
  readonly command: IconCommand | null
  readonly development: Development
  /** The day of the state that the app was built from; empty: not known. */
  readonly builtOn: string
  readonly data: DataFolder
  /** The folder of Chromium. */
  readonly profile: string
  /** As the policy of the machine says. */
  readonly checkReleases: boolean
}

interface Parts extends Start {
  readonly userData: string
  readonly devServer: string | null
  readonly log: Log
  readonly gate: NetworkGate
  readonly settings: SettingsFile
  readonly library: LibraryService
  readonly keys: TeamKeys
  readonly window: BrowserWindow
  readonly link: PageLink
  readonly dialogs: Dialogs
  readonly closing: Closing
  readonly exporter: Exporter
  readonly verifier: PackVerifier
  readonly menuBar: MenuBar
  readonly outside: FilesFromOutside
}

const LAST_WRITE_LIMIT_MS = 10_000
const LOG_LINES = 200
const here = import.meta.dirname
const now = () => new Date()

export async function start(given: Start): Promise<void> {
  const lease = leaseOn(given.data.folder, given.profile)
  const dialogs = chooseDialogs(null, given.development)
  if (!(await mayKeepHere(given, dialogs)) || !(await mayUseFolder(lease, dialogs))) return app.exit(0)
  const parts = await assemble(given)
  keepLease(lease, parts)
  replyToRenderer(parts)
  followTheSystem(parts)
  const { files, devServer, window, development } = parts
  files.openWith(parts.outside.open)
  if (parts.command !== null) parts.link.tell('menu:command', parts.command)
  await whileOpen(window, async () => {
    await window.loadURL(devServer ?? START_PAGE)
    if (development.tourFolder !== null) return tour(development.tourFolder, parts)
    await tellOfDowngrade(parts)
  })
}

/** Nobody chose a temporary folder: what is kept there must not be lost without a word, nor a file that was handed over. */
async function mayKeepHere({ data, development }: Start, dialogs: Dialogs): Promise<boolean> {
  if (data.doubt !== 'temporary' || development.tourFolder !== null) return true
  return (await dialogs.ask('temporary-folder', undefined, temporaryFolderText(data.folder))) !== 'quit'
}

async function tellOfDowngrade({ dialogs, userData }: Parts): Promise<void> {
  const version = app.getVersion()
  const last = await newerLastRun({ userData, version, writeWhole: writeTextWhole })
  if (last !== null) await dialogs.ask('downgraded', undefined, downgradedText(last, version))
}

async function assemble(given: Start): Promise<Parts> {
  const userData = given.data.folder
  const { devServer } = given.development
  const log = openLog(userData, now)
  log.note('start', `${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`)
  process.on('uncaughtException', (error) => log.error('main', error))
  process.on('unhandledRejection', (error) => log.error('main', error))

  const gate = guardSession(session.defaultSession, devServer)
  if (devServer === null) protocol.handle(SCHEME, createAppHandler(await readFileMap(join(here, '../renderer'))))
  // Of settings and pins; each workbook's own folder is looked after when it is opened.
  await removeLeftoversIn(userData, nodeFileSystem).catch(() => undefined)
  const settings = await openSettings({
    file: join(userData, 'settings.json'),
    writeWhole: writeTextWhole,
    onError: (error) => log.error('settings', error),
  })
  nativeTheme.themeSource = settings.current().theme
  const appVersion = app.getVersion()
  const keys = createTeamKeys({ userData, keychain: systemKeychain, today: () => localDate(now()) })
  const library = createLibraryService({ userData, appVersion, now, sign: keys.sign })

  const window = createWindow({
    settings,
    preload: join(here, '../preload/index.cjs'),
    icon: join(app.getAppPath(), 'resources/icon.png'),
    isPackaged: app.isPackaged,
    isDark: nativeTheme.shouldUseDarkColors,
    workAreas: screen.getAllDisplays().map((display) => display.workArea),
  })
  const link = createPageLink(window.webContents)
  const dialogs = chooseDialogs(window, given.development)
  const closing = createClosing({
    dialogs,
    requestFlush: () => link.tell('app:close-requested', null),
    requestCopy: () => link.tell('menu:command', 'send-copy'),
    destroy: () => window.destroy(),
  })
  const printPages = createPagePrinter({ address: `${devServer ?? ORIGIN}/${PAGES_DOCUMENT}`, isPackaged: app.isPackaged })
  const exporter = createExporter({ start: startExportProcess, appVersion, printPages, removeUnfinished, sign: keys.sign })
  const verifier = createPackVerifier(startExportProcess, appVersion, knownKeysFile(userData))
  const menuBar = createMenuBar({
    theme: () => settings.current().theme,
    forDevelopers: !app.isPackaged,
    turnedOff: given.checkReleases ? [] : ['check-release'],
    send: (command) => link.tell('menu:command', command),
  })
  const outside = filesFromOutside({
    library,
    dialogs,
    tell: (opened) => link.tell('library:opened', opened),
    onOpened: () => closing.workbookIsOpen(true),
    remember: (file) => app.addRecentDocument(file),
  })
  return {
    ...given,
    userData,
    devServer,
    log,
    gate,
    settings,
    library,
    keys,
    window,
    link,
    dialogs,
    closing,
    exporter,
    verifier,
    menuBar,
    outside,
  }
}

function chooseDialogs(window: BrowserWindow | null, { dialogAnswers }: Development): Dialogs {
  return dialogAnswers === null ? nativeDialogs(dialog, window) : dialogsFromFile(dialogAnswers)
}

/** What the app was started from; an upgrade puts another file in its place while it runs. */
const archive = fileStamp(app.getAppPath())

function startExportProcess(): SideProcess {
  if (fileStamp(app.getAppPath()) !== archive) return refusingProcess(problem('app-replaced', {}))
  // Its messages are typed by export-messages.ts; Electron's own type says any.
  return endedInAnyCase(utilityProcess.fork(join(here, 'export-process.js'), [], { serviceName: 'rightsize-export' }))
}

function replyToRenderer(parts: Parts): void {
  const { log, settings, library, window, menuBar, devServer } = parts
  const facts = (): AppFacts => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    dataFolder: parts.userData,
    platform: process.platform,
    // Not that of the app, which is packed with the words of one language.
    locale: app.getSystemLocale() || app.getLocale(),
    blockedRequests: parts.gate.blockedRequests(),
    theme: settings.current().theme,
    checkReleases: parts.checkReleases,
  })
  const about = (): AboutApp => {
    const { version, electron, dataFolder } = facts()
    const builtOn = parts.builtOn === '' ? null : (parts.builtOn as IsoDate)
    return { version, builtOn, electron, electronAge: electronAge(electron, now()), dataFolder }
  }
  const origin = devServer === null ? ORIGIN : new URL(devServer).origin
  const isOurs = (event: IpcMainInvokeEvent) => isOurPage(event, window.webContents, origin)
  answerDrops({
    ipcMain,
    isOurPage: isOurs,
    open: parts.outside.open,
    returned: (path) => {
      parts.verifier.offer(path)
      parts.link.tell('pack:returned', basename(path))
    },
    verify: (path) => {
      parts.verifier.offer(path)
      parts.link.tell('pack:dropped', null)
    },
    list: async (path) => parts.link.tell('list:dropped', await readListFile(path, nodeFileSystem)),
    tell: (refused) => parts.link.tell('library:opened', refused),
  })
  const lookBeside = syncConflicts({ ...parts, tell: (opened) => parts.link.tell('library:opened', opened) })
  registerChannels({
    ipcMain,
    isOurPage: isOurs,
    onBug: (channel, error) => log.error(channel, error),
    handlers: createHandlers({
      ...parts,
      library,
      facts,
      about,
      logFolder: log.folder,
      diagnostics: () =>
        diagnosticsText({
          about: about(),
          facts: facts(),
          isPackaged: app.isPackaged,
          system: {
            arch: process.arch,
            release: release(),
            processors: cpus().length,
            memoryBytes: totalmem(),
            node: process.versions.node,
            sandbox: app.commandLine.hasSwitch('no-sandbox') ? 'off' : 'on',
            graphics: app.getGPUFeatureStatus().gpu_compositing,
          },
          logLines: log.lastLines(LOG_LINES),
          crashReports: crashReports(app.getPath('crashDumps')).length,
          dataFolderFrom: parts.data.from,
        }),
      setTheme: (theme) => {
        nativeTheme.themeSource = theme
        settings.change({ theme })
        menuBar.refresh()
      },
      setMenu: menuBar.setState,
      openPath: (path) => {
        void shell.openPath(path).then((complaint) => complaint !== '' && log.error('open path', new Error(complaint)))
      },
      noticesFile: join(here, '../THIRD-PARTY-NOTICES.txt'),
      showInFolder: (file) => shell.showItemInFolder(file),
      copyImage: (area) => copyImage(area, { contents: window.webContents, write: writeImage }),
      paste: () => window.webContents.paste(),
      today: () => localDate(now()),
      takeIn: parts.outside.takeIn,
      lookBeside: (id) => void lookBeside(id).catch((error: unknown) => log.error('conflicts', error)),
    }),
  })
}

function followTheSystem(parts: Parts): void {
  const { window, closing, dialogs, log, library } = parts
  nativeTheme.on('updated', () => window.setBackgroundColor(canvasColor(nativeTheme.shouldUseDarkColors)))
  watchPage({
    contents: window.webContents,
    dialogs,
    log,
    onGone: () => closing.workbookIsOpen(false),
    quit: () => window.destroy(),
  })
  repaintAfterGraphicsCrash(app, window)
  window.on('close', (event) => {
    if (closing.onClose()) event.preventDefault()
  })
  // Windows ends a session without closing windows: what is still open in a field is asked for.
  window.on('session-end', () => parts.link.tell('app:close-requested', null))
  app.on('window-all-closed', () => {
    // A write that hangs on a dead network folder must not keep an app alive that nobody sees.
    void Promise.race([library.idle(), sleep(LAST_WRITE_LIMIT_MS)]).finally(() => app.quit())
  })
  app.on('second-instance', (_event, _argv, _folder, handover) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    const { command } = readHandover(handover)
    if (command !== null) parts.link.tell('menu:command', command)
  })
  if (process.platform === 'win32') app.setJumpList(jumpList(process.execPath))
  app.dock?.setMenu(Menu.buildFromTemplate(dockMenu((command) => parts.link.tell('menu:command', command))))
}

async function tour(folder: string, { window, link, library, menuBar, exporter }: Parts): Promise<void> {
  try {
    await takeTour({
      folder,
      contents: window.webContents,
      link,
      library,
      hasWorkbook: () => menuBar.state().hasWorkbook,
      exportWorkbook: (id, chooseTarget) =>
        exporter.run({
          workbookFile: library.savedFile(id),
          recordId: null,
          format: 'workbook',
          audience: 'board',
          asOf: localDate(now()),
          chooseTarget,
          onProgress: () => undefined,
        }),
      say: (line) => process.stdout.write(`${line}\n`),
    })
    app.exit(0)
  } catch (error) {
    process.stderr.write(`${TOUR_TEXT.failed(error instanceof Error ? error.message : String(error))}\n`)
    app.exit(1)
  }
}

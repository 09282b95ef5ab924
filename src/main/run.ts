// Puts the parts of main together once there is a window: data, and the wires between page and library. No decision of its own; each
// part says in its file what it decides.

import { cpus, release, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { app, dialog, type IpcMainInvokeEvent, ipcMain, Menu, nativeTheme, shell, utilityProcess } from 'electron'
import type { AboutApp, AppFacts, OpenedWorkbook } from '#contract'
import { type IsoDate, localDate, ok, problem, type Result } from '#core'
import { downgradedText, olderFileText, TOUR_TEXT } from '#wording'
import { type Closing, createClosing } from './closing.ts'
import { copyImage, writeImage } from './copy-image.ts'
import { crashReports } from './crash-reports.ts'
import { diagnosticsText } from './diagnostics.ts'
import { chooseDialogs, type Dialogs } from './dialogs.ts'
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
import type { LibraryService, WhenOlder } from './files/library-service.ts'
import { readListFile } from './files/list-file.ts'
import { removeUnfinished } from './files/user-file.ts'
import { answerDrops, type FilesFromOutside, filesFromOutside } from './files-from-outside.ts'
import { ORIGIN, PAGES_DOCUMENT } from './identity.ts'
import { createHandlers } from './ipc/handlers.ts'
import { registerChannels } from './ipc/register-channels.ts'
import { isOurPage } from './ipc/sender.ts'
import { keepLease } from './keep-lease.ts'
import { systemKeychain } from './keychain.ts'
import { newerLastRun } from './last-run.ts'
import { readHandover } from './launch-arguments.ts'
import { createMenuBar, type MenuBar } from './menu-bar.ts'
import { repaintAfterGraphicsCrash, watchPage } from './page-failures.ts'
import type { Shell } from './shell.ts'
import { syncConflicts } from './sync-conflicts.ts'
import { dockMenu, jumpList } from './system-menus.ts'
import { createTeamKeys, type TeamKeys } from './team-keys.ts'
import { takeTour } from './tour.ts'
import { canvasColor } from './window.ts'

interface Parts extends Shell {
  readonly library: LibraryService
  readonly keys: TeamKeys
  readonly dialogs: Dialogs
  readonly closing: Closing
  readonly exporter: Exporter
  readonly verifier: PackVerifier
  readonly menuBar: MenuBar
  readonly outside: FilesFromOutside
}

const LAST_WRITE_LIMIT_MS = 10_000
const LOG_LINES = 200
const now = () => new Date()

/** @param page settles once the page has loaded */
export async function run(given: Shell, page: Promise<void>): Promise<void> {
  const parts = assemble(given)
  keepLease(given.lease, parts)
  const { files, development, outside } = parts
  const first = files.takeFirst()
  const handedOver = first === null ? null : outside.opened(first)
  void Promise.resolve(handedOver).finally(() => files.openWith(outside.open))
  replyToRenderer(parts, handedOver)
  followTheSystem(parts)
  if (parts.command !== null) parts.link.tell('menu:command', parts.command)
  given.mayAsk()
  await page
  if (development.tourFolder !== null) return tour(development.tourFolder, parts)
  await tellOfDowngrade(parts)
}

async function tellOfDowngrade({ dialogs, userData }: Parts): Promise<void> {
  const version = app.getVersion()
  const last = await newerLastRun({ userData, version, writeWhole: writeTextWhole })
  if (last !== null) await dialogs.ask('downgraded', undefined, downgradedText(last, version))
}

function assemble(given: Shell): Parts {
  const { userData, devServer, settings, window, link, development } = given
  const appVersion = app.getVersion()
  const keys = createTeamKeys({ userData, keychain: systemKeychain, today: () => localDate(now()) })
  const dialogs = chooseDialogs(dialog, window, development.dialogAnswers)
  const whenOlder: WhenOlder = (facts) => dialogs.ask('file-older', undefined, olderFileText(facts))
  const library = createLibraryService({ userData, appVersion, now, sign: keys.sign, whenOlder })
  const closing = createClosing({
    dialogs,
    requestFlush: () => link.tell('app:close-requested', null),
    requestCopy: () => link.tell('menu:command', 'send-copy'),
    destroy: () => window.destroy(),
  })
  const printPages = createPagePrinter({ address: `${devServer ?? ORIGIN}/${PAGES_DOCUMENT}`, isPackaged: app.isPackaged })
  const start = () => startExportProcess(given.program)
  const exporter = createExporter({ start, appVersion, printPages, removeUnfinished, sign: keys.sign })
  const verifier = createPackVerifier(start, appVersion, knownKeysFile(userData))
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
    library,
    keys,
    dialogs,
    closing,
    exporter,
    verifier,
    menuBar,
    outside,
  }
}

/** What the app was started from; an upgrade puts another file in its place while it runs. */
const archive = fileStamp(app.getAppPath())

function startExportProcess(program: string): SideProcess {
  if (fileStamp(app.getAppPath()) !== archive) return refusingProcess(problem('app-replaced', {}))
  // Its messages are typed by export-messages.ts; Electron's own type says any.
  return endedInAnyCase(utilityProcess.fork(join(program, 'export-process.js'), [], { serviceName: 'rightsize-export' }))
}

function replyToRenderer(parts: Parts, handedOver: Promise<Result<OpenedWorkbook | null>> | null): void {
  const { log, settings, library, window, menuBar, devServer } = parts
  let unasked = handedOver
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
    isFileHandedOver: unasked !== null,
  })
  const about = (): AboutApp => {
    const { version, electron, dataFolder } = facts()
    const builtOn = parts.builtOn === '' ? null : (parts.builtOn as IsoDate)
    return { version, builtOn, address: parts.address, electron, electronAge: electronAge(electron, now()), dataFolder }
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
      noticesFile: join(parts.program, '../THIRD-PARTY-NOTICES.txt'),
      showInFolder: (file) => shell.showItemInFolder(file),
      copyImage: (area) => copyImage(area, { contents: window.webContents, write: writeImage }),
      paste: () => window.webContents.paste(),
      today: () => localDate(now()),
      handedOver: () => {
        const opened = unasked ?? Promise.resolve(ok(null))
        unasked = null
        return opened
      },
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
  repaintAfterGraphicsCrash(app, window, log)
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

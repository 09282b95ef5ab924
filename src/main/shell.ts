// The window and what stands around it before anybody can answer its page. Only what that takes is loaded for it: run.ts, with
// everything that answers, is read while Chromium starts the page's process.

import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, protocol, screen, session } from 'electron'
import { createAppHandler, readFileMap } from './app-protocol.ts'
import type { Development } from './development.ts'
import { writeTextWhole } from './files/atomic-write.ts'
import { nodeFileSystem } from './files/file-system.ts'
import { removeLeftoversIn } from './files/leftovers.ts'
import type { FolderLease } from './folder-lease.ts'
import { type DataFolder, SCHEME } from './identity.ts'
import { type Log, openLog } from './log.ts'
import { createPageLink, type PageLink } from './page-link.ts'
import { guardSession, type NetworkGate } from './security.ts'
import { openSettings, type SettingsFile } from './settings.ts'
import type { IconCommand } from './system-menus.ts'
import type { WaitingFiles } from './waiting-files.ts'
import { createWindow } from './window.ts'

export interface Start {
  /** Handed over at the start, by a second one, or by the system. */
  readonly files: WaitingFiles
  /** Chosen at the app's icon. */
  readonly command: IconCommand | null
  readonly development: Development
  /** The day of the state that the app was built from; empty: not known. */
  readonly builtOn: string
  /** Of the pages about Rightsize: the app never asks there. */
  readonly address: string
  readonly data: DataFolder
  /** Where the bundles of main lie: said by the entry, since other files move into folders of chunks. */
  readonly program: string
  /** The folder of Chromium. */
  readonly profile: string
  /** As the policy of the machine says. */
  readonly checkReleases: boolean
}

export interface Shell extends Start {
  readonly lease: FolderLease
  readonly userData: string
  readonly devServer: string | null
  readonly log: Log
  readonly gate: NetworkGate
  readonly settings: SettingsFile
  readonly window: BrowserWindow
  readonly link: PageLink
  /** Called once the page's questions are answered: its scripts, which begin with one, wait for that. */
  readonly mayAsk: () => void
}

export async function openShell(given: Start, lease: FolderLease): Promise<Shell> {
  const userData = given.data.folder
  const { devServer } = given.development
  const log = openLog(userData, () => new Date())
  log.note('start', `${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`)
  process.on('uncaughtException', (error) => log.error('main', error))
  process.on('unhandledRejection', (error) => log.error('main', error))

  const gate = guardSession(session.defaultSession, devServer)
  let mayAsk: Shell['mayAsk'] = () => undefined
  const answering = new Promise<void>((resolve) => {
    mayAsk = resolve
  })
  if (devServer === null) protocol.handle(SCHEME, createAppHandler(await readFileMap(join(given.program, '../renderer')), answering))
  // Of settings and pins; each workbook's own folder is looked after when it is opened.
  await removeLeftoversIn(userData, nodeFileSystem).catch(() => undefined)
  const settings = await openSettings({
    file: join(userData, 'settings.json'),
    writeWhole: writeTextWhole,
    onError: (error) => log.error('settings', error),
  })
  nativeTheme.themeSource = settings.current().theme
  const window = createWindow({
    settings,
    preload: join(given.program, '../preload/index.cjs'),
    icon: join(app.getAppPath(), 'resources/icon.png'),
    isPackaged: app.isPackaged,
    isDark: nativeTheme.shouldUseDarkColors,
    workAreas: screen.getAllDisplays().map((display) => display.workArea),
  })
  const link = createPageLink(window.webContents)
  return { ...given, lease, userData, devServer, log, gate, settings, window, link, mayAsk }
}

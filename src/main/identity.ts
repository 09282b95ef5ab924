// The names that must never change: Chromium finds the page's database by origin and data folder,
// so a new spelling of either would look like lost data. Pinned by a test.

import { createHash } from 'node:crypto'
import { isAbsolute, join, posix, relative, win32 } from 'node:path'
import { PRODUCT_NAME, UNINSTALLER_FILE } from '#wording'

export const APP_NAME = PRODUCT_NAME
/** By it Windows puts windows, pins and recent files of the app together: the one that the installer gives to its shortcuts. */
export const APP_USER_MODEL_ID = 'app.rightsize.rightsize'
export const SCHEME = 'app'
export const HOST = 'rightsize'
export const ORIGIN = `${SCHEME}://${HOST}`
export const START_PAGE = `${ORIGIN}/index.html`
/** What is printed; shown to nobody. */
export const PAGES_DOCUMENT = 'pages.html'

export interface DataFolder {
  readonly folder: string
  /** Who named it. */
  readonly from: 'policy' | 'environment' | 'portable' | 'default'
  /** "refused": RIGHTSIZE_USER_DATA is no whole path, or the home folder is none. "temporary": nobody named it, and it lies where a system tidies up. */
  readonly doubt: 'refused' | 'temporary' | null
}

export interface DataFolderSurroundings {
  /** Where the system keeps the data of apps; without a home folder Electron takes a temporary one. */
  readonly appDataFolder: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** That the system may empty. */
  readonly temporaryFolders: readonly string[]
  /** What an administrator laid down. */
  readonly policy: string | null
  /** The folder beside the program, where it is there. */
  readonly portable: string | null
}

/** An administrator's word comes first; then RIGHTSIZE_USER_DATA, for tests, development and other libraries; then the folder beside the program. */
export function dataFolder({ appDataFolder, env, temporaryFolders, policy, portable }: DataFolderSurroundings): DataFolder {
  const named = env['RIGHTSIZE_USER_DATA']
  // The profile lies there, whoever names the data folder.
  if (!isAbsolute(appDataFolder)) return { folder: appDataFolder, from: 'default', doubt: 'refused' }
  if (policy !== null) return { folder: policy, from: 'policy', doubt: null }
  if (named) return { folder: named, from: 'environment', doubt: isAbsolute(named) ? null : 'refused' }
  if (portable !== null) return { folder: portable, from: 'portable', doubt: null }
  const folder = join(appDataFolder, APP_NAME)
  return { folder, from: 'default', doubt: temporaryFolders.some((each) => isInside(folder, each)) ? 'temporary' : null }
}

/** Whoever makes this folder beside the program carries both on one stick. */
const PORTABLE_FOLDER = 'Rightsize-data'

/**
 * That folder where it is there, else null. An AppImage runs from a place of its own; a bundle of macOS has the program three folders
 * down. In the folder of the installer of Windows nothing is kept: it would be gone with the next upgrade. Nor is it where macOS runs a
 * bundle that was downloaded and never moved: that place is another one with each start.
 */
export function portableFolder(
  executable: string,
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean,
): string | null {
  const path = platform === 'win32' ? win32 : posix
  const program = path.dirname((platform === 'linux' ? env['APPIMAGE'] : undefined) ?? executable)
  const folder = path.join(program, platform === 'darwin' ? '../../..' : '.', PORTABLE_FOLDER)
  const isEmptied = platform === 'win32' && exists(path.join(program, UNINSTALLER_FILE))
  const isPassing = platform === 'darwin' && executable.includes(TRANSLOCATED)
  return !isEmptied && !isPassing && exists(folder) ? folder : null
}

/** In the path of a bundle that macOS runs from a read-only place of its own. */
const TRANSLOCATED = '/AppTranslocation/'

export interface ProfileSurroundings {
  /** As the system names it. */
  readonly appDataFolder: string
  /** Whether the app's folder in there is a link: what lies in it lies somewhere else, which may be shared. */
  readonly isOwnFolderLinked: boolean
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Where Chromium keeps its own data when that is not the data folder: on the computer itself, where a profile that roams or a folder
 * that others share would carry its caches and reports of crashes around and let two computers write one database. Every folder that
 * somebody named may be such a one, and each has a profile of its own. null: in the data folder.
 * @param data with links followed, so that a folder has one profile by whatever name it is reached
 */
export function localProfile(
  data: Pick<DataFolder, 'folder' | 'from'>,
  { appDataFolder, isOwnFolderLinked, platform, env }: ProfileSurroundings,
): string | null {
  const path = platform === 'win32' ? win32 : posix
  const onThisComputer = isOwnFolderLinked ? `${APP_NAME}-local` : APP_NAME
  const home = path.join((platform === 'win32' ? env['LOCALAPPDATA'] : undefined) ?? appDataFolder, onThisComputer)
  if (data.from === 'portable') return null
  // By name or not, it is the one folder that is always there.
  if (path.resolve(data.folder) === path.join(appDataFolder, APP_NAME)) return platform === 'win32' ? path.join(home, 'profile') : null
  return path.join(home, 'profiles', createHash('sha256').update(data.folder).digest('hex').slice(0, 16))
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && !way.startsWith('..')
}

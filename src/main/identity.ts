// The names that must never change: Chromium finds the page's database by origin and data folder,
// so a new spelling of either would look like lost data. Pinned by a test.

import { isAbsolute, join, relative } from 'node:path'
import { PRODUCT_NAME } from '#wording'

export const APP_NAME = PRODUCT_NAME
/** By it Windows puts windows, pins and recent files of the app together. */
export const APP_USER_MODEL_ID = 'Rightsize.Rightsize'
export const SCHEME = 'app'
export const HOST = 'rightsize'
export const ORIGIN = `${SCHEME}://${HOST}`
export const START_PAGE = `${ORIGIN}/index.html`
/** What is printed; shown to nobody. */
export const PAGES_DOCUMENT = 'pages.html'

export interface DataFolder {
  readonly folder: string
  /** "refused": RIGHTSIZE_USER_DATA is no whole path. "temporary": nobody named it, and it lies where a system tidies up. */
  readonly doubt: 'refused' | 'temporary' | null
}

/**
 * RIGHTSIZE_USER_DATA moves the data folder for tests, development and portable use. Without a home folder Electron takes a
 * temporary one.
 * @param temporaryFolders that the system may empty
 */
export function dataFolder(
  appDataFolder: string,
  env: Readonly<Record<string, string | undefined>>,
  temporaryFolders: readonly string[],
): DataFolder {
  const named = env['RIGHTSIZE_USER_DATA']
  if (named) return { folder: named, doubt: isAbsolute(named) ? null : 'refused' }
  const folder = join(appDataFolder, APP_NAME)
  return { folder, doubt: temporaryFolders.some((each) => isInside(folder, each)) ? 'temporary' : null }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && !way.startsWith('..')
}

// The names that must never change: Chromium finds the page's database by origin and data folder,
// so a new spelling of either would look like lost data. Pinned by a test.

import { join } from 'node:path'
import { PRODUCT_NAME } from '#wording'

export const APP_NAME = PRODUCT_NAME
export const SCHEME = 'app'
export const HOST = 'rightsize'
export const ORIGIN = `${SCHEME}://${HOST}`
export const START_PAGE = `${ORIGIN}/index.html`
/** What is printed; shown to nobody. */
export const PAGES_DOCUMENT = 'pages.html'

/** RIGHTSIZE_USER_DATA moves the data folder for tests, development and portable use. */
export function userDataFolder(appDataFolder: string, env: Readonly<Record<string, string | undefined>>): string {
  return env['RIGHTSIZE_USER_DATA'] || join(appDataFolder, APP_NAME)
}
